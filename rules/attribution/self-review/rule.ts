import {
  type Context,
  type Contributor,
  creditsOf,
  type Document,
  defineRule,
  foldName,
  frontmatterFieldsOf,
  type Problem,
  parsePeople,
  reviewsOf,
  signOffKey
} from '@bedside/core'
import {shortName} from '../reviewing.js'
import {isCommitter, isSame, keysOf} from '../same-person.js'

export default defineRule({
  id: 'attribution/self-review',
  summary: 'Let somebody review the page who did not write it.',
  severity: 'warning',
  sources: ['NHS digital service manual, standard for creating health content: process', 'HON Code of Conduct, principle 1: authority'],
  options: {
    allow: {
      type: 'array',
      items: {type: 'string'},
      default: [],
      description: 'Names, or ids of the reviewers list, of people who may review what they wrote, such as a clinician who works alone.'
    }
  },
  *check(document, {allow}, context) {
    const allowed = new Set(allow.flatMap((each) => [each.toLowerCase(), ...parsePeople(each).map(({name}) => foldName(name))]))
    const isAllowed = (person: Contributor) => keysOf(person).some((key) => allowed.has(key))
    const ownChanges = [...signedOwnChanges(document, context, isAllowed)]
    yield* ownChanges
    if (ownChanges.length === 0) yield* reviewedOwnPage(document, context, isAllowed)
  }
})

type Allowed = (person: Contributor) => boolean

/** New sign-offs by those who changed the page in the same branch, where nobody else has signed in that role. */
function* signedOwnChanges(document: Document, context: Context, isAllowed: Allowed): Iterable<Problem> {
  const since = context.history?.sinceBase
  if (!since || since.authors.length === 0) return
  const wrote = (person: Contributor) => since.authors.some((author) => isCommitter(person, author))
  const fresh = reviewsOf(document, context).filter((review) => !since.signedBefore.includes(signOffKey(review)))
  const isOther = (person: Contributor) => keysOf(person).length > 0 && !wrote(person)
  for (const review of fresh) {
    const signer = review.by.find((person) => wrote(person) && !isAllowed(person))
    if (!signer || fresh.some(({role, by}) => role === review.role && by.some(isOther))) continue
    const name = shortName(signer.name)
    yield {at: review, message: `${name} signed a page that the same person changed in this branch; let another reviewer sign.`}
  }
}

/** Clinical reviewers who all wrote the page. Teams without a page of their own are nobody: neither writer nor reviewer. */
function* reviewedOwnPage(document: Document, context: Context, isAllowed: Allowed): Iterable<Problem> {
  const {authors, reviewers} = creditsOf(document, context)
  const people = reviewers.filter(({kind, url}) => kind !== 'placeholder' && kind !== 'machine' && (kind !== 'team' || url !== null))
  if (authors.length === 0 || people.length === 0) return
  const writers = authors.filter((author) => !isContributor(author, document, context))
  if (!people.every((person) => writers.some((writer) => isSame(writer, person)))) return
  const at = people.find((person) => !isAllowed(person))
  if (at) yield {at, message: messageFor(at, people.length)}
}

/** Keys such as `contributors` name everybody with a part in a page, reviewers among them. */
function isContributor({origin, start}: Contributor, document: Document, context: Context): boolean {
  if (origin !== 'frontmatter') return false
  const fields = frontmatterFieldsOf(document, context).get('author') ?? []
  const contributors = fields.filter(({path}) => /^contributors?$/i.test(String(path.at(-1))))
  return contributors.some(({path}) => {
    const value = document.frontmatter!.valueAt(path)
    return value !== null && start >= value.start && start < value.end
  })
}

function messageFor({name}: Contributor, count: number): string {
  if (count > 1) return `All ${count} reviewers also wrote this page; name a reviewer who did not write it.`
  return `${shortName(name)} both wrote and reviewed this page; name a reviewer who did not write it.`
}
