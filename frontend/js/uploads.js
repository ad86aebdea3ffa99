// Several files at once: each gets a card that says how far it is and what became of it. Without this file the form
// sends them all itself.
import { MOST_BYTES, send, TOO_LARGE } from './sending.js'

export function watchDropZone(zone) {
  const form = zone.closest('form')
  const input = zone.querySelector('input[type=file]')
  const cards = zone.querySelector('[data-cards]')
  const status = zone.querySelector('[data-said]')
  const isAttached = 'attached' in zone.dataset
  const chosen = isAttached ? form.querySelector('select[name=documents]') : null
  const waiting = []
  let isRunning = false
  let submitter = null
  let isTyped = false

  reveal(form)
  for (const button of cards.querySelectorAll('[data-remove]')) removeOnClick(button.closest('li'))
  if (chosen) window.django?.jQuery(chosen).on('change', hideUnchosen)
  if (!input) return

  input.addEventListener('change', () => {
    const files = [...input.files]
    // Else the form would send them a second time.
    input.value = ''
    take(files)
  })
  const place = zone.querySelector('[data-drop]')
  for (const type of ['dragenter', 'dragover']) place.addEventListener(type, event => hover(event, true))
  for (const type of ['dragleave', 'drop']) place.addEventListener(type, event => hover(event, false))
  place.addEventListener('drop', event => take([...event.dataTransfer.files]))
  // A file that falls beside the zone must not take the place of the page.
  for (const type of ['dragover', 'drop']) addEventListener(type, event => event.preventDefault())
  cards.addEventListener('input', () => (isTyped = true))
  form.addEventListener('submit', event => {
    if (!isRunning) {
      isTyped = false
      return
    }
    event.preventDefault()
    submitter = event.submitter
    say('Attendi: salvo appena i file sono arrivati.')
  })
  addEventListener('beforeunload', event => (isRunning || (isTyped && !isAttached)) && event.preventDefault())

  function hover(event, isOver) {
    event.preventDefault()
    place.classList.toggle('is-over', isOver)
  }

  function take(files) {
    for (const file of files) start(file, waitingCard(file))
    next()
  }

  function start(file, card, values = {}) {
    if (file.size > MOST_BYTES) return fail(file, card, TOO_LARGE)
    waiting.push({ file, card, values })
    removeOnClick(card)
  }

  // One after the other: else the same file twice in one drop would not be noticed.
  function next() {
    if (!isRunning && waiting.length) upload(waiting.shift())
    if (isRunning) return
    const isClean = !cards.querySelector('.is-refused, .is-twin')
    const button = submitter
    submitter = null
    // What did not arrive must be seen before anything is saved.
    summarise(button && !isClean ? ' Il modulo non è ancora salvato.' : '')
    if (button && isClean) form.requestSubmit(button)
  }

  async function upload({ file, card, values }) {
    isRunning = true
    const bar = card.querySelector('progress')
    const words = card.querySelector('[data-progress-words]')
    // Once it is on its way, taking it away would leave it there unseen.
    card.querySelector('[data-remove]').disabled = true
    const answer = send(zone.dataset.upload, file, { ...values, ...(isAttached && { attached: '1' }) }, part => {
      bar.value = part * 100
      words.textContent = part < 1 ? `Caricamento: ${Math.round(part * 100)}%` : 'Controllo del file…'
    })
    try {
      const { cards: answers, error } = await answer
      if (error) fail(file, card, error)
      else settle(file, card, answers[0])
    } catch (problem) {
      fail(file, card, problem.message)
    }
    isRunning = false
    next()
  }

  function settle(file, card, answer) {
    const made = fragment(answer.html)
    replace(card, made)
    if (answer.state === 'refused') offerAgain(file, made)
    if (answer.state === 'stored') choose(answer.id, answer.title)
    if (answer.state === 'twin') {
      made.querySelector('button[data-use]')?.addEventListener('click', () => {
        choose(answer.id, answer.title)
        say(`Collegato «${answer.title}».`)
        takeAway(made)
      })
      made.querySelector('[data-twice]').addEventListener('click', () => again(file, made, { twice: '1' }))
    }
    reveal(made)
    removeOnClick(made)
  }

  function fail(file, card, words) {
    const made = zone.querySelector('template[data-failed]').content.firstElementChild.cloneNode(true)
    made.querySelector('[data-name]').textContent = file.name
    made.querySelector('[data-error]').textContent = words
    for (const of of made.querySelectorAll('[data-of]')) of.textContent = ` «${file.name}»`
    replace(card, made)
    offerAgain(file, made)
    removeOnClick(made)
  }

  function offerAgain(file, card) {
    card.querySelector('[data-again]').addEventListener('click', () => again(file, card))
  }

  function again(file, card, values = {}) {
    const fresh = waitingCard(file)
    replace(card, fresh)
    fresh.querySelector('button').focus()
    start(file, fresh, values)
    next()
  }

  function waitingCard(file) {
    const card = zone.querySelector('template[data-waiting]').content.firstElementChild.cloneNode(true)
    card.querySelector('[data-name]').textContent = file.name
    card.querySelector('[data-ext]').textContent = file.name.split('.').pop().slice(0, 4).toUpperCase()
    card.querySelector('progress').setAttribute('aria-label', `Caricamento di «${file.name}»`)
    card.querySelector('[data-of]').textContent = ` «${file.name}»`
    cards.append(card)
    return card
  }

  function removeOnClick(card) {
    card.querySelector('[data-remove]')?.addEventListener('click', () => {
      const place = waiting.findIndex(one => one.card === card)
      if (place >= 0) waiting.splice(place, 1)
      if (card.dataset.document) unchoose(card.dataset.document)
      if (card.dataset.removal) throwAway(card.dataset.removal)
      else if (card.dataset.document) say('Tolto da qui: resta tra i documenti.')
      takeAway(card)
    })
  }

  // Only what was sent from this page a moment ago: it goes to the trash, from where it comes back.
  async function throwAway(address) {
    const body = new FormData()
    body.append('csrfmiddlewaretoken', document.querySelector('[name=csrfmiddlewaretoken]').value)
    body.append('post', 'yes')
    const answer = await fetch(address, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
    say(answer?.type === 'opaqueredirect' ? 'Tolto: è nel cestino dei documenti.' : 'Tolto da qui: resta tra i documenti.')
  }

  function takeAway(card) {
    const other = card.nextElementSibling ?? card.previousElementSibling
    card.remove()
    ;(other?.querySelector('button, a') ?? input ?? form.querySelector('button')).focus()
  }

  function replace(card, made) {
    const hadFocus = card.contains(document.activeElement)
    card.replaceWith(made)
    if (hadFocus) made.querySelector('button, a')?.focus()
  }

  function choose(key, title) {
    if (!chosen) return
    const known = [...chosen.options].find(option => option.value === String(key))
    if (known) known.selected = true
    else chosen.add(new Option(title, key, true, true))
    tellSelect()
  }

  function unchoose(key) {
    const known = chosen && [...chosen.options].find(option => option.value === key)
    if (!known) return
    known.selected = false
    tellSelect()
  }

  function tellSelect() {
    window.django?.jQuery(chosen).trigger('change')
  }

  function hideUnchosen() {
    const keys = new Set([...chosen.selectedOptions].map(option => option.value))
    for (const card of cards.querySelectorAll('[data-document]')) card.hidden = !keys.has(card.dataset.document)
  }

  function summarise(more) {
    const refused = cards.querySelectorAll('.is-refused').length
    const twins = cards.querySelectorAll('.is-twin').length
    const stored = cards.querySelectorAll('.is-new').length
    say(
      [
        stored === 1 ? '1 file caricato.' : `${stored} file caricati.`,
        refused && (refused === 1 ? '1 file non caricato.' : `${refused} file non caricati.`),
        twins && (twins === 1 ? '1 file esiste già.' : `${twins} file esistono già.`),
      ]
        .filter(Boolean)
        .join(' ') + more,
    )
    form.querySelector('[data-after]')?.removeAttribute('hidden')
  }

  function say(words) {
    status.textContent = words
    status.classList.remove('visually-hidden')
  }
}

function fragment(html) {
  const holder = document.createElement('template')
  holder.innerHTML = html
  return holder.content.firstElementChild
}

function reveal(part) {
  for (const element of part.querySelectorAll('[data-script-only]')) element.hidden = false
  for (const element of part.querySelectorAll('[data-no-script-only]')) element.hidden = true
}
