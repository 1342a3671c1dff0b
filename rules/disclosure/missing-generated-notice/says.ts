import {type Context, creditsOf, type Document, parsePeople, type Span} from '@bedside/core'
import {isPublisher, isWriter} from './programs.js'

/** A key of the frontmatter which says that a program wrote the page. */
export interface Generated extends Span {
  key: string
  value: string
}

/** Keys that say yes or no, or which program; folded. */
const flags =
  /^(?:(?:is)?(?:ai|llm|machine)(?:generated|assisted|assistance|authored|written|drafted|created|produced|translated|content|generation|summary|summarised|summarized)?|generatedbyai|writtenbyai|createdbyai|draftedbyai|usesai|aiused|withai)$/
/** Keys that name whoever made the page: a program or a person. */
const makers = /^(?:generated|drafted|translated)(?:by|with|using)$/
/** Keys that may name anything: only a known program counts. */
const anything =
  /^(?:generator|model|engine|tool|tools|writtenwith|createdby|createdwith|producedby|producedwith|preparedby|assistedby|draftedin|source|method|provenance|origin|(?:ai|llm|language)(?:model|models|tool|tools|engine|provider|version|name|system)|modelname|modelid|modelversion|draftmodel)$/
const no =
  /^(?:|no|false|none|null|nil|off|never|not|n\/?a|0|0 ?%|human|humans|manual|manually|people|person|not (?:used|generated|applicable)|no ai|without ai|tbd|unknown)$/i
const wrappers = /^(?:params|extra|meta|metadata|pagemeta|provenance|generation|generated|content|ai|authoring|workflow)$/

/** Where the frontmatter says that a program wrote or drafted the page; null where it does not. */
export function generatedIn(document: Document, context: Context): Generated | null {
  const {frontmatter} = document
  if (!frontmatter) return null
  const found = search(frontmatter.data, [], context)
  if (found) {
    const at = frontmatter.keyAt(found.path) ?? frontmatter.valueAt(found.path) ?? frontmatter
    return {start: at.start, end: at.end, key: String(found.path.at(-1)), value: found.value}
  }
  const author = creditsOf(document, context).authors.find(({kind, origin}) => kind === 'machine' && origin === 'frontmatter')
  return author ? {start: author.start, end: author.end, key: 'author', value: author.name} : null
}

interface Place {
  path: readonly string[]
  value: string
}

function search(data: Readonly<Record<string, unknown>>, above: readonly string[], context: Context): Place | null {
  for (const [key, value] of Object.entries(data)) {
    const folded = key.toLowerCase().replace(/[-_.\s]/g, '')
    const said = saidBy(folded, value, context)
    if (said !== null) return {path: [...above, key], value: said}
    const isHolder = above.length === 0 && wrappers.test(folded) && typeof value === 'object' && value !== null && !Array.isArray(value)
    const inner = isHolder ? search(value as Record<string, unknown>, [...above, key], context) : null
    if (inner) return inner
  }
  return null
}

/** What of a value says that a program wrote the page, as a text; null where nothing does. */
function saidBy(key: string, value: unknown, context: Context): string | null {
  if (Array.isArray(value)) return value.map((each) => saidBy(key, each, context)).find((said) => said !== null) ?? null
  const isFlag = flags.test(key)
  if (value === true) return isFlag || makers.test(key) || key === 'generated' ? 'true' : null
  if (typeof value === 'number') return isFlag && value > 0 ? String(value) : null
  if (typeof value === 'object' && value !== null) return isFlag || makers.test(key) || anything.test(key) ? saidInside(value) : null
  if (typeof value !== 'string' || no.test(value.trim())) return null
  const says = isFlag ? isYes(value) : makers.test(key) ? isProgram(value, context) : anything.test(key) && isNameOfWriter(key, value)
  return says ? value.trim() : null
}

/** A name is short: `source: AI and asthma, a report` and an address are none. */
function isNameOfWriter(key: string, value: string): boolean {
  const words = value.trim().split(/\s+/, 6).length
  const most = /^(?:source|method|origin|provenance)$/.test(key) ? 2 : 4
  return words <= most && !value.includes('://') && isWriter(value)
}

/** `{model: gpt-..., role: draft}`, `{generated: true}`. */
function saidInside(record: object): string | null {
  for (const [key, value] of Object.entries(record)) {
    const folded = key.toLowerCase().replace(/[-_.\s]/g, '')
    if (value === true && /^(?:generated|assisted|drafted|written|translated|used|ai)$/.test(folded)) return `${key}: true`
    if (typeof value === 'string' && /^(?:model|tool|name|by|engine|version|system|program|provider)$/.test(folded) && isWriter(value))
      return value
  }
  return null
}

/** Below a key such as `ai` any word but a no may say how far it went; a sentence of several words is no flag. */
function isYes(value: string): boolean {
  const text = value.trim()
  return (
    isWriter(text) ||
    /^(?:yes|true|on|1|y|\d{1,3}|partly|partial(?:ly)?|full(?:y)?|mostly|draft(?:ed)?|assisted|generated|written|translated|used|outline|edit(?:ed)?|co-?written)\b/i.test(
      text
    )
  )
}

/** A program, where a maker is named: no person, no team, nobody on the reviewers list, nothing that only makes pages. */
function isProgram(value: string, {reviewers}: Context): boolean {
  const name = value.trim()
  if (isWriter(name)) return true
  if (isPublisher(name) || reviewers?.some(({id, name: known}) => id === name || known === name)) return false
  if (/^(?:an? |the |our )?(?:\w+ )?(?:program|software|computer|machine|bot|algorithm|\w+bot)\b/i.test(name)) return true
  // A brand, such as `DraftPal 2`, and no surname.
  return (
    parsePeople(name).every(({kind}) => kind === 'mononym' || kind === 'reference') &&
    /\p{Ll}\p{Lu}|bot\b|gen\b|writer|model|\bv?\d+\.\d/u.test(name)
  )
}
