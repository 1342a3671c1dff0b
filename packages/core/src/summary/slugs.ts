import {slug} from 'github-slugger'

/**
 * How headings get their ids. `any` stands for a generator that nobody named: every id that one of the others would give counts.
 * `none` gives headings no ids of their own.
 */
export const slugStyles = [
  'any',
  'github',
  'hugo',
  'kramdown',
  'docusaurus',
  'astro',
  'starlight',
  'mkdocs',
  'vitepress',
  'eleventy',
  'none'
] as const

export type SlugStyle = (typeof slugStyles)[number]

/** How one kind of generator makes an id of a heading's text, and tells it from those before it. */
interface Slugger {
  /** @param text The heading as it is shown. @param raw The heading as it is written. */
  slugOf(text: string, raw: string): string
  /** The id that the nth heading with a slug gets; `counts` holds the ids before it. */
  numbered(slugged: string, counts: Map<string, number>): string
  /** True where `{#id}` at the end of a heading is its id; else it is text like any other. */
  readsIds: boolean
  /** The depth of the first headings that get an id. */
  from: 1 | 2
}

const github: Slugger = {slugOf: githubSlug, numbered: numberedAsGithub, readsIds: false, from: 1}

/** Astro makes dashes of hyphens first, keeps white space as it stands, and cuts a hyphen at the end. */
const astro: Slugger = {...github, slugOf: (text) => githubSlug(text.replace(/-{2,3}/g, '')).replace(/-$/, '')}

const sluggers: Readonly<Record<Exclude<SlugStyle, 'any' | 'none'>, Slugger>> = {
  github,
  astro,
  starlight: astro,
  // The first heading of a page is its title, which stands in the layout.
  docusaurus: {...github, readsIds: true, from: 2},
  // hugolib, markup/goldmark/autoid.go.
  hugo: {slugOf: (_, raw) => hugoSlug(raw) || 'heading', numbered: numberedFromOne, readsIds: true, from: 1},
  // kramdown-parser-gfm, generate_gfm_header_id, which is what Jekyll uses.
  kramdown: {slugOf: kramdownSlug, numbered: numberedByCount, readsIds: true, from: 1},
  // Python-Markdown, extensions/toc.py.
  mkdocs: {slugOf: mkdocsSlug, numbered: numberedAsMkdocs, readsIds: true, from: 1},
  // @mdit-vue/shared, slugify.ts.
  vitepress: {slugOf: vitepressSlug, numbered: numberedFromOne, readsIds: true, from: 1},
  // @11ty/eleventy, IdAttributePlugin; @sindresorhus/slugify.
  eleventy: {slugOf: eleventySlug, numbered: numberedFromTwo, readsIds: false, from: 1}
}

const distinct = [github, sluggers.hugo, sluggers.kramdown, sluggers.mkdocs, sluggers.vitepress, sluggers.eleventy]

/** A heading of which all make the same id, so that it has to be made only once: a few words, each with a stop or a comma at most, or in brackets. */
const plainHeading = /^[A-Za-z][A-Za-z0-9]{0,40}[,.;:?!]?(?: \(?[A-Za-z0-9]{1,40}\)?[,.;:?!]?){0,12}$/

/** Makes ids of the headings of one page, in order. */
export class HeadingIds {
  readonly #used: {slugger: Slugger; counts: Map<string, number>}[]
  readonly #readsIds: boolean
  readonly #keepsSlug: boolean

  constructor(style: SlugStyle) {
    const used = style === 'any' ? distinct : style === 'none' ? [] : [sluggers[style]]
    this.#used = used.map((slugger) => ({slugger, counts: new Map()}))
    this.#readsIds = style === 'none' || used.some(({readsIds}) => readsIds)
    // Where nobody said what makes the site, a heading with an id of its own may still answer to its text.
    this.#keepsSlug = style === 'any'
  }

