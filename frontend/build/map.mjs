// The map bases from Natural Earth (public domain, through world-atlas), in Mercator. All layers share one coordinate
// system, so that the server crops by viewBox and places points with the plain formula (map/base.json):
//   x = translate[0] + scale * radians(longitude)
//   y = translate[1] - scale * ln(tan(π/4 + radians(latitude) / 2))
// "base" is wide; "fine" covers the part where cities stand close together; "relief" is the dotted land of the home page.
import fs from 'node:fs'
import path from 'node:path'
import { geoMercator, geoPath } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify'
import { packageFolder, write } from './paths.mjs'

const extent = { west: -30, south: -36, east: 60, north: 62 }
const fineExtent = { west: -14, south: 25, east: 44, north: 56 }
const width = 1800

const unit = geoMercator().scale(1).translate([0, 0])
const scale = width / (unit([extent.east, 0])[0] - unit([extent.west, 0])[0])
const origin = unit([extent.west, extent.north]).map(value => value * scale)
const translate = [-origin[0], -origin[1]]
const project = geoMercator().scale(scale).translate(translate)
const oneDecimal = number => Math.round(number * 10) / 10

// The rectangle of an extent in map units.
function box({ west, south, east, north }) {
  const [left, top] = project([west, north])
  const [right, bottom] = project([east, south])
  return { x: oneDecimal(left), y: oneDecimal(top), width: oneDecimal(right - left), height: oneDecimal(bottom - top) }
}

// Relative coordinates with one decimal: about half the bytes of d3's own output.
function compact(d) {
  return d.replace(/M[^M]*/g, part => {
    const points = part.replace('Z', '').slice(1).split('L').map(pair => pair.split(',').map(number => Math.round(number * 10)))
    if (points.length < 3) return ''
    let [x, y] = points[0]
    let drawn = `M${x / 10} ${y / 10}l`
    for (const [nextX, nextY] of points.slice(1)) {
      const dx = (nextX - x) / 10
      const dy = (nextY - y) / 10
      if (!dx && !dy) continue
      const separator = drawn.endsWith('l') || dx < 0 ? '' : ' '
      drawn += `${separator}${dx}${dy < 0 ? '' : ' '}${dy}`.replace(/(^|[ -])0\./g, '$1.')
      x = nextX
      y = nextY
    }
    return drawn + (part.includes('Z') ? 'z' : '')
  })
}

// Land and borders at a resolution of the atlas; `weight` in square degrees drops smaller details, and islands below four times as much.
function shapes(resolution, weight, { x, y, width, height }) {
  const file = path.join(packageFolder('world-atlas'), `countries-${resolution}.json`)
  let topology = JSON.parse(fs.readFileSync(file))
  topology = simplify(presimplify(topology), weight)
  topology = filter(topology, filterWeight(topology, weight * 4))
  const margin = 3 // so that the clipped edge, which would be stroked, stays outside the picture
  const clipped = geoMercator().scale(scale).translate(translate)
    .clipExtent([[x - margin, y - margin], [x + width + margin, y + height + margin]])
  const draw = geoPath(clipped).digits(1)
  const visible = topology.objects.countries.geometries.filter(country => draw(feature(topology, country)))
  return {
    land: compact(draw(merge(topology, visible)) ?? ''),
    borders: compact(draw(mesh(topology, { type: 'GeometryCollection', geometries: visible }, (a, b) => a !== b)) ?? ''),
  }
}

const svg = ({ x, y, width, height }, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}">${body}</svg>`

function functional(frame, resolution, weight) {
  const { land, borders } = shapes(resolution, weight, frame)
  return svg(
    frame,
    `<path d="${land}" fill="#fbf9f4" stroke="#8fa9c2"/>` +
      `<path d="${borders}" fill="none" stroke="#cfc8b8" stroke-linejoin="round" stroke-dasharray="3 2.5"/>`,
  )
}

function dotted(frame) {
  const { land } = shapes('110m', 0.05, frame)
  return svg(
    frame,
    '<pattern id="d" width="14" height="14" patternUnits="userSpaceOnUse"><circle cx="7" cy="7" r="3.4" fill="#5d8fc7"/></pattern>' +
      `<path d="${land}" fill="url(#d)" opacity=".75"/>`,
  )
}

export function buildMaps() {
  const whole = box(extent)
  const fine = box(fineExtent)
  write('map/base.svg', functional(whole, '50m', 0.06))
  write('map/fine.svg', functional(fine, '50m', 0.012))
  write('map/relief.svg', dotted(whole))
  write(
    'map/base.json',
    `${JSON.stringify({
      scale,
      translate,
      width: whole.width,
      height: whole.height,
      layers: {
        base: { file: 'map/base.svg', ...whole, extent },
        fine: { file: 'map/fine.svg', ...fine, extent: fineExtent },
        relief: { file: 'map/relief.svg', ...whole, extent },
      },
    }, null, 1)}\n`,
  )
}
