import {compareText} from '@bedside/core'
import {quote} from '../config/config-error.js'
import type {FileReport} from './report.js'

/**
 * What git did not know of some pages. Plain data: partial reports keep it, and joining them adds up the pages.
 * `lacking`: the clone does not hold what was reviewed. `failed`: git could not answer. `unsure`: nor who changed what since a revision.
 */
export type HistoryNotice = {pages: number} & (
  | {about: 'lacking'; shallow: boolean}
  | {about: 'failed'; reason: string}
  | {about: 'unsure'; revision: string}
)

/** A notice as a report says it. */
export function historySentence(notice: HistoryNotice): string {
  const {pages} = notice
  const notCompared = `${pages === 1 ? '1 page without a sign-off hash was' : `${pages} pages without a sign-off hash were`} not compared with what was reviewed.`
  if (notice.about === 'failed') return `Git gave no history (${notice.reason}): ${notCompared}`
  if (notice.about === 'unsure') {
    const who = `who changed ${pages === 1 ? '1 page' : `${pages} pages`} since ${quote(notice.revision)}`
    return `This clone lacks parts of the history: ${who} is not known in full. Fetch all of it (fetch-depth: 0).`
  }
  const clone = notice.shallow ? 'This is a shallow clone' : 'This clone lacks parts of the history'
  return `${clone}: ${notCompared} Fetch the whole history ${notice.shallow ? '(fetch-depth: 0)' : '(without --filter)'}.`
}

/** Joins notices that say the same of other pages, in an order that does not depend on which pages come first. */
export function joinNotices(notices: readonly HistoryNotice[]): HistoryNotice[] {
  const joined = new Map<string, HistoryNotice>()
  for (const {pages, ...what} of notices) {
    const key = JSON.stringify(what)
    joined.set(key, {...what, pages: pages + (joined.get(key)?.pages ?? 0)} as HistoryNotice)
  }
  return [...joined].sort(([a], [b]) => compareText(a, b)).map(([, notice]) => notice)
}

/** Says once a run on how many pages rules stayed silent because the pages are in a language that they do not know. */
export function languageNotices(files: readonly Pick<FileReport, 'skipped'>[]): string[] {
  const pages = new Map<string, {count: number; rules: Set<string>}>()
  for (const {skipped} of files) {
    if (!skipped) continue
    const entry = pages.get(skipped.language) ?? {count: 0, rules: new Set()}
    entry.count++
    for (const rule of skipped.rules) entry.rules.add(rule)
    pages.set(skipped.language, entry)
  }
  return [...pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, {count, rules}]) => {
      const where = `${count} ${count === 1 ? 'page' : 'pages'} in "${language}"`
      return `${rules.size} rules of language do not know that language and stayed silent on ${where}.`
    })
}
