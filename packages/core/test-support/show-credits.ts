import type {Credits} from '../src/credits/credits.js'
import type {Byline, Contributor, Person, StatedDate} from '../src/credits/person.js'

/** A byline in one line: roles (`*` for a clinical review), people with kind, title, letters and the rest, date. */
export function showByline({roles, clinical, people, date}: Byline): string {
  return `${roles.join('+')}${clinical ? '*' : ''}: ${people.map(showPerson).join(' & ')}${date ? ` @${showDate(date)}` : ''}`
}

/** A date as it was read: ISO, both readings, `impossible` or `unreadable`. */
export function showDate({reading}: Pick<StatedDate, 'reading'>): string {
  if (!reading) return 'unreadable'
  return 'iso' in reading ? reading.iso : 'ambiguous' in reading ? reading.ambiguous.join('|') : 'impossible'
}

function showPerson({kind, title, name, credentials, specialty, job, org, registration}: Person): string {
  const details = Object.entries({specialty, job, org, registration}).map(([key, value]) => (value === null ? '' : ` ${key}=${value}`))
  const letters = credentials.length > 0 ? ` [${credentials.join(', ')}]` : ''
  return `${kind === 'named' ? '' : `${kind} `}${title ? `(${title}) ` : ''}${name}${letters}${details.join('')}`
}

/** Everything that the credits of a page hold, one short line each; what is not said in the frontmatter says where it is. */
export function showCredits({authors, publisher, reviewers, dates, nextReview, status}: Credits): string[] {
  return [
    ...authors.map((person) => `author: ${showContributor(person)}`),
    ...(publisher ? [`publisher: ${publisher.name}`] : []),
    ...reviewers.map((person) => `reviewer: ${showContributor(person)}`),
    ...dates.map((date) => `${date.field} ${showDate(date)}`),
    ...(nextReview ? [`next: ${showDate(nextReview)}`] : []),
    ...(status ? [`status: ${status.value}`] : [])
  ]
}

function showContributor(person: Contributor): string {
  return `${showPerson(person)}${person.url ? ` url=${person.url}` : ''}${person.listed ? ` #${person.listed.id}` : ''}`
}
