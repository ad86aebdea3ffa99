// A ticked box hides a field that asks nothing then; the server ignores what stands in it.
export function hideFields(form) {
  for (const box of form.querySelectorAll('[data-hides]')) {
    const place = form.querySelector(`.fieldBox.field-${CSS.escape(box.dataset.hides)}`)
    if (!place) continue
    const update = () => (place.hidden = box.checked)
    update()
    box.addEventListener('change', update)
  }
}
