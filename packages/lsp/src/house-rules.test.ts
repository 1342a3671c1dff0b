import {describe, expect, test} from 'vitest'
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Hover,
  HoverRequest
} from 'vscode-languageserver-protocol/node'
import {type Editor, editorIn, folderWith} from './testing.js'

const has = (code: string) => (diagnostics: readonly Diagnostic[]) => diagnostics.some((one) => one.code === code)
const lacks = (code: string) => (diagnostics: readonly Diagnostic[]) => !has(code)(diagnostics)

const words = `rules:
  plain:
    kind: replace
    terms: {utilise: use}
    reason: Short words are read faster.
    flags: [Utilise.]
    allows: [Use.]
`
const page = '# Ankle\n\nWe utilise ice. Please apply cold.\n'
const files = {'bedside.yaml': 'houseRules: ["house-rules/*.yaml"]\n', 'house-rules/words.yaml': words, 'a.md': page}
const more = 'rules:\n  cold:\n    kind: avoid\n    terms: [apply cold]\n'

async function opened(): Promise<Editor> {
  const editor = await editorIn(folderWith(files))
  editor.open('a.md', page)
  await editor.pushedWhere('a.md', has('house/plain'))
  return editor
}

const told = (editor: Editor, name: string, type: FileChangeType) =>
  editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {changes: [{uri: editor.uri(name), type}]})

describe('house rules in an editor', () => {
  test('hover tells the reason, and a quick fix mends', async () => {
    const editor = await opened()
    const [diagnostic] = (await editor.pushedWhere('a.md', has('house/plain'))).filter(({code}) => code === 'house/plain')
    const textDocument = {uri: editor.uri('a.md')}
    const hover = (await editor.connection.sendRequest(HoverRequest.type, {textDocument, position: diagnostic!.range.start})) as Hover
    expect((hover.contents as {value: string}).value).toContain('Short words are read faster.')
    const asked = {textDocument, range: diagnostic!.range, context: {diagnostics: [diagnostic!]}}
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, asked)) as CodeAction[]
    const fix = actions.find(({isPreferred}) => isPreferred)!
    const [change] = fix.edit!.documentChanges as {edits: {range: Diagnostic['range']; newText: string}[]}[]
    editor.apply('a.md', change!.edits)
    expect(editor.text('a.md').getText()).toBe(page.replace('utilise', 'use'))
    await editor.pushedWhere('a.md', lacks('house/plain'))
  })

  test('a file of rules counts while it is typed, and a mistake in it stands at its place', async () => {
    const editor = await opened()
    editor.open('house-rules/words.yaml', words)
    editor.type('house-rules/words.yaml', {at: 'utilise', text: 'apply', instead: 'utilise'})
    await editor.pushedWhere('a.md', (all) => all.some(({message}) => message.startsWith('"apply" stands here')))
    editor.type('house-rules/words.yaml', {at: 'replace', text: 'replce', instead: 'replace'})
    const [mistake] = await editor.pushedWhere('house-rules/words.yaml', (all) => all.length > 0)
    expect(mistake).toMatchObject({range: {start: {line: 2, character: 10}, end: {line: 2, character: 16}}})
    expect(mistake!.message).toContain('Did you mean "replace"?')
    editor.close('house-rules/words.yaml')
    await editor.pushedWhere('house-rules/words.yaml', (all) => all.length === 0)
    await editor.pushedWhere('a.md', (all) => all.some(({message}) => message.startsWith('"utilise" stands here')))
  })

  test('a file that comes or goes beside others counts', async () => {
    const editor = await opened()
    editor.write('house-rules/more.yaml', more)
    await told(editor, 'house-rules/more.yaml', FileChangeType.Created)
    await editor.pushedWhere('a.md', has('house/cold'))
    editor.write('house-rules/more.yaml', more.replace('avoid', 'avoids'))
    await told(editor, 'house-rules/more.yaml', FileChangeType.Changed)
    expect(await editor.pushedWhere('house-rules/more.yaml', (all) => all.length > 0)).toHaveLength(1)
    editor.write('house-rules/more.yaml', 'rules: {}\n')
    await told(editor, 'house-rules/more.yaml', FileChangeType.Changed)
    await editor.pushedWhere('a.md', lacks('house/cold'))
  })

  test('a file of rules that was never saved is read once it is', async () => {
    const editor = await opened()
    editor.open('house-rules/more.yaml', more)
    editor.write('house-rules/more.yaml', more)
    editor.save('house-rules/more.yaml')
    await editor.pushedWhere('a.md', has('house/cold'))
  })
})
