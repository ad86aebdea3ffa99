// A sprite with only the icons that templates and Python name.
import fs from 'node:fs'
import path from 'node:path'
import { italia, markup, write } from './paths.mjs'

export function buildIcons() {
  const named = new Set(markup().flatMap(text => text.match(/\bit-[a-z0-9-]+\b/g) ?? []))
  const sprite = fs.readFileSync(path.join(italia, 'dist/svg/sprites.svg'), 'utf8')
  const symbols = [...sprite.matchAll(/<symbol id="([^"]+)".*?<\/symbol>/gs)].filter(symbol => named.has(symbol[1]))
  write('svg/icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${symbols.map(symbol => symbol[0]).join('')}</svg>`)
}
