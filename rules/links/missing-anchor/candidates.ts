import {type Anchor, nearestTo, type PageSummary} from '@bedside/core'
import {type Candidates, changesMeaning, slip} from '../candidates.js'
import {plainText} from '../wording.js'

/** Most ids that are offered. */
const most = 3

/** A fragment or an id that is shorter begins too many others. */
const shortestStart = 4

/** Ids that a missing one may have meant: of the heading that reads like the link, ids that are spelled nearly so, ids that begin alike. */
export function anchorCandidates({anchors, title}: PageSummary, fragment: string, text: string): Candidates {
  const ids = preferred(anchors)
  const near = nearestTo(
    fragment,
    ids.map(({id}) => id)
  )
  const titled = titledLike(ids, text, title)
  if (titled !== null) {
    const agrees = near.length === 0 || near.some((candidate) => candidate.text === titled)
    return {all: firstOf([titled, ...near.map((candidate) => candidate.text)]), sure: agrees ? titled : null}
  }
  const [first, second] = near
  const isSlip = first && first.distance <= slip && (second?.distance ?? slip + 1) > slip && !changesMeaning(fragment, first.text)
  if (first) return {all: firstOf(near.map((candidate) => candidate.text)), sure: isSlip ? first.text : null}
  return {all: firstOf(beginningAlike(ids, fragment)), sure: null}
}

function firstOf(ids: readonly string[]): string[] {
  return [...new Set(ids)].slice(0, most)
}

/** Anchors without the further ids of a heading that may have several, since nobody said what makes them; the number of a repeated one stays. */
function preferred(anchors: readonly Anchor[]): Anchor[] {
  const kept: Anchor[] = []
  for (const anchor of anchors) {
    const last = kept.at(-1)
    const isFurther = anchor.title !== null && last?.title === anchor.title && !/[-_]\d+$/.test(anchor.id)
    if (!isFurther) kept.push(anchor)
  }
  return kept
}

/** The id of the only heading that reads like the link. One that reads like the page names the page, and no part of it. */
function titledLike(anchors: readonly Anchor[], text: string, page: string | null): string | null {
  const wanted = plainText(text)
  if (wanted === '' || wanted === plainText(page ?? '')) return null
  const found = anchors.filter(({title}) => title !== null && plainText(title) === wanted)
  return found.length === 1 ? found[0]!.id : null
}

/** Ids of headings that were made longer or shorter: `when-to-call` and `when-to-call-your-doctor`. */
function beginningAlike(anchors: readonly Anchor[], fragment: string): string[] {
  const wanted = fragment.toLowerCase()
  return anchors.flatMap(({id}) => {
    const other = id.toLowerCase()
    const [short, long] = wanted.length < other.length ? [wanted, other] : [other, wanted]
    return short.length >= shortestStart && (long.startsWith(`${short}-`) || long.startsWith(`${short}_`)) ? [id] : []
  })
}
