import {type Edit, type Format, type Problem, type Suggestion, startsUpper} from '@bedside/core'
import {englishPlural} from './lexicon/inflection.js'
import {type NamesUsed, type NameUse, spanOfUse} from './names-used.js'
import {agreesWithArticle, isJoined, textIn} from './running-text.js'

interface Wanted {
  minUses: number
  /** Names in lower case that may stand beside others. */
  ignored: ReadonlySet<string>
  /** True where British names and spellings go first. */
  british: boolean
}

/** One name with all its uses that count. */
interface Name {
  index: number
  uses: readonly NameUse[]
}

/** What to say of a thing that a document calls by two names, or null where one of them is hardly used. */
export function inconsistency(format: Format, {of, uses, equatedAt}: NamesUsed, {minUses, ignored, british}: Wanted): Problem | null {
  const names: Name[] = []
  for (const [index, all] of uses) {
    if (all.length >= minUses && !all.some(({form}) => ignored.has(form.lower.join(' ')))) names.push({index, uses: all})
  }
  const rank = ({index}: Name) => (british && of.regional ? -index : index)
  const [most, least] = names.sort((a, b) => b.uses.length - a.uses.length || rank(a) - rank(b))
  if (!most || !least) return null
  const [preferred, other] = rank(most) < rank(least) ? [most, least] : [least, most]
  const at = least.uses.find(({sentence}) => sentence.start > equatedAt) ?? least.uses[0]!
  const facts = `${counted(least)} and ${counted(most)} ${of.spelling ? 'are spellings of one word' : 'name one thing'}`
  const long = `${facts}; keep to one of them.`
  return {
    at: spanOfUse(at),
    message: long.length <= 120 ? long : `${facts}; keep to one.`,
    data: {names: {[nameOf(least)]: least.uses.length, [nameOf(most)]: most.uses.length}},
    suggestions: replacing(format, other, of.names[preferred.index]!)
  }
}

/** A name as the document first writes it. */
function nameOf({uses}: Name): string {
  return uses[0]!.form.words.join(' ')
}

function counted(name: Name): string {
  const times = name.uses.length
  return `"${nameOf(name)}" (${times === 1 ? 'once' : `${times} times`})`
}

/** The suggestion to write another name in every place where it fits as it stands. */
function replacing(format: Format, {uses}: Name, name: string): Suggestion[] {
  const edits: Edit[] = []
  for (const use of uses) {
    const written = fitting(use, name)
    if (written !== null) edits.push({...spanOfUse(use), text: textIn(format, written)})
  }
  if (edits.length === 0) return []
  const where = edits.length === uses.length ? 'each time' : `in ${edits.length} of ${uses.length} places`
  return [{message: `Write "${name}" ${where}.`, edits}]
}

/** A name in the number and with the capital that a place asks for, or null where it does not fit there. */
function fitting({form, sentence, first}: NameUse, name: string): string | null {
  const written = form.plural ? englishPlural(name) : name
  if (isPlural(written) !== isPlural(form.words.join(' ')) || !agreesWithArticle(sentence, first, written)) return null
  // "ringing in the ears treatment" is no English.
  if (
    / (?:in|of|on) /.test(written) &&
    isJoined(sentence, first + form.words.length) &&
    !mayFollow(sentence.words[first + form.words.length]!.text)
  )
    return null
  return startsUpper(sentence.words[first]!.text) && !startsUpper(form.words[0]!) ? written[0]!.toUpperCase() + written.slice(1) : written
}

/** True for a name that takes a plural verb, as far as its ending tells. */
function isPlural(name: string): boolean {
  return /(?:[^aius]s|ti|feet|teeth|lice)$/.test(name)
}

const small = new Set(
  'after and are as at be because before but by can cause causes does for from has have if in is may of on or than that to was when which will with'.split(
    ' '
  )
)

function mayFollow(word: string): boolean {
  return small.has(word)
}
