import type {Context} from './context.js'
import type {Document} from './document.js'
import {firstOtherScript, functionWords, languageOfScript, languages, languagesByName, scriptAt} from './segmentation/languages.js'

/** Most words looked at, and after how many a clear case is settled. */
const sample = 400
const step = 80
/** With fewer words nothing is told, and in another script with fewer letters. */
const leastWords = 20
const leastLetters = 20
/** The share of function words that prose in a language reaches even where it is a string of technical terms. */
const leastShare = 0.12
/** How many times the runner-up's weight the winner's must be; Portuguese and Spanish share many words. */
const leastLead = 1.25

/**
 * The language of the prose as far as its words tell: a primary subtag; `und` where the script is not Latin and does not say which language
 * it is; null where there are under 20 words or no clear winner. It looks at the first 400 words at most.
 */
export function detectLanguage(document: Pick<Document, 'prose'>): string | null {
  const tally = new Tally()
  for (const block of document.prose.blocks)
    for (const sentence of block.sentences)
      for (const {lower} of sentence.lexemes) {
        tally.add(lower)
        if (tally.words % step === 0 && (tally.words >= sample || tally.isClear())) return tally.language()
      }
  return tally.language()
}

/**
 * The primary language subtag of a document: what it states in its frontmatter (`lang`, `language`, `locale`, or the key that the
 * configuration names for `lang`), else what its words show beyond doubt, else what `<html lang>` says, which templates often leave as it was,
 * else the context's.
 */
export function languageOf(document: Document, context: Context): string {
  // A page is asked for its language once a rule, nearly always in one context.
  const kept = document.view(lastLanguage)
  if (kept.context !== context) {
    const stated = statedLocale(document, context)
    kept.language = stated ? primary(stated) : (document.detectedLanguage ?? primary(markedLocale(document) ?? context.locale))
    kept.context = context
  }
  return kept.language
}

/** The language of a document in the context that last asked for it. */
function lastLanguage(): {context: Context | null; language: string} {
  return {context: null, language: ''}
}

/**
 * The full tag of a document's language: what it states, such as `en-GB`; else the context's where its language is the document's;
 * else the bare language.
 */
export function localeOf(document: Document, context: Context): string {
  const language = languageOf(document, context)
  const stated = statedLocale(document, context)
  if (stated?.includes('-')) return stated
  return primary(context.locale) === language ? context.locale : language
}

/** Counts function words by language, and letters by script. */
class Tally {
  words = 0
  /** Function words met, by language; one that several languages use weighs less in each. */
  readonly #counts = new Float64Array(languages.length)
  readonly #weights = new Float64Array(languages.length)
  readonly #scripts = new Map<string, {letters: number; words: string[]}>()
  #letters = 0

  add(word: string): void {
    this.words++
    const code = word.charCodeAt(0)
    if (code >= firstOtherScript) this.#addScript(word, scriptAt(code))
    const users = functionWords.get(word)
    this.#letters += word.length
    if (!users) return
    for (const language of users) {
      this.#counts[language]!++
      this.#weights[language]! += 1 / users.length
    }
  }

  /** True where going on would not change the answer. */
  isClear(): boolean {
    const {share, lead} = this.#winner()
    return this.#scripts.size === 0 && share > 2 * leastShare && lead > 2 * leastLead
  }

  language(): string | null {
    for (const [script, {letters, words}] of this.#scripts)
      if (letters >= leastLetters && letters * 2 > this.#letters) return languageOfScript(script, words)
    const {language, share, lead} = this.#winner()
    return this.words >= leastWords && share >= leastShare && lead >= leastLead ? languages[language]! : null
  }

  #addScript(word: string, script: string | null): void {
    if (!script) return
    const known = this.#scripts.get(script) ?? {letters: 0, words: []}
    known.letters += word.length
    known.words.push(word)
    this.#scripts.set(script, known)
  }

  #winner(): {language: number; share: number; lead: number} {
    let first = 0
    let second = 1
    for (let language = 1; language < languages.length; language++)
      if (this.#weights[language]! > this.#weights[first]!) [first, second] = [language, first]
      else if (this.#weights[language]! > this.#weights[second]! || second === first) second = language
    return {language: first, share: this.#counts[first]! / this.words, lead: this.#weights[first]! / this.#weights[second]!}
  }
}

/** The language tag that the frontmatter states, `_` read as `-` and a language's name as its subtag; null where it states none. */
function statedLocale(document: Document, context: Context): string | null {
  const data = document.frontmatter?.data
  if (!data) return null
  for (const key of [...(context.frontmatterKeys.lang ?? []).map((named) => named.key), 'lang', 'language', 'locale']) {
    const value = data[key]
    if (typeof value !== 'string') continue
    const tag = value.trim().replaceAll('_', '-')
    const named = languagesByName.get(tag.toLowerCase())
    if (named) return named
    if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(tag)) return tag
  }
  return null
}

/**
 * The tag of `<html lang>` in the first lines of a page, such as `en-AU`; null in other formats and where none stands. Templates often leave it as it was, so it decides
 * nothing that the page or the configuration says.
 */
export function markedLocale({format, source}: Document): string | null {
  if (format !== 'html') return null
  const [, tag = null] =
    /<html\s(?:[^<>]{0,200}\s)?lang\s?=\s?["']?([a-z]{2,3}(?:-[a-z0-9]{1,8}){0,2})["'\s>]/i.exec(source.slice(0, 2000)) ?? []
  return tag
}

function primary(tag: string): string {
  return tag.split('-')[0]!.toLowerCase()
}

/** Whether a rule reads texts in a language: a primary subtag such as `en`. A rule without languages reads all of them. */
export function knowsLanguage({languages}: {readonly languages: readonly string[]}, language: string): boolean {
  return languages.length === 0 || languages.includes(language)
}
