import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  FileChangeType,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  type SnippetTextEdit,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest
} from 'vscode-languageserver-protocol/node'
import {type Editor, editorIn, folderWith, pulling, pushed, testOptions} from './testing.js'

const has = (code: string) => (diagnostics: readonly Diagnostic[]) => diagnostics.some((one) => one.code === code)
const lacks = (code: string) => (diagnostics: readonly Diagnostic[]) => !has(code)(diagnostics)
const some = (diagnostics: readonly Diagnostic[]) => diagnostics.length > 0

const config = `extends: [us]
reviewers: reviewers.yaml
glossary: glossary.yaml
frontmatter:
  review.by: checkedBy
`

const library = {
  'bedside.yaml': config,
  'reviewers.yaml': '- id: ana-vale\n  name: Ana Vale\n  credentials: [MD]\n- id: old\n  name: Olga Dean\n  active: {until: 2020-01-01}\n',
  'glossary.yaml': '- term: edema\n  forms: [oedema]\n  gloss: swelling from fluid\n',
  'ankle.md': '---\ntitle: Ankle\n---\n\n# Ankle\n\nEdema is common. See [rest](sub/rest.md#at-home).\n',
  'sub/rest.md': '# Rest\n\n## At home\n\nIf there is oedema, see [the ankle](../ankle.md).\n'
}

async function loaded(files: Readonly<Record<string, string>> = library, page = 'ankle.md'): Promise<Editor> {
  const editor = await editorIn(folderWith({...files, 'zz.md': '# Z\n\n[x](no-such-page.md)\n'}))
  editor.open('zz.md', '# Z\n\n[x](no-such-page.md)\n')
  await editor.pushedWhere('zz.md', has('links/missing-page'))
  editor.open(page, files[page]!)
  await editor.pushedWhere(page, () => true)
  return editor
}

const about = (editor: Editor, name: string) => ({textDocument: {uri: editor.uri(name)}})

async function completions(editor: Editor, name: string, words: string): Promise<CompletionItem[]> {
  const position = editor.place(name, words, words.length)
  const list = (await editor.connection.sendRequest(CompletionRequest.type, {...about(editor, name), position})) as CompletionList
  return list.items
}

describe('completion', () => {
  test('of keys of the frontmatter, as the configuration names them, without those that stand there', async () => {
    const editor = await loaded()
    editor.type('ankle.md', {at: '---\n\n#', text: 'ch\n'})
    const labels = (await completions(editor, 'ankle.md', 'title: Ankle\nch')).map(({label}) => label)
    expect(labels).toContain('checkedBy')
    expect(labels).not.toContain('reviewedBy')
    expect(labels).not.toContain('title')
  })

  test.each([
    ['behind a key', 'checkedBy: ', 'checkedBy: '],
    ['in a list', 'checkedBy:\n  - a', '\n  - a'],
    ['below another key', 'review:\n  by: ', 'by: ']
  ])('of reviewers who are active, %s', async (_, text, words) => {
    const editor = await loaded()
    editor.type('ankle.md', {at: '---\n\n#', text: `${text}\n`})
    expect((await completions(editor, 'ankle.md', words)).map(({label}) => label)).toEqual(['ana-vale'])
  })

  test('of pages and anchors where a link is written', async () => {
    const editor = await loaded()
    editor.type('ankle.md', {at: 'Edema', text: '[a]() [b](sub/rest.md#) [c](#) <a href="su'})
    const texts = async (words: string) => (await completions(editor, 'ankle.md', words)).map(({textEdit}) => textEdit?.newText)
    expect(await texts('[a](')).toEqual(['sub/rest.md', 'zz.md'])
    expect(await texts('rest.md#')).toEqual(['rest', 'at-home'])
    expect(await texts('[c](#')).toEqual(['ankle'])
    expect(await texts('href="su')).toEqual(['sub/rest.md'])
  })

  test('of terms of the glossary, with a capital where one was typed', async () => {
    const editor = await loaded()
    editor.type('ankle.md', {at: 'Edema is', text: 'Oed, oed. '})
    expect(await completions(editor, 'ankle.md', 'oed')).toMatchObject([{label: 'oedema', documentation: 'swelling from fluid'}])
    expect((await completions(editor, 'ankle.md', 'Oed')).map(({label}) => label)).toEqual(['Oedema'])
  })
})

