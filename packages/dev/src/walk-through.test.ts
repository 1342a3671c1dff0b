import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {main} from 'bedside'
import {afterAll, expect, test} from 'vitest'
import {root} from './workspace.js'

const document = join(root, 'docs/editorial-leads.md')

/** Blocks that do or show something; others only illustrate. */
const block = /(?<=^```)(yaml|diff|console)\n([\s\S]*?)(?=^```$)/gm

/** A comment in the first line of a block names the file that it is about. */
const title = /^# (\S+\.(?:yaml|md))\n/

/** What a document shows of a text, where the text is so: a line `…` stands for any lines. Otherwise the text. */
function asShown(text: string, shown: string): string {
  const [first, ...parts] = shown.split(/^…\n/m)
  if (!text.startsWith(first!)) return text
  let at = first!.length
  for (const [index, part] of parts.entries()) {
    const found = index === parts.length - 1 ? text.length - part.length : text.indexOf(`\n${part}`, at - 1) + 1
    if (found < at || !text.startsWith(part, found) || (part !== '' && text[found - 1] !== '\n')) return text
    at = found + part.length
  }
  return at === text.length ? shown : text
}

const folder = mkdtempSync(join(tmpdir(), 'bedside-walk-'))
cpSync(join(root, 'fixtures/editorial-leads'), folder, {recursive: true})
mkdirSync(join(folder, '.git'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** The words of a command line, as a shell divides it: at spaces that stand in no single quotes. */
const wordsOf = (command: string) => [...command.matchAll(/(?:'[^']*'|[^\s'])+/g)].map(([word]) => word.replaceAll("'", ''))

async function printed(command: string): Promise<string> {
  const [program, ...args] = wordsOf(command)
  expect(program).toBe('bedside')
  let text = ''
  const print = (more: string) => {
    text += more
  }
  const io = {cwd: folder, out: print, err: print, stdin: async () => '', ask: async () => '', interactive: false, color: false, env: {}}
  await main(args, {...io, today: () => '2026-03-01'})
  return text
}

/** Does what a block says, and gives back the block as it should stand in the document. */
async function taken(language: string, whole: string): Promise<string> {
  if (language === 'console') return commandsTaken(whole)
  const path = title.exec(whole)?.[1]
  if (path === undefined) return whole
  const text = whole.replace(title, '')
  return `# ${path}\n${language === 'diff' ? changed(join(folder, path), text) : shownOrWritten(join(folder, path), text)}`
}

/** Runs the commands, which stand behind `$ `, and gives them back with their outputs. */
async function commandsTaken(text: string): Promise<string> {
  let all = ''
  for (const one of text.split(/^\$ /m).slice(1)) {
    const end = one.indexOf('\n')
    const command = one.slice(0, end)
    all += `$ ${command}\n${asShown(await printed(command), one.slice(end + 1))}`
  }
  return all
}

/** Changes lines of a file as a diff says: the lines have to stand there once. */
function changed(path: string, diff: string): string {
  const lines = diff.split('\n').slice(0, -1)
  const without = (mark: string) => lines.flatMap((line) => (line.startsWith(mark) ? [] : [`${line.slice(1)}\n`])).join('')
  const text = readFileSync(path, 'utf8')
  expect(text.split(without('+')), `${path} holds once:\n${without('+')}`).toHaveLength(2)
  writeFileSync(
    path,
    text.replace(without('+'), () => without('-'))
  )
  return diff
}

/** Writes a file where there is none; one that is there is only shown. */
function shownOrWritten(path: string, text: string): string {
  if (existsSync(path)) return asShown(readFileSync(path, 'utf8'), text)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
  return text
}

test('the walk-through for editorial leads starts from ten pages and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual(['.git', 'articles'])
  expect(readdirSync(join(folder, 'articles'))).toHaveLength(10)
})

// With `vitest -u` outputs are written into the document, where they are other than shown; then leave out what nobody needs, by a line `…`.
test('what the walk-through for editorial leads shows is what happens', async () => {
  const before = readFileSync(document, 'utf8')
  const blocks = [...before.matchAll(block)]
  expect(blocks.length).toBeGreaterThan(15)
  let after = ''
  let at = 0
  for (const {0: match, 1: language, 2: text, index} of blocks) {
    after += `${before.slice(at, index)}${language}\n${await taken(language!, text!)}`
    at = index + match.length
  }
  await expect(after + before.slice(at)).toMatchFileSnapshot(document)
}, 60_000)

test.each([
  ['a\nb\nc\n', 'a\n…\nc\n', true],
  ['a\nb\nc\n', '…\nc\n', true],
  ['a\nb\nc\n', 'a\n…\n', true],
  ['a\nb\nc\nd\n', 'a\n…\nc\n…\n', true],
  ['a\nc\n', 'a\n…\nc\n', true],
  ['a\nb\nc\n', 'a\n', false],
  ['a\nb\nc\n', 'a\n…\nb\n', false],
  ['a\nbb\n', 'a\n…\nb\n', false],
  ['a\nbb\nc\n', 'a\n…\nb\n…\n', false]
])('%j is shown by %j: %s', (text, shown, fits) => expect(asShown(text, shown) === shown).toBe(fits))
