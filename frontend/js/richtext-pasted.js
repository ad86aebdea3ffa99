// What is pasted from Word, LibreOffice, Google Docs or a page: kept as far as the portal knows it, and what is not, told.
import { isAllowedAddress } from './richtext-schema.js'
import { buildLists } from './richtext-word.js'

const OFFICE = /urn:schemas-microsoft-com|class=["']?Mso|mso-|LibreOffice|OpenOffice|docs-internal-guid/i
const RENAMED = { b: 'strong', i: 'em', cite: 'em', var: 'em', h1: 'h2', h5: 'h4', h6: 'h4', acronym: 'abbr', menu: 'ul', dir: 'ul' }
const SILENT = new Set(['style', 'meta', 'link', 'title', 'head', 'xml', 'noscript', 'template', 'v:shapetype', 'v:shape'])
const BLOCKS = 'address,article,aside,blockquote,div,dl,dd,dt,fieldset,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,main,nav,ol,p,pre,section,table,ul'
const BLOCK_NAMES = new Set(BLOCKS.split(','))
const HEADING = /^h\d$/
const KIND_OF_TAG = {
  script: 'script',
  img: 'image',
  picture: 'image',
  svg: 'image',
  canvas: 'image',
  iframe: 'embedded',
  video: 'embedded',
  audio: 'embedded',
  object: 'embedded',
  embed: 'embedded',
  hr: 'line',
}
// Their words stay.
const KIND_OF_LOOK = { u: 'underline', ins: 'underline', s: 'strike', strike: 'strike', del: 'strike', sub: 'raised', sup: 'raised', font: 'look' }
const WORDS = {
  image: ['1 immagine', '# immagini'],
  table: ['1 tabella (le sue parole sono rimaste)', '# tabelle (le loro parole sono rimaste)'],
  embedded: ['1 contenuto incorporato', '# contenuti incorporati'],
  script: ['1 script', '# script'],
  link: ['1 link che qui non porta da nessuna parte', '# link che qui non portano da nessuna parte'],
  look: ['colori e caratteri', 'colori e caratteri'],
  underline: ['sottolineature', 'sottolineature'],
  strike: ['barrature', 'barrature'],
  raised: ['apici e pedici', 'apici e pedici'],
  line: ['linee', 'linee'],
}

// Gives the HTML to take in, and phrases for what was left out.
export function fromClipboard(html, rules) {
  const source = new DOMParser().parseFromString(html, 'text/html')
  const comments = source.createNodeIterator(source, NodeFilter.SHOW_COMMENT)
  for (let comment; (comment = comments.nextNode()); ) comment.remove()
  buildLists(source.body)
  const work = { rules, found: {}, isOffice: OFFICE.test(html), page: document.implementation.createHTMLDocument('') }
  const target = work.page.body
  convertAll(source.body, target, work)
  for (const block of target.querySelectorAll('p, h2, h3, h4')) if (!block.textContent.trim()) block.remove()
  const dropped = Object.entries(WORDS)
    .filter(([kind]) => work.found[kind])
    .map(([kind, [one, several]]) => (work.found[kind] === 1 ? one : several.replace('#', work.found[kind])))
  return { html: target.innerHTML, dropped }
}

const count = (work, kind) => (work.found[kind] = (work.found[kind] ?? 0) + 1)

function convertAll(from, to, work) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data)
    else if (node.nodeType === Node.ELEMENT_NODE) convert(node, to, work)
  }
}

function convert(element, to, work) {
  const tag = element.localName
  if (SILENT.has(tag)) return
  if (KIND_OF_TAG[tag]) count(work, KIND_OF_TAG[tag])
  else if (tag === 'table') convertTable(element, to, work)
  else convertAll(element, dressed(element, kept(element, to, work), work), work)
}

// Where the content of an element goes: into one of the same meaning, or where the element itself would have gone.
function kept(element, to, work) {
  const tag = meaning(element)
  if (KIND_OF_LOOK[tag]) count(work, KIND_OF_LOOK[tag])
  if (!work.rules.tags.includes(tag) || (tag === 'strong' && isPlain(element))) return to
  if (tag === 'a' && !leadsSomewhere(element, work)) return to
  const made = work.page.createElement(tag)
  for (const name of work.rules.attributes[tag] ?? []) {
    // Office programs mark the language of every word for their own spelling checker.
    if (element.hasAttribute(name) && !(work.isOffice && (name === 'lang' || name === 'dir'))) {
      made.setAttribute(name, element.getAttribute(name))
    }
  }
  if (tag === 'span' && !made.attributes.length) return to
  to.append(made)
  return made
}

// The tag that says the same in the portal's texts.
function meaning(element) {
  const tag = element.localName
  if (tag === 'p' && /\bMsoTitle\b/.test(element.className)) return 'h2'
  if (['div', 'section', 'dt', 'dd', 'figcaption', 'pre', 'address'].includes(tag) && !element.querySelector(BLOCKS)) return 'p'
  return RENAMED[tag] ?? tag
}

const isPlain = element => /^(normal|400)$/.test(element.style.fontWeight)

// Places within the pasted document, and files of somebody's computer, are nowhere here.
function leadsSomewhere(element, work) {
  const address = element.getAttribute('href')
  if (address === null) return false
  const leads = /^(\/(?!\/)|[a-z][a-z0-9+.-]*:)/i.test(address.trim()) && isAllowedAddress(address, work.rules.schemes)
  if (!leads && element.textContent.trim()) count(work, 'link')
  return leads
}

// Bold and italic that stand in a style; other looks are only told.
function dressed(element, to, work) {
  const { style } = element
  if (/color|font-family|font-size|background/i.test(element.getAttribute('style') ?? '')) count(work, 'look')
  if (/underline/.test(style.textDecoration)) count(work, 'underline')
  if (/line-through/.test(style.textDecoration)) count(work, 'strike')
  if (/^(super|sub)$/.test(style.verticalAlign)) count(work, 'raised')
  if (BLOCK_NAMES.has(element.localName) || HEADING.test(to.localName)) return to
  const tags = []
  if (/^(bold|bolder|[6-9]00)$/.test(style.fontWeight)) tags.push('strong')
  if (/^(italic|oblique)$/.test(style.fontStyle)) tags.push('em')
  return tags.reduce((outer, tag) => {
    if (outer.closest(tag) || outer.closest('h2, h3, h4')) return outer
    const made = work.page.createElement(tag)
    outer.append(made)
    return made
  }, to)
}

// A paragraph for each row; a table within a table has its own.
function convertTable(table, to, work) {
  count(work, 'table')
  if (table.caption) convertAll(table.caption, to.appendChild(work.page.createElement('p')), work)
  for (const row of table.rows) {
    const cells = [...row.cells].filter(cell => cell.textContent.trim() || cell.querySelector('img'))
    const paragraph = work.page.createElement('p')
    cells.forEach((cell, index) => {
      if (index) paragraph.append(' · ')
      const content = work.page.createElement('div')
      convertAll(cell, content, work)
      paragraph.append(...inline(content))
    })
    to.append(paragraph)
  }
}

// The content of blocks one after the other, with a space between.
function inline(container) {
  for (let block; (block = container.querySelector('p, h2, h3, h4, ul, ol, li, blockquote, div')); ) {
    block.before(...(block.previousSibling ? [' '] : []), ...block.childNodes)
    block.remove()
  }
  return container.childNodes
}