describe('going to places', () => {
  const places = (found: unknown) => (found as Location[]).map(({uri, range}) => [uri.split('/').slice(-1)[0], range.start.line])

  test('the page or heading that a link leads to, and the entry of a term', async () => {
    const editor = await loaded()
    const definition = async (words: string, into: number) => {
      const position = editor.place('ankle.md', words, into)
      return await editor.connection.sendRequest(DefinitionRequest.type, {...about(editor, 'ankle.md'), position})
    }
    expect(places([await definition('rest.md#', 2)])).toEqual([['rest.md', 2]])
    expect(places([await definition('Edema', 2)])).toEqual([['glossary.yaml', 0]])
    expect(await definition('common', 2)).toBeNull()
  })

  test('links to a page and to a heading, and uses of a term', async () => {
    const editor = await loaded()
    const references = async (name: string, words: string, into = 2) => {
      const position = editor.place(name, words, into)
      return places(
        await editor.connection.sendRequest(ReferencesRequest.type, {
          ...about(editor, name),
          position,
          context: {includeDeclaration: false}
        })
      )
    }
    expect(await references('ankle.md', '# Ankle')).toEqual([['rest.md', 4]])
    expect(await references('ankle.md', 'rest.md#')).toEqual([['ankle.md', 6]])
    expect(await references('ankle.md', 'Edema')).toEqual([
      ['ankle.md', 6],
      ['rest.md', 4]
    ])
  })

  test('document links lead to the line of the heading', async () => {
    const editor = await loaded()
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, about(editor, 'ankle.md'))
    expect(links!.map(({target}) => target!.split('/').slice(-2).join('/'))).toEqual(['sub/rest.md#L3'])
  })

  test('only headings can be renamed', async () => {
    const editor = await loaded()
    const prepared = async (words: string) =>
      await editor.connection.sendRequest(PrepareRenameRequest.type, {
        ...about(editor, 'ankle.md'),
        position: editor.place('ankle.md', words, 3)
      })
    expect(await prepared('# Ankle')).toMatchObject({placeholder: 'Ankle', range: {start: {character: 2}, end: {character: 7}}})
    expect(await prepared('common')).toBeNull()
  })
})

test('the lens says the grade and the state of the review', async () => {
  const long = 'The doctor examined her knee carefully before the operation. '.repeat(12)
  const page = `---\ntitle: Knee\ntype: condition\nreviewed: 2026-02-01\ncheckedBy: ana-vale\n---\n\n# Knee\n\n${long}\n`
  const editor = await loaded({...library, 'knee.md': page}, 'knee.md')
  const [lens] = (await editor.connection.sendRequest(CodeLensRequest.type, about(editor, 'knee.md')))!
  expect(lens!.command!.title).toMatch(/^SMOG grade \d+\.\d \(estimate\) · reviewed 2026-02-01 by Ana Vale, due \d{4}-\d\d-\d\d$/)
  expect(lens!.range.start).toEqual({line: 0, character: 0})
})

describe('code actions', () => {
  const actionsAt = async (editor: Editor, name: string, words: string, only?: string[]) => {
    const start = editor.place(name, words)
    const range = {start, end: start}
    const context = {diagnostics: [], ...(only && {only})}
    return (await editor.connection.sendRequest(CodeActionRequest.type, {...about(editor, name), range, context})) as CodeAction[]
  }

  test('a suppression leaves a place for its reason', async () => {
    const editor = await loaded()
    const actions = await actionsAt(editor, 'zz.md', 'no-such-page')
    const here = actions.find(({title}) => title === 'Suppress links/missing-page here, with a reason')!
    const [change] = here.edit!.documentChanges as {edits: SnippetTextEdit[]}[]
    expect(change!.edits[0]!.snippet.value).toMatch(/^<!-- bedside-disable-next-line links\/missing-page -- \$\{1:why\} -->\n$/)
  })

  test('an editor without snippets gets a suppression that is reported until it has a reason', async () => {
    const editor = await editorIn(folderWith(library), {capabilities: {}})
    editor.open('new.md', '# Z\n\n[x](no-such-page.md)\n')
    await editor.pushedWhere('new.md', () => true)
    editor.write('new.md', '# Z\n\n[x](no-such-page.md)\n')
    editor.save('new.md')
    await editor.pushedWhere('new.md', has('links/missing-page'))
    const actions = await actionsAt(editor, 'new.md', 'no-such-page')
    const here = actions.find(({title}) => /here, with a reason/.test(title))!
    editor.apply('new.md', here.edit!.changes![editor.uri('new.md')]!)
    const after = await editor.pushedWhere('new.md', has('suppression/missing-reason'))
    expect(lacks('links/missing-page')(after)).toBe(true)
  })

  test('all fixes at once, only where an editor asks for them', async () => {
    const page = '# Ankle\n\n[a](reest.md) and [b](reest.md)\n'
    const editor = await loaded({...library, 'rest.md': '# Rest\n', 'ankle.md': page})
    await editor.pushedWhere('ankle.md', has('links/missing-page'))
    const [action, ...others] = await actionsAt(editor, 'ankle.md', '# Ankle', ['source.fixAll'])
    expect(others).toEqual([])
    expect(action!.kind).toBe('source.fixAll.bedside')
    editor.apply('ankle.md', (action!.edit!.documentChanges as {edits: never[]}[])[0]!.edits)
    expect(editor.text('ankle.md').getText()).toContain('[a](rest.md) and [b](rest.md)')
    expect(await actionsAt(editor, 'ankle.md', '# Ankle', ['refactor'])).toEqual([])
  })
})

