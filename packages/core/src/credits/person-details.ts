import {hasCredentialShape, readCredential} from './credentials.js'
import {type Cursor, isDateAt, isLabelAt, isNext, peek, textBetween} from './cursor.js'
import {isBoundary} from './labels.js'
import {isSpecialtyWord, jobWords, organisationWords, teamWords} from './names.js'
import type {Person} from './person.js'
import {isHonour, isLettersAfterName} from './person-name.js'

/** What may follow a name: letters, specialty, job, organisation, number in a register. */
export type PersonDetails = Pick<Person, 'credentials' | 'specialty' | 'job' | 'org' | 'registration'> & {credentials: string[]}

const articles = new Set(['a', 'an', 'the', 'our'])
const places = new Set(['at', 'of', 'from', 'in', 'for', 'with'])
const asides = new Set(['who', 'whose', 'and', 'part', 'on', 'former', 'formerly', 'retired', 'she', 'he', 'they', 'plus'])
const longestItem = 16

/** Reads what follows a name. Null where it shows that there was no name but running prose. */
export function readDetails(cursor: Cursor): PersonDetails | null {
  const details: PersonDetails = {credentials: [], specialty: null, job: null, org: null, registration: null}
  for (;;) {
    if (isNext(cursor, '(') && readParenthesis(cursor, details)) continue
    if (readRegistration(cursor, details)) continue
    if (readCredentials(cursor, details)) continue
    if (places.has(peek(cursor)?.lower ?? '') && !isDateAt(cursor, cursor.at)) {
      readItem(cursor, details, cursor.at)
      continue
    }
    if (readJobBehindDash(cursor, details)) continue
    if (!isNext(cursor, ',') || startsNobody(cursor)) return details
    const outcome = readItem(cursor, details, cursor.at + 1)
    // Behind letters even prose leaves no doubt that a name stood there.
    if (outcome === 'prose') return details.credentials.length > 0 ? details : null
    if (outcome === 'person') return details
    skipState(cursor)
  }
}

/**
 * Reads `Jane Doe — Consultant Cardiologist`: behind a dash or a dot only a job belongs to the name, and on a line of its own, as cards have
 * it, a field, too.
 */
function readJobBehindDash(cursor: Cursor, details: PersonDetails): boolean {
  const mark = peek(cursor)
  if (mark?.kind !== 'mark' || !'|\u00b7\u2022\u2013\u2014-\n'.includes(mark.text) || startsNobody(cursor)) return false
  const end = itemEnd(cursor, cursor.at + 1)
  if (end <= cursor.at + 1) return false
  const text = textBetween(cursor, cursor.at + 1, end - 1)
  const kind = kindOfItem(cursor, cursor.at + 1, end, text)
  const isLine = mark.text === '\n'
  if (kind !== 'job' && !(isLine && kind === 'specialty')) return false
  if (details[kind] !== null || (isLine && !isShortLine(cursor, end))) return false
  details[kind] = text
  cursor.at = end
  return true
}

/** True where the line from the next token on is no longer than a job, and ends at a token. */
function isShortLine(cursor: Cursor, end: number): boolean {
  const next = cursor.tokens[end]
  return end - cursor.at < 8 && (!next || next.text === '\n') && /^\p{Lu}/u.test(cursor.tokens[cursor.at + 1]!.text)
}

/** Letters that are a state in an address, `Boston, MA`, and a credential elsewhere. */
const states = new Set(['MA', 'MD', 'PA', 'ND', 'MS', 'DC', 'RI', 'MO', 'ME', 'LA', 'OR', 'CA', 'NY', 'TX', 'FL', 'WA'])

/** Skips a state after a place of one word or two. */
function skipState(cursor: Cursor): void {
  const [comma, state] = [peek(cursor), peek(cursor, 1)]
  const place = cursor.tokens[cursor.at - 1]
  const isPlace =
    place?.kind === 'word' && cursor.tokens[cursor.at - 2]?.text === ',' && !jobWords.has(place.lower) && !isSpecialtyWord(place.lower)
  if (isPlace && comma?.text === ',' && states.has(state?.text ?? '')) cursor.at += 2
}

/** True where a comma leads to a date, a joint or another statement. */
function startsNobody(cursor: Cursor): boolean {
  const next = cursor.at + 1
  return !peek(cursor, 1) || isNext(cursor, 'and', 1) || isNext(cursor, '&', 1) || isDateAt(cursor, next) || isLabelAt(cursor, next)
}

/* ---- Letters ---- */

/** Registers of the professions, by their usual letters. */
const registers = new Set('GMC NMC HCPC GPhC GDC GOC AHPRA CRM NPI PMDC MCI HPCSA MDCN MMC SMC IMC RCSLT Reg License Licence'.split(' '))

