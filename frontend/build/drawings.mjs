// The six drawing ideas of the covers. Each takes a source of numbers in [0, 1), a palette and the size.
const round = number => Math.round(number)
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const strokes = (d, palette, width = 1.6, opacity = 0.7) =>
  `<path d="${d}" fill="none" stroke="${palette.line}" stroke-width="${width}" opacity="${opacity}"/>`

// Ripples: two sources whose rings meet.
function water(next, palette) {
  const sources = [
    { x: round(160 + next() * 160), y: round(90 + next() * 140), rings: 15, step: 25, opacity: 0.7 },
    { x: round(540 + next() * 120), y: round(120 + next() * 120), rings: 11, step: 21, opacity: 0.42 },
  ]
  return sources
    .map(({ x, y, rings, step, opacity }) => {
      const circles = times(rings, index => `<circle cx="${x}" cy="${y}" r="${14 + index * step}"/>`).join('')
      return `<g fill="none" stroke="${palette.line}" stroke-width="1.6" opacity="${opacity}">${circles}</g>`
    })
    .join('')
}

// Paths that leave many places, draw near each other, and settle in many places.
function migration(next, palette) {
  const middle = 110 + next() * 100
  const stride = [4, 7, 8, 11][Math.floor(next() * 4)]
  const waist = round(300 + next() * 220)
  const spread = 3 + next() * 5
  const paths = times(15, index => {
    const from = round(10 + index * 21.5)
    const to = round(10 + ((index * stride + 4) % 15) * 21.5)
    const near = round(middle + (index - 7) * spread)
    return { from, to, d: `M60 ${from}C${waist - 160} ${from} ${waist - 140} ${near} ${waist} ${near}S${waist + 170} ${to} 740 ${to}` }
  })
  const ends = paths.map(
    ({ from, to }, index) =>
      `<circle cx="60" cy="${from}" r="${index % 4 ? 3 : 5}"/><circle cx="740" cy="${to}" r="${index % 3 ? 3 : 5.5}"/>`,
  )
  return `${strokes(paths.map(path => path.d).join(''), palette)}<g fill="${palette.line}">${ends.join('')}</g>`
}

// Quarter rings on a grid: closed loops appear by themselves.
function recycling(next, palette, { width, height }) {
  const cell = 80
  let d = ''
  for (let y = 0; y < height; y += cell) {
    for (let x = 0; x < width; x += cell) {
      const falling = next() > 0.5
      for (const radius of [28, 40, 52]) {
        const rest = cell - radius
        d += falling
          ? `M${x + radius} ${y}a${radius} ${radius} 0 0 1-${radius} ${radius}M${x + rest} ${y + cell}a${radius} ${radius} 0 0 1 ${radius}-${radius}`
          : `M${x + rest} ${y}a${radius} ${radius} 0 0 0 ${radius} ${radius}M${x + radius} ${y + cell}a${radius} ${radius} 0 0 0-${radius}-${radius}`
      }
    }
  }
  return strokes(d, palette, 2, 0.6)
}

// Depth lines off a coast.
function coast(next, palette) {
  const knots = times(9, index => [index * 100, 70 + next() * 90])
  const line = depth =>
    knots
      .map(([x, y], index) => {
        const height = round(y * (1 - depth / 520) + depth)
        return index ? `S${x - 50} ${height} ${x} ${height}` : `M0 ${height}`
      })
      .join('')
  const lines = times(11, index =>
    strokes(line(index * 23), palette, index ? 1.5 : 3, index ? Math.max(0.2, 0.8 - index * 0.055).toFixed(2) : 1),
  )
  return `<path d="${line(0)}V0H0z" fill="${palette.mid}"/>${lines.join('')}`
}

// Fields from above.
function fields(next, palette, { width }) {
  const cuts = times(6, index => round(index ? index * 140 + (next() - 0.5) * 60 : -40))
  const rows = [
    { y: 0, height: 175, lean: 0, turn: 0 },
    { y: 175, height: 145, lean: 40, turn: 2 },
  ]
  const angles = [12, 78, 40, -38, 90, -12]
  let drawn = ''
  for (const { y, height, lean, turn } of rows) {
    cuts.forEach((x, index) => {
      const across = (cuts[index + 1] ?? width) - x - 6
      const angle = angles[(index + turn + Math.floor(next() * 2)) % angles.length]
      const id = `f${index}${y}`
      drawn +=
        `<pattern id="${id}" width="13" height="13" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})">` +
        `<path d="M0 6.5h13" stroke="${palette.line}" stroke-width="1.7"/></pattern>` +
        `<path d="M${x + lean} ${y}h${across}l-40 ${height - 6}h-${across}z" fill="url(#${id})" opacity="${(0.45 + next() * 0.45).toFixed(2)}"/>`
    })
  }
  return drawn
}

// Places as points, each tied to its nearest.
function points(next, palette) {
  const places = times(60, index => [round((index % 12) * 70 + 15 + next() * 44), round(Math.floor(index / 12) * 66 + 6 + next() * 46)])
  const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1])
  const nearest = place => [...places].sort((a, b) => distance(place, a) - distance(place, b)).slice(1, 4)
  const ties = places.flatMap(place => nearest(place).map(other => `M${place}L${other}`)).join('')
  const dots = places.map(([x, y], index) => `<circle cx="${x}" cy="${y}" r="${index % 7 ? 3 : 7}"/>`).join('')
  return `${strokes(ties, palette, 1.3, 0.5)}<g fill="${palette.line}">${dots}</g>`
}

export const drawings = { water, migration, recycling, coast, fields, points }
