// Everything in the admin works without this file. It keeps what was typed and not saved, sends files at once, says what
// a button will do, and makes forms easier.
import { nameComboboxes } from './comboboxes.js'
import { dropAll, settle } from './copies.js'
import { countCharacters } from './counters.js'
import './exchange.js'
import { watchChoices } from './file-check.js'
import { hideFields } from './hiding.js'
import { chooseLanguages } from './languages.js'
import { leadToMistakes } from './mistakes.js'
import './recovery-codes.js'
import { schedule } from './schedule.js'
import { watch } from './unsaved.js'
import { watchDropZone } from './uploads.js'

const sent = settle(document)
const form = document.querySelector('.change-form form[id$="_form"]:not(#logout-form)')
if (form) for (const improve of [hideFields, chooseLanguages, countCharacters, leadToMistakes]) improve(form)
nameComboboxes()

const place = document.querySelector('[data-unsaved]')
if (place) watch(place, sent)
for (const zone of document.querySelectorAll('[data-upload]')) watchDropZone(zone)
const files = document.querySelector('.document-files')
if (files) watchChoices(files.closest('form'))

const scheduled = document.querySelector('[data-moment]')?.closest('form')
if (scheduled) schedule(scheduled)

// The form as it was left, with what is typed in it.
for (const button of document.querySelectorAll('[data-go-back]')) {
  button.hidden = false
  button.addEventListener('click', () => history.back())
}

// After the form's own listener, which keeps what is typed when anything is submitted.
addEventListener('submit', event => {
  if (event.target.id === 'logout-form') dropAll()
})
