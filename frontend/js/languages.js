// Italian stands on the left, one other language beside it: the same one in the whole form, remembered in this browser.
const KEPT = 'portal-language-beside'

function remembered() {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

function remember(language) {
  try {
    localStorage.setItem(KEPT, language)
  } catch {
    // A storage that is full or blocked: the choice holds for this page.
  }
}

export function chooseLanguages(form) {
  const buttons = [...form.querySelectorAll('[data-show-language]')]
  const known = [...new Set(buttons.map(button => button.dataset.showLanguage))]
  if (!known.length) return

  function show(language, place = form) {
    for (const box of place.querySelectorAll('[data-language]:not([data-source])')) {
      box.hidden = box.dataset.language !== language
    }
    for (const button of buttons) button.setAttribute('aria-pressed', button.dataset.showLanguage === language)
  }

  // What is wrong or still lacks in a language that does not show cannot be mended there.
  const wrong = form.querySelector('.errors')?.closest('[data-language]:not([data-source])')
  // Whoever comes to a text in another language (#id_title_fr) comes to write it.
  const asked = document.getElementById(location.hash.slice(1))?.closest('[data-language]:not([data-source])')
  let shown = (wrong ?? asked)?.dataset.language ?? remembered()
  if (!known.includes(shown)) shown = known[0]
  show(shown)
  form.classList.add('has-choice')
  for (const place of form.querySelectorAll('.languages-choice')) place.hidden = false
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { top } = button.getBoundingClientRect()
      show((shown = button.dataset.showLanguage))
      remember(shown)
      // Texts of other lengths moved the page: the button stays where it was pressed.
      scrollBy(0, button.getBoundingClientRect().top - top)
    })
  }
  document.addEventListener('formset:added', event => show(shown, event.target))
  // A link to a field shows the language that the field is in.
  document.addEventListener('click', event => {
    const to = event.target.closest?.('a[href^="#id_"]')?.getAttribute('href').slice(1)
    const box = to && document.getElementById(to)?.closest('[data-language]:not([data-source])')
    if (box?.hidden) show((shown = box.dataset.language))
  })
}