/** Reads `HCPC PH000000` and `GMC No. 0000000` after letters, with a comma before it or without. */
function readRegistration(cursor: Cursor, details: PersonDetails): boolean {
  const start = cursor.at + (peek(cursor)?.kind === 'mark' && ',|\u00b7-\u2013\u2014'.includes(peek(cursor)!.text) ? 1 : 0)
  const first = cursor.tokens[start]
  if (first?.kind !== 'word' || !registers.has(first.text.split(/[-.]/)[0]!)) return false
  for (let last = start; last < start + 5; last++) {
    const token = cursor.tokens[last]
    if (!token || token.text === ',' || token.text === '\n') return false
    if (!/\d{4}/.test(token.text)) continue
    details.registration ??= textBetween(cursor, start, last)
    cursor.at = last + 1
    return true
  }
  return false
}

/** Reads one credential with what stands before it: nothing, a comma, an interpunct, a slash, a dash or a line end. */
function readCredentials(cursor: Cursor, details: PersonDetails): boolean {
  const mark = peek(cursor)
  if (!mark) return false
  const skipped = mark.kind === 'mark' && ',/\u00b7\u2022|\u2013\u2014-\n'.includes(mark.text) ? 1 : 0
  const start = cursor.at + skipped
  const token = cursor.tokens[start]
  if (token?.kind !== 'word' || isDateAt(cursor, start)) return false
  const count = credentialLength(cursor, start, mark.text === ',', details.credentials.length > 0 && skipped === 0)
  if (count === 0) return false
  const last = endWithParenthesis(cursor, start + count - 1)
  details.credentials.push(textBetween(cursor, start, last))
  cursor.at = last + 1
  return true
}

/** How many tokens from `start` make one credential: three in `MB BCh BAO`, none where there is no credential. */
function credentialLength(cursor: Cursor, start: number, afterComma: boolean, afterCredential: boolean): number {
  for (let count = 3; count > 0; count--) {
    const tokens = cursor.tokens.slice(start, start + count)
    if (tokens.length < count || tokens.some(({kind}) => kind !== 'word')) continue
    const text = textBetween(cursor, start, start + count - 1)
    if (count > 1 && !/^(?:M\.?B|B\.?M|M\.?D|Ph|Pharm|Dr|B\.?Sc|M|B|D)\.? /.test(text)) continue
    const {known} = readCredential(text)
    const isUsual = isLettersAfterName(text.replace(/ /g, ''))
    if (known && (isUsual || (afterComma && isWholeItem(cursor, start + count)))) return count
  }
  const {text, lower} = cursor.tokens[start]!
  if (isHonour(text)) return 1
  const isUnknown =
    (afterComma || afterCredential) &&
    hasCredentialShape(text) &&
    !jobWords.has(lower) &&
    !organisationWords.has(lower) &&
    !acronyms.has(text)
  return isUnknown && (isWholeItem(cursor, start + 1) || afterCredential) ? 1 : 0
}

/** Organisations and places that have the shape of letters after a name. */
const acronyms = new Set(
  'NHS CDC NIH WHO FDA UK US USA UAE UCL UCLA NYU MIT EU VA NICE UCSF UCSD LSE BBC HSE MGH NYC PMDC GMC NMC GPhC CRM NPI HCPC AHPRA'.split(
    ' '
  )
)

/** True where a comma, a mark, `and`, a date, another credential or nothing follows: `md` is a credential only if it stands alone. */
function isWholeItem(cursor: Cursor, next: number): boolean {
  const token = cursor.tokens[next]
  if (!token || token.kind === 'mark' || token.lower === 'and' || token.lower === 'with') return true
  return (
    isLettersAfterName(token.text) ||
    isHonour(token.text) ||
    isDateAt(cursor, next) ||
    isLabelAt(cursor, next) ||
    cursor.tokens[next - 1]!.text.endsWith('.')
  )
}

/** Takes in a parenthesis that belongs to the letters: `FRCS(Tr & Orth)`, `Sp.A(K)`; after a space only `(Hons)` and places. */
function endWithParenthesis(cursor: Cursor, last: number): number {
  const open = cursor.tokens[last + 1]
  if (open?.text !== '(') return last
  const close = closing(cursor, last + 1)
  if (close < 0) return last
  const inside = close > last + 2 ? textBetween(cursor, last + 2, close - 1) : ''
  return !open.spaced || /^(?:hons|uk|ed|edin|eng|glasg|i)\.?$/i.test(inside) ? close : last
}

/* ---- Parentheses ---- */

/** The index of the mark that closes a parenthesis, at most 14 tokens on; -1 where none does. */
function closing({tokens}: Cursor, open: number): number {
  for (let index = open + 1; index < open + 14; index++) if (tokens[index]?.text === ')') return index
  return -1
}

function readParenthesis(cursor: Cursor, details: PersonDetails): boolean {
  const close = closing(cursor, cursor.at)
  if (close < 0 || isDateAt(cursor, cursor.at + 1) || isLabelAt(cursor, cursor.at + 1)) return false
  const inside = close > cursor.at + 1 ? textBetween(cursor, cursor.at + 1, close - 1) : ''
  // `Jane Doe, MD (Reviewer)` says what she did for the page.
  if (/^(?:\w{1,12} )?(?:reviewer|author|editor)$/i.test(inside)) return false
  cursor.at = close + 1
  const parts = inside.split(/[,;]/).map((part) => part.trim())
  const letters = parts.map(lettersOf)
  if (letters.every((each) => each !== null)) details.credentials.push(...letters)
  else if (isRegistration(inside)) details.registration ??= inside
  else if (!/^(?:she|he|they)\b|^(?:UK|US|USA)$/i.test(inside)) details.specialty ??= inside
  return true
}

