import type {Context} from './context.js'
import type {Document} from './document.js'
import type {Span} from './span.js'

/**
 * What a document gives up to the site index: small, plain and serialisable, so that it can be cached,
 * sent between threads and joined from shards. Rules about several pages read this and never the document.
 */
export interface PageSummary {
  /** From the library's root, with `/`. */
  path: string
  title: string | null
  locale: string
  /** Article type, and whether it was stated or guessed; null where neither. */
  type: ArticleType | null
  /** Keys of the frontmatter that say where the page is served: `permalink`, `slug`, `url`, `aliases`, `draft`. */
  address: {permalink?: string; slug?: string; url?: string; aliases?: string[]; draft?: boolean}
  /** Where a fragment of a link can lead: heading slugs, explicit ids and names, in order of place. */
  anchors: readonly Anchor[]
  links: readonly Link[]
}

/** An article type with the place that gave it. A rule that rests on a guess lowers its errors to warnings. */
export interface ArticleType {
  name: string
  origin: 'frontmatter' | 'config' | 'guess'
}

export interface Anchor {
  id: string
  /** The heading's text, or null for an explicit id. */
  title: string | null
}

/** A link as it stands in a page. */
export interface Link extends Span {
  /** As written, decoded as Markdown decodes it; for an undefined reference null. */
  url: string | null
  /** Where the address itself stands, for a fix; null where it cannot be told. */
  urlSpan: Span | null
  /** Visible text, folded. */
  text: string
  kind: 'link' | 'image' | 'reference' | 'definition' | 'html' | 'frontmatter'
}

/** Sums a document up for the site index. */
export function summarise(document: Document, context: Context): PageSummary {
  return {path: document.path ?? '', title: document.title?.text ?? null, locale: context.locale, type: null, address: {}, anchors: [], links: []}
}
