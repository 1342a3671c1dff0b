import {articleTypeOf} from './article-type.js'
import type {Context} from './context.js'
import type {Document} from './document.js'
import {knowsLanguage, languageOf, localeOf} from './language.js'
import type {AnyRule} from './rule.js'
import type {Span} from './span.js'
import {addressOf} from './summary/address.js'
import {anchorsOf, includesText} from './summary/anchors.js'
import {baseOf} from './summary/base.js'
import {linksOf} from './summary/links.js'

export {type PlacedAnchor, placedAnchorsOf} from './summary/anchors.js'
export {defaultLinkSettings, type LinkSettings} from './summary/settings.js'
export {githubSlug, type SlugStyle, slugStyles} from './summary/slugs.js'

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
  address: Address
  /** Where a fragment of a link can lead: heading slugs, explicit ids and names, in order of place. */
  anchors: readonly Anchor[]
  /** True where the page takes text from other files, so that `anchors` cannot be all of them. */
  includes?: boolean
  /** Where relative links of the page start from instead of its address: `<base href>`. */
  base?: string
  links: readonly Link[]
  /** What rules about several pages gathered from this one, by the rule's id. */
  gathered?: Readonly<Record<string, unknown>>
}

/** Where, whether and from when a page is served, as its frontmatter says it. Addresses of other sites are left out. */
export interface Address {
  permalink?: string
  slug?: string
  url?: string
  /** Former addresses that lead here: `aliases` and `redirect_from`. */
  aliases?: string[]
  /** Where this address leads instead: `redirect_to`. */
  redirectTo?: string
  /** What some generators make the address of: `id`, `categories`. */
  id?: string
  categories?: string[]
  /** Days, `YYYY-MM-DD`: of the page, and of the first and last on which it is served. */
  date?: string
  from?: string
  until?: string
  /** True for a page that has no address of its own: `permalink: false`, `headless: true`, `build: {render: never}`. */
  unserved?: boolean
  /** True where readers do not see the page: `draft: true` or `published: false`. */
  draft?: boolean
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
  /** Where the address itself stands, for a fix, and for an undefined reference its label; null where it cannot be told. */
  urlSpan: Span | null
  /** Visible text, folded; an image's alternative text; empty for a definition. */
  text: string
  /**
   * `image` is an image in any syntax, `media` what else is shown or played in the page, `html` an `<a href>` or an attribute of a component.
   */
  kind: 'link' | 'image' | 'media' | 'reference' | 'definition' | 'html' | 'frontmatter'
  /** The label of a reference or a definition, as written. */
  label?: string
  /** How a template tag makes the address; none where it stands there as it is. */
  through?: LinkThrough
  /** True for an address in a tag of HTML, which generators leave as it is; one in a component of MDX is none. */
  inTag?: boolean
}

/**
 * `ref`: a page by its path or name (Hugo's `ref` and `relref`). `source`: a source file by its path (Jekyll's `link`). `post`: a post by its
 * name (Jekyll's `post_url`). `base`: an address before which the site's base is put.
 */
export type LinkThrough = 'ref' | 'source' | 'post' | 'base'

/** Sums a document up for the site index, with what the given rules gather from it. */
export function summarise(document: Document, context: Context, rules: readonly {rule: AnyRule}[] = []): PageSummary {
  const gathered = gather(document, context, rules)
  return {
    path: document.path ?? '',
    title: document.title?.text ?? null,
    locale: localeOf(document, context),
    type: articleTypeOf(document, context),
    address: addressOf(document),
    anchors: anchorsOf(document, context.links),
    ...(includesText(document) && {includes: true}),
    ...baseOf(document),
    links: linksOf(document, context.links),
    ...(gathered && {gathered})
  }
}

function gather(document: Document, context: Context, rules: readonly {rule: AnyRule}[]): Record<string, unknown> | null {
  const language = languageOf(document, context)
  const entries = rules.flatMap(({rule}) => {
    if (!rule.gather || !knowsLanguage(rule, language)) return []
    const data: unknown = rule.gather(document, context)
    return data === null || data === undefined ? [] : [[rule.id, data] as const]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : null
}
