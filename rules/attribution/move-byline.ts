import {
  type Block,
  type Context,
  type Contributor,
  type CreditDate,
  type Credits,
  creditBlocks,
  type Document,
  type Edit,
  editFrontmatter,
  type Fix,
  type FrontmatterChange,
  type Span,
  type TextByline
} from '@bedside/core'

/** The keys under which Bedside writes what a byline says, where the configuration names none. */
const usualKeys = {author: 'author', 'review.by': 'reviewedBy', 'review.on': 'lastReviewed', 'review.next': 'nextReview'} as const

type Field = keyof typeof usualKeys

/**
 * The fix that moves the bylines and review dates of a text into its frontmatter. Null unless all of them can be moved without loss: each stands
 * in a paragraph that says nothing else, names people only, and its dates are days.
 */
export function moveFix(document: Document, credits: Credits, context: Context, keepText: boolean): Fix | null {
  const bylines = credits.bylines
  const dates = credits.dates.filter(({origin}) => origin === 'text')
  const blocks = creditBlocks(document).filter((block) => [...bylines, ...dates].some((one) => overlaps(one, block)))
  const isWhole = [...bylines, ...dates].every((one) => blocks.some((block) => overlaps(one, block)))
  if (!isWhole || !bylines.every(isMovable) || !dates.every(isDay) || blocks.some(({quoted, kind}) => quoted || kind !== 'paragraph'))
    return null
  const changes = changesFor(credits, bylines, dates, context)
  const edits = changes.length > 0 ? editFrontmatter(document, changes) : null
  const removals = keepText ? [] : blocks.map((block) => removal(document, block))
  if (!edits || removals.includes(null)) return null
  return {
    edits: withRemovals(
      edits,
      removals.filter((edit) => edit !== null)
    )
  }
}

/** Frontmatter that is new and a byline that stood first meet at one place: together they are one edit. */
function withRemovals(edits: readonly Edit[], removals: readonly Edit[]): Edit[] {
  const first = edits.find((edit) => removals.some(({start}) => start === edit.start))
  if (!first) return [...edits, ...removals]
  const rest = edits.filter((edit) => edit !== first)
  return [...rest, ...removals.map((removal) => (removal.start === first.start ? {...removal, text: first.text} : removal))]
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start
}

/** True for a byline of people that the frontmatter can hold: editors and fact checkers have no key of their own. */
function isMovable({roles, clinical, people}: TextByline): boolean {
  const isKept = roles.every((role) => role === 'author' || (role === 'reviewer' && clinical))
  return isKept && people.length > 0 && people.every(({kind, listed}) => kind === 'named' || listed !== null)
}

function isDay({field, reading}: CreditDate): boolean {
  return (field === 'review.on' || field === 'review.next') && reading !== null && 'iso' in reading
}

function changesFor(
  {authors, reviewers, dates: all}: Credits,
  bylines: readonly TextByline[],
  dates: readonly CreditDate[],
  {frontmatterKeys}: Context
) {
  const values = new Map<Field, unknown>()
  const peopleOf = (role: 'author' | 'reviewer') => bylines.filter(({roles}) => roles.includes(role)).flatMap(({people}) => people)
  const isStated = (people: readonly Contributor[]) => people.some(({origin, kind}) => origin === 'frontmatter' && kind !== 'placeholder')
  if (!isStated(authors)) values.set('author', peopleValue(peopleOf('author')))
  if (!isStated(reviewers)) values.set('review.by', peopleValue(peopleOf('reviewer')))
  for (const field of ['review.on', 'review.next'] as const) {
    if (all.some((date) => date.field === field && date.origin === 'frontmatter')) continue
    const days = dates.filter((date) => date.field === field).flatMap(({reading}) => (reading && 'iso' in reading ? reading.iso : []))
    values.set(field, days.sort().at(-1))
  }
  return [...values].flatMap(([field, value]): FrontmatterChange[] => {
    if (value === undefined) return []
    const key = frontmatterKeys[field]?.[0]?.key ?? usualKeys[field]
    return [{kind: 'set', path: key.split('.'), value}]
  })
}

function peopleValue(people: readonly Contributor[]): unknown {
  const values = people.map(personValue)
  return values.length > 1 ? values : values[0]
}

/** `ida-moe`, `Ida Moe, MD`, or a mapping where more is known of the person. */
function personValue({name, listed, title, credentials, job, org, specialty, registration, url}: Contributor): unknown {
  if (listed) return listed.id
  const more = {job, org, specialty, registration, url}
  const isPlain = Object.values(more).every((value) => value === null)
  const full = title ? `${title} ${name}` : name
  if (isPlain) return [full, ...credentials].join(', ')
  return {
    name: full,
    ...(credentials.length > 0 && {credentials: [...credentials]}),
    ...(job !== null && {role: job}),
    ...(specialty !== null && {specialty}),
    ...(org !== null && {organization: org}),
    ...(registration !== null && {registration}),
    ...(url !== null && {url})
  }
}

/** Takes a paragraph out with its line ending and one blank line; null where something else stands on its lines, as a tag or a quote mark. */
function removal({source}: Document, {node, ...block}: Block): Edit | null {
  const from = node.position?.start.offset ?? block.start
  // A byte order mark stays before whatever comes to stand first.
  const start = Math.max(source.lastIndexOf('\n', from - 1) + 1, source.startsWith('\ufeff') ? 1 : 0)
  let end = node.position?.end.offset ?? block.end
  if (source.slice(start, from).trim() !== '') return null
  for (let breaks = 0; breaks < 2 && end < source.length; breaks++) {
    const next = /^[ \t]*(?:\r\n|\n|$)/.exec(source.slice(end, end + 200))
    if (!next && breaks === 0) return null
    end += next?.[0].length ?? 0
  }
  return {start, end, text: ''}
}
