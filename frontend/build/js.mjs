import path from 'node:path'
import esbuild from 'esbuild'
import { frontend, out, write } from './paths.mjs'

// The first is of the public pages, the others of the administration: all of it, and its forms with rich text.
const entries = ['site', 'admin', 'richtext']

// The editor itself comes as one finished file in a Python package, whose static files lie beside ours. A relative
// address needs no import map, and so no inline script; collecting the static files puts the hashed name in its place.
const proseEditor = {
  name: 'prose-editor',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^prose-editor$/ }, () => ({ path: '../../django_prose_editor/editor.js', external: true })),
}

export async function buildJs() {
  const result = await esbuild.build({
    entryPoints: entries.map(name => path.join(frontend, `js/${name}.js`)),
    outdir: path.join(out, 'js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    legalComments: 'none',
    plugins: [proseEditor],
  })
  for (const file of result.outputFiles) write(`js/${path.basename(file.path)}`, file.contents)
}
