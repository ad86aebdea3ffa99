// How long a text is, beside how long it had better be: never a limit. The server says which texts (data-recommended).
const PAUSE = 1500

function words(field) {
  const length = [...field.value.trim()].length
  const { recommended } = field.dataset
  return { text: `${length} caratteri su ${recommended} consigliati`, isLong: length > Number(recommended) }
}

export function countCharacters(form) {
  // Said aloud once the typing rests, by one voice for the whole form.
  const voice = document.createElement('p')
  voice.className = 'visually-hidden'
  voice.setAttribute('role', 'status')
  form.append(voice)
  let timer

  for (const field of form.querySelectorAll('[data-recommended]')) {
    const counter = document.createElement('p')
    counter.className = 'counter'
    counter.id = `${field.id}_counter`
    field.after(counter)
    field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), counter.id].filter(Boolean).join(' '))
    const update = () => {
      const { text, isLong } = words(field)
      counter.textContent = isLong ? `${text}: va bene, ma in un elenco si legge a fatica` : text
      counter.classList.toggle('is-long', isLong)
    }
    update()
    field.addEventListener('input', () => {
      update()
      clearTimeout(timer)
      timer = setTimeout(() => (voice.textContent = counter.textContent), PAUSE)
    })
  }
}
