import {copula, examples, hypernym, opensDefinition, use} from './after-verb.js'
import {clauseSigns, type DefinitionKind, type Found, foundAfter, inList, phraseEnd, phraseSigns, skipSpace} from './found.js'

/** Words that announce a gloss after a comma, with the pattern they belong to and what ends the gloss. */
const announcements: readonly (readonly [RegExp, DefinitionKind, string])[] = [
  [
    /^(?:also |sometimes |often |or |commonly |which is |which are )*(?:called|known (?:\w+ )?as|referred to as|termed|named)\s+/i,
    'P03',
    phraseSigns
  ],
  [/^(?:that is(?: to say)?,?|i\.e\.,?|in other words,?|namely,?)\s+/i, 'P09', clauseSigns],
  [/^(?:which )?(?:means?(?: that)?|meaning(?: that)?|refers? to|describes|happens when|occurs when)\s+/i, 'P08', clauseSigns]
]

/** P02, P03, P08, P09, P10 and P12: what follows a comma after the term. */
export function afterComma(tail: string, comma: number, lead: string, term: string): Found | null {
  const at = skipSpace(tail, comma)
  const rest = tail.slice(at, at + 70)
  for (const [pattern, kind, signs] of announcements) {
    const said = pattern.exec(rest)
    if (said) return foundAfter(kind, tail, at + said[0].length, phraseEnd(tail, at + said[0].length, signs), term)
  }
  return (
    relative(tail, at, rest, term) ??
    hypernym(tail, at, rest, term) ??
    examples(tail, at, rest, term) ??
    (isOpening(lead)
      ? openedBy(tail, at, term)
      : inList(lead)
        ? null
        : /^or\s/.test(rest)
          ? afterOr(tail, at + 3, term)
          : apposition(tail, at, rest, lead, term))
  )
}

/** P12: `term, which is ...`, `term, in which ...`. */
function relative(tail: string, at: number, rest: string, term: string): Found | null {
  const kinds = /^which (?:is|are) (?:all |both )?(?:forms?|kinds?|types?) of /.exec(rest)
  if (kinds) return foundAfter('P12', tail, at + kinds[0].length, phraseEnd(tail, at, clauseSigns), term)
  const is = /^which (?:is|are|was|were) /.exec(rest)
  if (is) {
    const from = at + is[0].length
    const plural = /^(?!\w+(?:ed|en) )(?:[a-z-]+ ){0,3}[a-z]+s[ ,.]/.test(rest.slice(is[0].length)) && / are $/.test(is[0])
    return (
      copula(tail, from, 'P12', term) ??
      (plural || isNounPhrase(tail.slice(from, from + 60)) ? foundAfter('P12', tail, from, phraseEnd(tail, from, clauseSigns), term) : null)
    )
  }
  const effect = /^which (?=causes? )/.exec(rest)
  if (effect) return foundAfter('P21', tail, at + effect[0].length, phraseEnd(tail, at, clauseSigns), term, true)
  const pronoun = /^(?:which|that) /.exec(rest)?.[0].length ?? 0
  if (pronoun && use.test(rest.slice(pronoun))) return foundAfter('P12', tail, at + pronoun, phraseEnd(tail, at, clauseSigns), term, true)
  const clause =
    /^(?:in which|where(?! it (?:is|was|has)\b)|when (?=(?:there|the|an?)\b)|affecting(?=\s)|(?=an? (?:type|kind|form) of\s))\s?/.exec(rest)
  return (
    clause &&
    foundAfter('P12', tail, at + clause[0].length, phraseEnd(tail, at, clauseSigns), term, true, /^(?:in which|where|when)\s/.test(rest))
  )
}

/** `permanent failure of the kidneys`: four words or more that start with no verb, adverb or judgement. */
function isNounPhrase(text: string): boolean {
  const phrase = /^[a-z][a-z -]*/.exec(text)?.[0] ?? ''
  return (
    phrase.split(' ').length > 3 &&
    !/^(?:\w+(?:ed|en|ing|ly) |(?:about|also|as|at|common|done|found|in|just|like|made|more|most|not|now|often|on|part|rare|similar|so|very|why) )/.test(
      phrase
    )
  )
}

/** P10: `term, or gloss,`. */
function afterOr(tail: string, at: number, term: string): Found | null {
  const hyphen = tail.indexOf(' - ', at)
  const end = Math.min(phraseEnd(tail, at, `${phraseSigns}?!`), hyphen < 0 ? tail.length : hyphen)
  const gloss = tail.slice(at, end)
  const most = / (?:that|which|who|in|of) /.test(gloss) ? 25 : 8
  const other = /^(?:another|are|do|get|got|had|has|have|having|is|other|to|was) /i.test(`${gloss} `)
  return other || gloss.split(' ').length > most ? null : foundAfter('P10', tail, at, end, term)
}

/** P12: `term, a gloss,`. A list (`a biopsy, an x-ray, and`) is not it. */
function apposition(tail: string, at: number, rest: string, lead: string, term: string): Found | null {
  const opens =
    opensDefinition.test(rest) || /^(?:an?|another|one of the|the|two|three|four|[a-z]+s (?:made|that|used|which|who)) /.test(rest)
  if (!opens || isIntroduction(lead) || /^the [A-Z]/.test(rest)) return null
  const end = phraseEnd(tail, at, ',.;()—')
  const gloss = tail.slice(at, end)
  const listed =
    /^,\s+(?:and|or)\b/.test(tail.slice(end, end + 6)) &&
    !/\b(?:caused|condition|disease|form of|kind of|that|type of|where|which|who)\b/.test(gloss)
  const main = gloss.replace(/\b(?:that|which|who|where|when)\b.*/, '')
  const row = gloss.split(' ').length < 4 && /^,\s+[^,.;]{3,60},/.test(tail.slice(end, end + 70))
  const clause = /\b(?:is|are|was|were|may|can|will|has|have|had|becomes?|should|must|could|does|do|did|might|gets?|makes?|causes?)\b/.test(
    main
  )
  return listed || row || clause || gloss.length > 160 ? null : foundAfter('P12', tail, at, end, term)
}

/** `In osteoporosis, the bones ...`: a sentence that says what happens in it. */
function openedBy(tail: string, at: number, term: string): Found | null {
  return tail.length > at + 20 ? foundAfter('P23', tail, at, phraseEnd(tail, at, '.;'), term, true) : null
}

function isOpening(lead: string): boolean {
  // A capital within the sentence: a heading ran together with its text.
  return /^\W*(?:during|in|with) (?:(?:an?|the) (?:[a-z-]+ )?)?$/i.test(lead) || /\s(?:During|In|With) (?:(?:an?|the) )?$/.test(lead)
}

/** True where the text before the term opens the sentence with a preposition or conjunction, so that the comma ends an introduction. */
function isIntroduction(lead: string): boolean {
  if (lead.includes(',')) return false
  return /^\W*(?:after|although|as|at|because|before|besides|by|despite|during|following|for|from|if|in|like|of|on|once|since|though|through|to|under|unless|unlike|until|when|while|with|without)\s/i.test(
    lead
  )
}