/** `MD` of `MD`, and `MS` of `MS Ortho`; null for anything else, such as `MS Society`. */
function lettersOf(part: string): string | null {
  if (readCredential(part).known) return part
  const [letters = '', field = '', ...more] = part.split(/\s+/)
  const lower = field.toLowerCase()
  if (more.length > 0 || field === lower || !(isSpecialtyWord(lower) || shortFields.has(lower))) return null
  return isLettersAfterName(letters) && readCredential(letters).known ? letters : null
}

/** Fields of practice as Indian bylines shorten them behind a degree. */
const shortFields = new Set('ortho paed paeds ped peds pediatrics paediatrics gynae obg ent psych derm neuro cardio anaesthesia'.split(' '))

/** True for a number in a register, with what names the register: `GMC 0000000`, `License No. A-0000`. */
export function isRegistration(text: string): boolean {
  return /\d{4}/.test(text) && /\b(?:[A-Z]{2,}|licen[cs]e|reg|registration|registered|number|no)\b/i.test(text)
}

/* ---- Items between commas ---- */

/** Reads one item as job, organisation, specialty or registration and moves the cursor past it; or says that it is something else. */
function readItem(cursor: Cursor, details: PersonDetails, start: number): 'detail' | 'person' | 'prose' {
  const end = itemEnd(cursor, start)
  if (end <= start) return 'person'
  const text = textBetween(cursor, start, end - 1)
  const kind = kindOfItem(cursor, start, end, text)
  if (kind === 'person' || kind === 'prose') return kind
  if (kind === 'org') details.org ??= places.has(cursor.tokens[start]!.lower) ? textBetween(cursor, start + 1, end - 1) : text
  else if (kind !== 'aside') details[kind] ??= text
  cursor.at = end
  return 'detail'
}

type ItemKind = 'job' | 'org' | 'specialty' | 'registration' | 'aside' | 'person' | 'prose'

function kindOfItem(cursor: Cursor, start: number, end: number, text: string): ItemKind {
  const words = cursor.tokens.slice(start, end).filter(({kind}) => kind === 'word')
  const first = words[0]
  if (!first) return /\d/.test(text) ? 'aside' : 'person'
  if (isRegistration(text)) return 'registration'
  if (cursor.tokens[start]!.kind === 'number') return 'aside'
  if (asides.has(first.lower)) return 'aside'
  if (['is', 'was', 'has', 'had', 'works', 'leads'].includes(first.lower)) return 'prose'
  if (first.lower === 'in' && words[1]?.lower === 'collaboration') return 'aside'
  if (places.has(first.lower)) return words.length > 1 ? 'org' : 'aside'
  const isJob = words.some(({lower}) => jobWords.has(lower) || (isSpecialtyWord(lower) && lower.endsWith('ist')))
  const isCapital = first.text[0] !== first.text[0]!.toLowerCase()
  if (isJob && (isCapital || articles.has(first.lower) || words.length < 7)) return 'job'
  if (words.some(({lower}) => organisationWords.has(lower) || teamWords.has(lower)))
    return isCapital || articles.has(first.lower) ? 'org' : 'prose'
  if (words.some(({lower}) => isSpecialtyWord(lower))) return 'specialty'
  if (!isCapital) return 'prose'
  return words.length > 1 && words.length < 7 ? 'person' : 'org'
}

/** The token after the item that starts at a token: at a mark, a date, another statement, or `and` with somebody after it. */
function itemEnd(cursor: Cursor, start: number): number {
  let index = start
  for (; index < start + longestItem; index++) {
    const token = cursor.tokens[index]
    if (!token) return index
    if (
      token.kind === 'mark' &&
      (token.text === ',' ||
        token.text === '(' ||
        token.text === '/' ||
        (isBoundary(token) && token.spaced) ||
        '.;|\n)'.includes(token.text))
    )
      return index
    if (index > start && (isDateAt(cursor, index) || isLabelAt(cursor, index) || startsSomebody(cursor, index))) return index
  }
  return index
}

/** True at an `and` after which a name or a title stands, and no job or organisation. */
function startsSomebody({tokens}: Cursor, index: number): boolean {
  if (tokens[index]!.lower !== 'and' && tokens[index]!.text !== '&') return false
  const [first, second, third] = [tokens[index + 1], tokens[index + 2], tokens[index + 3]]
  if (['dr', 'prof', 'professor', 'mr', 'mrs', 'ms'].includes(first?.lower ?? '')) return true
  const isName = [first, second].every(
    (token) => token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && !organisationWords.has(token.lower) && !isSpecialtyWord(token.lower)
  )
  return isName && (third === undefined || third.text === ',' || third.kind === 'word')
}
