import type {SlugStyle} from './slugs.js'

/** What a configuration says of how pages hold links and anchors. */
export interface LinkSettings {
  /** How headings get their ids. */
  slugs: SlugStyle
  /** True where a fragment finds an id in any case, and `#readme` the top of the page, as on a code host. */
  asOnCodeHost: boolean
  /** Keys of the frontmatter, dots leading into mappings and lists, whose values are ids on the page; null for every key called `id`. */
  anchors: readonly string[] | null
  /** Keys of the frontmatter, dots leading into mappings and lists, whose values are addresses. */
  frontmatter: readonly string[]
  /** Component -> its attributes that hold addresses, beside `href`, `to` and `src`. */
  components: Readonly<Record<string, readonly string[]>>
}

/** How links and anchors are read where no configuration says it. */
export const defaultLinkSettings: LinkSettings = {slugs: 'any', asOnCodeHost: true, anchors: null, frontmatter: [], components: {}}
