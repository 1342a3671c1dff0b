import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {sandbox} from '../testing.js'

const bin = fileURLToPath(new URL('../bin.js', import.meta.url)).replace(`${join('cli', 'src')}`, join('cli', 'dist'))

test('without --stdio it says how editors start it', async () => {
  const {code, err} = await sandbox({'a.md': '# A\n'}).run(['lsp'])
  expect([code, err]).toEqual([2, 'bedside: lsp speaks over standard input and output only; editors start it as: bedside lsp --stdio\n'])
})

/** A message as the protocol frames it. */
function framed(message: object): string {
  const text = JSON.stringify({jsonrpc: '2.0', ...message})
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

test('spawned, it answers over standard output, takes words that editors put behind, and ends with the editor', async () => {
  const {folder} = sandbox({'bedside.yaml': 'extends: [us]\n', 'a.md': '# A\n\n[x](gone.md)\n'})
  const child = spawn(process.execPath, [bin, 'lsp', '--stdio', `--clientProcessId=${process.pid}`], {cwd: folder})
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8')
  })
  const until = async (text: string) => {
    while (!out.includes(text)) await new Promise((resolve) => child.stdout.once('data', resolve))
  }
  const uri = pathToFileURL(join(folder, 'a.md')).href
  const rootUri = pathToFileURL(folder).href
  child.stdin.write(framed({id: 1, method: 'initialize', params: {processId: process.pid, rootUri, capabilities: {}}}))
  await until('"serverInfo":{"name":"bedside"')
  child.stdin.write(framed({method: 'initialized', params: {}}))
  const textDocument = {uri, languageId: 'markdown', version: 1, text: '# A\n\n[x](gone.md)\n'}
  child.stdin.write(framed({method: 'textDocument/didOpen', params: {textDocument}}))
  await until('"code":"links/missing-page"')
  child.stdin.write(framed({id: 2, method: 'shutdown'}))
  await until('"id":2')
  child.stdin.write(framed({method: 'exit'}))
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0)
})
