// Bootstrap Italia subset + our components → purged → minified.
import fs from 'node:fs'
import path from 'node:path'
import * as sass from 'sass'
import { PurgeCSS } from 'purgecss'
import { transform } from 'lightningcss'
import { frontend, italia, markup, write } from './paths.mjs'

// Plugins of Bootstrap Italia that set classes while they run.
const plugins = ['navbar-collapsible', 'track-focus', 'util/backdrop', 'util/focustrap', 'util/scrollbar']

// Set by scripts, or completed by data: sector drawing, status mark, goal number, side of a map label.
const setWhileRunning = ['show', 'active', 'expanded', 'disabled', /^sector-/, /^status-/, /^goal-/, /^map-label-/]

// What staff may write in rich text, what a search snippet marks, and acronyms of the glossary in texts.
const richText = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'a', 'strong', 'em', 'blockquote', 'hr', 'mark', 'table', 'th', 'td', 'figure', 'img', 'glossary-link', 'abbr']

const compile = entry =>
  sass.compile(path.join(frontend, 'scss', entry), {
    loadPaths: [path.join(italia, 'src/scss')],
    quietDeps: true,
    logger: sass.Logger.silent,
    silenceDeprecations: ['import'],
  }).css

// Widths in ems, so that a browser set to large text gets the layout of a narrower screen.
const inEms = css => css.replace(/\((min|max)-width: ?([\d.]+)px\)/g, (_, edge, px) => `(${edge}-width: ${px / 16}em)`)

const minify = (filename, css) =>
  transform({
    filename,
    code: Buffer.from(css),
    minify: true,
    targets: { chrome: 100 << 16, firefox: 100 << 16, safari: 15 << 16 },
  }).code

export async function buildCss() {
  const scripts = [
    ...fs.readdirSync(path.join(frontend, 'js'))
      // Words of the staff's editor name no class of a public page.
      .filter(name => !name.startsWith('richtext'))
      .map(name => path.join(frontend, 'js', name)),
    ...plugins.map(plugin => path.join(italia, `src/js/plugins/${plugin}.js`)),
  ].map(file => fs.readFileSync(file, 'utf8'))
  const [site] = await new PurgeCSS().purge({
    content: [...markup(), ...scripts].map(raw => ({ raw, extension: 'html' })),
    css: [{ raw: compile('site.scss') }],
    safelist: { standard: [...setWhileRunning, ...richText], deep: [/^prose$/], greedy: [/data-focus-mouse/] },
    keyframes: true,
    variables: true,
  })
  write('css/site.css', minify('site.css', inEms(site.css)))
  write('css/admin.css', minify('admin.css', compile('admin.scss')))
}
