import {
  addMonths,
  applyFixes,
  articleTypeOf,
  type Context,
  compareDates,
  contentOf,
  creditsOf,
  type Document,
  earlierSignOff,
  editFrontmatter,
  type Review,
  type ReviewRole,
  reviewsOf,
  type SignOff,
  type Span,
  signOffChanges,
  stateOf
} from '@bedside/core'
import {sectionsByKind} from '@bedside/rules-review'
import {nearest} from '../config/nearest.js'
import {replaceFile} from '../files/replace.js'
import {UsageError} from '../usage-error.js'
import type {Checklist} from './checklist-file.js'
import {rootOf} from './fix-files.js'
import type {LintSettings} from './libraries.js'
import {open} from './open.js'
import {prepare, shownPath} from './run.js'
import type {RunOptions} from './run-options.js'
import {signerFrom} from './signer.js'

/** What signing is told. */
export interface SignOptions extends Pick<RunOptions, 'cwd' | 'paths' | 'now' | 'config' | 'parser'> {
  /** An id of the reviewers list, or a name with credentials where none is kept. */
  as: string
  role: ReviewRole
  /** When the next review is due, `YYYY-MM-DD`. */
  next?: string
  /** Ids of the sections that are signed; where it is left out, the whole page. */
  sections?: readonly string[]
  checklist?: Checklist
  /** Only says what would be written. */
  dryRun?: boolean
}

/** A page that was signed. */
export interface SignedPage {
  /** Relative to where the run was started, with `/`. */
  path: string
  by: string
  /** Ids of the sections that were signed. */
  sections: readonly string[]
  before: string
  after: string
  /** What the signer should know, each in a sentence. */
  notices: readonly string[]
}

/**
 * Records in the frontmatter of pages that somebody reviewed what they say now. Nothing else in a file changes, and no page is written unless
 * all of them can be.
 * @throws ConfigError where a configuration is wrong, UsageError where the person, a section or a page cannot be signed.
 */
export async function runSign(options: SignOptions): Promise<SignedPage[]> {
  const {files, faults, libraries, reading} = await prepare(options)
  const [fault] = faults
  if (fault) throw new UsageError(`${shownPath(fault.path, options.cwd)}: ${fault.message}`)
  const pages = files.map((path) => {
    const settings = libraries.of(path).fileSettings(path)
    const opened = open(path, settings.name, reading)
    const shown = shownPath(path, options.cwd)
    if (!opened.document) throw new UsageError(`${shown}: ${opened.fault.findings[0]!.message}`)
    const page = signPage(opened.document, settings, shown, options)
    verify(page, opened.document, open(path, settings.name, {...reading, texts: new Map([[path, page.after]])}).document, settings, options)
    return {path, page}
  })
  if (!options.dryRun) {
    for (const {path, page} of pages) {
      const unwritable = replaceFile({path, before: page.before, after: page.after, root: rootOf(path, libraries.of(path))})
      if (unwritable) throw new UsageError(`${page.path}: not signed: ${unwritable}.`)
    }
  }
  return pages.map(({page}) => page)
}

function signPage(document: Document, settings: LintSettings, path: string, options: SignOptions): SignedPage {
  const {context} = settings
  const {next, now} = options
  if (next !== undefined && next <= now) throw new UsageError(`--next: ${next} is not after the day of the review, ${now}.`)
  const by = signerFrom(options.as, context)
  const ids = contentOf(document).sections.map(({id}) => id)
  if (ids.length === 0) throw new UsageError(`${path}: there is no text to sign.`)
  const sections = options.sections?.map((id) => knownSection(id, ids, path)) ?? null
  const signOff: SignOff = {
    by,
    role: options.role,
    on: now,
    next: next ?? (sections ? null : nextOf(document, settings, by, options)),
    sections,
    kinds: kindsIn(document, sections),
    checklist: options.checklist ?? null
  }
  const edits = editFrontmatter(document, signOffChanges(document, context, signOff))
  if (!edits) throw new UsageError(`${path}: ${reasonNotToSign(document)}`)
  const {text, applied} = applyFixes(document.source, [{edits}])
  if (applied === 0) throw new UsageError(`${path}: ${reasonNotToSign(document)}`)
  return {path, by, sections: sections ?? ids, before: document.source, after: text, notices: noticesFor(document, settings, signOff)}
}

function knownSection(id: string, ids: readonly string[], path: string): string {
  if (ids.includes(id)) return id
  const near = nearest(id, ids)
  throw new UsageError(`--section: ${path} has no section "${id}".${near ? ` Did you mean "${near}"?` : ` It has ${ids.join(', ')}.`}`)
}

function kindsIn(document: Document, sections: readonly string[] | null): ReadonlyMap<string, readonly string[]> {
  const all = [...sectionsByKind(document)].map(
    ([kind, ids]) => [kind, ids.filter((id) => sections === null || sections.includes(id))] as const
  )
  return new Map(all.filter(([, ids]) => ids.length > 0))
}

