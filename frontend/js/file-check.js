// Says at once what is in a file that was chosen in the form of a document: label, doubts, or why it is refused.
import { MOST_BYTES, send, TOO_LARGE } from './sending.js'

export function watchChoices(form) {
  form.addEventListener('change', event => {
    if (event.target.matches('input[data-check]')) check(form, event.target)
  })
}

async function check(form, input) {
  const place = input.parentElement.querySelector('[data-checked]')
  const [file] = input.files
  place.textContent = ''
  if (!file) return
  if (file.size > MOST_BYTES) return refuse(input, place, TOO_LARGE)
  place.textContent = 'Controllo del file…'
  const own = location.pathname.match(/\/(\d+)\/change\/$/)?.[1] ?? ''
  try {
    const found = await send(input.dataset.check, file, { document: own })
    // Another file was chosen meanwhile.
    if (input.files[0] !== file) return
    place.innerHTML = found.html
    if (found.state === 'refused') input.value = ''
    else suggest(form, input, found)
  } catch (problem) {
    // The form itself will say what is wrong when it is saved.
    place.textContent = problem.message
  }
}

function refuse(input, place, words) {
  input.value = ''
  const line = place.appendChild(document.createElement('p'))
  line.className = 'file-error'
  line.textContent = words
}

// Only where nothing is written yet.
function suggest(form, input, { title, language }) {
  const select = form.elements[input.name.replace(/file$/, 'language')]
  if (select?.value === 'und' && language && language !== 'und') put(select, language)
  const named = form.elements.title_it
  if (named && !named.value.trim() && title) put(named, title)
}

function put(field, value) {
  field.value = value
  field.dispatchEvent(new Event('change', { bubbles: true }))
}
