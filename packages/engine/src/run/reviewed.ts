import {
  type Context,
  contentOf,
  creditsOf,
  type Document,
  documentFrom,
  FormatError,
  isSigned,
  lastDayOf,
  type SignedContent
} from '@bedside/core'
import {currentReviews, sectionsByKind} from '@bedside/rules-review'
import type {BlobText} from './blobs.js'
import type {Reading} from './open.js'
import type {Question} from './rounds.js'
import type {PageVersions, Version} from './versions.js'

/** The last day that a page's latest review may have been on, `YYYY-MM-DD`; null where the page states none that can be read. */
export function reviewDayOf(document: Document, context: Context): string | null {
  const reading = creditsOf(document, context).reviewedOn?.reading
  return reading && 'iso' in reading ? lastDayOf(reading.iso) : null
}

/** True where the clinical sign-off that counts holds hashes of what was signed: then the history need not be asked. */
export function saysWhatWasSigned(document: Document, context: Context): boolean {
  return currentReviews(document, context).some((review) => review.role === 'clinical' && isSigned(review))
}

/** A page whose reviewed version is looked for. */
export interface ReviewedPage {
  /** The path that its document calls itself. */
  name: string
  context: Context
  reading: Reading
  /** The day of its review as it states it now. */
  day: string
  /** The id that git would keep its text under. */
  blob: string
}

/** What was found: a commit that holds the reviewed version, with its content; null in place of the content where the page is as it was, byte for byte. */
export interface ReviewedVersion {
  commit: string
  content: ReviewedContent | null
}

/** What a page said, with the ids of the sections that held doses, numbers or guidance, by kind. */
export interface ReviewedContent extends SignedContent {
  kinds: Readonly<Record<string, readonly string[]>>
}

/**
 * Finds the version of a page that was reviewed: the first one that states the day of the review, or the last one of that day where that is
 * later. A date is often recorded days after a review, with what the reviewer asked for; and what was changed on the day itself was seen.
 * Null where no commit states the day yet, `lacking` where this clone does not hold what it takes.
 */
export function* findReviewed(page: ReviewedPage, {versions, end}: PageVersions): Question<ReviewedVersion | 'lacking' | null> {
  const known = new Map<string, Document | null>()
  let lacks = false
  function* documentAt({blob}: Version): Question<Document | null> {
    if (!known.has(blob)) {
      const text = (yield [blob]).get(blob)
      if (text?.missing) lacks = true
      known.set(blob, text ? readAs(page, text) : null)
    }
    return known.get(blob)!
  }
  function* states(version: Version): Question<boolean> {
    if (version.blob === page.blob) return true
    const document = yield* documentAt(version)
    return document !== null && reviewDayOf(document, page.context) === page.day
  }
  const [newest] = versions
  if (!(yield* states(newest!))) return lacks ? 'lacking' : null
  const found = yield* firstOf([...versions].reverse(), states)
  if (lacks || (end === 'cut' && found === versions.at(-1))) return 'lacking'
  if (found.blob === page.blob) return {commit: found.commit, content: null}
  const document = yield* documentAt(found)
  return document && {commit: found.commit, content: reviewedContent(document)}
}

/**
 * The first version of which something is true that is true of the last one, oldest version first. It is looked for in growing steps, since
 * it mostly stands near the start, and then by halving: a few texts are read even where there are thousands.
 */
function* firstOf(versions: readonly Version[], holds: (version: Version) => Question<boolean>): Question<Version> {
  let yes = versions.length - 1
  if (yes === 0 || (yield* holds(versions[0]!))) return versions[0]!
  let no = 0
  for (let step = 1; no + step < yes; step *= 2) {
    if (yield* holds(versions[no + step]!)) yes = no + step
    else no += step
  }
  while (yes - no > 1) {
    const middle = (no + yes) >> 1
    if (yield* holds(versions[middle]!)) yes = middle
    else no = middle
  }
  return versions[yes]!
}

/** An earlier text as a document with the page's present path, so that its links are told from there; null where it cannot be read. */
export function readAs({name, reading}: Pick<ReviewedPage, 'name' | 'reading'>, {text}: Pick<BlobText, 'text'>): Document | null {
  try {
    return text === null ? null : documentFrom(text, {path: name, parsers: reading.parsers})
  } catch (error) {
    if (error instanceof FormatError) return null
    throw error
  }
}

/** What a document says, without what leads back into it, so that it can be let go. */
export function reviewedContent(document: Document): ReviewedContent {
  const {hash, sections} = contentOf(document)
  return {hash, sections: sections.map(({id, hash}) => ({id, hash})), kinds: Object.fromEntries(sectionsByKind(document))}
}
