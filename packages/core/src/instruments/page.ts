import type {Context} from '../context.js'
import type {Document} from '../document.js'
import {languageOf} from '../language.js'
import {type AnyNode, spanOf, textOf} from '../nodes.js'
import type {Block, Sentence} from '../prose.js'
import type {Section} from '../sections.js'
import type {Span} from '../span.js'
import {includesText} from '../summary/anchors.js'

/** A sentence that tells the reader to turn to somebody, with what it is about. */
export interface Directive extends Span {
  /** Kinds of guidance, such as `K4` for when to get help; `rules/guidance/data/kinds.ts` says what each means. */
  kinds: readonly string[]
  /** True where it says when to act. */
  saysWhen: boolean
}

/** What features are looked for in. */
export interface Page {
  document: Document
  context: Context
  /** True where the page is in English: the words of features are English. */
  english: boolean
  /** Null where nobody looked for them. */
  directives: readonly Directive[] | null
  /** True where readers may see more than the source holds: it takes in other files, or has components of its own. */
  openEnded: boolean
}

/** Whether a feature was seen, in words that fit after the name of an item. */
export interface Sign {
  seen: boolean
  text: string
}

/** What features are looked for in, made from a document. */
export function pageFrom(document: Document, context: Context, directives: readonly Directive[] | null): Page {
  const openEnded = includesText(document) || document.nodes('mdxJsxFlowElement').length + document.nodes('mdxJsxTextElement').length > 0
  return {document, context, english: languageOf(document, context) === 'en', directives, openEnded}
}

/** A sentence as a search sees it: its words in lower case, with single spaces before, between and after them. */
export interface SearchedSentence {
  words: string
  sentence: Sentence
}

/** Every sentence of a document, headings among them, ready to be searched. */
export function searchedSentences(document: Document): readonly SearchedSentence[] {
  return document.prose.sentences.map((sentence) => ({words: ` ${sentence.lexemes.map(({lower}) => lower).join(' ')} `, sentence}))
}

/** The first sentence that holds one of the phrases, as whole words, and that `fits`; null where none does. */
export function sentenceWith(
  {document}: Page,
  phrases: readonly string[],
  fits: (searched: SearchedSentence) => boolean = () => true
): SearchedSentence | null {
  const found = document.view(searchedSentences).find((one) => holdsPhrase(one.words, phrases) && fits(one))
  return found ?? null
}

/** True where words, with spaces around them, hold one of the phrases. */
export function holdsPhrase(words: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => words.includes(` ${phrase} `))
}

/** Words of a text in lower case, with spaces around each: what `holdsPhrase` takes. */
export function wordsOfText(text: string): string {
  const words = text
    .slice(0, 500)
    .toLowerCase()
    .replace(/\u2019/g, "'")
    .split(/[^\p{L}\p{N}'-]/u)
  return ` ${words.filter((word) => word !== '').join(' ')} `
}

/** The line, from 1, at which something starts. */
export function lineOf({document}: Page, {start}: Span): number {
  return document.lines.lineAt(start)
}

/** Sections with a heading, that of the whole page left out. */
export function headedSections({document}: Page): readonly Section[] {
  const headed = document.sections.filter(({heading}) => heading !== null)
  const [first] = headed
  const title = first && first.depth === 1 && headed.filter(({depth}) => depth === 1).length === 1
  return title ? headed.slice(1) : headed
}

/** The first section whose heading holds one of the phrases, that `fits`, and that says something; null where none does. */
export function sectionWith(page: Page, phrases: readonly string[], fits: (words: string) => boolean = () => true): Section | null {
  for (const section of headedSections(page)) {
    const words = wordsOfText(section.title)
    if (holdsPhrase(words, phrases) && fits(words) && saysSomething(section)) return section
  }
  return null
}

/** A heading as a reason names it. */
export function named(page: Page, section: Section): string {
  const {title} = section
  return `"${title.length > 40 ? `${title.slice(0, 39)}\u2026` : title}" (line ${lineOf(page, section)})`
}

/** Fewest words below a heading, those of the sections below it included, that say something. */
const fewestWords = 5

function saysSomething(section: Section): boolean {
  let words = 0
  const count = ({content, children}: Section): void => {
    for (const node of content) if (words < fewestWords) words += textOf(node).split(/\s/, 20).filter(Boolean).length
    for (const child of children) if (words < fewestWords) count(child)
  }
  count(section)
  return words >= fewestWords
}

/** The source span of a section with all that stands below it. */
export function wholeSpan(section: Section): Span {
  const last = section.children.at(-1)
  return {start: section.start, end: last ? wholeSpan(last).end : section.end}
}

/** True where a node stands within a span. */
export function isWithin(node: AnyNode, {start, end}: Span): boolean {
  const span = spanOf(node)
  return span.start >= start && span.end <= end
}

/** How many words a block has. */
export function wordCount({sentences}: Block): number {
  return sentences.reduce((sum, {lexemes}) => sum + lexemes.length, 0)
}

/** `1 list`, `2 lists`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
