// Our own ring of the seventeen Sustainable Development Goals, in the colours of the goals.
import { write } from './paths.mjs'

const colours = [
  '#e5243b', '#dda63a', '#4c9f38', '#c5192d', '#ff3a21', '#26bde2', '#fcc30b', '#a21942', '#fd6925',
  '#dd1367', '#fd9d24', '#bf8b2e', '#3f7e44', '#0a97d9', '#56c02b', '#00689d', '#19486a',
]
const outer = 96
const inner = 60
const gap = 0.0035 // of a turn, on both sides of a part

function point(radius, turn) {
  const angle = turn * 2 * Math.PI
  return `${(100 + radius * Math.sin(angle)).toFixed(1)} ${(100 - radius * Math.cos(angle)).toFixed(1)}`
}

function part(colour, index) {
  const from = index / colours.length + gap
  const to = (index + 1) / colours.length - gap
  return `<path fill="${colour}" d="M${point(outer, from)}A${outer} ${outer} 0 0 1 ${point(outer, to)}` +
    `L${point(inner, to)}A${inner} ${inner} 0 0 0 ${point(inner, from)}z"/>`
}

export function buildGoals() {
  write('img/goals.svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">${colours.map(part).join('')}</svg>`)
}
