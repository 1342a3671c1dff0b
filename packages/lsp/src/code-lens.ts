import type {CodeLens} from 'vscode-languageserver/node'
import type {Page} from './workspace.js'

/** The grade and the state of the review of a page, to stand above it. */
export function codeLenses(page: Page): CodeLens[] {
  const title = [gradeText(page), reviewText(page)].filter(Boolean).join(' · ')
  const start = {line: 0, character: 0}
  return title === '' ? [] : [{range: {start, end: start}, command: {title, command: ''}}]
}

function gradeText({live, path}: Page): string {
  const measures = live.document(path)?.measures
  if (!measures || measures.status === 'other-language') return ''
  if (measures.smog === null) return 'No grade: fewer than 10 sentences'
  return `SMOG grade ${measures.smog.toFixed(1)}${measures.status === 'estimate' ? ' (estimate)' : ''}`
}

function reviewText({live, path}: Page): string {
  const state = live.reviewState(path)
  if (!state) return ''
  const {reviewedOn, reviewers, due, changed, isUnreviewed, unreadable} = state
  const by = reviewers.length > 0 ? ` by ${reviewers.slice(0, 3).join(', ')}${reviewers.length > 3 ? ' and others' : ''}` : ''
  const parts = [
    reviewedOn !== null ? `reviewed ${reviewedOn}${by}` : isUnreviewed ? 'no review date' : '',
    unreadable ? 'review date cannot be read' : '',
    due ? (due.days < 0 ? `was due ${due.day}` : `due ${due.day}`) : '',
    changed ? 'changed since the review' : ''
  ]
  return parts.filter(Boolean).join(', ')
}
