// What a form of the admin holds, as {name: [values]}, and putting it back, rows added by "add another" included.
const UNKEPT = new Set(['file', 'password', 'submit', 'button', 'image', 'reset'])
// Empty rows to be cloned, and Django's own tokens: "version" is kept apart, as it is no typing.
const INTERNAL = /__prefix__|^initial-|^(csrfmiddlewaretoken|version)$/
const BOXES = new Set(['checkbox', 'radio'])

const fieldsOf = form =>
  [...form.elements].filter(field => field.name && !field.disabled && !UNKEPT.has(field.type) && !INTERNAL.test(field.name))

const chosenIn = select => [...select.selectedOptions]

function chosenAtFirst(select) {
  const marked = [...select.options].filter(option => option.defaultSelected)
  return marked.length || select.multiple ? marked : [...select.options].slice(0, 1)
}

function collect(form, valuesOf) {
  const found = {}
  for (const field of fieldsOf(form)) (found[field.name] ??= []).push(...valuesOf(field))
  return found
}

export const valuesNow = form =>
  collect(form, field => {
    if (field.options) return chosenIn(field).map(option => option.value)
    return BOXES.has(field.type) && !field.checked ? [] : [field.value]
  })

// As the page was sent: some browsers fill a form in again after a reload, before any script runs.
export const valuesAtFirst = form =>
  collect(form, field => {
    if (field.options) return chosenAtFirst(field).map(option => option.value)
    if (BOXES.has(field.type)) return field.defaultChecked ? [field.value] : []
    return [field.defaultValue]
  })

// The words of what is chosen in lists: a list that searches on the server has no others in a new page.
export const labelsNow = form =>
  Object.fromEntries(
    fieldsOf(form)
      .filter(field => field.options)
      .map(field => [field.name, Object.fromEntries(chosenIn(field).map(option => [option.value, option.label]))]),
  )

// A list that is filled in again may come in another order.
const inOrder = values => JSON.stringify(Object.entries(values).map(([name, list]) => [name, [...list].sort()]).sort())

export const isSame = (some, others) => inOrder(some) === inOrder(others)

export const hasFiles = form => [...form.elements].some(field => field.type === 'file' && field.files.length)

export function fill(form, values, labels) {
  for (const [name, [number]] of Object.entries(values)) {
    const prefix = name.match(/^(.+)-TOTAL_FORMS$/)?.[1]
    if (prefix && form.elements[name]) fitRows(prefix, form.elements[name], Number(number))
  }
  for (const field of fieldsOf(form)) {
    if (values[field.name]) put(field, values[field.name], labels[field.name] ?? {})
  }
}

// By Django's own links, so that its counts, names and widgets are right.
function fitRows(prefix, total, number) {
  const add = document.querySelector(`#${CSS.escape(prefix)}-group .add-row a`)
  for (let missing = number - total.value; missing > 0; missing--) add?.click()
  for (let last = total.value - 1; last >= number; last--) {
    const row = document.getElementById(`${prefix}-${last}`)
    const remove = row?.querySelector('.inline-deletelink')
    // A row that somebody else has saved meanwhile has no such link.
    if (remove) remove.click()
    else row?.remove()
  }
}

function put(field, values, labels) {
  if (field.options) {
    const known = new Set([...field.options].map(option => option.value))
    for (const value of values) if (!known.has(value)) field.add(new Option(labels[value] ?? value, value))
    for (const option of field.options) option.selected = values.includes(option.value)
  } else if (BOXES.has(field.type)) {
    field.checked = values.includes(field.value)
  } else {
    field.value = values[0] ?? ''
  }
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
}
