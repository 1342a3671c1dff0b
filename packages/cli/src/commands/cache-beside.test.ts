import {readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {crc32} from 'node:zlib'
import {beforeEach, describe, expect, test} from 'vitest'
import {type Sandbox, sandbox} from '../testing.js'

const files = {
  'bedside.yaml': 'extends: [us]\nglossary: glossary.yaml\n',
  'glossary.yaml': '- {term: hernia, gloss: a gap in the belly wall}\n',
  'ankles.md': '# Ankles\n\nYou may see edema (swollen ankles) at night. Utilize [rest](legs.md#rest).\n',
  'legs.md': '# Legs\n\n## Rest\n\nYou may see edema (ankles that are swollen) by day. Read on about [ankles](ankles.md).\n',
  'feet.md': '# Feet\n\nTell us about edema (too much water under the skin). See [toes](toes.md).\n',
  'hips.md': '---\nnextReview: 2026-03-03\n---\n\n# Hips\n\nRest. Utilize a pillow.\n'
}

let box: Sandbox
let cache: string

beforeEach(() => {
  box = sandbox(files)
  cache = sandbox().folder
  rmSync(join(cache, '.git'), {recursive: true})
})

const lint = (...args: string[]) => box.run(['lint', '--now', '2026-03-01', ...args])
const cached = (...args: string[]) => lint('--cache-location', cache, ...args)

/** What a run says of a page, as JSON has it. */
function saidOf(path: string, out: string): unknown {
  return (JSON.parse(out) as {files: {path: string}[]}).files.find((file) => file.path === path)
}

/** The files that hold what runs printed. */
function kept(): string[] {
  return readdirSync(join(cache, 'runs')).map((name) => join(cache, 'runs', name))
}

const edit = (path: string, from: string | RegExp, to: string) => () =>
  box.write(path, readFileSync(join(box.folder, path), 'utf8').replace(from, to))

describe('what is printed of a page that did not change', () => {
  test.each<[string, () => void, string]>([
    ['a heading is renamed that it links to', () => edit('legs.md', '## Rest', '## Sleep')(), 'ankles.md'],
    ['the page is gone that it links to', () => rmSync(join(box.folder, 'legs.md')), 'ankles.md'],
    ['the page has moved', () => renameSync(join(box.folder, 'legs.md'), join(box.folder, 'limbs.md')), 'ankles.md'],
    ['the page comes that was missing', () => box.write('toes.md', '# Toes\n\nRest.\n'), 'feet.md'],
    ['no two pages agree on a term any more', () => edit('legs.md', 'ankles that are swollen', 'a cake with cherries')(), 'feet.md'],
    ['the glossary comes to explain a term', () => box.write('glossary.yaml', '- {term: edema, gloss: a swelling}\n'), 'feet.md'],
    ['a rule is off', () => box.write('bedside.yaml', 'extends: [us]\nrules: {links/missing-page: off}\n'), 'feet.md'],
    [
      'a rule is off for this page alone',
      () => box.write('bedside.yaml', 'extends: [us]\noverrides: [{files: [hips.md], rules: {readability/complex-word: off}}]\n'),
      'hips.md'
    ]
  ])('changes where %s', async (_, change, path) => {
    const before = await cached('--format', 'json')
    await cached()
    change()
    const plain = await lint('--format', 'json', '--no-cache')
    expect(saidOf(path, plain.out)).not.toEqual(saidOf(path, before.out))
    expect(await cached('--format', 'json')).toEqual(plain)
    expect(await cached()).toEqual(await lint('--no-cache'))
    expect(await cached('--format', 'json')).toEqual(plain)
  })

  test('changes where its day has come', async () => {
    const before = await cached('--format', 'json')
    const plain = await lint('--now', '2026-03-05', '--format', 'json', '--no-cache')
    expect(saidOf('hips.md', plain.out)).not.toEqual(saidOf('hips.md', before.out))
    expect(await cached('--now', '2026-03-05', '--format', 'json')).toEqual(plain)
  })

  test('is copied, also where a link moves within another page', async () => {
    for (const format of ['json', 'text']) {
      await cached('--format', format)
      for (const path of kept()) forge(path)
      edit('legs.md', 'You may', 'Well, you may')()
      const {out} = await cached('--format', format)
      expect(out, format).toContain('UTILIZE')
      expect(out.replaceAll('UTILIZE', 'Utilize')).toBe((await lint('--no-cache', '--format', format)).out)
      rmSync(join(cache, 'runs'), {recursive: true})
    }
  })
})

/** Changes what was printed, and the sum with it, so that it can be seen whether it is used. */
function forge(path: string): void {
  const text = readFileSync(path, 'utf8').replaceAll('Utilize', 'UTILIZE')
  const body = Buffer.from(text.slice(text.indexOf(' ') + 1))
  writeFileSync(path, Buffer.concat([Buffer.from(`${crc32(body)} `), body]))
}
