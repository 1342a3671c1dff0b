import {glossFrom, type Quality} from './gloss.js'

/** The patterns of definitions, numbered as in the catalogue of rules: `P04` is `term (gloss)`. */
export type DefinitionKind = `P${string}`

/** A definition that was found beside a term. Offsets count in the text that was searched. */
export interface Found {
  kind: DefinitionKind
  gloss: string
  quality: Quality
  start: number
  end: number
}

/** Nouns that a term may stand before: `decompression surgery (...)`. */
const headNouns = new Set(
  `area areas artery arteries attack attacks biopsy bone bones cancer cancers cell cells condition conditions device devices disease diseases disorder
  disorders drug drugs exam exams examination failure fluid gland glands infection infections injection injections level levels machine
  medication medications medicine medicines membrane muscle nerve nerves operation operations pain procedure procedures scan scans screening
  study studies surgery surgeries symptoms syndrome system technique test testing tests therapy tissue treatment treatments tube tubes
  tumor tumors tumour tumours valve vein veins vessel vessels`.split(/\s+/)
)

/** Finds a definition that follows a term directly. `tail` is the text from the term's end to the end of its sentence. */
export function afterTerm(tail: string, lead: string, term: string): Found | null {
  let from = 0
  let weak: Found | null = null
  for (let step = 0; step < 3; step++) {
    while (from < tail.length && `"'”’*_`.includes(tail[from]!)) from++
    const found = follow(tail, from, lead, term)
    if (found && found.quality !== 'none') return found
    weak ??= found
    const next = skipNoun(tail, from, term) ?? skipBracket(tail, from)
    if (next === null) break
    from = next
  }
  return weak
}

function follow(tail: string, from: number, lead: string, term: string): Found | null {
  const at = skipSpace(tail, from)
  const sign = tail[at]
  if (sign === '(' || sign === '[') return inBrackets(tail, at, term)
  if (sign === ',') return afterComma(tail, at + 1, lead, term)
  if (sign === '—' || sign === '–' || sign === '-') return afterDash(tail, from, term)
  if (sign === '/' && at === from) return found('P04', tail, at + 1, phraseEnd(tail, at + 1, ' ,.;:()'), term)
  return at > from ? afterVerb(tail, at, term) : null
}

/** P04: `term (gloss)`. */
function inBrackets(tail: string, at: number, term: string): Found | null {
  const close = closing(tail, at)
  if (close < 0) return null
  const inner = tail.slice(at + 1, close)
  if (isAside(inner)) return null
  const short = /^[A-Z][\w-]*[A-Z]\w*s?[;,]\s*(?:or\s+)?/.exec(inner)?.[0] ?? ''
  const named =
    /^(?:also |sometimes |often |usually )?(?:called|known as|referred to as|termed|named)\s+/i.exec(inner.slice(short.length))?.[0] ?? ''
  return found(named ? 'P03' : 'P04', tail, at + 1 + short.length + named.length, close, term)
}

/** True for what stands in brackets and explains nothing: an abbreviation, or how a word is said. */
function isAside(inner: string): boolean {
  if (/^[\w/&.-]{1,12}$/.test(inner) && /[A-Z].*[A-Z]|^s$|^es$/.test(inner)) return true
  return (
    /^(?:say|pronounced)\b/i.test(inner) ||
    (/^[\w'-]+(?:[ -][\w'-]+)*$/.test(inner) && /(?:^|[ -])[A-Z]{2,}(?:[ -]|$)/.test(inner) && inner.includes('-'))
  )
}