  /**
   * The ids that a heading answers to, the likeliest first.
   * @param heading The text as it is shown, white space folded but for Astro. @param written The text as it is written, markup and all.
   */
  next(heading: string, written: string, depth: number): string[] {
    const {text, id} = this.#readsIds ? withoutExplicitId(heading) : {text: heading, id: null}
    const raw = this.#readsIds ? withoutExplicitId(written).text : written
    if (id !== null && !this.#keepsSlug) {
      for (const {counts} of this.#used) counts.set(id, 0)
      return [id]
    }
    const ids = new Set(id === null ? [] : [id])
    if (id === null && depth > 1 && heading === written && plainHeading.test(written)) return this.#plain(written)
    for (const {slugger, counts} of this.#used) {
      if (depth < slugger.from) continue
      const slugged = slugger.readsIds ? slugger.slugOf(text, raw) : slugger.slugOf(heading, written)
      const id = slugger.numbered(slugged, counts)
      if (id !== '') ids.add(id)
      // A site may turn `:name:` into a picture before the id is made.
      if (raw.includes(':') && /:[a-z][a-z0-9_+-]*:/.test(raw)) ids.add(slugger.slugOf(withoutEmoji(text), withoutEmoji(raw)))
    }
    return [...ids]
  }

  #plain(heading: string): string[] {
    const slugged = githubSlug(heading)
    const ids = new Set<string>()
    for (const {slugger, counts} of this.#used) ids.add(slugger.numbered(slugged, counts))
    return [...ids]
  }
}

function withoutEmoji(text: string): string {
  return text.replace(/:[a-z][a-z0-9_+-]{0,40}:/g, '')
}

/** The slug that GitHub gives a heading. The way for headings in ASCII says the same as github-slugger, many times as fast. */
export function githubSlug(text: string): string {
  if (!isAscii(text)) return slug(text)
  return text
    .toLowerCase()
    .replace(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-')
}

/** A slug with the number that tells it from those before it, which github-slugger counts so. `counts` holds those before it. */
export function numberedAsGithub(slugged: string, counts: Map<string, number>): string {
  let id = slugged
  let count = counts.get(slugged) ?? 0
  while (counts.has(id)) id = `${slugged}-${++count}`
  if (id !== slugged) counts.set(slugged, count)
  counts.set(id, 0)
  return id
}

function isAscii(text: string): boolean {
  return !/[^ -~]/.test(text)
}

function hugoSlug(text: string): string {
  return text
    .trim()
    .replace(isAscii(text) ? /[^A-Za-z0-9_ -]/g : /[^\p{L}\p{Nd}_ -]/gu, '')
    .replaceAll(' ', '-')
    .toLowerCase()
}

function kramdownSlug(text: string): string {
  // Two and three hyphens become dashes before the id is made.
  return text
    .replace(/-{2,3}/g, '')
    .toLowerCase()
    .replace(isAscii(text) ? /[^a-z0-9_ \t-]/g : /[^\p{L}\p{M}\p{Nd}\p{Pc} \t-]/gu, '')
    .replace(/[ \t]/g, '-')
}

function mkdocsSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^ -~]/g, '')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-')
}

function vitepressSlug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u0000-\u001f]/g, '')
    .split(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]/)
    .filter((word) => word !== '')
  return words.join('-').replace(/^(\d)/, '_$1').toLowerCase()
}

function eleventySlug(text: string): string {
  const plain = text
    .replace(/[äöü]/gi, (letter) => `${letter.normalize('NFKD')[0]!}e`)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/['’]/g, '')
  return plain
    .split(/[^a-z0-9]/)
    .filter((word) => word !== '')
    .join('-')
}

function numberedFromOne(slugged: string, counts: Map<string, number>): string {
  return firstFree(slugged, counts, 1, '-')
}

function numberedFromTwo(slugged: string, counts: Map<string, number>): string {
  return firstFree(slugged, counts, 2, '-')
}

/** Python-Markdown counts on from a number that the slug ends in, and numbers an empty slug. */
function numberedAsMkdocs(slugged: string, counts: Map<string, number>): string {
  if (slugged !== '' && !counts.has(slugged)) return taken(slugged, counts)
  const [, base = slugged, number = '0'] = /^(.*)_(\d{1,9})$/.exec(slugged) ?? []
  return nextFree(base, counts, Number(number) + 1, '_')
}

/** The slug, or the first of `slug-1`, `slug-2` ... that no heading has yet. */
function firstFree(slugged: string, counts: Map<string, number>, first: number, sign: string): string {
  return counts.has(slugged) ? nextFree(slugged, counts, first, sign) : taken(slugged, counts)
}

/** Counts on from the number that was given last, so that a thousand equal headings are not compared with each other. */
function nextFree(base: string, counts: Map<string, number>, first: number, sign: string): string {
  const key = `\0${base}`
  let number = Math.max(counts.get(key) ?? first, first)
  while (counts.has(`${base}${sign}${number}`)) number++
  counts.set(key, number + 1)
  return taken(`${base}${sign}${number}`, counts)
}

function taken(id: string, counts: Map<string, number>): string {
  counts.set(id, 0)
  return id
}

/** kramdown counts how often a slug was made, and does not look whether the id that comes out of it is taken. */
function numberedByCount(slugged: string, counts: Map<string, number>): string {
  const count = counts.get(slugged) ?? 0
  counts.set(slugged, count + 1)
  return count === 0 ? slugged : `${slugged}-${count}`
}

/** Takes `{#id}`, `{#id .class}` or `{: #id}` from the end of a heading's text. */
export function withoutExplicitId(text: string): {text: string; id: string | null} {
  const open = text.endsWith('}') ? text.lastIndexOf('{') : -1
  if (open < 0) return {text, id: null}
  const attributes = text
    .slice(open + 1, -1)
    .replace(/^:/, '')
    .trim()
    .split(' ')
  const id = attributes.find((attribute) => attribute.length > 1 && attribute.startsWith('#'))?.slice(1) ?? null
  const marks = attributes.every((attribute) => attribute.startsWith('#') || attribute.startsWith('.') || attribute.includes('='))
  return marks ? {text: text.slice(0, open).trim(), id} : {text, id: null}
}
