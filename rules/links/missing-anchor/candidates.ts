import type {Near, PageSummary} from '@bedside/core'
import {type Candidates, changesMeaning, slip} from '../candidates.js'
import {plainText} from '../wording.js'
import {anchorsOf} from './anchors.js'

/** Most ids that are offered. */
const most = 3

/** A fragment or an id that is shorter begins too many others. */
const shortestStart = 4

/** Most work on the broken anchors of one page: ids, times the square of the length of what is looked for. Some 0.3 s. */
const mostWork = 100_000_000

const none: Candidates = {all: [], sure: null}

/**
 * Finds what the broken anchors of one page may have meant: the id of the heading that reads like the link, ids that are spelled nearly so,
 * ids that begin alike. It gives nothing any more once it has worked as much as thousands of broken anchors on a usual page make it.
 */
export class AnchorSearch {
  readonly #found = new Map<PageSummary, Map<string, Spelled>>()
  #work = 0

  /** What `#fragment` may have meant on a page, where the link reads `text`. */
  candidates(page: PageSummary, fragment: string, text: string): Candidates {
    const spelled = this.#spelled(page, fragment)
    return spelled === null ? none : candidatesAmong(page, {fragment, text, ...spelled})
  }

  #spelled(page: PageSummary, fragment: string): Spelled | null {
    const known = this.#found.get(page) ?? new Map<string, Spelled>()
    const found = known.get(fragment)
    if (found) return found
    if (this.#work > mostWork) return null
    this.#work += page.anchors.length * fragment.length ** 2
    const {ids, spellings} = anchorsOf(page)
    const near = spellings().near(fragment)
    const spelled = {near, alike: near.length > 0 ? [] : beginningAlike(ids, fragment)}
    this.#found.set(page, known.set(fragment, spelled))
    return spelled
  }
}

/** Ids that are spelled like a missing one. */
interface Spelled {
  near: readonly Near[]
  /** Those that begin alike, where none is near. */
  alike: readonly string[]
}

function candidatesAmong(page: PageSummary, {fragment, text, near, alike}: Spelled & {fragment: string; text: string}): Candidates {
  const titled = titledLike(page, text)
  if (titled !== null) {
    const agrees = near.length === 0 || near.some((candidate) => candidate.text === titled)
    return {all: firstOf([titled, ...near.map((candidate) => candidate.text)]), sure: agrees ? titled : null}
  }
  const [first, second] = near
  const isSlip = first && first.distance <= slip && (second?.distance ?? slip + 1) > slip && !changesMeaning(fragment, first.text)
  if (first) return {all: firstOf(near.map((candidate) => candidate.text)), sure: isSlip ? first.text : null}
  return {all: firstOf(alike), sure: null}
}

function firstOf(ids: readonly string[]): string[] {
  return [...new Set(ids)].slice(0, most)
}

/** The id of the only heading that reads like the link. One that reads like the page names the page, and no part of it. */
function titledLike(page: PageSummary, text: string): string | null {
  const wanted = plainText(text)
  if (wanted === '' || wanted === plainText(page.title ?? '')) return null
  return anchorsOf(page).byTitle().get(wanted) ?? null
}

/** Ids of headings that were made longer or shorter: `when-to-call` and `when-to-call-your-doctor`. */
function beginningAlike(ids: readonly string[], fragment: string): string[] {
  const wanted = fragment.toLowerCase()
  return ids.filter((id) => {
    const other = id.toLowerCase()
    const [short, long] = wanted.length < other.length ? [wanted, other] : [other, wanted]
    return short.length >= shortestStart && (long.startsWith(`${short}-`) || long.startsWith(`${short}_`))
  })
}