/** P02, P03, P08, P09, P10 and P12: what follows a comma. */
function afterComma(tail: string, comma: number, lead: string, term: string): Found | null {
  const at = skipSpace(tail, comma)
  const rest = tail.slice(at, at + 60)
  const named =
    /^(?:also |sometimes |often |or |commonly |which (?:is|are) (?:also |sometimes |often )?)*(?:called|known (?:\w+ )?as|referred to as|termed|named)\s+/i.exec(
      rest
    )
  if (named) return found('P03', tail, at + named[0].length, phraseEnd(tail, at + named[0].length, ',.;:()—'), term)
  const said = /^(?:that is(?: to say)?,?|i\.e\.,?|in other words,?|namely,?)\s+/i.exec(rest)
  if (said) return found('P09', tail, at + said[0].length, phraseEnd(tail, at + said[0].length, '.;:()—'), term)
  const meaning = /^(?:which )?(?:means?(?: that)?|meaning(?: that)?|refers? to|describes|happens when|occurs when)\s+/i.exec(rest)
  if (meaning) return found('P08', tail, at + meaning[0].length, phraseEnd(tail, at + meaning[0].length, '.;:()—'), term)
  const works = /^(?:which|that) /.test(rest) ? use.exec(rest.slice(rest.indexOf(' ') + 1)) : null
  if (works) return found('P12', tail, at + rest.indexOf(' ') + 1, phraseEnd(tail, at, '.;:()—'), term, true)
  const which = /^which (?:is|are|was|were) /.exec(rest)
  if (which) return copula(tail, at + which[0].length, 'P12', term)
  const relative = /^(?:in which|where|when (?:there|the|a|an)|affecting|a (?:type|kind|form) of)\s/.exec(rest)
  if (relative)
    return found('P12', tail, at + (relative[0].startsWith('a') ? 0 : relative[0].length), phraseEnd(tail, at, '.;:()—'), term, true)
  if (/^\W*(?:in|with) $/i.test(lead) && tail.length > at + 20) return found('P08', tail, at, phraseEnd(tail, at, '.;'), term, true)
  if (inList(lead)) return null
  if (/^or\s/.test(rest)) return afterOr(tail, at + 3, term)
  return /^(?:an?|the|one of the)\s/.test(rest) ? apposition(tail, at, lead, term) : null
}

/** P10: `term, or gloss,`. */
function afterOr(tail: string, at: number, term: string): Found | null {
  const end = phraseEnd(tail, at, ',.;:()—?!')
  const words = tail.slice(at, end).split(' ')
  return words.length > 8 || /^(?:other|another|to|has|have|having|had|got|get|are|is|was|do)$/i.test(words[0]!)
    ? null
    : found('P10', tail, at, end, term)
}

/** P12: `term, a gloss,`. A comma after an introduction (`In stenosis, the canal ...`) and a list are not it. */
function apposition(tail: string, at: number, lead: string, term: string): Found | null {
  const end = phraseEnd(tail, at, ',.;()—')
  if (/^,\s+(?:and|or)\b/.test(tail.slice(end, end + 6)) || isIntroduction(lead) || end - at > 160) return null
  const gloss = tail.slice(at, end)
  const main = gloss.replace(/\b(?:that|which|who|where|when)\b.*$/, '')
  return /\b(?:is|are|was|were|may|can|will|has|have|had|becomes?|should|must|could|does|do|did|might|gets?|makes?|causes?)\b/.test(main)
    ? null
    : found('P12', tail, at, end, term)
}

/** P06: `term - gloss -`. */
function afterDash(tail: string, from: number, term: string): Found | null {
  const dash = /^\s?(?:—|–|--|\s-(?=\s))\s?/.exec(tail.slice(from, from + 4))
  if (!dash) return null
  const at = from + dash[0].length
  const end = phraseEnd(tail, at, '—–.;')
  const gloss = tail.slice(at, end)
  if (/^[A-Z]/.test(gloss) && !/^(?:A|An|The)\s/.test(gloss)) return null
  return found('P06', tail, at, end, term, (gloss.match(/,/g)?.length ?? 0) > 1 && !/\b(?:that|which|is|are)\b/.test(gloss))
}

const means =
  /^(?:means? |meant |refers? to |describes? |stands? for |(?:happens|occurs|develops|forms|begins|starts|results|arises|happen|occur|develop|form|begin|start|result) when |consists? of )/
const involves = /^(?:involves?|includes?) (?=\w+ing\b|the |an? )/
const use =
  /^(?:uses|measures|checks|shows|records|removes|carries|filters|produces|blocks|slows|relaxes|thins|opens|widens|replaces|connects|joins|lines|covers|protects|controls|carry|filter|produce|block|slow|relax|thin|open|widen|replace|connect|join|line|cover|protect|control|lets?|allows?|helps? (?:the|your|you|assess|measure|show|control|remove|carry|keep|make|break|fight|open|relax)) (?=\w)/
const purpose =
  /^(?:is|are) (?:\w+ )?(?:used|done|performed|made|given|placed|put|inserted|caused|produced|found) (?:to|when|by|if|into|in|from|up of|mostly in|mainly in|of) (?!treat\b|diagnose\b|manage\b|help treat\b|people\b|men\b|women\b|children\b)/
