import type {Context} from './context.js'
import type {Document} from './document.js'
import {functionWords, languageOfScript, languagesByName, scriptOf} from './segmentation/languages.js'

/** Words looked at: enough to tell, and as cheap on a long page as on a short one. */
const sample = 400
/** With fewer words than this nothing is told. */
const leastWords = 20
/** The share of a language's function words that prose in it reaches even when it is a string of technical terms. */
const leastShare = 0.12
/** How many times as often as the runner-up's the winner's words must stand: Portuguese and Spanish share many. */
const leastLead = 1.25

/**
 * The language of the prose as far as its words tell: a primary subtag, `und` where the script is none that the known languages use but
 * does not say which language it is, or null where there are under 20 words or no clear winner. It looks at the first 400 words.
 */
export function detectLanguage(document: Document): string | null {
  const words = firstWords(document)
  const script = scriptOf(words)
  if (script) return languageOfScript(script, words)
  if (words.length < leastWords) return null
  const [first, second] = shares(words)
  if (!first || first.count < words.length * leastShare) return null
  return second && first.count < second.count * leastLead ? null : first.language
}

/** The primary language subtag of a document: what it states in its frontmatter (`lang`, `language`, `locale`), else what its words show beyond doubt, else the context's. */
export function languageOf(document: Document, context: Context): string {
  const stated = statedLocale(document)
  return stated ? primary(stated) : (document.detectedLanguage ?? primary(context.locale))
}

/**
 * The full tag of a document's language: what it states, such as `en-GB`; else the context's where its language is the document's;
 * else the bare language.
 */
export function localeOf(document: Document, context: Context): string {
  const language = languageOf(document, context)
  const stated = statedLocale(document)
  if (stated && stated.includes('-')) return stated
  return primary(context.locale) === language ? context.locale : language
}

function firstWords(document: Document): string[] {
  const words: string[] = []
  for (const block of document.prose.blocks)
    for (const sentence of block.sentences)
      for (const word of sentence.words) {
        if (words.length === sample) return words
        words.push(word.lexeme.lower)
      }
  return words
}

/** Languages by how many of the words are among their function words, most first. */
function shares(words: readonly string[]): {language: string; count: number}[] {
  const counts = new Map<string, number>()
  for (const word of words) for (const language of functionWords.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].map(([language, count]) => ({language, count})).sort((a, b) => b.count - a.count)
}

/** The language tag that the frontmatter states, `_` read as `-` and a language's name as its subtag; null where it states none. */
function statedLocale(document: Document): string | null {
  const data = document.frontmatter?.data
  if (!data) return null
  for (const key of ['lang', 'language', 'locale']) {
    const value = data[key]
    if (typeof value !== 'string') continue
    const tag = value.trim().replaceAll('_', '-')
    const named = languagesByName.get(tag.toLowerCase())
    if (named) return named
    if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(tag)) return tag
  }
  return null
}

function primary(tag: string): string {
  return tag.split('-')[0]!.toLowerCase()
}
