import {type Document, rarityOf, type Sentence} from '@bedside/core'
import {type Definition, listedDefinitionsIn} from './definitions/definitions.js'
import {entriesOf, termNamed} from './lexicon/lexicon.js'
import {type Mention, mentionsIn} from './lexicon/mentions.js'
import {isTaughtNext, isTold, isToldNearby} from './told.js'

/** A term whose explanations leave a reader no wiser. */
export interface ExplainedByJargon {
  /** Its first explanation. */
  definition: Definition
  /** The term that this explanation rests on and that the document does not explain, as the lexicon has it. */
  restsOn: string
  /** True where that term is in turn explained by this one. */
  circular: boolean
}

/**
 * Terms whose every explanation in a document rests on jargon that the document does not explain, as `Definition` names them.
 * Other rules leave these terms to `jargon/jargon-in-definition`.
 */
export function termsExplainedByJargon(document: Document): ReadonlySet<string> {
  return new Set(document.view(findFailing).keys())
}

/** Of these terms, those to mend: where one rests on another of them the last of the chain is enough, and of a circle the first. */
export function explanationsByJargon(document: Document): ExplainedByJargon[] {
  const failing = document.view(findFailing)
  const found: ExplainedByJargon[] = []
  for (const [term, {definition, restsOn}] of failing) {
    const circle = circleOf(term, failing)
    if (circle.length > 0 ? isFirst(definition, circle) : !failing.has(restsOn))
      found.push({definition, restsOn, circular: circle.length > 0})
  }
  return found
}

interface Failing {
  definition: Definition
  restsOn: string
}

/** The explanations that come back to a term when each is followed to the term it rests on; none where they don't. */
function circleOf(term: string, failing: ReadonlyMap<string, Failing>): Definition[] {
  const circle: Definition[] = []
  for (let at = failing.get(term); at && circle.length <= failing.size; at = failing.get(at.restsOn)) {
    circle.push(at.definition)
    if (at.restsOn === term) return circle
  }
  return []
}

function isFirst(definition: Definition, circle: readonly Definition[]): boolean {
  return circle.every(({start}) => start >= definition.start)
}

/** The terms that every explanation of theirs leaves in the dark, in reading order, with the first of these explanations. */
function findFailing(document: Document): ReadonlyMap<string, Failing> {
  const shaky = new Map<string, readonly Definition[]>()
  const explained = new Set<string>()
  for (const [term, all] of explanationsOf(document)) {
    if (all.every((one) => one.quality === 'none' || isShort(one))) shaky.set(term, all)
    else explained.add(term)
  }
  if (shaky.size === 0) return new Map()
  for (const {term} of openMentions(document, shaky, explained).filter(isTold)) explained.add(term.term)
  // Each round may explain a term with the help of those before it, until nothing more is gained.
  for (let before = -1; before !== explained.size; ) {
    before = explained.size
    for (const [term, all] of shaky) {
      if (all.every((one) => weakSpot(one, explained) !== null)) continue
      explained.add(term)
      shaky.delete(term)
    }
  }
  const failing = new Map<string, Failing>()
  for (const [term, all] of shaky) {
    const definition = all.find((one) => isMeantToExplain(document, one))
    const restsOn = definition && weakSpot(definition, explained)
    if (restsOn && !isToldElsewise(document, definition, restsOn)) failing.set(term, {definition, restsOn})
  }
  return failing
}

/** The mentions of terms that have no explanation: a loop of its own, since it throws out most. */
function openMentions(document: Document, shaky: ReadonlyMap<string, unknown>, explained: ReadonlySet<string>): Mention[] {
  const open: Mention[] = []
  for (const mention of mentionsIn(document)) {
    const {term} = mention.term
    if (!explained.has(term) && !shaky.has(term)) open.push(mention)
  }
  return open
}

function explanationsOf(document: Document): ReadonlyMap<string, readonly Definition[]> {
  const all = new Map<string, Definition[]>()
  let before: Definition | null = null
  for (const definition of listedDefinitionsIn(document)) {
    // `spondylosis (osteophytosis)` is found from either side; what stands outside the brackets is what is to be explained.
    const mirrored = before !== null && before.start === definition.start && before.end === definition.end
    if (mirrored && definition.quality === 'none') continue
    before = definition
    const same = all.get(definition.term)
    if (same) same.push(definition)
    else all.set(definition.term, [definition])
  }
  return all
}

/** Patterns whose gloss is meant to explain, and doesn't just give another name or say what is done with a thing. */
const judged = new Set(['P04', 'P06', 'P07', 'P08', 'P09', 'P10', 'P12', 'P13'])

