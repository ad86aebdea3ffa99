// Lists to choose from (Select2, as Django brings it): named by their labels, also while nothing is chosen.
function nameOf(select) {
  const label = select.labels[0]
  return label?.textContent.replace(/:\s*$/, '').trim() ?? ''
}

function name(select) {
  const combobox = select.nextElementSibling?.querySelector('.select2-selection')
  if (!combobox) return
  const label = nameOf(select)
  const search = combobox.querySelector('.select2-search__field')
  if (search) {
    // Many may be chosen: what is typed goes into this field, and the box around it is only a box.
    search.setAttribute('aria-label', label)
    search.setAttribute('type', 'text')
    for (const attribute of ['role', 'aria-haspopup', 'aria-expanded']) combobox.removeAttribute(attribute)
    search.setAttribute('role', 'combobox')
    search.setAttribute('aria-haspopup', 'listbox')
    search.setAttribute('aria-expanded', 'false')
    // Select2 says of each thing chosen that it is no item of a list.
    combobox.querySelector('.select2-selection__rendered')?.setAttribute('role', 'presentation')
  } else {
    const chosen = combobox.querySelector('.select2-selection__rendered')
    const said = () => {
      const text = select.selectedOptions[0]?.textContent.trim()
      combobox.setAttribute('aria-label', text ? `${label}: ${text}` : label)
    }
    combobox.removeAttribute('aria-labelledby')
    chosen?.removeAttribute('role')
    chosen?.removeAttribute('aria-readonly')
    said()
    django.jQuery(select).on('change', said)
  }
  const described = select.getAttribute('aria-describedby')
  if (described) (search ?? combobox).setAttribute('aria-describedby', described)
}

// A long list of which many may be chosen is searched like the others, instead of asking for the Control key.
function searchInLongLists($) {
  if (!$.fn.select2) return
  const plain = 'select[multiple]:not(.admin-autocomplete, .selectfilter, .selectfilterstacked, [name*=__prefix__])'
  $(`.change-form .fieldBox ${plain}`).select2({ theme: 'admin-autocomplete', language: 'it', width: '100%' })
}

export function nameComboboxes() {
  const $ = window.django?.jQuery
  if (!$) return
  const nameAll = place => place.querySelectorAll('select.select2-hidden-accessible').forEach(name)
  // After Django's own, which makes them.
  $(() => {
    searchInLongLists($)
    nameAll(document)
  })
  document.addEventListener('formset:added', event => nameAll(event.target))
  $(document).on('select2:open', event => {
    const search = document.querySelector('.select2-container--open .select2-dropdown .select2-search__field')
    search?.setAttribute('aria-label', nameOf(event.target))
    search?.focus()
    document.querySelector('.select2-container--open .select2-results__options')?.setAttribute('aria-label', nameOf(event.target))
    event.target.nextElementSibling?.querySelector('.select2-search__field[role=combobox]')?.setAttribute('aria-expanded', 'true')
  })
  $(document).on('select2:close', event => {
    event.target.nextElementSibling?.querySelector('.select2-search__field[role=combobox]')?.setAttribute('aria-expanded', 'false')
  })
}
