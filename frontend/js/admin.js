// Everything in the admin works without this file. It keeps what was typed and not saved.
import { dropAll, settle } from './copies.js'
import './recovery-codes.js'
import { watch } from './unsaved.js'

const sent = settle(document)
const place = document.querySelector('[data-unsaved]')
if (place) watch(place, sent)

// After the form's own listener, which keeps what is typed when anything is submitted.
addEventListener('submit', event => {
  if (event.target.id === 'logout-form') dropAll()
})