describe('configuration', () => {
  test('mistakes stand in the YAML while it is written, and pages keep their findings', async () => {
    const editor = await loaded()
    editor.open('bedside.yaml', config)
    editor.type('bedside.yaml', {at: 'glossary', text: 'glosary', instead: 'glossary'})
    const [mistake] = await editor.pushedWhere('bedside.yaml', some)
    expect(mistake).toMatchObject({
      severity: 1,
      code: 'configuration',
      range: {start: {line: 2, character: 0}, end: {line: 2, character: 7}}
    })
    expect(mistake!.message).toContain('Did you mean "glossary"?')
    editor.type('zz.md', {at: '# Z', text: 'Words.\n\n'})
    await editor.pushedWhere('zz.md', (all) => all.some(({code, range}) => code === 'links/missing-page' && range.start.line === 4))
    editor.close('bedside.yaml')
    await editor.pushedWhere('bedside.yaml', (all) => all.length === 0)
  })

  test('that was never right is said on the page and in the file', async () => {
    const editor = await editorIn(folderWith({'bedside.yaml': 'extends: [uk]\n', 'a.md': '# A\n'}))
    editor.open('a.md', '# A\n')
    expect((await editor.pushedWhere('a.md', some))[0]!.message).toMatch(/^Not checked: the configuration has a mistake\. bedside\.yaml:1:/)
    expect(await editor.pushedWhere('bedside.yaml', some)).toHaveLength(1)
  })

  test('mistakes of a list of reviewers stand in that file', async () => {
    const editor = await editorIn(folderWith({...library, 'reviewers.yaml': '- id: a\n  nam: Ana\n'}))
    expect(await editor.pushedWhere('reviewers.yaml', some)).not.toEqual([])
  })

  test('one changed on the disk counts', async () => {
    const editor = await loaded()
    editor.write('bedside.yaml', `${config}rules:\n  links/missing-page: off\n`)
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{uri: editor.uri('bedside.yaml'), type: FileChangeType.Changed}]
    })
    await editor.pushedWhere('zz.md', lacks('links/missing-page'))
  })

  test('several apply in one workspace, and another one may be named', async () => {
    const files = {
      ...library,
      'inner/bedside.yaml': 'extends: [us]\nrules:\n  links/missing-page: off\n',
      'inner/a.md': '# A\n\n[x](gone.md)\n',
      'other.yaml': 'extends: [us]\nrules:\n  links/missing-page: note\n'
    }
    const editor = await loaded(files)
    editor.open('inner/a.md', files['inner/a.md'])
    expect(lacks('links/missing-page')(await editor.pushedWhere('inner/a.md', () => true))).toBe(true)
    const other = await editorIn(editor.folder, {settings: {config: 'other.yaml'}})
    other.open('inner/a.md', files['inner/a.md'])
    const found = await other.pushedWhere('inner/a.md', has('links/missing-page'))
    expect(found.find(({code}) => code === 'links/missing-page')!.severity).toBe(3)
  })
})

