// What the editor may write: made from the one list of tags and attributes that the server cleans with.
import {
  Blockquote,
  Bold,
  BulletList,
  Document,
  Dropcursor,
  Extension,
  Gapcursor,
  HardBreak,
  Heading,
  History,
  Italic,
  ListItem,
  Mark,
  Paragraph,
  Text,
} from 'prose-editor'

const TAG_OF = {
  paragraph: 'p',
  heading: 'h2',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  bold: 'strong',
  italic: 'em',
  link: 'a',
  abbreviation: 'abbr',
  passage: 'span',
  hardBreak: 'br',
}

const attribute = name => ({
  default: null,
  parseHTML: element => element.getAttribute(name),
  renderHTML: attributes => (attributes[name] === null ? {} : { [name]: attributes[name] }),
})

// Whether a link may lead there: to a page of this site, or by a scheme that cleaning keeps.
export function isAllowedAddress(address, schemes) {
  // As browsers do: they drop what no address can hold before they look for the scheme.
  const scheme = address.replace(/[\u0000-\u0020]/g, '').match(/^([a-z][a-z0-9+.-]*):/i)
  return !scheme || schemes.includes(scheme[1].toLowerCase())
}

const OrderedList = BulletList.extend({
  name: 'orderedList',
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addCommands() {
    return { toggleOrderedList: () => ({ commands }) => commands.toggleList(this.name, this.options.itemTypeName) }
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleOrderedList() }
  },
  addInputRules: () => [],
})

// Tab leaves the editor, as it leaves every other field: items move in and out with the keys that Word has for it.
const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Alt-Shift-ArrowRight': () => this.editor.commands.sinkListItem(this.name),
      'Alt-Shift-ArrowLeft': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

const link = schemes =>
  Mark.create({
    name: 'link',
    priority: 1000,
    inclusive: false,
    keepOnSplit: false,
    parseHTML: () => [{ tag: 'a', getAttrs: element => isAllowedAddress(element.getAttribute('href') ?? '', schemes) && null }],
    renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
  })

const Abbreviation = Mark.create({
  name: 'abbreviation',
  inclusive: false,
  parseHTML: () => [{ tag: 'abbr' }],
  renderHTML: ({ HTMLAttributes }) => ['abbr', HTMLAttributes, 0],
})

// A passage in another language, or written in the other direction.
const Passage = Mark.create({
  name: 'passage',
  inclusive: false,
  parseHTML: () => [{ tag: 'span[lang]' }, { tag: 'span[dir]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

export function extensionsFor({ tags, attributes, schemes }) {
  const known = [
    Paragraph,
    Blockquote,
    Bold,
    Italic,
    HardBreak,
    BulletList,
    OrderedList,
    Item,
    link(schemes),
    Abbreviation,
    Passage,
  ].filter(({ name }) => tags.includes(TAG_OF[name]))
  const levels = [1, 2, 3, 4, 5, 6].filter(level => tags.includes(`h${level}`))
  const types = [...known.map(({ name }) => name), 'heading'].filter(name => TAG_OF[name])
  const kept = Extension.create({
    name: 'keptAttributes',
    addGlobalAttributes: () =>
      types.map(type => ({
        types: [type],
        attributes: Object.fromEntries((attributes[TAG_OF[type]] ?? []).map(name => [name, attribute(name)])),
      })),
  })
  return [Document, Text, ...known, Heading.configure({ levels }), History, Dropcursor, Gapcursor, kept]
}
