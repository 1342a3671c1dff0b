import {termNamed} from '../lexicon/lexicon.js'
import {clauseSigns, type DefinitionKind, type Found, foundAfter, phraseEnd, phraseSigns} from './found.js'

const means =
  /^(?:means? |meant |refers? to |describes? |stands? for |(?:happens?|occurs?|develops?|forms?|begins?|starts?|results?|arises?) (?:if|when) |consists? of )/
const involves = /^(?:involves?|includes?) (?=\w+ing\b|the (?!following)|an? )/

/** What a thing does, in verbs that tell what it is. */
export const use =
  /^(?:blocks?|boosts?|carr(?:y|ies)|checks|connects?|controls?|covers?|examines|filters?|holds?|joins?|lines?|looks? (?:for|at|inside)|makes? (?=the |your |it |bones? )|measures|moves?|opens?|produces?|protects?|provides (?=\w+ \w+ (?:through|to|for|by) )|pumps?|records|relax(?:es)?|removes|replaces?|sends?|separates?|shows|slows?|stimulates?|stores?|studies|thins?|transmits?|uses|views|widens?|(?:allow|let)s?|helps? (?:the|your|you|assess|break|carry|control|fight|keep|make|measure|open|relax|remove|show)) (?=\w)/
const purpose =
  /^(?:is|are) (?:\w+ )?(?:(?:done|given|inserted|performed|placed|put|used) (?:to|when|by (?=\w+ing\b))|(?:formed|made|produced) (?:by|from|in|of|up of|when)) (?!treat\b|diagnose\b|manage\b|help (?:treat|diagnose)\b|people\b|men\b|women\b|children\b)/
/** What it comes from, which is near to saying what it is. */
const origin =
  /^(?:(?:is|are) (?:\w+ )?caused (?:by|when) |causes? (?=\w+ \w+ \w)|(?:made|produced|released) (?:by|in) (?=(?:the|your) \w))/
