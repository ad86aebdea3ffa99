// Where things are, relative to this file, and the one writer that reports raw and brotli sizes.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { createRequire } from 'node:module'

export const frontend = path.join(import.meta.dirname, '..')
export const repository = path.join(frontend, '..')
export const out = path.join(repository, 'static/build')

const require = createRequire(import.meta.url)
export const packageFolder = name => path.dirname(require.resolve(`${name}/package.json`))
export const italia = packageFolder('bootstrap-italia')

const brotli = data => zlib.brotliCompressSync(Buffer.from(data)).length

export function write(name, data) {
  const file = path.join(out, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, data)
  const size = Buffer.from(data).length
  console.log(`${name.padEnd(30)} raw ${String(size).padStart(7)}  brotli ${String(brotli(data)).padStart(6)}`)
}

const walk = folder =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const found = path.join(folder, entry.name)
    return entry.isDirectory() ? walk(found) : [found]
  })

// The text of every file with one of the endings: read here, because a pattern for a glob
// would break on a checkout whose path holds brackets.
const texts = (folder, ...endings) =>
  walk(folder)
    .filter(file => endings.some(ending => file.endsWith(ending)))
    .map(file => fs.readFileSync(file, 'utf8'))

// Python modules that write HTML for the public. A class or icon named nowhere else must stand in one of them.
const markupModules = ['editorial', 'search', 'networks', 'documents', 'projects', 'events', 'pages', 'cooperation_portal']

export function markup() {
  const python = markupModules
    .map(app => path.join(repository, app))
    .filter(folder => fs.existsSync(folder))
    .flatMap(folder => texts(folder, '.py'))
    .filter(text => /format_html|mark_safe|simple_tag/.test(text))
  return [...texts(path.join(repository, 'templates'), '.html'), ...python]
}