describe('files and folders', () => {
  test('a page that is deleted or comes breaks and mends links to it', async () => {
    const editor = await loaded()
    rmSync(join(editor.folder, 'sub/rest.md'))
    const tell = (type: FileChangeType) =>
      editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {changes: [{uri: editor.uri('sub/rest.md'), type}]})
    await tell(FileChangeType.Deleted)
    await editor.pushedWhere('ankle.md', has('links/missing-page'))
    editor.write('sub/rest.md', '# Rest\n\n## Home\n')
    await tell(FileChangeType.Created)
    await editor.pushedWhere('ankle.md', has('links/missing-anchor'))
    editor.write('sub/rest.md', '# Rest\n\n## At home\n')
    await tell(FileChangeType.Changed)
    await editor.pushedWhere('ankle.md', lacks('links/missing-anchor'))
  })

  test('a page that was never saved is linted alone, in the language of its editor', async () => {
    const editor = await editorIn(folderWith(library))
    editor.open('untitled:Untitled-1', '# A\n\nMyocardial infarction needs percutaneous coronary intervention. [x](gone.md)\n')
    const found = await editor.pushedWhere('untitled:Untitled-1', some)
    expect(found.some(({code}) => String(code).startsWith('links/'))).toBe(false)
  })

  test('a file outside of every folder is linted as by default', async () => {
    const editor = await editorIn(folderWith({'in/a.md': '# A\n', 'out/b.md': ''}), {folders: ['in']})
    editor.open('out/b.md', '# B\n\nMyocardial infarction needs percutaneous coronary intervention.\n')
    expect(await editor.pushedWhere('out/b.md', some)).not.toEqual([])
  })

  test('folders come and go', async () => {
    const editor = await editorIn(folderWith({'one/a.md': '# A\n', 'two/bedside.yaml': 'extends: [none]\n'}), {folders: ['one']})
    const event = {added: [{uri: editor.uri('two'), name: 'two'}], removed: [{uri: editor.uri('one'), name: 'one'}]}
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {event})
    expect(await editor.pushedWhere('two/bedside.yaml', some)).toHaveLength(1)
  })

  test('what is ignored, and what is no page, is left alone', async () => {
    const editor = await editorIn(folderWith({...library, 'bedside.yaml': `${config}ignore: [drafts]\n`}))
    editor.open('drafts/a.md', '# A\n\n[x](gone.md)\n')
    expect(await editor.pushedWhere('drafts/a.md', () => true)).toEqual([])
    expect(await editor.connection.sendRequest(CodeLensRequest.type, about(editor, 'bedside.yaml'))).toEqual([])
  })

  test('a page that is closed shows nothing more', async () => {
    const editor = await loaded()
    editor.close('zz.md')
    await editor.pushedWhere('zz.md', (all) => all.length === 0)
  })
})

test('places count UTF-16 units and lines of any ending', async () => {
  const page = '# 🩹 A\r\n\r\n🩹🩹 é [x](gone.md) and more.\r\n'
  const editor = await loaded({...library, 'emoji.md': page}, 'emoji.md')
  const found = await editor.pushedWhere('emoji.md', has('links/missing-page'))
  expect(found.find(({code}) => code === 'links/missing-page')!.range).toEqual({
    start: editor.place('emoji.md', 'gone.md'),
    end: editor.place('emoji.md', 'gone.md', 7)
  })
})

test('findings wait for the page to be saved where the user wants that', async () => {
  const page = `${library['ankle.md']}[y](gone-too.md)\n`
  const editor = await editorIn(folderWith({...library, 'ankle.md': page}), {settings: {run: 'onSave'}})
  editor.open('ankle.md', page)
  await editor.pushedWhere('ankle.md', has('links/missing-page'))
  await new Promise((resolve) => setTimeout(resolve, 400))
  let pushes = 0
  editor.connection.onNotification('textDocument/publishDiagnostics', () => pushes++)
  editor.type('ankle.md', {at: 'Edema', text: '[x](gone.md) '})
  await new Promise((resolve) => setTimeout(resolve, 450))
  expect(pushes).toBe(0)
})

test('reviews age when the day turns', async () => {
  let today = '2026-03-01'
  const page =
    '---\ntitle: Ankle\ntype: condition\nreviewed: 2026-02-20\nnextReview: 2026-03-01\nreviewedBy: Ana Vale, MD\n---\n\n# Ankle\n'
  const editor = await editorIn(folderWith({'bedside.yaml': 'extends: [us]\n', 'a.md': page}), {
    options: {...testOptions, today: () => today}
  })
  editor.open('a.md', page)
  expect(lacks('review/expired')(await editor.pushedWhere('a.md', some))).toBe(true)
  today = '2026-03-02'
  editor.type('a.md', {at: '# Ankle', text: '# The ankle', instead: '# Ankle'})
  await editor.pushedWhere('a.md', has('review/expired'))
})

