// Everything works without this file. It adds the drawer menu on small screens and filters without a reload.
import NavBarCollapsible from 'bootstrap-italia/src/js/plugins/navbar-collapsible.js'
import { enhanceFilters } from './filters.js'

// Named use: the package is marked free of side effects, so a bare import would be dropped.
export const components = { NavBarCollapsible }

// Closed in the page, so that nothing moves on small screens; on wide ones the style already shows the content.
// There the heading neither opens nor closes anything, so it is no stop for the keyboard.
const wide = matchMedia('(min-width: 62em)')
for (const panel of document.querySelectorAll('.filters > details')) {
  const arrange = () => {
    if (wide.matches) panel.open = true
    panel.firstElementChild.tabIndex = wide.matches ? -1 : 0
  }
  wide.addEventListener('change', arrange)
  arrange()
}

for (const form of document.querySelectorAll('form[data-filters]')) enhanceFilters(form)
