import {type Anchor, type PageSummary, type Spellings, spellingsOf} from '@bedside/core'
import {plainText} from '../wording.js'

/** The anchors of a page as many links ask for them; each table is made when it is first asked for. */
export interface PageAnchors {
  /** Ids that may be offered. */
  ids: readonly string[]
  has(id: string): boolean
  /** True of an id in another normal form of Unicode. */
  hasNormal(id: string): boolean
  /** True of an id in another case, which is given in lower case. */
  hasLower(id: string): boolean
  spellings(): Spellings
  /** Texts of headings, as they are compared -> the id; null where several headings read so. */
  byTitle(): ReadonlyMap<string, string | null>
}

const known = new WeakMap<readonly Anchor[], PageAnchors>()

/** The anchors of a page, made ready once. */
export function anchorsOf({anchors}: PageSummary): PageAnchors {
  const made = known.get(anchors) ?? pageAnchors(anchors)
  known.set(anchors, made)
  return made
}

function pageAnchors(anchors: readonly Anchor[]): PageAnchors {
  const setOf = (written: (id: string) => string) => once(() => new Set(anchors.map(({id}) => written(id))))
  const all = setOf((id) => id)
  const normal = setOf((id) => id.normalize('NFC'))
  const lower = setOf((id) => id.toLowerCase())
  const offered = once(() => preferred(anchors))
  const ids = once(() => offered().map(({id}) => id))
  return {
    get ids() {
      return ids()
    },
    has: (id) => all().has(id),
    hasNormal: (id) => normal().has(id),
    hasLower: (id) => lower().has(id),
    spellings: once(() => spellingsOf(ids())),
    byTitle: once(() => titlesOf(offered()))
  }
}

function once<T>(make: () => T): () => T {
  let made: {value: T} | null = null
  return () => {
    made ??= {value: make()}
    return made.value
  }
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

function titlesOf(anchors: readonly Anchor[]): Map<string, string | null> {
  const titles = new Map<string, string | null>()
  for (const {id, title} of anchors) {
    if (title === null) continue
    const text = plainText(title)
    titles.set(text, titles.has(text) ? null : id)
  }
  return titles
}
