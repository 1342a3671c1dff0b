import {astro, starlight} from './astro.js'
import {docusaurus} from './docusaurus.js'
import {eleventy} from './eleventy.js'
import type {Generator} from './generator.js'
import {hugo} from './hugo.js'
import {jekyll} from './jekyll.js'
import {mkdocs} from './mkdocs.js'
import {next} from './next.js'
import {vitepress} from './vitepress.js'

export type {Addresses, Generator, SiteFiles, SiteSettings} from './generator.js'

/** What a configuration may call `site.generator`. `github` shows files as they are, with links between files. */
export const generatorNames = [
  'github',
  'hugo',
  'jekyll',
  'docusaurus',
  'astro',
  'starlight',
  'eleventy',
  'mkdocs',
  'vitepress',
  'next'
] as const

export type GeneratorName = (typeof generatorNames)[number]

/** The generators that make addresses of files, by name. */
export const generators: Readonly<Record<Exclude<GeneratorName, 'github'>, Generator>> = {
  hugo,
  jekyll,
  docusaurus,
  astro,
  starlight,
  eleventy,
  mkdocs,
  vitepress,
  next
}
