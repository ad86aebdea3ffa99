import fs from 'node:fs'
import path from 'node:path'
import { italia, write } from './paths.mjs'

const weights = { regular: 400, 600: 600, 700: 700 }

export function buildFonts() {
  for (const [name, weight] of Object.entries(weights)) {
    const file = path.join(italia, `dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${name}.woff2`)
    write(`fonts/titillium-web-${weight}.woff2`, fs.readFileSync(file))
  }
}
