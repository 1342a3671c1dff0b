import {expand} from './expand.js'
import type {Source} from './source.js'

/** A phrase that an entry of a style stands for. */
export interface Phrase {
  text: string
  /** True where capitals do not count. */
  anyCase: boolean
  /** The entry as the style writes it. */
  entry: string
}

/** Most entries of a rule that are read. */
const mostEntries = 5_000
/** Most phrases of a rule. */
const mostInRule = 5_000

/** The phrases that entries stand for, each once. Entries that cannot be listed are left. */
export function phrasesOf(source: Source, entries: readonly string[], prefix = ''): Phrase[] {
  const phrases = new Map<string, Phrase>()
  for (const [at, entry] of entries.entries()) {
    if (at >= mostEntries || phrases.size >= mostInRule) {
      source.leave(entry, `a rule may have ${mostEntries.toLocaleString('en')} entries and as many phrases`)
      continue
    }
    for (const phrase of phrasesIn(source, entry, prefix)) {
      const id = idOf(phrase)
      if (!phrases.has(id)) phrases.set(id, phrase)
    }
  }
  return [...phrases.values()]
}

/** Capitals may be all that two phrases differ in. */
export function idOf({text, anyCase}: Pick<Phrase, 'text' | 'anyCase'>): string {
  return anyCase ? `i ${text.toLowerCase()}` : `c ${text}`
}

/** The phrases of one entry; none where it is left. */
export function phrasesIn(source: Source, entry: string, prefix = ''): Phrase[] {
  const found = expand(prefix === '' ? entry : `${prefix}\\b(?:${entry})`)
  if ('reason' in found) {
    source.leave(entry, found.reason)
    return []
  }
  if (found.spaces) source.differ(entry, 'white space at its ends, and two spaces in a row, are not looked for')
  if (found.dots) source.differ(entry, 'its dot stands for any character, and is taken for a full stop')
  const bare = source.says('nonword') || (source.rule.raw !== undefined && source.rule.tokens === undefined)
  if (bare && found.withinWords) source.differ(entry, 'Vale finds it inside longer words as well; the house rule finds whole words')
  if (!bare && found.phrases.some((text) => /^\W|\W$/.test(text))) {
    source.differ(entry, 'Vale finds it only where a letter stands right beside the sign at its end; the house rule finds it anywhere')
  }
  for (const text of found.phrases) source.entryOf.set(text, entry)
  const anyCase = found.anyCase ?? source.says('ignorecase')
  return found.phrases.map((text) => ({text, anyCase, entry}))
}

/** Phrases in which a term is fine. Those that cannot be listed are left. */
export function exceptionsOf(source: Source): {exceptions?: string[]} {
  const phrases = source.list('exceptions').flatMap((entry) => {
    const found = expand(entry)
    if (!('reason' in found)) return found.phrases
    source.leave(`exception ${entry}`, found.reason)
    return []
  })
  const once = [...new Map(phrases.map((text) => [text.toLowerCase(), text])).values()]
  return once.length > 0 ? {exceptions: once} : {}
}

/** Phrases whose capitals do not count, and those whose capitals do; a list that is empty is left out. */
export function byCase<P extends Phrase>(phrases: readonly P[]): {matchCase: boolean; phrases: P[]}[] {
  const [any, exact] = [phrases.filter(({anyCase}) => anyCase), phrases.filter(({anyCase}) => !anyCase)]
  return [
    {matchCase: false, phrases: any},
    {matchCase: true, phrases: exact}
  ].filter((group) => group.phrases.length > 0)
}
