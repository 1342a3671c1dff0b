import {type Document, wordDifficulty} from '@bedside/core'
import type {Definition} from './definitions/definitions.js'
import {termNamed} from './lexicon/lexicon.js'
import {isSameTerm} from './same-term.js'

/** Most words of a gloss that can stand in brackets. */
const longest = 30
/** Patterns whose gloss says `T is ...`, and those that set another name beside the term. */
const saying = new Set(['P06', 'P07', 'P08', 'P12', 'P13', 'P16', 'P19'])
/** How hard a word may be that alone explains another one. */
const plainest = 0.33
const naming = new Set(['P03', 'P04', 'P10', 'P15'])

/**
 * A gloss as it fits in brackets after its term: a noun phrase of at most 30 words in the words of the article; null where the definition
 * is partial, cut off, or a sentence of its own.
 * @param sentence The gloss up to the end of its first sentence.
 */
export function phraseFrom(document: Document, definition: Definition, sentence: string): string | null {
  const {term, kind, quality, start, end} = definition
  if (quality !== 'full' || sentence.includes('\ufffc') || isWithinWord(document.source, start)) return null
  if (kind !== 'P19' && (isWithinWord(document.source, end) || followsClause(document, definition))) return null
  const phrase = lowered((kind === 'P19' ? afterVerb(sentence, term) : sentence).replace(/(?<![\s.;:,])[\s.;:,]+$/, ''))
  const {length} = phrase.split(' ')
  if (phrase === '' || length > longest || !isBalanced(phrase) || vague.test(phrase) || isOpen.test(phrase)) return null
  if (holdsTerm(phrase, term) || isSameTerm(phrase, term)) return null
  if (length === 1 && wordDifficulty(phrase) >= plainest) return null
  // `Researchers are studying ...` tells what they do.
  if (kind === 'P07' && /^\p{Ll}+ing\s/u.test(phrase)) return null
  if (kind === 'P01') return article.test(phrase) && length > 4 && !hasVerb(phrase) ? phrase : null
  if (saying.has(kind)) return length > 3 && isNounPhrase(phrase) ? phrase : null
  if (termNamed(term.toLowerCase()) === null && !mayBeGlossed(kind, term, phrase)) return null
  return naming.has(kind) && /^[\p{Ll}(]/u.test(phrase) && !hasVerb(phrase) && !noName.test(phrase) && length <= (kind === 'P04' ? 20 : 6)
    ? phrase
    : null
}

/** Whether what stands beside a name of no list may be its gloss: in brackets, three words beside a short name; synonyms say nothing. */
function mayBeGlossed(kind: string, term: string, phrase: string): boolean {
  return (
    kind === 'P03' ||
    kind === 'P15' ||
    (kind === 'P04' && !/\sof\s/.test(term) && term.split(' ').length < 4 && phrase.split(' ').length > 2 && isNounPhrase(phrase))
  )
}

/** True for what stands after `occurs when` or `means that`: a clause, no name for the thing. */
function followsClause({source}: Document, {start, end, gloss}: Definition): boolean {
  const said = source.slice(start, end)
  const at = said.indexOf(gloss.slice(0, 12))
  return at > 0 && /\b(?:if|that|when|where|which)\s+$/.test(said.slice(Math.max(0, at - 12), at))
}

const article = /^(?:an?|any|the)\s/
/** What is said of a thing and not what it is, and words that point elsewhere. */
const vague =
  /^(?:(?:an?|the) (?:\w+ )?(?:common|first|second|third|most|best|only|leading|main|major|same|usual|new|important|good|single|frequent|safe|key|serious problem|problem|condition|disease|disorder|result|cause|reason|part|type|kind|form)s?(?: (?:common|important|problem|condition|disease|disorder|cause|reason|symptom|sign|type)s?)*$|(?:an?|one of|the) (?:\w+ )?(?:most|first|best|leading|main|major|only|same|second|third|usual) |the (?:body|patient|doctor|child|person|baby|blood|tumor|cancer) [\p{Ll}]+(?:s|ed)? |an? (?:person|patient|child|baby|woman|man|body)'s |one from |none |all |only |part of the disease|(?:an? |the )?(?:more|kind|fast growing type|clinical trial|name given|case) |that |this |these |those |they |it |you |your |we |he |she |if |in |by |on |at |for |to |but |and |or |not yet|also |because |so |then |there |with |without |who |which |where |while |unless |until |although |though |from |after |before |during |since |as |available |being |characteri[sz]ed |designed |done |due |found |given |known |seen |thought )/iu
/** What a comma has cut off: `a condition in which the hands`; and what only reports on a thing. */
const isOpen =
  /\s(?:in which|that|when|where|which|who)(?: (?:an?|the|your))? [\p{L}-]+$|\s(?:and|as|for|in|is|of|or|such as|the|to|with)$|\bbeing (?:studied|used|tested)\b|[?]|,? (?:and|but) (?:[\p{L}-]+ ){1,3}(?:is|are|was|were|means?) |^(?:\p{Ll}+ly )?\p{Ll}+ed (?:as|by|from|in|on|with) |^work /u
const noName =
  /^(?:caus|tak|see\b|us(?:es?|ing)\b|can\b|may\b|help|lead|result|includ|occur|affect|show|alter|distant)|\b(?:for short|because|see|figure|table|also)\b|^(?:mild|severe|rare|common|rarely|often|sometimes)(?: |$)/i

/** Whether a text is one thing named: it opens with an article, or its noun is followed by what tells more of it. */
function isNounPhrase(phrase: string): boolean {
  if (!/^\p{Ll}/u.test(phrase) || hasVerb(phrase)) return false
  if (article.test(phrase)) return tellsMore.test(phrase)
  return (
    /^(?:[\p{Ll}'-]+,? ){1,4}(?:between|by|caused|from|in|inside|made|of|that|used|which|who|whose|with)\s/u.test(phrase) ||
    /^\p{Ll}{3,}ing\s/u.test(phrase)
  )
}

/** What joins to a noun that which makes it a gloss: `a fear of heights`, never `a relatively new test`. */
const tellsMore =
  /\s(?:about|above|against|around|at|behind|below|between|by|caused|containing|due|during|for|from|in|inside|into|like|made|near|of|on|that|through|to|under|used|when|where|which|who|whose|with|within|without)\s/

const verb = /\s(?:are|can|could|depends?|did|do|does|had|has|have|is|may|might|must|should|was|were|will|would)\s/
const clause = /[,;]|\s(?:if|in which|that|when|where|whereby|which|who|whose|why|so)\s/

/** True where a sentence's own verb stands before anything that opens a clause: `the tumor is large`. */
function hasVerb(phrase: string): boolean {
  const opens = clause.exec(` ${phrase}`)?.index ?? Number.POSITIVE_INFINITY
  const stands = verb.exec(` ${phrase}`)?.index ?? Number.POSITIVE_INFINITY
  return stands < opens || /^when\b/.test(phrase)
}

function holdsTerm(phrase: string, term: string): boolean {
  return ` ${bareWords(phrase)} `.includes(` ${bareWords(term)} `)
}

function bareWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
}

/** True where every bracket is closed, and every quotation mark. */
function isBalanced(phrase: string): boolean {
  let depth = 0
  for (const sign of phrase) {
    if (sign === '(') depth++
    else if (sign === ')' && --depth < 0) return false
  }
  return (
    depth === 0 && phrase.split('"').length % 2 === 1 && phrase.split('“').length === phrase.split('”').length && !/\s-{1,2}\s/.test(phrase)
  )
}

/** `A weak spot` is `a weak spot` in brackets. */
function lowered(phrase: string): string {
  return /^(?:\p{Lu}\p{Ll}+|An?)[\s,]/u.test(phrase) && commonStart.test(phrase) ? phrase[0]!.toLowerCase() + phrase.slice(1) : phrase
}

/** Capitals that only a sentence gives: an article, a gerund, or a noun of procedures and states. */
const commonStart =
  /^(?:An?|Any|Blood|Bleeding|Cells?|Damage|Destruction|Difficulty|Drugs?|Fluid|Inflammation|Irritation|Lack|Loss|Medicines?|Pain|Removal|Surgery|Swelling|The|Tissue|Treatment|\p{Lu}\p{Ll}{3,}ing)\s/u

/** What a sentence that opens with a term says it is: `a weak spot in an artery` of `An aneurysm is a weak spot in an artery.` */
function afterVerb(sentence: string, term: string): string {
  const bare = sentence.replace(/^(?:An?|The)\s/, '')
  const rest = bare.toLowerCase().startsWith(term.toLowerCase()) ? bare.slice(term.length) : ''
  return /^(?:e?s)?(?: \([^)]{1,60}\))?,? (?:is|are|means) (.*)$/su.exec(rest)?.[1] ?? ''
}

function isWithinWord(source: string, offset: number): boolean {
  return offset > 0 && offset < source.length && /^\p{L}(?:\p{L}|\.\p{L})/u.test(source.slice(offset - 1, offset + 2))
}
