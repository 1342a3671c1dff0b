import type {ConfiguredRule, Document, PageHistory} from '@bedside/core'
import type {Libraries} from './libraries.js'
import {type HistoryNotice, joinNotices} from './notices.js'
import type {Reading} from './open.js'
import {type ReviewedVersion, reviewedContent} from './reviewed.js'
import {reviewedVersions} from './reviewed-versions.js'
import type {Revision} from './revision.js'
import {type Changes, changesSince, type SinceBase} from './since-base.js'

/** What git knows of a file, given by its absolute path and as it stands; null where nothing is known, or nobody would read it. */
export type History = (path: string, document: Document) => PageHistory | null

/** The rules that read what git knows: pages on which none of them is on are not looked up. */
const historyRules = {reviewed: 'review/changed-since-sign-off', sinceBase: 'attribution/self-review'} as const

/** What git knows of a page before the page is read. Plain data. */
export interface HistoryBasis {
  reviewed: ReviewedVersion | null
  sinceBase: SinceBase | null
}

/** What git knows of the files of a run. */
export interface HistoryResult {
  history: History
  /** What, with the page itself, decides what `history` says of a page. Plain data; null where it says nothing. */
  basis: (path: string) => HistoryBasis | null
  /** Things said once a run. */
  notices: readonly HistoryNotice[]
}

/** What is asked. */
export interface HistoryOptions {
  /** What pages are compared with; null where nobody named a revision. */
  revision: Revision | null
  /** Ids of the rules that read it. */
  rules?: {reviewed: string; sinceBase: string}
}

/**
 * Asks git about files: what was reviewed where no hash says it, and what was changed since a revision. It is asked for once files have been
 * mended. Where git cannot answer, a notice says so and rules stay silent.
 * @throws UsageError where the clone lacks what the revision holds.
 */
export async function readHistory(
  files: readonly string[],
  libraries: Libraries,
  reading: Reading,
  {revision, rules = historyRules}: HistoryOptions
): Promise<HistoryResult> {
  // An option `askGit: false` of a rule keeps Git out of it.
  const asks = (rules: readonly ConfiguredRule[], id: string) => rules.some(({rule, options}) => rule.id === id && options.askGit !== false)
  const filesWith = (id: string) => {
    // Most files share their rules.
    const known = new Map<readonly ConfiguredRule[], boolean>()
    return files.filter((file) => {
      const {rules} = libraries.of(file).fileSettings(file)
      const isAsking = known.get(rules) ?? asks(rules, id)
      known.set(rules, isAsking)
      return isAsking
    })
  }
  const reviewed = await reviewedVersions(filesWith(rules.reviewed), libraries, reading)
  const since: Changes = revision
    ? await changesSince(revision, filesWith(rules.sinceBase), libraries, reading)
    : {known: new Map(), notices: []}
  const basis = (path: string): HistoryBasis | null => {
    const [version, changes] = [reviewed.known.get(path) ?? null, since.known.get(path) ?? null]
    return version || changes ? {reviewed: version, sinceBase: changes} : null
  }
  return {
    history: historyFrom(basis),
    basis,
    notices: joinNotices([...reviewed.notices, ...since.notices])
  }
}

/** What rules are told, made from what git knows. */
export function historyFrom(basis: (path: string) => HistoryBasis | null): History {
  return (path, document) => {
    const known = basis(path)
    return known && {reviewed: known.reviewed && reviewedFrom(known.reviewed, document), sinceBase: known.sinceBase}
  }
}

function reviewedFrom({commit, content}: ReviewedVersion, document: Document): PageHistory['reviewed'] {
  const {kinds, ...signed} = content ?? reviewedContent(document)
  return {commit, content: signed, kinds}
}