/** True for an explanation of a hard term by itself: not of a longer name that ends in it, nor the next item of a list, nor an example. */
function isMeantToExplain({source}: Document, {kind, term, gloss, start, end}: Definition): boolean {
  if (!judged.has(kind) || !(isHardTerm(term) || (kind === 'P07' && / (?:disease|disorder|syndrome)$/.test(term)))) return false
  const text = source.slice(start, end)
  if (text.includes(')/') || gloss.split(',').length > 2 || / (?:treatment|therapy|medicine|drug) for /.test(gloss)) return false
  if (/^\S+(?:mab|mib|nib|limus|statin|cillin|azole|pril|sartan)$/.test(gloss)) return false
  if ((kind === 'P06' || kind === 'P13') && / - /.test(text)) return false
  if (kind === 'P13' && !text.slice(0, Math.max(0, text.length - gloss.length)).includes(':')) return false
  return !/\bof (?:the |an? |your )?$/.test(source.slice(Math.max(0, start - 10), start))
}

/** True for a term that readers may not know, and no abbreviation, which other rules speak of. */
function isHardTerm(term: string): boolean {
  if (/[A-Z][^A-Z]*[A-Z]/.test(term)) return false
  const named = termNamed(term.toLowerCase())
  return named ? !named.known : isUnlistedTerm(term.toLowerCase())
}

/** Most words of a gloss that stands or falls with one of them. In a longer one a hard word is a matter of that word. */
const mostWords = 10

function isShort({kind, gloss, quality}: Definition): boolean {
  return judged.has(kind) && quality === 'full' && wordsOf(gloss).length <= mostWords
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '')
}

/** A term or word of a gloss that says something. */
interface Saying {
  /** The term as the lexicon has it, else the word. */
  name: string
  /** True where a reader may not know it. */
  hard: boolean
  /** True before the first word that ends the head of the phrase. */
  inHead: boolean
}

/** The unexplained term that a gloss rests on: such terms are more than half of what it says, or the very thing it says the term is. */
function weakSpot({gloss, term}: Definition, explained: ReadonlySet<string>): string | null {
  const said = sayingsOf(gloss)
  const isHard = ({name, hard}: Saying) => hard && name !== term && !explained.has(name)
  const hard = said.filter(isHard)
  const head = said.filter(({inHead}) => inHead).at(-1)
  const headIsHard = head !== undefined && isHard(head) && hard.length * 3 >= said.length
  return hard.length * 2 > said.length || headIsHard ? (hard[0]?.name ?? null) : null
}

function sayingsOf(gloss: string): Saying[] {
  const words = wordsOf(gloss)
  const end = words.findIndex((word, at) => at > 0 && endsHead.has(word))
  const found: Saying[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const inHead = end < 0 || at < end
    const entry = entriesOf(word).find((one) => one.words.every((part, offset) => part === words[at + offset]))
    if (entry) {
      found.push({name: entry.term.term, hard: !entry.term.known && !entry.term.near, inHead})
      at += entry.words.length - 1
    } else if (!small.has(word) && !general.has(word)) found.push({name: word, hard: isUnlistedTerm(word), inHead})
  }
  return found
}

const clinicalEnding =
  /(?:asis|aemia|cyte|cytes|emia|genesis|itis|lysis|lytic|megaly|oma|omas|oses|osis|otic|pathic|pathy|penia|phyte|phytes|plasia|trophy|uria)$/

/** True for a word that stands in no list of terms, and in no dictionary either, and that ends as clinical words do. */
function isUnlistedTerm(word: string): boolean {
  return word.length > 7 && /^[a-z]+$/.test(word) && clinicalEnding.test(word) && rarityOf(word).size > 70
}

/** Words after which a phrase no longer says what a thing is, but where, whose or what for. */
const endsHead = new Set(
  'of in on for to from by with that which who where when at during between after before affecting caused characterized used made'.split(
    ' '
  )
)

const small = new Set(
  'a an the and or is are was be it its this your one some any very of in on for to from by with that which who where when at'.split(' ')
)

/** Words that say only that a thing is of some kind. */
const general = new Set(
  'area body cause causes common condition conditions disease diseases disorder disorders drug drugs form group inherited kind medical medication medications medicine medicines people person problem problems procedure rare severe acute chronic progressive childhood adulthood adult adults children men women males females affect affects affecting almost exclusively mainly often usually begin begins start starts characterized marked surgery syndrome syndromes test tests therapy treatment type types'.split(
    ' '
  )
)

/** True where the sentences around an explanation tell more of what the term means, or the one it rests on. */
function isToldElsewise(document: Document, {start, term}: Definition, restsOn: string): boolean {
  const sentence = sentenceAt(document, start)
  if (!sentence) return false
  const terms = [termNamed(term.toLowerCase()), termNamed(restsOn.toLowerCase())]
  return terms.some((one) => isTaughtNext(sentence, one) || (one !== null && isToldNearby(sentence, one)))
}

/** The last sentence that starts at an offset or before it. */
function sentenceAt({prose: {sentences}}: Document, offset: number): Sentence | undefined {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return sentences[low - 1]
}
