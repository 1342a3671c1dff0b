import {csvField} from '@bedside/report'
import {describe, expect, test} from 'vitest'
import {LineSplitter} from '../lines.js'
import {main} from '../main.js'
import {sandbox} from '../testing.js'

const english = `# Sore back\n\n${'Surgery may seldom help people. '.repeat(12)}\n\n## Care\n\nWalk every day.\n`
const spanish = `# Dolor\n\n${'La espalda mejora en unas semanas y no es grave para la mayoría de las personas. '.repeat(12)}\n`

const englishKeys =
  'words sentences syllables polysyllables smog fleschKincaid flesch gunningFog ari colemanLiau daleChall spache difficulty'.split(' ')
const spanishKeys = ['fernandezHuerta', 'szigrisztPazos', 'inflesz', 'crawford']

describe('files', () => {
  test('as JSON, with their sections', async () => {
    const {code, out, err} = await sandbox({'a.md': english, 'sub/b.md': spanish}).run(['measure', '--format', 'json'])
    const {version, files} = JSON.parse(out)
    expect({code, err, version}).toEqual({code: 0, err: '', version: 1})
    expect(files).toMatchObject([
      {path: 'a.md', language: 'en', status: 'estimate', words: 63, sentences: 13, smog: 8.84, estimate: true, leftOut: {headings: 2}},
      {path: 'sub/b.md', language: 'es', status: 'estimate', smog: null, inflesz: 'bastante fácil'}
    ])
    expect(files[0].sections).toMatchObject([{title: 'Sore back', line: 1, sentences: 13, smog: 8.84}])
    expect(Object.keys(files[0])).toEqual(['path', 'language', 'status', ...englishKeys, 'estimate', 'leftOut', 'sections'])
    expect(Object.keys(files[1].sections[0])).toEqual(['title', 'line', ...englishKeys, ...spanishKeys, 'estimate'])
  })

  test('as CSV', async () => {
    const {out} = await sandbox({'a, "b".md': english}).run(['measure', '--format', 'csv'])
    const [header, row, ...rest] = out.split('\r\n')
    expect(header).toBe(['path', 'language', 'status', ...englishKeys, ...spanishKeys].join(','))
    expect(row).toMatch(/^"a, ""b""\.md",en,estimate,63,13,\d+,13,8\.84,[-\d.,]+\d,,,,$/)
    expect(rest).toEqual([''])
  })

  test('as a table, with what its columns mean', async () => {
    const {out} = await sandbox({'a.md': english}).run(['measure', 'a.md'])
    const [header, row, , key] = out.split('\n')
    expect(header).toMatch(/^file {2}words {2}sentences +SMOG +F-K/)
    expect(row).toMatch(/^a\.md +63 +13 +~8\.8 /)
    expect(key).toContain('SMOG with ~ comes from under 30 sentences and is an estimate')
  })

  test('from standard input', async () => {
    const {run} = sandbox()
    const long = await run(['measure', '-', '--format', 'json'], {stdin: english})
    expect(JSON.parse(long.out).files).toMatchObject([{path: 'stdin.md', sentences: 13}])
    const html = await run(['measure', '--stdin', '--stdin-filename', 'a.html', '--format', 'json'], {stdin: '<p>Rest the ankle now.</p>'})
    expect(JSON.parse(html.out).files).toMatchObject([{path: 'a.html', words: 4}])
  })

  test('in the language that --locale says', async () => {
    const {out} = await sandbox({'a.md': english}).run(['measure', '--locale', 'es-MX', '--format', 'json'])
    expect(JSON.parse(out).files).toMatchObject([{language: 'es', smog: null, inflesz: expect.any(String)}])
  })

  test('that cannot be read are said, and the others measured', async () => {
    const box = sandbox({'a.md': Uint8Array.from([0x23, 0x20, 0x41, 0xe9, 0x0a]), 'b.md': english})
    const {code, out, err} = await box.run(['measure', '--format', 'csv'])
    expect({code, err}).toEqual({code: 2, err: 'a.md: Not checked: not UTF-8 from byte 3 on; save the file as UTF-8.\n'})
    expect(out.split('\r\n')).toHaveLength(3)
  })
})

