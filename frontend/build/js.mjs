import path from 'node:path'
import esbuild from 'esbuild'
import { frontend, write } from './paths.mjs'

export async function buildJs() {
  const result = await esbuild.build({
    entryPoints: [path.join(frontend, 'js/site.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    legalComments: 'none',
  })
  write('js/site.js', result.outputFiles[0].contents)
}
