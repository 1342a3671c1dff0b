import {spawn} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import Module, {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {beforeAll, describe, expect, test, vi} from 'vitest'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver-protocol/node'
import {bundleVscode} from './bundle-vscode.js'

const folder = mkdtempSync(join(tmpdir(), 'bedside-vscode-'))
const server = join(folder, 'dist/server/dist/js/bedside.cjs')

beforeAll(async () => {
  await bundleVscode(folder)
}, 120_000)

describe('the manifest', () => {
  const manifest = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

  test('names what is there, and what an editor asks for', () => {
    const {name, displayName, publisher, version, license, main, engines, categories, activationEvents} = manifest()
    expect({name, displayName, publisher, license, categories}).toEqual({
      name: 'bedside-vscode',
      displayName: 'Bedside',
      publisher: 'bedside',
      license: 'MIT',
      categories: ['Linters']
    })
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(engines.vscode).toMatch(/^\^1\.\d+\.0$/)
    expect(existsSync(join(folder, main))).toBe(true)
    expect(activationEvents).toContain('onLanguage:markdown')
    for (const file of ['README.md', 'LICENSE', 'dist/THIRD-PARTY', 'dist/server/profiles/us.yaml'])
      expect(existsSync(join(folder, file))).toBe(true)
  })

  test('holds nothing that only the repository can read', () => {
    expect(JSON.stringify(manifest())).not.toMatch(/catalog:|workspace:/)
  })

  test('every setting has a type, a default and a description, and what is started comes from the user alone', () => {
    const {contributes, capabilities} = manifest()
    const properties = contributes.configuration.properties as Record<string, Record<string, unknown>>
    expect(Object.keys(properties)).toEqual(['bedside.config', 'bedside.run', 'bedside.path', 'bedside.trace.server'])
    for (const setting of Object.values(properties)) {
      expect(setting).toMatchObject({type: 'string', default: expect.any(String)})
      expect(setting.description ?? setting.markdownDescription).toMatch(/\.$/)
    }
    expect(properties['bedside.path']!.scope).toBe('machine')
    expect(capabilities.untrustedWorkspaces).toEqual({supported: true, restrictedConfigurations: ['bedside.path']})
  })
})

test('the server that comes with it answers an editor', async () => {
  const child = spawn(process.execPath, [server, 'lsp', '--stdio', '--clientProcessId=1'], {stdio: ['pipe', 'pipe', 'inherit']})
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  connection.listen()
  const workspaceFolders = [{uri: pathToFileURL(folder).href, name: 'here'}]
  const offers = await connection.sendRequest('initialize', {processId: null, rootUri: null, capabilities: {}, workspaceFolders})
  expect(offers).toMatchObject({serverInfo: {name: 'bedside'}})
  await connection.sendRequest('shutdown')
  const code = new Promise((resolve) => child.on('exit', resolve))
  await connection.sendNotification('exit')
  expect(await code).toBe(0)
}, 60_000)

describe('the extension', () => {
  test('starts the server that comes with it, and ends it', async () => {
    const extension = loadedWith(settings('', true))
    await extension.activate({extensionPath: folder, subscriptions: []})
    await extension.deactivate()
  }, 30_000)

  test.each([
    ['starts the one that the user names', true],
    ['starts its own where the workspace is not trusted, whatever the user names', false]
  ])(
    '%s',
    async (_, isTrusted) => {
      const [script, mark] = [join(folder, `other-${isTrusted}.cjs`), join(folder, `started-${isTrusted}`)]
      writeFileSync(script, `require('fs').writeFileSync(${JSON.stringify(mark)}, process.argv.slice(2).join(' '))`)
      const extension = loadedWith(settings(script, isTrusted))
      const started = Promise.resolve(extension.activate({extensionPath: folder, subscriptions: []}))
      if (isTrusted) {
        void started.catch(() => {})
        await vi.waitFor(() => expect(readFileSync(mark, 'utf8')).toMatch(/^lsp --stdio/), 20_000)
      } else {
        await started
        expect(existsSync(mark)).toBe(false)
      }
      await Promise.resolve(extension.deactivate()).catch(() => {})
    },
    30_000
  )
})

/** The settings and the trust of an editor. */
function settings(path: string, isTrusted: boolean): Readonly<Record<string, unknown>> {
  const getConfiguration = () => ({inspect: () => ({globalValue: path}), get: () => undefined})
  return {isTrusted, getConfiguration, workspaceFolders: undefined, textDocuments: [], notebookDocuments: []}
}

interface Extension {
  activate(context: {extensionPath: string; subscriptions: unknown[]}): Promise<void>
  deactivate(): Promise<void>
}

/** The bundled extension, with something that answers to every name in place of the editor. */
function loadedWith(workspace: Readonly<Record<string, unknown>>): Extension {
  const window = anything({tabGroups: anything({all: []}), visibleTextEditors: [], showErrorMessage: async () => undefined})
  const vscode = anything({version: '1.100.0', workspace: anything(workspace), window})
  const loader = Module as unknown as {_load(name: string, ...rest: unknown[]): unknown}
  const load = loader._load
  loader._load = (name, ...rest) => (name === 'vscode' ? vscode : load.call(loader, name, ...rest))
  try {
    const require = createRequire(import.meta.url)
    const file = join(folder, 'dist/extension.cjs')
    delete require.cache[file]
    return require(file) as Extension
  } finally {
    loader._load = load
  }
}

/** Stands for every class of the editor's. */
class Anything {
  event = () => ({dispose: () => {}})
  fire(): void {}
  dispose(): void {}
}

/** Something that can be called, made and asked for any name, and knows a few. */
function anything(known: Readonly<Record<string, unknown>>): unknown {
  // A function of the old kind can be called, made and inherited from.
  function any(this: unknown): unknown {
    return new.target ? Reflect.construct(Anything, [], new.target) : anything({})
  }
  any.prototype = Anything.prototype
  return new Proxy(any, {
    get: (target, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined
      if (name in known) return known[name]
      return name === 'prototype' ? target.prototype : anything({})
    }
  })
}