test.each([
  ['a path that is not there', ['nowhere.md'], 'nowhere.md: there is no such file or folder.'],
  ['another language', ['--locale', 'fr'], 'there are formulas for English (en) and Spanish (es), none for "fr"'],
  ['--lines with paths', ['--lines', 'a.md'], '--lines reads standard input alone'],
  ['--lines as a table', ['--lines', '--format', 'csv'], '--lines prints JSON only; leave out --format csv.'],
  ['standard input with paths', ['-', 'a.md'], 'Standard input is measured alone'],
  ['a file name without standard input', ['--stdin-filename', 'a.md'], '--stdin-filename goes with - or --stdin'],
  ['an unknown format', ['--format', 'xml'], 'Allowed choices are text, json, csv']
])('%s is refused with a reason', async (_, args, message) => {
  const {code, err} = await sandbox({'a.md': english}).run(['measure', ...args])
  expect(err).toContain(message)
  expect(code).toBe(2)
})

describe('lines', () => {
  const linesOf = async (stdin: string, ...args: string[]) => {
    const {code, out, err} = await sandbox().run(['measure', '--lines', ...args], {stdin})
    expect({code, err}).toEqual({code: 0, err: ''})
    return out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  }

  test('each is a text of its own, with every formula', async () => {
    const objects = await linesOf('# Sore back\r\n\nSurgery may seldom help people.')
    expect(objects).toMatchObject([
      {words: 2, sentences: 1, smog: 3.13},
      {words: 0, sentences: 0, smog: null, flesch: null},
      {words: 5, sentences: 1, smog: 8.84}
    ])
    for (const object of objects) {
      expect(Object.keys(object)).toEqual([...englishKeys, 'estimate'])
      expect(object.estimate).toBe(true)
    }
  })

  test('in Spanish', async () => {
    const [object] = await linesOf('La cirugía es útil.\n', '--locale', 'es')
    expect(Object.keys(object)).toEqual([...englishKeys, ...spanishKeys, 'estimate'])
    expect(object).toMatchObject({words: 4, syllables: 8, smog: null, inflesz: 'bastante fácil'})
  })

  test('no input is no line', async () => expect(await linesOf('')).toEqual([]))

  test('are printed as they come, and wait for the reader', async () => {
    const events: string[] = []
    async function* chunks() {
      // A character that stands in two pieces, and a line in three.
      const bytes = new TextEncoder().encode('Rest.\nUn café.\nEnd')
      for (const [start, end] of [
        [0, 8],
        [8, 13],
        [13, bytes.length]
      ]) {
        events.push('read')
        yield bytes.slice(start, end)
      }
    }
    let out = ''
    const code = await main(['measure', '--lines'], {
      cwd: '/',
      out: (text) => {
        out += text
        events.push('print')
      },
      err: () => {},
      stdin: async () => '',
      chunks,
      written: async () => void events.push('wait'),
      ask: async () => '',
      interactive: false,
      color: false,
      env: {},
      today: () => '2026-03-01'
    })
    expect(code).toBe(0)
    expect(events.join(' ')).toBe('read print wait read read print wait print wait')
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).words)
    ).toEqual([1, 2, 1])
  })
})

test('wherever a text is cut, its lines are the same', () => {
  const text = 'a\r\n\n\r\r\nb\rc\n\n"é",\n last'
  const lines = ['a', '', '\r', 'b\rc', '', '"é",', ' last']
  for (let first = 0; first <= text.length; first++)
    for (let second = first; second <= text.length; second++) {
      const splitter = new LineSplitter()
      const found = [text.slice(0, first), text.slice(first, second), text.slice(second)].flatMap((piece) => splitter.push(piece))
      expect([...found, ...splitter.end()], `cut at ${first} and ${second}`).toEqual(lines)
    }
})

test('a field of CSV reads back as it was, whatever its characters', () => {
  let texts = ['']
  for (let length = 0; length < 4; length++)
    texts = texts.flatMap((text) => [text, ...['a', ' ', '"', ',', '\r', '\n'].map((one) => text + one)])
  for (const text of texts) {
    const field = csvField(text)
    const quoted = field.startsWith('"')
    expect(quoted ? field.slice(1, -1).replaceAll('""', '"') : field).toBe(text)
    expect(quoted ? /^"(?:[^"]|"")*"$/.test(field) : !/[",\r\n]/.test(field)).toBe(true)
  }
})
