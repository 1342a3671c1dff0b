import {doublingVerbs, irregularPlurals, irregularVerbs, unchanging} from './irregular.js'

/** A form of a word: a plural or third person, an `-ing`, a past tense, a past participle, what may be either of them, a possessive. */
export type Form = 'base' | 's' | 'ing' | 'past' | 'participle' | 'ed' | 'possessive'

/** A spelling of a term in one of its forms. */
export interface FormedWord {
  text: string
  form: Form
}

/** Languages whose endings are known. */
type Language = 'en' | 'es'

/**
 * Other spellings of a word in lower case that a text may hold: `utilize` gives `utilizes`, `utilized`, `utilizing` and `utilize's`. Spellings
 * that nobody writes may be among them: a text is only searched for them. An abbreviation takes no verb's ending.
 * @param language `null` where it is not known: then plurals of Spanish are among them.
 */
export function formsOf(word: string, language: string | null, {abbreviation = false} = {}): FormedWord[] {
  if (unchanging.has(word) || !/\p{L}/u.test(word) || word.length < 2) return []
  const forms: FormedWord[] = []
  if (language !== 'es' && isKnown(language)) {
    forms.push(...pluralsOf(word).map((text) => formed(text, 's')), formed(`${word}'s`, 'possessive'))
    if (!abbreviation && !/(?:ly|\d)$/.test(word)) forms.push(...verbForms(word))
  }
  if (language === 'es' || language === null) forms.push(...spanishPlurals(word).map((text) => formed(text, 's')))
  const seen = new Set([word])
  return forms.filter(({text}) => !seen.has(text) && seen.add(text))
}

/** True where endings of English fit, for want of better. */
function isKnown(language: string | null): boolean {
  return language === null || (['en', 'es'] as readonly string[]).includes(language)
}

const formed = (text: string, form: Form): FormedWord => ({text, form})

function verbForms(word: string): FormedWord[] {
  const known = irregularVerbs.get(word)
  const past: FormedWord[] = known
    ? known[0] === known[1]
      ? [formed(known[0], 'ed')]
      : [formed(known[0], 'past'), formed(known[1], 'participle')]
    : stemsOf(word).map((stem) => formed(pastOf(stem), 'ed'))
  return [...past, ...stemsOf(word).map((stem) => formed(gerundOf(stem), 'ing'))]
}

/** A verb as `-ed` and `-ing` may find it: with its last letter once, or twice where some write it so; with a k behind a c, as in panicked. */
function stemsOf(word: string): string[] {
  if (/[aeiou]c$/.test(word)) return [`${word}k`]
  return /(?:[^aeiou]|qu)[aeiou][bdfglmnprstvz]$/.test(word) ? [word, word + word.at(-1)] : [word]
}

function pluralsOf(word: string): string[] {
  const known = irregularPlurals.get(word)
  const regular = pluralOf(word)
  const latin = /[aeiouy]sis$/.test(word) ? `${word.slice(0, -2)}es` : undefined
  return [...(known ? [known] : []), ...(latin ? [latin] : []), ...(/[^aeiou]o$/.test(word) ? [`${word}es`, `${word}s`] : [regular])]
}

function pluralOf(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}

function gerundOf(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`
}

function spanishPlurals(word: string): string[] {
  const last = word.at(-1)!
  if ('aeiouáéíóú'.includes(last)) return [`${word}s`]
  if (last === 'z') return [`${word.slice(0, -1)}ces`]
  const stressed = /([áéíóú])([ns])$/.exec(word)
  if (stressed) return [`${word.slice(0, -2)}${unstressed[stressed[1]!]}${stressed[2]}es`]
  return 'bcdfgklmnñprstvxyj'.includes(last) && last !== 's' ? [`${word}es`] : []
}

const unstressed: Readonly<Record<string, string>> = {á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u'}

/**
 * A word or phrase in a form, as one would write it: `use` as `ed` gives `used`, `find out` gives `found out`, `heart attack` as `s` gives
 * `heart attacks`. Several where it may be any of them, as `gave` and `given`. Of a phrase with a small word in it the first word is
 * inflected, else the last. What stands in brackets at the end is left as it is.
 */
export function inflected(phrase: string, form: Form, language: string | null): string[] {
  if (form === 'base') return [phrase]
  const open = phrase.endsWith(')') ? phrase.lastIndexOf(' (') : -1
  if (open > 0) return inflected(phrase.slice(0, open), form, language).map((text) => text + phrase.slice(open))
  const words = phrase.split(' ')
  const isVerbPhrase = form === 'ing' || form === 'ed' || form === 'past' || form === 'participle'
  const first = words.length > 1 && (isVerbPhrase || words.slice(1).some((word) => unchanging.has(word.toLowerCase())))
  const at = first ? 0 : words.length - 1
  const written = wordIn(words[at]!, form, language === 'es' ? 'es' : 'en')
  return written.map((word) => words.with(at, word).join(' '))
}

function wordIn(word: string, form: Form, language: Language): string[] {
  const lower = word.toLowerCase()
  const keepStart = (text: string) => (text.startsWith(lower) ? word + text.slice(lower.length) : text)
  if (form === 'possessive') return [/s$/.test(lower) ? `${word}'` : `${word}'s`]
  if (form === 's') return [keepStart(language === 'es' ? (spanishPlurals(lower)[0] ?? lower) : pluralsOf(lower)[0]!)]
  const hyphen = word.lastIndexOf('-')
  // Of a word such as follow-up the verb is in front.
  if (hyphen > 0 && unchanging.has(lower.slice(hyphen + 1)))
    return wordIn(word.slice(0, hyphen), form, language).map((text) => text + word.slice(hyphen))
  const stem = doubles(lower) ? lower + lower.at(-1) : /[aeiou]c$/.test(lower) ? `${lower}k` : lower
  if (form === 'ing') return [keepStart(gerundOf(stem))]
  const [past, participle] = irregularVerbs.get(lower) ?? [pastOf(stem), pastOf(stem)]
  if (form === 'past') return [keepStart(past)]
  if (form === 'participle') return [keepStart(participle)]
  return [...new Set([past, participle])].map(keepStart)
}

/** True of verbs that double their last letter: those of one syllable, such as `stop`, and some others. */
function doubles(word: string): boolean {
  if (!/(?:^|[^aeiou]|qu)[aeiou][bdfgklmnprtvz]$/.test(word)) return false
  return doublingVerbs.has(word) || (word.match(/[aeiouy]+/g) ?? []).length === 1
}
