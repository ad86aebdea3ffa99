// A form that comes back with mistakes: the focus goes to their list, and each link to the field, whatever it is drawn as.
export function leadToMistakes(form) {
  form.querySelector('#mistakes')?.focus()
  document.addEventListener('click', event => {
    const link = event.target.closest?.('#mistakes a, #problems a')
    const field = link && document.getElementById(link.getAttribute('href').slice(1))
    if (!field) return
    field.closest('details')?.setAttribute('open', '')
    const combobox = field.nextElementSibling?.querySelector?.('.select2-search__field, .select2-selection')
    const focused = combobox ?? (field.matches('input, select, textarea') ? field : null)
    if (!focused) return
    event.preventDefault()
    focused.focus()
    focused.scrollIntoView({ block: 'center' })
  })
}
