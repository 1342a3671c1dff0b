import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {main} from 'bedside'
import {afterAll, expect, test} from 'vitest'
import {root} from './workspace.js'

/** A fenced block of a walk-through that does or shows something. */
type Step =
  | {kind: 'file'; path: string; text: string}
  | {kind: 'change'; path: string; before: string; after: string}
  | {kind: 'command'; command: string; output: string}

const block = /^```(yaml|diff|console)\n([\s\S]*?)^```$/gm

/** A comment in the first line of a block names the file that it is about. */
const title = /^# (\S+\.(?:yaml|md))\n/

/**
 * The steps of a walk-through, in order. A `yaml` block with a title is a file: one to write, or one that is there and shown. A `diff` block
 * with a title changes lines of a file. A `console` block holds commands after `$ `, each with its output.
 */
function stepsOf(document: string): Step[] {
  return [...document.matchAll(block)].flatMap(([, language, whole]): Step[] => {
    if (language === 'console') return commandsIn(whole!)
    const path = title.exec(whole!)?.[1]
    if (path === undefined) return []
    const text = whole!.replace(title, '')
    return [language === 'diff' ? {kind: 'change', path, ...sidesOf(text)} : {kind: 'file', path, text}]
  })
}

function commandsIn(text: string): Step[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((one) => {
      const end = one.indexOf('\n')
      return {kind: 'command', command: one.slice(0, end), output: one.slice(end + 1)}
    })
}

function sidesOf(diff: string): {before: string; after: string} {
  const lines = diff.split('\n').slice(0, -1)
  const without = (mark: string) => lines.flatMap((line) => (line.startsWith(mark) ? [] : [`${line.slice(1)}\n`])).join('')
  return {before: without('+'), after: without('-')}
}

/** What a document shows of a text, where the text is so: a line `…` stands for any lines. Otherwise the text. */
function asShown(text: string, shown: string): string {
  const [first, ...parts] = shown.split(/^…\n/m)
  if (!text.startsWith(first!)) return text
  let at = first!.length
  for (const [index, part] of parts.entries()) {
    const found = index === parts.length - 1 ? text.length - part.length : text.indexOf(`\n${part}`, at - 1) + 1
    if (found < at || !text.startsWith(part, found)) return text
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

async function take(step: Step): Promise<void> {
  if (step.kind === 'command') return expect(asShown(await printed(step.command), step.output), step.command).toBe(step.output)
  const path = join(folder, step.path)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : null
  if (step.kind === 'change') {
    expect(text?.split(step.before), `${step.path} holds once:\n${step.before}`).toHaveLength(2)
    writeFileSync(
      path,
      text!.replace(step.before, () => step.after)
    )
  } else if (text === null) {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, step.text)
  } else expect(asShown(text, step.text), step.path).toBe(step.text)
}

test('the walk-through for editorial leads starts from ten pages and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual(['.git', 'articles'])
  expect(readdirSync(join(folder, 'articles'))).toHaveLength(10)
})

test('what the walk-through for editorial leads shows is what happens', async () => {
  const steps = stepsOf(readFileSync(join(root, 'docs/editorial-leads.md'), 'utf8'))
  expect(steps.length).toBeGreaterThan(15)
  for (const step of steps) await take(step)
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
