// Word writes a list as paragraphs that say which list and level they are of, with the bullet or number as text.
const LEVEL = /mso-list:\s*\S+\s+level(\d+)/i
const NUMBER = /^[([]?(\d+|[a-z]|[ivxlc]+)[.)\]]/i

const styleOf = element => element.getAttribute('style') ?? ''
const isMarker = element => /mso-list:\s*ignore/i.test(styleOf(element))
const levelOf = element => Number(element.matches('p') ? (styleOf(element).match(LEVEL)?.[1] ?? 0) : 0)

// The text of the bullet or number, which is taken out.
function takeMarker(element) {
  const markers = [...element.querySelectorAll('[style]')].filter(isMarker)
  const text = markers.map(marker => marker.textContent).join('')
  for (const marker of markers) marker.remove()
  return text.trim()
}

// Turns such paragraphs into lists, and puts lists that lie beside their item (as other programs write them) into it.
export function buildLists(body) {
  for (const paragraph of [...body.querySelectorAll('p')]) {
    if (levelOf(paragraph) && !paragraph.closest('li')) gather(paragraph)
  }
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) takeMarker(heading)
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const item = list.previousElementSibling
    if (item?.matches('li')) item.append(list)
  }
}

function gather(first) {
  const open = []
  const place = first.ownerDocument.createComment('')
  first.before(place)
  for (let next, paragraph = first; paragraph; paragraph = next) {
    next = following(paragraph)
    add(open, place, paragraph)
  }
  place.remove()
}

// The paragraph after this one, if it goes on with the list.
function following(paragraph) {
  const next = paragraph.nextElementSibling
  return next && levelOf(next) ? next : null
}

function add(open, place, paragraph) {
  const level = levelOf(paragraph)
  const kind = NUMBER.test(takeMarker(paragraph)) ? 'ol' : 'ul'
  while (open.length && (open.at(-1).level > level || (open.at(-1).level === level && open.at(-1).kind !== kind))) open.pop()
  if (open.at(-1)?.level !== level) {
    const list = paragraph.ownerDocument.createElement(kind)
    const item = open.at(-1)?.list.lastElementChild
    if (item) item.append(list)
    else place.before(list)
    open.push({ level, kind, list })
  }
  const item = paragraph.ownerDocument.createElement('li')
  item.append(...paragraph.childNodes)
  open.at(-1).list.append(item)
  paragraph.remove()
}
