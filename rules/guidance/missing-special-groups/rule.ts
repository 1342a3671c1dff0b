import {articleTypeOf, type Context, type Document, defineRule} from '@bedside/core'
import {type Group, groupsFor, groupsIn, nameOf} from '../groups.js'
import {inclusionsIn, providedKinds, unseenIn} from '../inclusions.js'
import type {Kind} from '../kinds.js'
import {reportsMissing} from '../overlap.js'
import {builtInNameOf} from '../required.js'

/** The kind of guidance whose lack `guidance/missing` reports; then the group is not reported twice. */
const kindOf: Readonly<Record<Group, Kind>> = {pregnancy: 'K6', breastfeeding: 'K6', children: 'K8', conditions: 'K7', interactions: 'K7'}

/** Below so many sentences a page is a stub or a pointer to others. */
const fewestSentences = 8

export default defineRule({
  id: 'guidance/missing-special-groups',
  summary: 'Say what is different in pregnancy, for children, or with other conditions.',
  severity: 'warning',
  languages: ['en'],
  sources: ['NHS content guide, pages on medicines: who can and cannot take it', 'PIF TICK, criterion 3 (2020)'],
  *check(document, _options, context) {
    const type = articleTypeOf(document, context)
    if (!type || document.prose.sentences.length < fewestSentences) return
    const missing = missingGroups(document, type.name, context)
    if (missing.length === 0) return
    // Of many operations a guess cannot tell whether pregnancy matters, so it needs company.
    if (builtInNameOf(type.name) === 'procedure' && type.origin === 'guess' && missing.join() === 'pregnancy') return
    const unseen = unseenIn(inclusionsIn(document), context.guidance.providedBy)
    if (unseen !== null) {
      yield {
        at: document.head,
        message: notSeen(missing, unseen.name),
        data: {groups: missing, type: type.name, seen: false},
        atMost: 'note'
      }
      return
    }
    yield {
      at: document.head,
      message: `Nothing speaks of ${listOf(missing.map(nameOf))}; say what differs, or that nothing does.`,
      data: {groups: missing, type: type.name}
    }
  }
})

const none: ReadonlySet<string> = new Set()

/** Text that the page takes in may speak of them. */
function notSeen(groups: readonly Group[], inclusion: string): string {
  return `Nothing on ${groups.length === 1 ? nameOf(groups[0]!) : `${groups.length} groups of readers`} was seen here; check "${inclusion.slice(0, 30)}".`
}

function missingGroups(document: Document, type: string, context: Context): Group[] {
  const wanted = groupsFor(type, document)
  if (wanted.length === 0) return []
  const given = groupsIn(document)
  const {providedBy} = context.guidance
  const provided = providedBy.length === 0 ? none : providedKinds(inclusionsIn(document), providedBy)
  if (provided === 'all') return []
  return wanted.filter(
    (group) => !given.has(group) && !provided.has(kindOf[group]) && !reportsMissing(kindOf[group], type, document, context)
  )
}

/** `a, b or c` */
function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
