// Copies of forms in the browser: a list for each user and object, newest first, each of one opened page.
// A storage that is full or blocked is as good as none.
const PREFIX = 'portal-unsaved:'
const SENT = 'portal-sent'
// Characters of one list; browsers count two bytes for each.
const LIMIT = 500_000

function attempt(action) {
  try {
    return action()
  } catch {
    return undefined
  }
}

export const copiesOf = key => attempt(() => JSON.parse(localStorage.getItem(PREFIX + key))) ?? []

function write(key, copies) {
  const text = JSON.stringify(copies)
  attempt(() => (copies.length ? localStorage.setItem(PREFIX + key, text) : localStorage.removeItem(PREFIX + key)))
}

export function keep(key, copy) {
  const copies = [copy, ...copiesOf(key).filter(other => other.id !== copy.id)]
  while (copies.length && JSON.stringify(copies).length > LIMIT) copies.pop()
  if (copies.length) write(key, copies)
}

export function drop(key, id) {
  const copies = copiesOf(key)
  if (copies.some(copy => copy.id === id)) write(key, copies.filter(copy => copy.id !== id))
}

export function dropAll() {
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  })
}

// Which copy was just sent to the server, until a page of the same tab says what became of it.
export function remember(key, id) {
  attempt(() => sessionStorage.setItem(SENT, JSON.stringify({ key, id })))
}

// Drops what was sent if the page says that it was saved; gives the id of what was sent and comes back with mistakes.
export function settle(page) {
  const sent = attempt(() => JSON.parse(sessionStorage.getItem(SENT)))
  // Only a message about what was typed tells that it is kept: others come along. A conflict is not yet decided.
  if (!sent || page.querySelector('input[name=_mine]')) return undefined
  attempt(() => sessionStorage.removeItem(SENT))
  if (page.querySelector('.errornote')) return sent.id
  if (page.querySelector('.messagelist .saved')) drop(sent.key, sent.id)
  return undefined
}
