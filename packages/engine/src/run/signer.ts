import {type Context, parsePeople, type Reviewer} from '@bedside/core'
import {nearest} from '../config/nearest.js'
import {UsageError} from '../usage-error.js'

/**
 * The person who signs, as the page will name them: the id of the reviewers list, or a full name where no list is kept.
 * @throws UsageError where the list does not hold the person, or lets them review at another time only.
 */
export function signerFrom(as: string, {reviewers, today}: Context): string {
  const name = as.trim()
  if (!reviewers) return unlistedSigner(name)
  const listed = reviewers.find(({id}) => id === name) ?? reviewers.find((reviewer) => reviewer.name === name)
  if (!listed) throw new UsageError(`--as: ${unknownSigner(name, reviewers)}`)
  const {from, until} = listed.active ?? {}
  if (today && from && today < from) throw new UsageError(`--as: ${listed.id} may review from ${from} on; today is ${today}.`)
  if (today && until && today > until) throw new UsageError(`--as: ${listed.id} could review until ${until}; today is ${today}.`)
  return listed.id
}

function unlistedSigner(name: string): string {
  const people = parsePeople(name)
  if (people.length === 1 && people[0]!.kind === 'named') return name
  const wanted = 'give a full name with credentials, such as "Ida Moe, MD", or keep a list of people (`reviewers: reviewers.yaml`)'
  throw new UsageError(`--as: "${name}" is no person's full name, and the configuration names no list of reviewers; ${wanted}.`)
}

function unknownSigner(name: string, reviewers: readonly Reviewer[]): string {
  const near = nearest(name, [...reviewers.map(({id}) => id), ...reviewers.map((reviewer) => reviewer.name)])
  const ids = reviewers.slice(0, 12).map(({id}) => id)
  const others = reviewers.length > ids.length ? ` and ${reviewers.length - ids.length} more` : ''
  return `the list of reviewers does not hold "${name}".${near ? ` Did you mean "${near}"?` : ` It holds ${ids.join(', ')}${others}.`}`
}