const be =
  /^(?:is|are|was|were) (?:(?:also|usually|often|sometimes|generally|typically|simply|just|really|basically|actually|most often) )*/

/** P07, P08 and P15: `term is a ...`, `term means ...`. */
function afterVerb(tail: string, at: number, term: string): Found | null {
  const rest = tail.slice(at, at + 90)
  const adverb = /^(?:usually|often|also|sometimes|generally|typically|simply|that|which) /.exec(rest)?.[0] ?? ''
  const clause = adverb ? rest.slice(adverb.length) : rest
  for (const [pattern, kind, partial] of [
    [means, 'P08', false],
    [involves, 'P08', false],
    [purpose, 'P08', true],
    [use, 'P08', true]
  ] as const) {
    const match = pattern.exec(clause)
    if (match) return long(found(kind, tail, at + adverb.length + match[0].length, phraseEnd(tail, at, '.;'), term, partial))
  }
  const aim =
    /^to (?=(?:check|control|drain|ease|find|look|measure|open|prevent|reduce|relieve|remove|replace|see|show|shrink|stop|support|take|test) )/.exec(
      rest
    )
  if (aim) return found('P08', tail, at + aim[0].length, phraseEnd(tail, at, '.;,'), term, true)
  const is = be.exec(rest)
  return is ? copula(tail, at + is[0].length, 'P07', term) : null
}

const evaluation =
  /^(?:(?:very|relatively|fairly|more|most|much|quite|so|such) )*(?:(?:good|great|better|best|safe|common|serious|severe|major|leading|main|chief|possible|rare|frequent|likely|real|big|small|key|important|useful|effective|early|late|known|well-known|potential|growing|simple|difficult|necessary|life-threatening|dangerous|painful|painless|chronic|usual|typical|classic|helpful|special|certain|different|significant|normal|natural|additional|second|third|first|only|same|next|primary|standard|preferred|recommended|popular) )+/
const weakNouns =
  /^(?:\w+ )?(?:option|choice|cause|reason|sign|symptom|risk|complication|possibility|concern|factor|goal|result|effect|issue|challenge|emergency|way|thing|key|must|problem|matter|source|treatment|answer|solution|alternative|predictor|topic)s?\b(?! (?:that|which|in which|where)\b)/

/** P07: what follows `is`, `are` and the like. A judgement (`is a good option`) is no definition. */
function copula(tail: string, at: number, kind: DefinitionKind, term: string): Found | null {
  const rest = tail.slice(at, at + 120)
  const end = phraseEnd(tail, at, '.;')
  const named = /^(?:called|known (?:\w+ )?as|termed|named|referred to as)\s+/.exec(rest)
  if (named) return found('P03', tail, at + named[0].length, phraseEnd(tail, at + named[0].length, ',.;:()—'), term)
  if (/^when /.test(rest)) return found(kind, tail, at + 5, end, term)
  const word = /^(?:another|a|the|an) (?:\w+ ){0,2}(?:word|name|term)s? (?:used )?(?:for|to describe) /.exec(rest)
  if (word) return found('P15', tail, at + word[0].length, end, term)
  const article = /^(?:an?|the|any|one of the|one of|when) /.exec(rest)
  if (!article) return isBareDefinition(rest) ? found(kind, tail, at, end, term) : null
  const noun = rest.slice(article[0].length)
  const judged = evaluation.exec(noun)?.[0] ?? ''
  const superlative = article[0].startsWith('the') || article[0].startsWith('one of')
  if (
    superlative &&
    !/^(?:\w+ ){1,4}(?:type|form|kind)s? of /.test(noun) &&
    /^(?:most|main|leading|best|first|only|same|next|primary|standard|preferred|chief|number|major|key|usual|result|cause|second|third)\b/.test(
      noun
    )
  )
    return null
  const weak =
    weakNouns.test(noun.slice(judged.length)) || (judged !== '' && /^(?:part|step|feature|example)s?\b/.test(noun.slice(judged.length)))
  return weak ? null : found(kind, tail, at, end, term)
}