const aim = /^to (?:\w+ly )?(?:help )?(?=(?:check|clean|drain|ease|filter|keep|look|measure|open|relieve|shrink|view|widen) )/
const be =
  /^(?:(?:is|are)(?:n['’]t| not) (?=cancer)|(?:is|are|was|were) )(?:(?:actually|also|basically|generally|just|most often|often|really|simply|sometimes|typically|usually) )*/

const verbs: readonly (readonly [RegExp, boolean])[] = [
  [means, false],
  [involves, false],
  [purpose, true],
  [origin, true],
  [use, true]
]

/** P07, P08 and P15: `term is a ...`, `term means ...`, `term that carries ...`. `at` is where the verb may start. */
export function afterVerb(tail: string, at: number, term: string): Found | null {
  const rest = tail.slice(at, at + 90)
  const adverb = /^(?:also|generally|often|simply|sometimes|that|typically|usually|which|who) /.exec(rest)?.[0].length ?? 0
  const clause = adverb ? rest.slice(adverb) : rest
  for (const [pattern, partial] of verbs) {
    const verb = pattern.exec(clause)
    const kind = pattern === origin ? 'P21' : 'P08'
    if (verb) return longEnough(foundAfter(kind, tail, at + adverb + verb[0].length, phraseEnd(tail, at, '.;'), term, partial))
  }
  const to = aim.exec(rest)
  if (to) return foundAfter('P08', tail, at + to[0].length, phraseEnd(tail, at, '.;,'), term, true)
  const who = rest.startsWith('who ') ? 'who '.length : 0
  const is = be.exec(rest.slice(who))
  return is ? copula(tail, at + who + is[0].length, 'P07', term) : (hypernym(tail, at, rest, term) ?? examples(tail, at, rest, term))
}

/** P06: `electrolytes such as sodium`. Examples explain only where they are so common that the lexicon's own gloss names one of them. */
export function examples(tail: string, at: number, rest: string, term: string): Found | null {
  const start = /^(?:for example,?|including|like|such as) /.exec(rest)?.[0].length
  if (start === undefined) return null
  const end = phraseEnd(tail, at + start, clauseSigns)
  const named = new Set(
    tail
      .slice(at + start, end)
      .toLowerCase()
      .split(/[^a-z]+/)
  )
  const gloss = termNamed(term)?.gloss?.split(/[^a-z]+/) ?? []
  return gloss.some((word) => word.length > 5 && named.has(word)) ? foundAfter('P06', tail, at + start, end, term, true) : null
}

/** P22: `arrhythmias and other heart problems`, which says what kind of thing the term is. */
export function hypernym(tail: string, at: number, rest: string, term: string): Found | null {
  const other = /^(?:and|or) (?:certain |many |some )?other (?=\w+ \w)/.exec(rest)
  return other && foundAfter('P22', tail, at + other[0].length, phraseEnd(tail, at + other[0].length, phraseSigns), term, true)
}

const judgement =
  'additional|best|better|big|certain|chief|chronic|classic|common|dangerous|different|difficult|early|effective|first|frequent|good|great|growing|helpful|important|key|known|late|leading|life-threatening|likely|main|major|natural|necessary|next|normal|only|painful|painless|popular|possible|potential|preferred|primary|rare|real|recommended|safe|same|second|serious|severe|significant|simple|small|special|standard|third|typical|useful|usual|well-known'
const judged = new RegExp(`^(?:(?:fairly|more|most|much|quite|relatively|so|such|very) )*(?:(?:${judgement}) )+`)
const superlative =
  /^(?:best|cause|chief|first|key|leading|main|major|most|next|number|only|preferred|primary|result|same|second|standard|third|usual|\w+th (?:most|leading))\b/
const weakNouns =
  /^(?:\w+ )?(?:alternative|answer|cause|challenge|choice|complication|concern|effect|emergency|factor|goal|issue|key|matter|must|option|possibility|predictor|problem|reason|result|risk|sign|solution|source|symptom|thing|topic|treatment|way)s?\b(?! (?:that|which|in which|where|with)\b)/

/** P07: what follows `is` or `are`. A judgement (`is a good option`) is no definition. */
export function copula(tail: string, at: number, kind: DefinitionKind, term: string): Found | null {
  const rest = tail.slice(at, at + 120)
  const end = phraseEnd(tail, at, '.;')
  const named = /^(?:called|known (?:\w+ )?as|named|referred to as|termed)\s+/.exec(rest)
  if (named) return foundAfter('P03', tail, at + named[0].length, phraseEnd(tail, at + named[0].length, phraseSigns), term)
  if (/^defined as /.test(rest)) return foundAfter(kind, tail, at + 11, end, term)
  if (/^cancer(?:ous)?\b/.test(rest)) return foundAfter(kind, tail, at, end, term)
  if (/^when /.test(rest)) return foundAfter(kind, tail, at + 5, end, term)
  const word = /^(?:another|an?|the) (?:\w+ ){0,2}(?:name|term|word)s? (?:used )?(?:for|to describe) /.exec(rest)
  if (word) return foundAfter('P15', tail, at + word[0].length, phraseEnd(tail, at + word[0].length, clauseSigns), term)
  const article = /^(?:an?|any|one of the|one of|the) /.exec(rest)?.[0]
  const from = at + (article === 'any ' ? article.length : 0)
  if (article === undefined) return isBareDefinition(rest) ? foundAfter(kind, tail, at, end, term) : null
  return isJudgement(rest.slice(article.length), /^(?:the|one)/.test(article)) ? null : foundAfter(kind, tail, from, end, term)
}

function isJudgement(noun: string, definite: boolean): boolean {
  if (definite && superlative.test(noun) && !/^[\w (),-]{1,60} (?:form|kind|type)s? of /.test(noun)) return true
  const adjectives = judged.exec(noun)?.[0] ?? ''
  const bare = noun.slice(adjectives.length)
  return weakNouns.test(bare) || (adjectives !== '' && /^(?:example|feature|part|step)s?\b/.test(bare))
}

const bareNouns =
  /^(?:an?\b|any \w+|abnormal(?! or\b)|bleeding|blood (?:that|in)|cancers? (?:that|of|in)|damage|death|difficulty|excess(?:ive)?|fat in|fluid (?:that|in)|growth|hardening|high (?:blood|cholesterol|levels)|infection|inflammation|irritation|lack|loss|low (?:blood|bone|levels|numbers?)|narrowing|numbness|pain|part of|redness|removal|scarring|shortness|surgery|swelling|thickening|too (?:much|many|little|few)|treatment (?:that|with)|trouble|tumou?rs? (?:that|of|in)|weakness|yellowing)\b/
/** Nouns that open a definition as they stand, after a comma as well: `cholecystectomy, surgery to remove the gallbladder`. */
export const opensDefinition =
  /^(?:damage|death|hardening|infection|inflammation|irritation|loss|narrowing|removal|scarring|surgery|swelling|thickening|widening) (?:in|of|that|to) /
const noBare =
  'also|always|as|at|examples?|believed|caused|causes|able|clear|common|done|easy|found|hard|his|important|in|its|known|less|likely|more|most|needed|normal|not|often|on|options|possible|present|rare|reasons|signs|similar|so|something|such|symptoms|taking|this|those|thought|treated|true|used|usually|ways'
const noNameWord = 'and|are|as|at|be|been|by|can|do|for|from|has|have|in|into|is|of|on|or|that|the|this|to|was|with'
const genusThat = new RegExp(
  `^(?!(?:${noBare})\\b)(?:(?!(?:are|but|can|has|have|is|may|meaning|out|will)\\b)[a-z-]+ ){1,7}(?:that|in which|caused by|which) `
)
const pluralGenus = new RegExp(
  `^(?!(?:${noBare})\\b)(?:(?!(?:${noNameWord})\\b)[\\w-]+ ){0,3}(?!(?:${noNameWord})\\b)(?![a-z-]*(?:ous|less|ss) )[a-z-]{3,}s (?:along|and|around|at the|between|called|formed|found|from|in|inside|made|near|of|on|or|related to|that|under|used|where|which|who|with)\\b`
)

/** A definition without an article: `Gastritis is inflammation of ...`, `Platelets are cells that ...`. */
function isBareDefinition(rest: string): boolean {
  return bareNouns.test(rest) || genusThat.test(rest) || (pluralGenus.test(rest) && !weakNouns.test(rest))
}

function longEnough(found: Found | null): Found | null {
  return found?.gloss.includes(' ') ? found : null
}
