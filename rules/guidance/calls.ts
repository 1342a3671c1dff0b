import {type AnyNode, type Block, type Document, type NodeOf, type Sentence, type Span, spanOf, textOf} from '@bedside/core'
import {candidatesIn} from './candidates.js'
import {digitsOf, longestNumber, rowsOf} from './numbers.js'
import {firstFrom} from './order.js'

/** A known number that the reader is told to call, text or tap. */
export interface Call {
  digits: string
  /** The number as the page shows it, or the link where it shows none. */
  at: Span
  /** As written; null where only the link holds it. */
  written: string | null
  sentence: Sentence | null
  /** The `tel:` or `sms:` link around it. */
  link: NodeOf<'link'> | null
  /** The page's source. */
  source: string
}

/** Every known number that the text tells the reader to call, in order: in running text, and in links that dial. */
export function callsIn(document: Document): readonly Call[] {
  return document.view(findCalls)
}

function findCalls(document: Document): Call[] {
  const calls: Call[] = []
  const dialling = document.nodes('link').filter(({url}) => dialled(url) !== null)
  for (const {sentence, calls: mayCall} of candidatesIn(document)) {
    if (!mayCall) continue
    for (const number of numbersIn(sentence)) {
      const at = sentence.block.spanOf(number.start, number.end)
      const link = linkAround(dialling, at)
      if (!link && !isToldToCall(sentence, number) && !isInRowOfService(document, sentence)) continue
      calls.push({
        digits: number.digits,
        at,
        written: sentence.block.text.slice(number.start, number.end),
        sentence,
        link,
        source: document.source
      })
    }
  }
  return [...calls, ...silentLinks(document, dialling, calls)].sort((one, other) => one.at.start - other.at.start)
}

/** Links that dial a known number which their text does not show. */
function silentLinks(document: Document, dialling: readonly NodeOf<'link'>[], calls: readonly Call[]): Call[] {
  const shown = new Set<AnyNode | null>(calls.map(({link}) => link))
  return dialling
    .filter((link) => !shown.has(link) && rowsOf(dialled(link.url)!).length > 0)
    .map((link) => {
      const at = spanOf(link)
      const sentence = sentenceAt(document, at)
      return {digits: dialled(link.url)!, at, written: null, sentence, link, source: document.source}
    })
}

function sentenceAt({prose: {sentences}}: Document, at: Span): Sentence | null {
  const sentence = sentences[firstFrom(sentences, at.start + 1, ({end}) => end)]
  return sentence && sentence.start <= at.end ? sentence : null
}

/** The number that a link dials, or null. */
export function dialled(url: string): string | null {
  const start = /^\s{0,9}(?:tel|sms|callto):/i.exec(url)
  return start ? digitsOf(url.slice(start[0].length).split(/[?;]/, 1)[0]!) : null
}

/** The link that holds a span; links stand in order, and none holds another. */
function linkAround(links: readonly NodeOf<'link'>[], {start, end}: Span): NodeOf<'link'> | null {
  const link = links[firstFrom(links, start + 1, (node) => spanOf(node).start) - 1]
  return link && end <= spanOf(link).end ? link : null
}

interface Number {
  digits: string
  /** Offsets into the block's text. */
  start: number
  end: number
}

/** Known numbers in a sentence: `999`, `9-1-1`, `116 123`, `1-800-222-1222`. A part of a longer number is none. */
function numbersIn({block: {text}, textStart, textEnd}: Sentence): Number[] {
  const found: Number[] = []
  let at = nextDigit(text, textStart, textEnd)
  while (at < textEnd) {
    const groups = groupsFrom(text, at, textEnd)
    const number = isGlued(text, at) ? null : numberFrom(text, groups)
    if (number) found.push(number)
    at = nextDigit(text, groups.at(-1)!.end + 1, textEnd)
  }
  return found
}

/** Where the first digit from `from` on stands; `end` or more where there is none before it. */
function nextDigit(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !isDigit(text.charCodeAt(at))) at++
  return at
}

interface Group {
  start: number
  end: number
}

/** Groups of digits and capitals from `at` on that single spaces or marks part: those of one telephone number, and perhaps more. */
function groupsFrom(text: string, at: number, limit: number): Group[] {
  const groups: Group[] = []
  let start = at
  while (start < limit && isPart(text.charCodeAt(start))) {
    let end = start
    while (end < limit && isPart(text.charCodeAt(end))) end++
    groups.push({start, end})
    start = end + (separators.has(text[end] ?? '') ? 1 : limit)
    if (groups.length > 12) break
  }
  return groups
}

/** The longest known number that the groups begin with. What follows may not go on with digits: `111 222 3333` is somebody's number. */
function numberFrom(text: string, groups: readonly Group[]): Number | null {
  const {start} = groups[0]!
  for (let count = groups.length; count > 0; count--) {
    const {end} = groups[count - 1]!
    if (end - start > longestNumber * 2) continue
    const digits = digitsOf(text.slice(start, end))
    if (rowsOf(digits).length > 0 && !isAmount(text.slice(start, end), digits) && !goesOn(text, groups, count)) return {digits, start, end}
  }
  return null
}

