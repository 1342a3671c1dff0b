import {
  type Context,
  type Contributor,
  type Credits,
  creditsOf,
  type Document,
  defineRule,
  nearestTo,
  type Reviewer,
  type Suggestion
} from '@bedside/core'
import {isUnlisted, severityFor, shortName} from '../reviewing.js'

export default defineRule({
  id: 'attribution/unknown-reviewer',
  summary: 'Name only reviewers whom the reviewers list holds.',
  severity: 'error',
  sources: ['HON Code of Conduct, principle 1: authority', 'Google Search Central, helpful content: who created it'],
  *check(document, _options, context) {
    const list = context.reviewers
    if (list === null) return
    const credits = creditsOf(document, context)
    const isCompared = isTextCompared(credits, context)
    for (const reviewer of credits.reviewers) {
      if (!isUnlisted(reviewer, context) || (isCompared && reviewer.origin === 'text')) continue
      const near = nearestIn(list, reviewer)
      const suggestions = suggestionsFor(reviewer, near, document)
      yield {
        at: reviewer,
        message: messageFor(reviewer, near),
        ...severityFor(document, context),
        ...(suggestions.length > 0 && {suggestions})
      }
    }
  }
})

/** True where the frontmatter names reviewers: of anybody else in the text `byline-mismatch` speaks, where it is on. */
function isTextCompared({frontmatter: {reviewers}}: Credits, {settings}: Context): boolean {
  if (reviewers.length === 0 || settings.get('attribution/byline-mismatch') === 'off') return false
  return reviewers.every(({kind, listed}) => kind === 'named' || listed !== null)
}

/** More names or ids would not help. */
const mostOffered = 3

/** The entries that a reviewer may be, as the page should write them: ids for an id, names for a name. */
function nearestIn(list: readonly Reviewer[], {kind, name}: Contributor): readonly string[] {
  const offers = list.map((reviewer) => (kind === 'reference' ? reviewer.id : reviewer.name))
  const near = nearestTo(name, offers, nearLimit(name)).map(({text}) => text)
  return [...new Set([...near, ...offers.filter((offer) => isLike(offer, name))])].slice(0, mostOffered)
}

/** A slip changes a letter or two, and three in a long name; `Tom Roe` is not `Ida Moe`. */
function nearLimit(name: string): number {
  return Math.min(3, Math.floor(name.length / 5))
}

/** True for two forms of what may be one name: `I. Moe`, `Ida Moe` and `Ida B. Moe`, `Tom Reyes` and `Thomas Reyes`, `i-moe` and `ida-moe`. */
function isLike(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)]
  return first.length > 1 && second.length > 1 && first.at(-1) === second.at(-1) && first[0]![0] === second[0]![0]
}

function partsOf(name: string): string[] {
  const plain = name.slice(0, 200).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[\s.,_-]/).filter((part) => part !== '')
}

function messageFor({kind, name}: Contributor, [first]: readonly string[]): string {
  const shown = kind === 'reference' ? `"${shortName(name, 32)}"` : shortName(name)
  if (first !== undefined) return `Reviewer ${shown} is not in the reviewers list; write ${shortName(first)} if that is meant.`
  return `Reviewer ${shown} is not in the reviewers list; add the person there, or name one who is.`
}

/** One edit for each name offered, where the name stands as written and the new one needs no quotes. */
function suggestionsFor({name, start, end}: Contributor, near: readonly string[], {source}: Document): Suggestion[] {
  if (source.slice(start, end) !== name) return []
  return near.filter((text) => !/["'\\:#\n]/.test(text)).map((text) => ({message: `Write ${text}.`, edits: [{start, end, text}]}))
}
