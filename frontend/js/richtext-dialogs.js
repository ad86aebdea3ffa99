// The two questions of the editor: where a link leads, and which language a passage is in.
import { isAllowedAddress } from './richtext-schema.js'

const LANGUAGES = {
  it: 'Italiano',
  en: 'Inglese',
  fr: 'Francese',
  es: 'Spagnolo',
  de: 'Tedesco',
  pt: 'Portoghese',
  ro: 'Rumeno',
  sq: 'Albanese',
  ar: 'Arabo',
  zh: 'Cinese',
  la: 'Latino',
}
export const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])
const MAIL = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/
const HOST = /^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/

// The address as it is stored; throws with what to mend.
export function normalAddress(typed, schemes) {
  const text = typed.trim()
  if (!text) throw new Error('Scrivi l’indirizzo a cui porta il link.')
  if (/\s/.test(text)) throw new Error('Un indirizzo non ha spazi: ne hai scritto uno?')
  if (MAIL.test(text)) return `mailto:${text}`
  if (HOST.test(text)) return `https://${text}`
  const isOurs = /^\/(?!\/)/.test(text)
  const isWhole = /^https?:/i.test(text) ? URL.canParse(text) && /^https?:\/\/[^/]/i.test(text) : /^[a-z]+:./i.test(text)
  if (isOurs || (isWhole && isAllowedAddress(text, schemes))) return text
  throw new Error('L’indirizzo comincia con https://, http://, mailto: o tel:, oppure con / per una pagina di questo sito.')
}

let made = 0

function element(tag, properties = {}, ...children) {
  const { data = {}, ...rest } = properties
  const node = Object.assign(document.createElement(tag), rest)
  for (const [name, value] of Object.entries(data)) node.setAttribute(name, value)
  node.append(...children)
  return node
}

// A labelled input of a dialog, with its help and room for its mistake.
function row(label, input, help) {
  const id = (input.id = `richtext-dialog-${++made}`)
  const notes = help ? [element('p', { className: 'help', id: `${id}-help`, textContent: help })] : []
  if (help) input.setAttribute('aria-describedby', `${id}-help`)
  return element('div', {}, element('label', { htmlFor: id, textContent: label }), input, ...notes)
}

function languageList(value, none) {
  const known = value && !LANGUAGES[value] ? { ...LANGUAGES, [value]: value } : LANGUAGES
  const list = element('select', {}, new Option(none, ''), ...Object.entries(known).map(([code, name]) => new Option(name, code)))
  list.value = value ?? ''
  return list
}

// Shows rows and buttons; `answer(action)` gives what was asked for, or throws with what to mend. Null when it is left.
function ask(title, rows, buttons, answer) {
  const heading = element('h2', { id: `richtext-dialog-${++made}`, textContent: title })
  const mistake = element('p', { className: 'richtext-mistake', data: { role: 'alert' } })
  const actions = buttons.map(([action, text], index) =>
    element('button', { type: index ? 'button' : 'submit', className: index ? '' : 'default', value: action, textContent: text }),
  )
  const form = element('form', { noValidate: true }, heading, ...rows, mistake, element('p', { className: 'richtext-answers' }, ...actions))
  const dialog = element('dialog', { className: 'richtext-dialog', data: { 'aria-labelledby': heading.id } }, form)
  document.body.append(dialog)
  return new Promise(resolve => {
    let result = null
    const finish = action => {
      try {
        result = action === 'leave' ? null : answer(action)
        dialog.close()
      } catch (error) {
        mistake.textContent = error.message
        form.querySelector('input, select').focus()
      }
    }
    form.addEventListener('submit', event => {
      event.preventDefault()
      // It is no form of the page: nothing is sent.
      event.stopPropagation()
      finish(actions[0].value)
    })
    for (const button of actions.slice(1)) button.addEventListener('click', () => finish(button.value))
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(result)
    })
    dialog.showModal()
    form.querySelector('input, select').focus()
  })
}

export function askForLink({ href, hreflang, needsWords }, rules) {
  const address = element('input', { type: 'text', value: href ?? '', autocomplete: 'off', spellcheck: false, inputMode: 'url' })
  const words = element('input', { type: 'text' })
  const language = languageList(hreflang, 'La stessa di questo testo')
  const rows = [row('Indirizzo', address, 'Per esempio https://www.example.org, nome@example.org, oppure /it/progetti/ per una pagina di questo sito.')]
  if (needsWords) rows.unshift(row('Parole del link', words, 'Che cosa si legge: «il bando», non «clicca qui».'))
  if (rules.attributes.a?.includes('hreflang')) rows.push(row('Lingua della pagina a cui porta', language))
  const buttons = [['set', href ? 'Cambia il link' : 'Metti il link'], ...(href ? [['unset', 'Togli il link']] : []), ['leave', 'Annulla']]
  return ask(href ? 'Cambia il link' : 'Nuovo link', rows, buttons, action => {
    if (action === 'unset') return { action }
    if (needsWords && !words.value.trim()) throw new Error('Scrivi le parole del link.')
    const attributes = { href: normalAddress(address.value, rules.schemes), hreflang: language.value || null }
    return { action, words: words.value.trim(), attributes }
  })
}

export function askForLanguage(value) {
  const language = languageList(value, 'La stessa del resto del testo')
  const help = 'Chi ascolta il testo da un lettore di schermo sente la pronuncia giusta.'
  const buttons = [['set', 'Va bene'], ['leave', 'Annulla']]
  return ask('Lingua delle parole scelte', [row('Lingua', language, help)], buttons, () => ({ lang: language.value }))
}
