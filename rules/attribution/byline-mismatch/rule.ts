import {
  type Contributor,
  type CreditDate,
  type Credits,
  creditsOf,
  type Document,
  defineRule,
  type Edit,
  isSamePerson,
  localeOf,
  type Problem,
  writtenLike
} from '@bedside/core'
import {lettersOf, nameFix} from '../byline-edits.js'
import {shortName} from '../reviewing.js'

export default defineRule({
  id: 'attribution/byline-mismatch',
  summary: 'Let the byline in the text say what the frontmatter says.',
  severity: 'error',
  sources: ['JAMA benchmarks (Silberg, Lundberg and Musacchio, JAMA 1997;277:1244-1245): authorship and currency'],
  *check(document, _options, context) {
    const credits = creditsOf(document, context)
    if (!document.frontmatter || (credits.bylines.length === 0 && !credits.dates.some(({origin}) => origin === 'text'))) return
    yield* personProblems('reviewer', credits, document)
    for (const problem of personProblems('author', credits, document)) yield {...problem, atMost: 'warning'}
    yield* dateProblems(credits, document, localeOf(document, context))
  }
})

/* ---- Names ---- */

function* personProblems(role: 'reviewer' | 'author', credits: Credits, document: Document): Generator<Problem> {
  const stated = role === 'reviewer' ? credits.frontmatter.reviewers : credits.frontmatter.authors
  // Of an id that no list explains, nobody can say whose it is.
  if (stated.length === 0 || !stated.every(isKnown)) return
  for (const byline of credits.bylines) {
    if (!byline.roles.includes(role) || (role === 'reviewer' && !byline.clinical)) continue
    // Whoever brought a page up to date is not said to have written it.
    if (role === 'author' && /^updated by\b/i.test(byline.raw)) continue
    for (const person of byline.people.filter(isKnown)) {
      const same = stated.find((each) => isSamePerson(each, person))
      const message = same ? letterMismatch(same, person) : nameMismatch(role, stated, person)
      if (!message) continue
      const [only] = stated
      const fix = stated.length === 1 && byline.people.length === 1 ? nameFix(person, byline, only!, document) : null
      yield {at: person, message, ...(fix && {fix})}
    }
  }
}

function isKnown({kind, listed}: Contributor): boolean {
  return kind === 'named' || listed !== null
}

function nameMismatch(role: string, stated: readonly Contributor[], person: Contributor): string {
  const [first] = stated
  const name = shortName(first!.listed?.name ?? first!.name, 26)
  const more = stated.length > 1 ? ` and ${stated.length - 1} more` : ''
  return `Byline names ${shortName(person.name, 26)}, frontmatter names ${name}${more} as ${role}; let both say the same.`
}

/** What is said of one person with other letters; null where some agree, or one side gives none. */
function letterMismatch(stated: Contributor, person: Contributor): string | null {
  const [ours, theirs] = [lettersOf(stated), lettersOf(person)]
  if (ours.size === 0 || theirs.size === 0 || [...theirs].some((letters) => ours.has(letters))) return null
  const shown = (letters: readonly string[]) => shortName(letters.join(', '), 16)
  const name = shortName(person.name, 26)
  return `Byline gives ${name} "${shown(person.credentials)}", frontmatter "${shown(stated.credentials)}"; let both say the same.`
}

/* ---- Dates ---- */

const names = {'review.on': 'the last review', 'review.next': 'the next review'} as const

function* dateProblems({dates}: Credits, document: Document, locale: string): Generator<Problem> {
  for (const field of ['review.on', 'review.next'] as const) {
    const days = dates.filter((date) => date.field === field)
    const stated = latestDay(days.filter(({origin}) => origin === 'frontmatter'))
    const written = days.filter(({origin}) => origin === 'text')
    if (stated === null || written.some((date) => agrees(date, stated))) continue
    for (const date of written) {
      if (!date.reading || !('iso' in date.reading)) continue
      const message = `Text dates ${names[field]} ${shortName(date.raw, 20)}, frontmatter ${stated}; let both say the same.`
      const text = writtenLike(date.raw, stated, locale)
      const isAsWritten = document.source.slice(date.start, date.end) === date.raw
      const edits = text && isAsWritten ? [...machineDay(date, stated, document), {start: date.start, end: date.end, text}] : []
      yield {at: date, message, ...(edits.length > 0 && {fix: {edits}})}
    }
  }
}

/** A tag longer than this is not looked into. */
const longestTag = 300

/** The edit of the day that `<time datetime="2026-03-03">` around a date gives to programs; none where there is no such tag. */
function machineDay({start}: CreditDate, stated: string, {source}: Document): Edit[] {
  const from = Math.max(0, start - longestTag)
  const before = source.slice(from, start)
  const open = before.lastIndexOf('<')
  const [tag] = (open < 0 ? null : /^<time\s[^<>]*\bdatetime\s*=\s*["']?\d{4}-\d\d-\d\d(?!\d)/i.exec(before.slice(open))) ?? []
  if (tag === undefined || !/^\d{4}-\d\d-\d\d$/.test(stated)) return []
  const end = from + open + tag.length
  return [{start: end - stated.length, end, text: stated}]
}

function latestDay(dates: readonly CreditDate[]): string | null {
  const days = dates.flatMap(({reading}) => (reading && 'iso' in reading ? reading.iso : []))
  return days.sort().at(-1) ?? null
}

/** True where a date in the text may be the stated one: `March 2026` and 2026-03-02 agree, and either reading of 03/02/2026 counts. */
function agrees({reading}: CreditDate, stated: string): boolean {
  if (!reading || 'impossible' in reading) return false
  const readings = 'iso' in reading ? [reading.iso] : reading.ambiguous
  return readings.some((iso) => iso.startsWith(stated) || stated.startsWith(iso))
}