const bareNouns =
  /^(?:inflammation|swelling|infection|irritation|loss|lack|damage|death|pain|weakness|bleeding|growth|narrowing|hardening|thickening|scarring|removal|surgery|high blood|low blood|high levels|low levels|high cholesterol|too (?:much|many|little|few)|fluid (?:that|in)|blood (?:that|in)|yellowing|shortness|trouble|difficulty|numbness|redness|treatment (?:that|with)|cancers? (?:that|of|in)|tumou?rs? (?:that|of|in)|any \w+|a\b)/
const pluralGenus =
  /^(?:(?!at|in|on|also|not|often|more|less|usually|common|rare|important|needed|used|caused|treated|found|present|normal|signs|symptoms|ways|options|causes|reasons)[\w-]+ ){0,4}[a-z-]{3,}s (?:that|which|who|in|of|on|inside|made|used|from|where|between|around|found|formed|called|near|and|or|along|under|at the)\b/

const bareClause =
  /^(?!(?:so|such|not|likely|possible|important|clear|true|known|thought|believed|common|rare|used|found|caused|treated|done|at|in|on|more|less|most|often|usually|also|those|something)\b)(?:[a-z-]+,? ){1,7}(?:that|in which|caused by|which) /

/** A definition without an article: `Gastritis is inflammation of ...`, `Platelets are cells that ...`. */
function isBareDefinition(rest: string): boolean {
  if (bareClause.test(rest)) return true
  return (
    bareNouns.test(rest) ||
    (pluralGenus.test(rest) &&
      !weakNouns.test(rest) &&
      !/^(?:as|always|this|its|his|signs|symptoms|ways|options|causes|reasons)\b/.test(rest))
  )
}

/** True where a term stands in a list, so that a comma after it joins the next item. */
export function inList(lead: string): boolean {
  return /,\s+(?:[\w’'-]+\s+){0,3}["“‘]?$/.test(lead.slice(-60))
}

/** True where the text before the term opens the sentence with a preposition or conjunction. */
function isIntroduction(lead: string): boolean {
  const first = /^\W*(\w+)/.exec(lead)?.[1]?.toLowerCase()
  if (first === undefined || lead.includes(',')) return false
  return /^(?:in|with|after|during|before|for|if|when|because|as|without|through|at|on|by|from|since|while|although|unlike|like|under|once|until|despite|besides|unless|to|of|though|following)$/.test(
    first
  )
}

function long(one: Found | null): Found | null {
  return one && one.gloss.includes(' ') ? one : null
}

function found(kind: DefinitionKind, tail: string, start: number, end: number, term: string, partial = false): Found | null {
  const gloss = glossFrom(tail.slice(start, end), term)
  return gloss && {kind, ...gloss, quality: partial && gloss.quality === 'full' ? 'partial' : gloss.quality, start, end}
}

/** Where the phrase ends that starts at an offset: before one of the signs, or at the end of the text. Brackets are stepped over. */
export function phraseEnd(text: string, from: number, signs: string): number {
  for (let at = from; at < text.length; at++) {
    if (signs.includes(text[at]!)) return at
    if (text[at] === '(') {
      const close = closing(text, at)
      if (close > 0) at = close
    }
  }
  return text.length
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const sign = text[at]
    if (sign === '(' || sign === '[') depth++
    else if ((sign === ')' || sign === ']') && --depth === 0) return at
  }
  return -1
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}

const adjective = /(?:al|ar|ary|ic|ive|oid|ous|ant|ent|gnant|benign)$/
const verbs =
  /^(?:is|are|was|were|and|or|of|in|to|for|with|that|which|may|can|has|have|from|by|on|at|as|who|when|if|than|but|will|should|often|not|nor|also|because|so)$|(?:ed|es)$/

/** Past a noun that the term describes, or null where none follows. */
function skipNoun(tail: string, from: number, term: string): number | null {
  const word = /^[ -]([a-z]+)(?=[ ,(;:.—–-])/.exec(tail.slice(from, from + 16))?.[1]
  if (word === undefined) return null
  const describes = headNouns.has(word) || (adjective.test(term) && !verbs.test(word))
  return describes ? from + 1 + word.length : null
}

/** Past brackets that hold no gloss, such as an abbreviation. */
function skipBracket(tail: string, from: number): number | null {
  const at = skipSpace(tail, from)
  const close = tail[at] === '(' ? closing(tail, at) : -1
  return close > 0 && isAside(tail.slice(at + 1, close)) ? close + 1 : null
}
