// Writes everything that the pages load into ../static/build/. Usage: node build.mjs
import fs from 'node:fs'
import { out } from './build/paths.mjs'
import { buildCss } from './build/css.mjs'
import { buildJs } from './build/js.mjs'
import { buildFonts } from './build/fonts.mjs'
import { buildIcons } from './build/icons.mjs'
import { buildMaps } from './build/map.mjs'
import { buildCovers } from './build/covers.mjs'
import { buildGoals } from './build/goals.mjs'

fs.rmSync(out, { recursive: true, force: true })
await buildCss()
await buildJs()
buildFonts()
buildIcons()
buildMaps()
buildCovers()
buildGoals()
