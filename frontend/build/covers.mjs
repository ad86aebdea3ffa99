// Covers for what has no photo: one drawing idea per kind of work, a few variants of each.
// Deep ground, fine light lines: they read as a printed cover, not as an illustration.
// A record picks its drawing by its sector and its variant by its slug.
import { drawings } from './drawings.mjs'
import { write } from './paths.mjs'

export const width = 800
export const height = 320
const variants = 4

const palettes = {
  water: { ground: '#0b4a80', mid: '#11609f', line: '#a8d5f7' },
  migration: { ground: '#46285f', mid: '#5b387a', line: '#dcc2f0' },
  recycling: { ground: '#1c5538', mid: '#276b49', line: '#b0dfc0' },
  coast: { ground: '#0d5a66', mid: '#15707e', line: '#a9e0e4' },
  fields: { ground: '#5c4a10', mid: '#74601d', line: '#ecd995' },
  points: { ground: '#75321f', mid: '#8c442f', line: '#f5c7b3' },
}

// A small deterministic generator: the same name draws the same cover on every machine.
function random(name) {
  let seed = [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0, 2166136261)
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
}

export function buildCovers() {
  for (const [drawing, palette] of Object.entries(palettes)) {
    for (let variant = 1; variant <= variants; variant++) {
      const name = `${drawing}-${variant}`
      write(
        `img/covers/${name}.svg`,
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">` +
          `<rect width="${width}" height="${height}" fill="${palette.ground}"/>` +
          `${drawings[drawing](random(name), palette, { width, height })}</svg>`,
      )
    }
  }
}
