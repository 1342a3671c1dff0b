import {parseByline} from './byline.js'
import {readCredential} from './credentials.js'
import {isMachine, isPlaceholder, isReference, isTeamSlug, kindOfName} from './names.js'
import {nobody, type Person} from './person.js'
import {tokensOf} from './tokens.js'

/** A value reads as what follows this in a text. */
const label = 'Reviewed by '

/** Longer values hold no names that Bedside would read. */
const longestValue = 2000

/** A person as a text of its own has it, with an address where the text is a Markdown link. */
export interface PersonText extends Person {
  url: string | null
}

/**
 * Reads a text that is nothing but people, as frontmatter has it: `Dr Jane Doe, MBBS; John Roe, RN`, `[Jane Doe, MD](/team/jane)`,
 * `Reviewed by Jane Doe, MD`, `jane-doe`, `TBD`. What it cannot take apart it keeps as one name. Offsets are offsets into the text.
 */
export function parsePeople(text: string, locale = 'en-US'): readonly PersonText[] {
  const key = `${locale} ${text}`
  const people = known.get(key) ?? readPeople(text, locale)
  if (known.size >= mostKnown) known.clear()
  known.set(key, people)
  return people
}

/** A library names the same few people on every page. Bounded, so that an editor that stays open does not grow without end. */
const known = new Map<string, readonly PersonText[]>()
const mostKnown = 1000

function readPeople(text: string, locale: string): readonly PersonText[] {
  const link = readLink(text)
  if (link) return parsePeople(link.text, locale).map((person) => ({...person, url: person.url ?? link.url}))
  if (isPlaceholder(text)) return [wholeText(text, 'placeholder')]
  if (isMachine(text)) return [wholeText(text, 'machine')]
  if (isReference(text.trim())) return [wholeText(text, isTeamSlug(text) ? 'team' : 'reference')]
  const stated = parseByline(text, locale)?.people
  if (stated && stated.length > 0) return stated.map((person) => ({...person, url: null}))
  const people = parseByline(label + text, locale)?.people ?? parseByline(label + capitalised(text), locale)?.people
  if (!people || people.length === 0) return [wholeText(text, null)]
  const isSmall = text === text.toLowerCase()
  return people.map((person) => {
    const start = person.start - label.length
    const end = person.end - label.length
    return {...(isSmall ? inSmallLetters(person) : person), name: text.slice(start, end), start, end, url: null}
  })
}

/** A person as a text in small letters has it. */
function inSmallLetters(person: Person): Person {
  const {title, job, specialty, org} = person
  const small = (part: string | null) => part?.toLowerCase() ?? null
  const credentials = person.credentials.map((letters) => letters.toLowerCase())
  return {...person, credentials, title: small(title), job: small(job), specialty: small(specialty), org: small(org)}
}

/** A text in small letters as names are written, `anna lund, md` as `Anna Lund, Md`, with every letter where it was. */
function capitalised(text: string): string {
  if (text !== text.toLowerCase() || text.length > longestValue) return text
  const capital = text.replace(/(?<![\p{L}'\u2019])\p{Ll}/gu, (letter) => letter.toUpperCase())
  return capital.length === text.length ? capital : text
}

function wholeText(text: string, kind: Person['kind'] | null): PersonText {
  const name = text.trim().slice(0, longestValue)
  const start = text.indexOf(name)
  const words = tokensOf(name).filter((token) => token.kind === 'word').length
  const actual = kind ?? kindOfName(name, words)
  const {listed: _, ...none} = nobody
  return {...none, name, kind: actual, start, end: start + name.length}
}

/** Reads `[text](url)` and `[[text]]`. */
function readLink(text: string): {text: string; url: string | null} | null {
  const trimmed = text.trim()
  if (trimmed.length > longestValue || !trimmed.startsWith('[')) return null
  if (trimmed.startsWith('[[') && trimmed.endsWith(']]')) return {text: trimmed.slice(2, -2), url: null}
  const middle = trimmed.indexOf('](')
  return middle > 0 && trimmed.endsWith(')') ? {text: trimmed.slice(1, middle), url: trimmed.slice(middle + 2, -1)} : null
}

/** Letters from a value such as `MD, FACS`, `MBBS · MS` or `[MD, FACS]`. */
export function credentialsFrom(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(credentialsFrom)
  if (typeof value !== 'string') return []
  return value
    .slice(0, longestValue)
    .split(/[,;\u00b7|]/)
    .map((letters) => letters.trim())
    .filter((letters) => letters !== '' && !isPlaceholder(letters))
}

/** True where every part of a text is a credential: then a key such as `title` holds letters. */
export function isAllCredentials(text: string): boolean {
  const letters = credentialsFrom(text)
  return letters.length > 0 && letters.every((each) => readCredential(each).known !== null)
}
