import type {Edit, Finding} from '@bedside/core'
import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import {diagnosticOf} from './diagnostics.js'
import {rangeIn, rangeOf, textEdits, touches} from './places.js'
import {reasonHere, type Suppressing, waysToSuppress, withReason} from './suppress.js'
import type {Page} from './workspace.js'

/** What an editor can do with edits. */
export interface EditSupport {
  /** Edits that say which version of a text they are for. */
  versions: boolean
  /** Edits with places to fill in. */
  snippets: boolean
}

/** The kind of action that applies every fix of a page. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.bedside`

/** What can be done about findings in a range of a page: fixes, suggestions, suppressions with a reason, and all fixes at once. */
export function codeActions(
  page: Page,
  {range, only}: {range: Range; only: readonly string[] | undefined},
  findings: readonly Finding[],
  support: EditSupport
): CodeAction[] {
  const wants = (kind: string) => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`) || one === '')
  const here = wants(CodeActionKind.QuickFix) ? findings.filter((finding) => touches(rangeOf(finding), range)) : []
  return [
    ...here.flatMap((finding) => mending(page, finding, support)),
    ...once(here).flatMap((finding) => suppressing(page, finding, support)),
    ...(wants(fixAllKind) && findings.some(({fix}) => fix) ? fixAll(page, support) : [])
  ]
}

/** One finding for each rule: a suppression names rules. */
function once(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.rule} ${finding.start.line}`, finding])).values()]
}

function mending(page: Page, finding: Finding, support: EditSupport): CodeAction[] {
  const {rule, fix, suggestions = []} = finding
  const action = (title: string, edits: readonly Edit[], isPreferred: boolean): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding)],
    edit: editOf(page, textEdits(page.text, edits), support),
    ...(isPreferred && {isPreferred})
  })
  return [...(fix ? [action(`Fix ${rule}`, fix.edits, true)] : []), ...suggestions.map(({message, edits}) => action(message, edits, false))]
}

function suppressing(page: Page, finding: Finding, support: EditSupport): CodeAction[] {
  const {live, path} = page
  const document = live.document(path)
  if (!document) return []
  return waysToSuppress(document, finding, (text) => live.read(path, text)).map((way) => ({
    title: `Suppress ${finding.rule} ${way.covers === 'place' ? 'here' : 'on this page'}, with a reason`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding)],
    edit: suppressionEdit(page, way, support)
  }))
}

/** The reason is a place to fill in; editors that know none get a suppression without a reason, which a rule reports until it has one. */
function suppressionEdit(page: Page, {edits}: Suppressing, support: EditSupport): WorkspaceEdit {
  if (!support.snippets || !support.versions) return editOf(page, textEdits(page.text, withReason(edits, '')), support)
  const snippets = edits.map((edit): TextEdit | SnippetTextEdit => {
    const range = rangeIn(page.text, edit)
    if (!edit.text.includes(reasonHere)) return {range, newText: edit.text}
    const [text] = withReason([{...edit, text: edit.text.replace(/[\\$]/g, '\\$&')}], '$' + '{1:why}')
    return {range, snippet: {kind: 'snippet', value: text!.text}}
  })
  return editOf(page, snippets, support)
}

function fixAll(page: Page, support: EditSupport): CodeAction[] {
  const after = page.live.fixed(page.path)
  if (after === null) return []
  const edits = textEdits(page.text, [difference(page.text.getText(), after)])
  return [{title: 'Fix all that Bedside can fix', kind: fixAllKind, edit: editOf(page, edits, support)}]
}

/** One edit from a text to another: what lies between what both begin and end with. */
function difference(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let same = 0
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return {start, end: before.length - same, text: after.slice(start, after.length - same)}
}

function editOf({uri, text}: Page, edits: (TextEdit | SnippetTextEdit)[], {versions}: EditSupport): WorkspaceEdit {
  if (!versions) return {changes: {[uri]: edits as TextEdit[]}}
  return {documentChanges: [{textDocument: {uri, version: text.version}, edits}]}
}
