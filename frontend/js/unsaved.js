// No typing is lost: warns before a changed form is left, keeps a copy of it in this browser, and offers that back.
import { copiesOf, drop, keep, remember } from './copies.js'
import { fill, hasFiles, isSame, labelsNow, valuesAtFirst, valuesNow } from './form-values.js'

const PAUSE = 1000
const day = new Intl.DateTimeFormat('it', { dateStyle: 'long', timeStyle: 'short' })

// `place` is where notices stand, inside the form; `sent` is the id of the copy that comes back with mistakes, if any.
export function watch(place, sent) {
  const { form, user, object } = { form: place.closest('form'), ...place.dataset }
  // A pop-up has no object: it closes itself when saved, and no page would come to drop its copy.
  const key = object && `${user}:${object}`
  const version = form.elements.version
  const initial = valuesAtFirst(form)
  let id = sent ?? `${Date.now()}-${Math.random()}`
  let kept = initial
  let timer
  let isSent = false

  const isUnsaved = values => Boolean(form.querySelector('.errornote')) || !isSame(values, initial)

  function keepNow() {
    clearTimeout(timer)
    const values = valuesNow(form)
    if (!key || isSame(values, kept)) return
    kept = values
    if (!isUnsaved(values)) drop(key, id)
    else keep(key, { id, at: Date.now(), version: version?.value, values, labels: labelsNow(form) })
  }

  function keepSoon() {
    clearTimeout(timer)
    timer = setTimeout(keepNow, PAUSE)
  }

  function offer(copy) {
    const notice = document.getElementById('unsaved-offer').content.firstElementChild.cloneNode(true)
    notice.querySelector('time').textContent = day.format(copy.at)
    if (copy.version === version?.value) notice.querySelector('[data-moved-on]').remove()
    notice.querySelector('[data-take]').addEventListener('click', () => {
      keepNow()
      id = copy.id
      fill(form, copy.values, copy.labels)
      // The version that the typing began with: if somebody saved since, saving it meets the conflict page.
      if (version) version.value = copy.version
      answer(notice, 'unsaved-taken')
    })
    notice.querySelector('[data-throw]').addEventListener('click', () => {
      drop(key, copy.id)
      answer(notice, 'unsaved-thrown')
    })
    place.append(notice)
  }

  // The pressed button goes, and the focus must stand somewhere.
  function answer(notice, name) {
    const words = document.getElementById(name).content.firstElementChild.cloneNode(true)
    notice.replaceWith(words)
    words.focus()
  }

  for (const copy of key ? copiesOf(key) : []) {
    if (copy.id === id) continue
    if (isSame(copy.values, initial)) drop(key, copy.id)
    // The browser has filled it in again by itself.
    else if (isSame(copy.values, valuesNow(form))) id = copy.id
    else offer(copy)
  }

  // Clicks and moves too: the calendar's "today" and rows that are removed say nothing else. Select2 and pop-ups tell
  // jQuery alone.
  for (const type of ['input', 'change', 'click', 'focusin']) form.addEventListener(type, keepSoon)
  window.django?.jQuery(form).on('change', keepSoon)
  document.addEventListener('visibilitychange', () => document.hidden && keepNow())
  addEventListener('pagehide', keepNow)
  addEventListener('pageshow', () => (isSent = false))
  addEventListener('submit', event => {
    keepNow()
    if (event.target !== form || event.defaultPrevented) return
    // A preview opens beside the form, and a button with an address of its own does not save what is typed.
    if (event.submitter?.matches('[formtarget], [formaction]')) return
    isSent = true
    if (key) remember(key, id)
  })
  addEventListener('beforeunload', event => {
    if (!isSent && (isUnsaved(valuesNow(form)) || hasFiles(form))) event.preventDefault()
  })
}
