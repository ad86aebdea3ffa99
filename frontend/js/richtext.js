// Turns text areas with HTML into an editor. The text area stays: it is what the form sends, what the copies of unsaved
// typing read and fill in, and what there is without this file.
import { Editor, Extension, pm } from 'prose-editor'
import { fromClipboard } from './richtext-pasted.js'
import { extensionsFor } from './richtext-schema.js'
import { setLink, toolbarFor } from './richtext-toolbar.js'

const number = new Intl.NumberFormat('it')

const parsed = html => new DOMParser().parseFromString(html, 'text/html').body

// As the portal stores it: no paragraph within a plain item of a list, and none that is empty.
function stored(html) {
  const body = parsed(html)
  for (const item of body.querySelectorAll('li')) {
    const [first, ...rest] = item.children
    if (first?.localName === 'p' && !first.attributes.length && rest.every(other => other.matches('ul, ol'))) {
      first.replaceWith(...first.childNodes)
    }
  }
  for (const empty of body.querySelectorAll('p:empty')) empty.remove()
  return body.innerHTML
}

function status() {
  const place = document.createElement('p')
  place.className = 'richtext-status'
  place.setAttribute('role', 'status')
  return place
}

// What a screen reader is told of the text: what the page says of the text area.
function described(textarea) {
  const label = document.querySelector(`label[for="${CSS.escape(textarea.id)}"]`)
  if (label && !label.id) label.id = `${textarea.id}_label`
  const name = label?.textContent.trim().replace(/:$/, '') ?? textarea.getAttribute('aria-label') ?? ''
  const attributes = { role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true', class: 'richtext-text' }
  if (label) attributes['aria-labelledby'] = label.id
  else attributes['aria-label'] = name
  if (textarea.lang) attributes.lang = textarea.lang
  if (textarea.required) attributes['aria-required'] = 'true'
  for (const copied of ['aria-describedby', 'aria-invalid', 'dir']) {
    if (textarea.hasAttribute(copied)) attributes[copied] = textarea.getAttribute(copied)
  }
  return { name, attributes }
}

function upgrade(textarea) {
  const rules = JSON.parse(textarea.dataset.richtext)
  const { name, attributes } = described(textarea)
  const said = status()
  const say = text => (said.textContent = text)
  const extensions = extensionsFor(rules)
  const keys = Extension.create({
    name: 'portalKeys',
    addKeyboardShortcuts: () => ({
      'Mod-k': ({ editor }) => {
        setLink(editor, rules)
        return true
      },
      'Alt-F10': () => {
        toolbar.focus()
        return true
      },
    }),
  })
  const box = document.createElement('div')
  box.className = 'richtext'
  textarea.before(box)
  // What the text area holds whenever it and the editor say the same, and the document that this is.
  let written = textarea.value
  let first, toolbar

  const editor = new Editor({
    element: box,
    extensions: [...extensions, keys],
    injectCSS: false,
    // A dash at the beginning of a line makes a list; stars and underscores stay what they are.
    enableInputRules: ['bulletList'],
    enablePasteRules: false,
    editorProps: {
      attributes,
      transformPastedHTML(html) {
        const pasted = fromClipboard(html, rules)
        say(pasted.dropped.length ? `Dall’incollato sono stati tolti: ${pasted.dropped.join(', ')}.` : '')
        // Copied from an editor like this one: where it begins and ends within a list or a paragraph is known.
        if (/data-pm-slice/.test(html) && !pasted.dropped.length) return html
        return pasted.html
      },
      handlePaste: (view, event) => refuseFiles(event.clipboardData),
      handleDrop: (view, event) => refuseFiles(event.dataTransfer),
    },
    onUpdate() {
      // Back at the text that the page came with, it is that text again, to the letter.
      const isFirst = editor.state.doc.eq(first.doc)
      const html = isFirst ? first.html : stored(editor.getHTML())
      if (html === written) return
      textarea.value = written = html
      textarea.dispatchEvent(new Event('input', { bubbles: true }))
      warnOfLength(html.length)
    },
    onTransaction: () => toolbar?.refresh(),
  })

  function read(html) {
    const document = pm.model.DOMParser.fromSchema(editor.schema).parse(parsed(html))
    editor.commands.setContent(document.toJSON(), { emitUpdate: false })
    return { doc: editor.state.doc, html }
  }

  function refuseFiles(data) {
    const isText = data?.types.some(type => type.startsWith('text/'))
    if (!data?.files.length || isText) return false
    say('Immagini e file non stanno nel testo: caricali nei loro campi, o come documenti.')
    return true
  }

  let isLong = false
  function warnOfLength(length) {
    if (length > rules.limit) say(`Il testo è troppo lungo: ${number.format(length)} caratteri, al massimo ${number.format(rules.limit)}.`)
    else if (isLong) say('')
    isLong = length > rules.limit
  }

  toolbar = toolbarFor(editor, rules, name, say)
  first = read(written)
  // Nothing to undo yet: what was read is no typing.
  editor.view.updateState(pm.state.EditorState.create({ doc: editor.state.doc, plugins: editor.state.plugins }))
  toolbar.refresh()
  box.prepend(toolbar.bar)
  box.append(said)
  textarea.classList.add('richtext-source')
  textarea.tabIndex = -1
  textarea.setAttribute('aria-hidden', 'true')
  box.append(textarea)
  // Its label, and links to it from lists of mistakes, lead to the text.
  textarea.addEventListener('focus', () => editor.commands.focus())
  // Filled in by somebody else: what was typed and not saved is taken back, or the browser went back to this page; it
  // tells nobody, and has done it when the page shows.
  function readAgain() {
    if (textarea.value === written) return
    written = textarea.value
    read(written)
  }
  textarea.addEventListener('input', readAgain)
  addEventListener('pageshow', readAgain)
}

function upgradeIn(place) {
  for (const textarea of place.querySelectorAll('textarea[data-richtext]:not(.richtext-source)')) {
    // The row from which Django copies new ones.
    if (!textarea.name.includes('__prefix__')) upgrade(textarea)
  }
}

upgradeIn(document)
document.addEventListener('formset:added', event => upgradeIn(event.target))
