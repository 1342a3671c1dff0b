import {
  type Block,
  type Context,
  type Document,
  type GlossaryEntry,
  isRunningText,
  type Problem,
  rarityOf,
  type Sentence,
  type Suggestion,
  startsUpper
} from '@bedside/core'
import {explainedTerms, termsExplainedHere} from './definitions/definitions.js'
import {fold} from './definitions/folding.js'
import {termsExplainedByJargon} from './explained-by-jargon.js'
import {englishPlural} from './lexicon/inflection.js'
import {entriesOf, type Term, termsWithin} from './lexicon/lexicon.js'
import {type Mention, mentionsIn, spanOfMention} from './lexicon/mentions.js'
import {agreesWithArticle, isJoined, startsItem, textIn} from './running-text.js'
import {inBritishSpelling, spellsBritish} from './spelling.js'

/**
 * The first mention in running text of each term that a document explains nowhere. Terms that `audience` holds, in lower case,
 * are known to its readers. Unless `acceptLinks`, a link to where a term is explained explains nothing. Of a term and a longer one that holds it (`fibrosis`, `pulmonary fibrosis`) one is enough.
 */
export function undefinedTerms(document: Document, audience: ReadonlySet<string>, acceptLinks: boolean): Mention[] {
  const explained = acceptLinks ? explainedTerms(document) : termsExplainedHere(document)
  const done = new Set([...explained, ...termsExplainedByJargon(document)])
  const mentions = mentionsIn(document)
  for (const {term} of mentions) if (explained.has(term.term)) for (const part of termsWithin(term)) done.add(part.term)
  const undefinedMentions: Mention[] = []
  for (const index of openMentions(mentions, done)) {
    const mention = mentions[index]!
    const {term} = mention
    if (done.has(term.term) || leadsInto(mention, mentions[index + 1]) || isExample(document, mention) || isExpansion(mention)) continue
    if (!isRunningText(mention.sentence) || isProperName(mention) || isKnownTo(audience, term, mention)) continue
    const within = termsWithin(term)
    if (within.some(({term: part}) => done.has(part))) continue
    done.add(term.term)
    for (const {term: part} of within) done.add(part)
    undefinedMentions.push(mention)
  }
  return undefinedMentions
}

/** The indices of the mentions whose terms are not done: a loop of its own, since it throws out most. */
function openMentions(mentions: readonly Mention[], done: ReadonlySet<string>): number[] {
  const open: number[] = []
  for (let index = 0; index < mentions.length; index++) if (!done.has(mentions[index]!.term.term)) open.push(index)
  return open
}

/** True for a word that stands right before another term: of `visceral leishmaniasis` the noun is what has to be explained. */
function leadsInto({sentence, first, count}: Mention, next: Mention | undefined): boolean {
  return next !== undefined && next.sentence === sentence && next.first === first + count && isJoined(sentence, next.first)
}

/** True for the long form in brackets after its abbreviation: `MRI (magnetic resonance imaging)`. The abbreviation is what readers know. */
function isExpansion({sentence, first, textStart, textEnd}: Mention): boolean {
  const before = sentence.words[first - 1]
  const {text} = sentence.block
  return before !== undefined && /^[A-Z][A-Z-]{1,5}s?$/.test(before.text) && text[textStart - 1] === '(' && text[textEnd] === ')'
}

/** Kinds of things that have names. Signs and symptoms are none of them: a reader has to know what to look for. */
const namedKinds =
  'agents|bacteria|cancers?|chemicals|conditions|diseases|disorders|drugs|germs|infections|medications|medicines|metals|minerals|organisms|parasites|substances|supplements|syndromes|toxins|tumors|tumours|viruses|vitamins'
const namesFollow = new RegExp(
  `\\b(?:${namedKinds})\\b[^.;:()]{0,60}?(?:,? (?:especially|including|like|mainly|particularly|such as)|:|\\binclude|\\b(?:are|is)(?= \\w+,))\\s[^.;:()]*$`,
  'i'
)
const namedKind = new RegExp(`\\b(?:${namedKinds})\\b[^.;]{0,60}:\\s*$`, 'i')
/** An item of a list of at most so many words does nothing but name a thing. */
const fewWords = 4
/** How far before a term the kind it is named as an example of may stand. */
const kindReach = 160

/** The end of the text before a list. */
function leadInOf(document: Document, item: Block): string {
  return document.view(leadIns).get(item) ?? ''
}

/** The end of the text before each list, by the list's items. */
function leadIns({prose}: Document): ReadonlyMap<Block, string> {
  const found = new Map<Block, string>()
  let leadIn = ''
  for (const block of prose.blocks) {
    if (block.kind === 'listItem') found.set(block, leadIn)
    if (block.kind !== 'listItem' || block.text.trimEnd().endsWith(':')) leadIn = block.text.slice(-kindReach)
  }
  return found
}