/** Digits that are called one by one. */
const oneByOne = /^\d(?:[-\u2010\u2011\u2013]\d){2,}$/

/**
 * True for what only looks like a number to call. A full stop in few digits makes a decimal, a version or a day (`1.5`, `1.1.2`, `13.11.14`); a
 * hyphen makes a range (`1-5`), unless every digit stands alone (`9-1-1`).
 */
function isAmount(written: string, digits: string): boolean {
  if (digits.length <= 6 && written.includes('.')) return true
  return digits.length < 6 && /[-\u2010\u2011\u2013]/.test(written) && !oneByOne.test(written)
}

function goesOn(text: string, groups: readonly Group[], count: number): boolean {
  const {end} = groups[count - 1]!
  const next = groups[count]
  const after = text.charAt(end)
  if (/[\p{L}%\u00b0]/u.test(after) || (after === '/' && isDigit(text.charCodeAt(end + 1)) && !isOtherNumber(text, end))) return true
  if ((after === ',' || after === '.') && isDigit(text.charCodeAt(end + 1))) return true
  if (!next || !isDigit(text.charCodeAt(next.start))) return false
  return after !== ' ' || next.end - next.start > 2
}

/** True for the stroke of `999/112`. */
function isOtherNumber(text: string, stroke: number): boolean {
  const next = text.slice(stroke + 1, stroke + 4)
  return rowsOf(next).length > 0 && !/[\p{L}\p{N}/]/u.test(text[stroke + 4] ?? ' ')
}

/** True for the digits of `$911`, `1,999`, `a911` and `9/11`. */
function isGlued(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  if (/[\p{L}\p{N}$\u00a3\u20ac#/]/u.test(before)) return true
  return (before === ',' || before === '.' || before === '-') && /[\p{L}\p{N}]/u.test(text[at - 2] ?? ' ')
}

const separators = new Set([' ', '-', '\u00a0', '\u2011', '\u2010', '.', '\u2013', '\u202f'])

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isPart(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90)
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const verbs = set(
  'call dial phone telephone ring text contact sms calling dialing dialling phoning telephoning ringing texting contacting tap use using press'
)
/** Verbs that take a number only as `use NHS 111`. */
const weakVerbs = set('use using press tap')
const notReaders = set(
  'they he she we i who people patients bystanders witnesses callers adults parents friends americans that the a an this each every'
)
const counted = set(
  'people patients persons cases deaths children adults women men mg g kg ml mcg units days weeks months years hours minutes times percent ' +
    'calls callers calories participants volunteers hospitals doctors nurses visits'
)
const services = set(
  'emergency ambulance services service paramedics lifeline hotline helpline line samaritans healthline healthdirect centre center control ' +
    'emergencies police manas'
)
const links = set('on at is by the number via to free toll toll-free')

/** True where the words around a number say to call it. A number of six digits or more is there to be called. */
function isToldToCall(sentence: Sentence, {digits, start, end}: Number): boolean {
  if (digits.length >= 6) return true
  const {words} = sentence
  let at = firstFrom(words, start, ({textStart}) => textStart)
  if (at === words.length) return false
  const after = words[firstFrom(words, end, ({textStart}) => textStart)]
  if (after && counted.has(after.lexeme.lower) && isNear(sentence.block, end, after.textStart)) return false
  const floor = Math.max(0, at - 9)
  const place = at
  for (at--; at >= floor; at--) {
    const {lower} = words[at]!.lexeme
    if (verbs.has(lower)) return place - at <= (weakVerbs.has(lower) ? 2 : 9) && !hasOtherSubject(sentence, at)
    if (sentence.block.text[words[at]!.textStart + lower.length] === ';') return false
  }
  return isService(sentence, place)
}

/** True where nothing but a space parts the number from the word after it. */
function isNear({text}: Block, end: number, next: number): boolean {
  return next - end <= 1 && text[end] !== '.'
}

/** `People call 999`, `the 999 call`: somebody else calls, or `call` is a noun. */
function hasOtherSubject({words}: Sentence, verb: number): boolean {
  const before = words[verb - 1]?.lexeme.lower
  return before !== undefined && notReaders.has(before)
}

/** `Ambulance: 999`, `999 for an ambulance`, `emergency services (999)`, `Lifeline on 13 11 14`. */
function isService({words}: Sentence, number: number): boolean {
  if (number === 0 && words.slice(1, 5).some(({lexeme}) => services.has(lexeme.lower))) return true
  let at = number - 1
  while (at >= 0 && number - at < 5 && links.has(words[at]!.lexeme.lower)) at--
  return at >= 0 && services.has(words[at]!.lexeme.lower)
}

/** True for a cell that holds a number and little else, in a table row such as `Ambulance | 999`. */
function isInRowOfService(document: Document, {block, words}: Sentence): boolean {
  if (block.kind !== 'tableCell' || words.length > 4) return false
  let row = document.parentOf(block.node)
  while (row && row.type !== 'tableRow') row = document.parentOf(row)
  const cells = row?.type === 'tableRow' ? row.children.map((cell) => textOf(cell).slice(0, 200).toLowerCase()) : []
  return cells.some((cell) => cell.split(/[^a-z]/).some((word) => services.has(word)))
}