/** An entry that states when the next review is due gets a new day, as far off as the configuration lets reviews of its type last. */
function nextOf(document: Document, {rules, context}: LintSettings, by: string, {role, now}: SignOptions): string | null {
  if (!earlierSignOff(document, context, {by, role})?.next) return null
  const options = rules.find(({rule}) => rule.id === 'review/expired')?.options ?? {}
  const months =
    (options.byType as Record<string, number> | undefined)?.[articleTypeOf(document, context)?.name ?? ''] ?? options.maxAgeMonths
  return typeof months === 'number' ? addMonths(now, months) : null
}

function reasonNotToSign({format, frontmatter}: Document): string {
  if (format === 'text') return 'plain text has no frontmatter to keep a sign-off in; turn the page into Markdown.'
  if (!frontmatter && format === 'html') {
    return 'not signed: the page has no frontmatter; begin it with two lines of ---, if your generator reads such.'
  }
  const [error] = frontmatter?.errors ?? []
  if (error) return `not signed: its frontmatter cannot be read. ${error.message}`
  return 'not signed: its frontmatter has a `review` that nothing can be added to; make it a list of entries, or take it out.'
}

/** What the signer should know of the page. */
function noticesFor(document: Document, {context}: LintSettings, signOff: SignOff): string[] {
  return [...checklistNotices(document, context, signOff), ...olderDateNotices(document, context, signOff.on)]
}

/** Answers stay with their entry, and with them the old judgement of a page that says something else by now. */
function checklistNotices(document: Document, context: Context, {by, role, checklist}: SignOff): string[] {
  const earlier = earlierSignOff(document, context, {by, role})
  if (!earlier?.checklist || checklist || stateOf(earlier, document).difference === null) return []
  return ['the page changed since the answers of its checklist were given; judge them again, and hand them in with --checklist.']
}

/** Other places of the page that speak of an earlier review: nobody but its author knows what reads them. */
function olderDateNotices(document: Document, context: Context, now: string): string[] {
  return creditsOf(document, context).dates.flatMap(({field, reading, raw, origin, start, end}) => {
    const isOlder = field === 'review.on' && reading && 'iso' in reading && compareDates(reading.iso, now) < 0
    if (!isOlder || (origin === 'frontmatter' && isInReview(document, context, {start, end}))) return []
    const line = document.lines.placeAt(start).line
    return [`line ${line} (${origin}) still says that the last review was ${raw.replace(/\s+/g, ' ').slice(0, 40)}.`]
  })
}

/** True for a place within an entry of `review:`, old ones among them. */
function isInReview(document: Document, context: Context, {start, end}: Span): boolean {
  return reviewsOf(document, context).some((review) => start >= review.start && end <= review.end)
}

/** Reads the page as it would be written: the sign-off must stand there and hold, and all else must be as it was. */
function verify(page: SignedPage, before: Document, after: Document | null, {context}: LintSettings, {role}: SignOptions): void {
  const [error] = after?.frontmatter?.errors ?? []
  // What goes wrong in YAML is its length; in TOML a `review` that is no list of tables.
  if (error && before.frontmatter?.kind !== 'toml')
    throw new UsageError(`${page.path}: not signed: with the sign-off, its frontmatter could not be read. ${error.message}`)
  const review = after && earlierSignOff(after, context, {by: page.by, role})
  if (
    !review ||
    !holds(review, after, page.sections) ||
    !isElseAsBefore(before, after, review, earlierSignOff(before, context, {by: page.by, role}))
  ) {
    throw new UsageError(
      `${page.path}: not signed: the sign-off cannot be written into this frontmatter without changing more; add it by hand.`
    )
  }
}

/** True where the sections that were signed are as a sign-off says. */
function holds(review: Review, document: Document, signed: readonly string[]): boolean {
  const {difference} = stateOf(review, document)
  const isOfOthers = difference?.kind === 'sections' && difference.changes.every(({id}) => !signed.includes(id))
  return difference === null || isOfOthers || (difference.kind === 'order' && signed.length < contentOf(document).sections.length)
}

/** True where the text, the other keys of the frontmatter and the other sign-offs are as they were: an alias could lead into what changed. */
function isElseAsBefore(before: Document, after: Document, review: Review, earlier: Review | null): boolean {
  const end = after.frontmatter?.end ?? 0
  const key = String(review.path[0])
  const others = entriesBut(after, key, review)
  const othersBefore = entriesBut(before, key, null)
  const was = othersBefore.length > others.length ? entriesBut(before, key, earlier) : othersBefore
  return (
    before.source.endsWith(after.source.slice(end).trimStart()) &&
    JSON.stringify([otherKeys(before, key), was]) === JSON.stringify([otherKeys(after, key), others])
  )
}

function otherKeys({frontmatter}: Document, key: string): unknown[] {
  return Object.entries(frontmatter?.data ?? {}).filter(([each]) => each !== key)
}

/** What stands below the key of a page's reviews, one of them left out. */
function entriesBut({frontmatter}: Document, key: string, left: Review | null): unknown[] {
  const index = left && (left.path[1] ?? 0)
  return [frontmatter?.data[key] ?? []].flat().filter((entry, at) => at !== index && entry !== null)
}