/** True for an example of a kind that the sentence, or what leads into the list, names: `infections such as leishmaniasis`. The kind is what the sentence is about. */
function isExample(document: Document, {sentence, textStart}: Mention): boolean {
  if (sentence.block.kind === 'listItem' && sentence.lexemes.length <= fewWords) return namedKind.test(leadInOf(document, sentence.block))
  return namesFollow.test(sentence.block.text.slice(Math.max(sentence.textStart, textStart - kindReach), textStart).replace(/\n/g, ' '))
}

/**
 * What to say of an unexplained term: its gloss to insert, from the glossary before the lexicon, or a plain word to use. With `insertGloss` the
 * glossary's gloss is a fix: it is the library's own wording, so that no judgement is left.
 */
export function problemOf(mention: Mention, document: Document, context: Context, insertGloss = false): Problem {
  const {term} = mention
  const {start, end} = spanOfMention(mention)
  const written = writtenAs(mention)
  const spelt = spellsBritish(document, context) ? inBritishSpelling : (text: string) => text
  const bare = plainFor(mention)
  const plain = bare === null ? null : spelt(bare)
  const long = `"${written}" is not explained; say what it means, or use "${plain}".`
  const message = plain !== null && long.length <= 120 ? long : `"${written}" is not explained; say what it means in plain words.`
  const suggestions: Suggestion[] = []
  const own = mention.entry.singular || mention.entry.plural ? term.gloss : undefined
  const ours = glossaryGloss(term, written, context.glossary)
  const gloss = ours ?? (own === undefined ? undefined : spelt(own))
  const edits = gloss === undefined ? [] : [{start: end, end, text: ` (${textIn(document.format, gloss)})`}]
  const fix = insertGloss && ours !== undefined && {edits}
  if (gloss !== undefined && !fix) suggestions.push({message: 'Insert its meaning in brackets.', edits})
  if (plain !== null && agreesWithArticle(mention.sentence, mention.first, plain)) {
    suggestions.push({message: `Write "${plain}" instead.`, edits: [{start, end, text: capitalisedLike(written, plain)}]})
  }
  return {at: {start, end}, message, data: {term: term.term, ...(term.part && {means: term.part.means})}, suggestions, ...(fix && {fix})}
}

/** True for a capital within a sentence (`American Neurological Association`), at its start before another one, and for shouting. */
function isProperName({term, sentence, first, count}: Mention): boolean {
  for (let at = 0; at < count; at++) {
    const {text} = sentence.words[first + at]!
    if (at > 0 ? startsUpper(text) : text.length > 1 && text === text.toUpperCase() && !term.term.includes(text)) return true
  }
  if (followsName(sentence, first)) return true
  if (!startsUpper(sentence.words[first]!.text) || startsUpper(term.term)) return false
  if (!startsItem(sentence, first)) return true
  const next = sentence.words[first + count]
  return next !== undefined && startsUpper(next.text) && isJoined(sentence, first + count)
}

/** True after the name of a person or place: `Diamond-Blackfan anemia`. */
function followsName(sentence: Sentence, first: number): boolean {
  const before = sentence.words[first - 1]
  if (!before || !isJoined(sentence, first) || !/^\p{Lu}\p{Ll}{2}/u.test(before.text)) return false
  return rarityOf(before.lexeme.lower).size > 70 && entriesOf(before.lexeme.lower).length === 0
}

function isKnownTo(audience: ReadonlySet<string>, {term, forms}: Term, mention: Mention): boolean {
  return (
    audience.size > 0 &&
    (audience.has(term) || audience.has(mention.entry.words.join(' ')) || (forms?.some((form) => audience.has(form)) ?? false))
  )
}

function writtenAs({sentence, textStart, textEnd}: Mention): string {
  return fold(sentence.block.text.slice(textStart, textEnd))
}

/** The plain word in the number of the mention, or null where none can stand in its place. */
function plainFor({term, entry}: Mention): string | null {
  if (term.plain === undefined || !(entry.singular || entry.plural)) return null
  return entry.plural && !/(?:ing|ness|s)$/.test(term.plain) ? englishPlural(term.plain) : term.plain
}

function capitalisedLike(written: string, plain: string): string {
  return startsUpper(written) ? plain[0]!.toUpperCase() + plain.slice(1) : plain
}

function glossaryGloss({term, forms}: Term, written: string, glossary: readonly GlossaryEntry[]): string | undefined {
  const names = new Set([term, ...(forms ?? []), written.toLowerCase()])
  return glossary.find((entry) => names.has(entry.term.toLowerCase()) || entry.forms.some((form) => names.has(form.toLowerCase())))?.gloss
}
