// The buttons above a text: one stop for the Tab key, arrows within, Italian names and keys in their tips.
import { askForLanguage, askForLink, RIGHT_TO_LEFT } from './richtext-dialogs.js'

const SVG = 'http://www.w3.org/2000/svg'
const MAC = /Mac|iP(hone|ad)/.test(navigator.platform)
// On a field of 20 by 20.
const DRAWINGS = {
  bullets: 'M8 5h9M8 10h9M8 15h9M3.6 5h.1M3.6 10h.1M3.6 15h.1',
  numbers: 'M9 5h8M9 10h8M9 15h8M3 4l1.3-1v4.5M2.8 12.6c.4-1.4 2.4-1.2 2.4.1 0 1-2.4 1.9-2.4 3h2.6',
  link: 'M8 12l4-4M7 9l-2 2a2.8 2.8 0 0 0 4 4l2-2M13 11l2-2a2.8 2.8 0 0 0-4-4L9 7',
  language: 'M10 3a7 7 0 1 0 .01 0M3 10h14M10 3c-3.2 2.6-3.2 11.4 0 14M10 3c3.2 2.6 3.2 11.4 0 14',
  undo: 'M4 8h8.5a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5',
  redo: 'M16 8H7.5a4 4 0 0 0 0 8H12M16 8l-3.5-3.5M16 8l-3.5 3.5',
  plain: 'M4 4h10M9 4v5M9 13v3M3 16L17 5',
}

const heading = (level, text, name) => ({
  // Who speaks to the computer says what is to be seen.
  name: `${text}, ${name}`,
  text,
  keys: `Ctrl+Alt+${level}`,
  needs: `h${level}`,
  isOn: editor => editor.isActive('heading', { level }),
  run: editor => editor.chain().focus().toggleHeading({ level }).run(),
})

const toggle = (name, command, type, tag, shown, keys) => ({
  name,
  ...shown,
  keys,
  needs: tag,
  isOn: editor => editor.isActive(type),
  run: editor => editor.chain().focus()[command](type).run(),
})

// Groups of buttons, in the order in which people write.
const GROUPS = [
  [heading(2, 'T1', 'titolo'), heading(3, 'T2', 'sottotitolo'), heading(4, 'T3', 'titolo minore')],
  [
    toggle('Grassetto', 'toggleMark', 'bold', 'strong', { text: 'G', look: 'bold' }, 'Ctrl+B'),
    toggle('Corsivo', 'toggleMark', 'italic', 'em', { text: 'C', look: 'italic' }, 'Ctrl+I'),
  ],
  [
    toggle('Elenco puntato', 'toggleBulletList', 'bulletList', 'ul', { drawing: 'bullets' }, 'Ctrl+Maiusc+8'),
    toggle('Elenco numerato', 'toggleOrderedList', 'orderedList', 'ol', { drawing: 'numbers' }, 'Ctrl+Maiusc+7'),
    toggle('Citazione', 'toggleBlockquote', 'blockquote', 'blockquote', { text: '«»' }, 'Ctrl+Maiusc+B'),
  ],
  [
    { name: 'Link', drawing: 'link', keys: 'Ctrl+K', needs: 'a', opens: true, isOn: editor => editor.isActive('link'), run: setLink },
    { name: 'Lingua delle parole scelte', drawing: 'language', needs: 'span', opens: true, isOn: editor => editor.isActive('passage'), run: setLanguage },
  ],
  [
    { name: 'Annulla', drawing: 'undo', keys: 'Ctrl+Z', can: editor => editor.can().undo(), run: editor => editor.chain().focus().undo().run() },
    { name: 'Ripeti', drawing: 'redo', keys: 'Ctrl+Maiusc+Z', can: editor => editor.can().redo(), run: editor => editor.chain().focus().redo().run() },
    // Links and languages are no looks: they stay.
    { name: 'Togli la formattazione', drawing: 'plain', run: editor => editor.chain().focus().unsetMark('bold').unsetMark('italic').clearNodes().run() },
  ],
]

export async function setLink(editor, rules) {
  const isOn = editor.isActive('link')
  const needsWords = editor.state.selection.empty && !isOn
  const asked = await askForLink({ ...editor.getAttributes('link'), needsWords }, rules)
  const steps = editor.chain().focus()
  if (isOn) steps.extendMarkRange('link')
  if (asked?.action === 'unset') steps.unsetMark('link')
  else if (asked && needsWords) steps.insertContent({ type: 'text', text: asked.words, marks: [{ type: 'link', attrs: asked.attributes }] })
  else if (asked) steps.setMark('link', asked.attributes)
  steps.run()
}

async function setLanguage(editor, rules, say) {
  if (editor.state.selection.empty && !editor.isActive('passage')) {
    say('Prima scegli le parole che sono in un’altra lingua.')
    editor.commands.focus()
    return
  }
  const asked = await askForLanguage(editor.getAttributes('passage').lang)
  const steps = editor.chain().focus()
  if (editor.state.selection.empty) steps.extendMarkRange('passage')
  if (asked && !asked.lang) steps.unsetMark('passage')
  else if (asked) steps.setMark('passage', { lang: asked.lang, ...(rules.attributes.span.includes('dir') && { dir: RIGHT_TO_LEFT.has(asked.lang) ? 'rtl' : null }) })
  steps.run()
}

function draw(path) {
  const svg = document.createElementNS(SVG, 'svg')
  const line = document.createElementNS(SVG, 'path')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('aria-hidden', 'true')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

function button({ name, text, drawing, look, keys, opens }) {
  const made = document.createElement('button')
  made.type = 'button'
  made.tabIndex = -1
  made.setAttribute('aria-label', name)
  made.title = keys ? `${name} (${MAC ? keys.replace('Ctrl', '⌘').replace('Maiusc', '⇧') : keys})` : name
  if (opens) made.setAttribute('aria-haspopup', 'dialog')
  if (look) made.className = `richtext-${look}`
  made.append(drawing ? draw(DRAWINGS[drawing]) : text)
  return made
}

// Gives the toolbar and a function that brings its buttons up to date. `say` tells something beside the text.
export function toolbarFor(editor, rules, name, say) {
  const bar = document.createElement('div')
  bar.className = 'richtext-toolbar'
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', `Formattazione: ${name}`)
  const items = []
  for (const group of GROUPS) {
    const box = document.createElement('span')
    for (const item of group.filter(({ needs }) => !needs || rules.tags.includes(needs))) {
      const made = button(item)
      made.addEventListener('click', () => {
        if (made.getAttribute('aria-disabled') !== 'true') item.run(editor, rules, say)
      })
      items.push([item, made])
      box.append(made)
    }
    if (box.childElementCount) bar.append(box)
  }
  const buttons = items.map(([, made]) => made)
  buttons[0].tabIndex = 0
  // The text keeps its selection while a button is clicked.
  bar.addEventListener('mousedown', event => event.preventDefault())
  bar.addEventListener('keydown', event => {
    const at = buttons.indexOf(event.target)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (event.key === 'Escape') editor.commands.focus()
    if (to === undefined) return
    event.preventDefault()
    buttons.at(to % buttons.length).focus()
  })
  bar.addEventListener('focusin', event => {
    for (const made of buttons) made.tabIndex = made === event.target ? 0 : -1
  })
  const refresh = () => {
    for (const [{ isOn, can }, made] of items) {
      if (isOn) made.setAttribute('aria-pressed', isOn(editor))
      if (can) made.setAttribute('aria-disabled', !can(editor))
    }
  }
  refresh()
  return { bar, refresh, focus: () => buttons.find(made => made.tabIndex === 0).focus() }
}
