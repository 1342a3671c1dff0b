import type {QueueStatus} from './review-queue.js'
import type {ChangedSection, ChangedSince, DueDay, ReviewState} from './review-state.js'

/** Why a page is in the queue, in one or two sentences. */
export function queueReason(status: QueueStatus, {due, reviewedOn, changed}: ReviewState): string {
  const sentences = [
    ...(due && (status === 'expired' || status === 'due') ? [dueReason(due, reviewedOn)] : []),
    ...(changed ? [changeReason(changed)] : [])
  ]
  return sentences.join(' ') || 'The page gives no review date.'
}

function dueReason({day, days, basis, months}: DueDay, reviewedOn: string | null): string {
  if (basis === 'next-review') return days < 0 ? `Review was due ${day}.` : `Review is due ${day}.`
  if (days < 0) return `Last review was ${reviewedOn}, more than ${months} months ago.`
  return `Last review was ${reviewedOn} and lasts ${months} months.`
}

function changeReason({since, sections}: ChangedSince): string {
  const reviews = since.map(({role, on}) => `the ${role ? `${role} ` : ''}review${on ? ` of ${on}` : ''}`).join(' and ')
  if (sections.length === 0) return `The sections stand in another order than at ${reviews}.`
  const count = sections.length === 1 ? '1 section has' : `${sections.length} sections have`
  return `${count} changed since ${reviews}: ${someNames(sections.map(sectionName))}.`
}

/** How many names a sentence holds. */
const mostNames = 5

/** Names in a row: at most five, and how many more there are. */
export function someNames(names: readonly string[]): string {
  const more = names.length - mostNames
  return `${names.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** A section as a person knows it: by its heading, and what became of it where it is not only changed. */
export function sectionName({id, title, kind}: ChangedSection): string {
  const name = title || (id === 'top' ? 'the start of the page' : id)
  return kind === 'changed' ? name : `${name} (${kind})`
}
