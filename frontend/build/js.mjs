import path from 'node:path'
import esbuild from 'esbuild'
import { frontend, out, write } from './paths.mjs'

// The first is of the public pages, the second of the administration.
const entries = ['site', 'admin']

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
  })
  for (const file of result.outputFiles) write(`js/${path.basename(file.path)}`, file.contents)
}