describe('the whole workspace', () => {
  const ask = (editor: Editor, previousResultIds: {uri: string; value: string}[] = []) =>
    editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {previousResultIds}) as Promise<WorkspaceDiagnosticReport>

  test('is answered page by page, and again only once something changes', async () => {
    const editor = await editorIn(folderWith({...library, 'bom.md': '\ufeff# A\n', 'gone.md': '# G\n'}), {capabilities: pulling})
    const {items} = await ask(editor)
    expect(items.map(({uri}) => uri.split('/').at(-1))).toEqual(['ankle.md', 'bom.md', 'gone.md', 'rest.md'])
    const bom = items.find(({uri}) => uri.endsWith('bom.md'))!
    if (bom.kind === 'full') for (const {range} of bom.items) expect(range.end.character).toBeLessThanOrEqual(3)
    const known = items.map(({uri, resultId}) => ({uri, value: resultId!}))
    let isAnswered = false
    const next = ask(editor, known).finally(() => {
      isAnswered = true
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(isAnswered).toBe(false)
    rmSync(join(editor.folder, 'gone.md'))
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{uri: editor.uri('gone.md'), type: FileChangeType.Deleted}]
    })
    const changed = (await next).items.filter(({kind}) => kind === 'full')
    expect(changed).toMatchObject([{uri: editor.uri('gone.md'), items: []}])
  })
})

describe('an editor that talks nonsense', () => {
  test('is answered all the same', async () => {
    const editor = await loaded()
    const {connection} = editor
    const send = (method: string, params: unknown) => connection.sendNotification(method, params as object)
    await send('textDocument/didChange', {textDocument: {uri: editor.uri('never-opened.md'), version: 3}, contentChanges: [{text: 'x'}]})
    await send('textDocument/didChange', {
      textDocument: {uri: editor.uri('ankle.md'), version: 9},
      contentChanges: [{range: {start: {line: 999, character: 5}, end: {line: 1000, character: 1}}, text: 'x'}]
    })
    await send('textDocument/didOpen', {textDocument: {uri: '::not a uri', languageId: 'markdown', version: 1, text: '# A'}})
    await send('textDocument/didClose', {textDocument: {uri: 'git:/a.md'}})
    await send('workspace/didChangeConfiguration', {settings: 7})
    await send('workspace/didChangeWatchedFiles', {changes: [{uri: '%%%', type: 77}]})
    await send('textDocument/nonsense', {})
    for (const method of ['textDocument/hover', 'textDocument/definition', 'textDocument/codeAction', 'textDocument/completion']) {
      await connection.sendRequest(method, {textDocument: {uri: 'file:///no/such.md'}, position: {line: -1, character: 5}}).catch(() => {})
      await connection.sendRequest(method, {}).catch(() => {})
    }
    editor.type('zz.md', {at: '# Z', text: '\n\n'})
    await editor.pushedWhere('zz.md', (all) => all.some(({code, range}) => code === 'links/missing-page' && range.start.line === 4))
  })

  test('refuses what it is asked for, or takes its folder away', async () => {
    const capabilities = {
      ...pulling,
      workspace: {...pushed.workspace, diagnostics: {refreshSupport: true}, codeLens: {refreshSupport: true}}
    }
    const editor = await editorIn(folderWith(library), {capabilities})
    editor.open('ankle.md', library['ankle.md'])
    await editor.connection.sendRequest(CodeLensRequest.type, about(editor, 'ankle.md'))
    rmSync(editor.folder, {recursive: true})
    for (const name of ['bedside.yaml', 'sub/rest.md']) {
      const changes = [{uri: editor.uri(name), type: FileChangeType.Deleted}]
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {changes})
    }
    editor.type('ankle.md', {at: '# Ankle', text: 'Words. '})
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await editor.connection.sendRequest(CodeLensRequest.type, about(editor, 'ankle.md'))).toHaveLength(1)
  })

  test('writes a page of a million letters: it waits for the page to be saved', async () => {
    const editor = await editorIn(folderWith({...library, 'long.md': ''}))
    editor.open('long.md', `# Long\n\n${'word '.repeat(110_000)}\n`)
    await editor.pushedWhere('long.md', () => true)
    await new Promise((resolve) => setTimeout(resolve, 600))
    let pushes = 0
    editor.connection.onNotification('textDocument/publishDiagnostics', () => pushes++)
    editor.type('long.md', {at: '# Long', text: '[x](gone.md) '})
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(pushes).toBe(0)
  })

  test('pulls of pages that nobody opened are empty', async () => {
    const editor = await editorIn(folderWith(library), {capabilities: pulling})
    const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, about(editor, 'sub/rest.md'))
    expect(report).toMatchObject({kind: 'full', items: []})
    expect(pushed.textDocument).toBeUndefined()
  })
})
