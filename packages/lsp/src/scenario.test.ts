import {describe, expect, test} from 'vitest'
import {
  CodeActionRequest,
  type Diagnostic,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  HoverRequest,
  RenameRequest,
  type TextEdit
} from 'vscode-languageserver-protocol/node'
import {editorIn, folderWith, pulling} from './testing.js'

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({code}) => code)
const has = (code: string) => (diagnostics: readonly Diagnostic[]) => codes(diagnostics).includes(code)
const lacks = (code: string) => (diagnostics: readonly Diagnostic[]) => !codes(diagnostics).includes(code)

const files = {
  'bedside.yaml': 'extends: [us]\n',
  'ankle.md': '# Ankle sprain\n\nSee [how to rest](rest.md#rest-at-home) and [ice](ise.md).\n',
  'rest.md': '# Rest\n\n## Rest at home\n\nStay off your foot.\n',
  'ice.md': '# Ice\n\nUse ice for a short time.\n'
}

describe('a morning in an editor', () => {
  test('open, type, fix, rename a heading, save', async () => {
    const editor = await editorIn(folderWith(files))
    editor.open('ankle.md', files['ankle.md'])
    const opened = await editor.pushedWhere('ankle.md', has('links/missing-page'))
    const broken = opened.find(({code}) => code === 'links/missing-page')!
    expect(broken).toMatchObject({severity: 1, source: 'bedside', range: {start: {line: 2}}})

    editor.type('ankle.md', {at: 'See [how', text: 'Edema! Wrap it. '})
    const moved = await editor.pushedWhere('ankle.md', (all) =>
      all.some(({code, range}) => code === 'links/missing-page' && range.start.character === broken.range.start.character + 16)
    )
    const range = moved.find(({code}) => code === 'links/missing-page')!.range
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: {uri: editor.uri('ankle.md')},
      range,
      context: {diagnostics: []}
    })
    const fix = actions!.find((action) => 'edit' in action && /ice\.md|Fix links/.test(action.title))!
    const [change] = (fix as {edit: {documentChanges: {textDocument: {version: number}; edits: TextEdit[]}[]}}).edit.documentChanges
    expect(change!.textDocument.version).toBe(editor.text('ankle.md').version)
    editor.apply('ankle.md', change!.edits)
    expect(editor.text('ankle.md').getText()).toContain('[ice](ice.md)')
    await editor.pushedWhere('ankle.md', lacks('links/missing-page'))

    editor.open('rest.md', files['rest.md'])
    editor.type('rest.md', {at: 'Rest at home', text: 'Resting', instead: 'Rest at home'})
    await editor.pushedWhere('ankle.md', has('links/missing-anchor'))
    editor.type('rest.md', {at: 'Resting', text: 'Rest at home', instead: 'Resting'})
    await editor.pushedWhere('ankle.md', lacks('links/missing-anchor'))

    const renamed = await editor.connection.sendRequest(RenameRequest.type, {
      textDocument: {uri: editor.uri('rest.md')},
      position: editor.place('rest.md', 'Rest at home', 2),
      newName: 'Resting well'
    })
    for (const name of ['rest.md', 'ankle.md']) editor.apply(name, renamed!.changes![editor.uri(name)]!)
    expect(editor.text('rest.md').getText()).toContain('## Resting well\n')
    expect(editor.text('ankle.md').getText()).toContain('(rest.md#resting-well)')
    editor.write('rest.md', editor.text('rest.md').getText())
    editor.save('rest.md')
    await new Promise((resolve) => setTimeout(resolve, 400))
    await editor.pushedWhere('ankle.md', lacks('links/missing-anchor'))
    expect(editor.log).toEqual([])
  })

  test('an editor that pulls is answered and never pushed to', async () => {
    const editor = await editorIn(folderWith(files), {capabilities: pulling})
    expect(editor.offers.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      diagnosticProvider: {interFileDependencies: true, workspaceDiagnostics: true}
    })
    let pushes = 0
    editor.connection.onNotification('textDocument/publishDiagnostics', () => pushes++)
    editor.open('ankle.md', files['ankle.md'])
    const pull = (previousResultId?: string) =>
      editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: {uri: editor.uri('ankle.md')},
        ...(previousResultId !== undefined && {previousResultId})
      })
    let report = (await pull()) as FullDocumentDiagnosticReport
    for (let tries = 0; tries < 50 && !has('links/missing-page')(report.items); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      report = (await pull()) as FullDocumentDiagnosticReport
    }
    expect(has('links/missing-page')(report.items)).toBe(true)
    expect(await pull(report.resultId)).toEqual({kind: 'unchanged', resultId: report.resultId})
    editor.type('ankle.md', {at: '(ise.md)', text: '(ice.md)', instead: '(ise.md)'})
    expect(has('links/missing-page')(((await pull()) as FullDocumentDiagnosticReport).items)).toBe(false)
    expect(pushes).toBe(0)
  })
})

test('hovering a finding explains its rule, and a term what it means', async () => {
  const glossary = '- term: sprain\n  forms: [sprains]\n  gloss: a stretched band of tissue in a joint\n'
  const editor = await editorIn(
    folderWith({...files, 'bedside.yaml': 'extends: [us]\nglossary: glossary.yaml\n', 'glossary.yaml': glossary})
  )
  editor.open('ankle.md', files['ankle.md'])
  await editor.pushedWhere('ankle.md', has('links/missing-page'))
  const hover = async (words: string, into: number) => {
    const position = editor.place('ankle.md', words, into)
    const said = await editor.connection.sendRequest(HoverRequest.type, {textDocument: {uri: editor.uri('ankle.md')}, position})
    return (said?.contents as {value: string} | undefined)?.value ?? null
  }
  expect(await hover('ise.md', 1)).toMatch(/\*\*links\/missing-page\*\*.*\n\nReaders who follow such a link get nowhere\./)
  expect(await hover('Ankle sprain', 8)).toMatch(/\*\*sprain\*\*: a stretched band of tissue in a joint \*\(glossary\)\*/)
})
