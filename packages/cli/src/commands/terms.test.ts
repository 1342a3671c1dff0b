import {describe, expect, test} from 'vitest'
import {sandbox} from '../testing.js'

const back = '# Back\n\nStenosis (a narrow canal in the spine) may hurt. You may need a laminectomy.\n'
const neck = '# Neck\n\nA laminectomy frees the nerves. People with COPD need care. A wart is no worry.\n'

describe('files', () => {
  test('as a table that fits 100 columns', async () => {
    const deep = `${'folder/'.repeat(12)}neck.md`
    const {code, out, err} = await sandbox({'a.md': back, [deep]: neck}).run(['terms'])
    expect({code, err}).toEqual({code: 0, err: ''})
    const lines = out.split('\n').slice(0, -1)
    expect(lines[0]).toBe('Clinical terms: how hard (0 to 1), uses, files, where used first, where explained (- is nowhere).')
    expect(lines[2]).toMatch(/^term +hard +uses +files +first use +explained$/)
    expect(lines.find((line) => line.startsWith('laminectomy'))).toMatch(/^laminectomy +0\.\d\d +2 +2 +a\.md:3:65 +-$/)
    expect(lines.find((line) => line.startsWith('stenosis'))).toMatch(/ a\.md:3$/)
    expect(lines.find((line) => line.startsWith('COPD'))).toMatch(/…[\w/]*neck\.md:3:45 +-$/)
    expect(lines.at(-1)).toMatch(/^\d+ terms, \d+ of them unexplained, used \d+ times in 2 files\.$/)
    expect(lines.filter((line) => line.length > 100)).toEqual([])
  })

  test('as JSON', async () => {
    const {out} = await sandbox({'a.md': back, 'b.md': neck}).run(['terms', '--format', 'json'])
    const {version, terms, ...rest} = JSON.parse(out)
    expect({version, rest}).toEqual({version: 1, rest: {}})
    const named = (term: string) => terms.find((one: {term: string}) => one.term === term)
    expect(named('stenosis')).toEqual({
      term: 'stenosis',
      kind: 'term',
      uses: 1,
      files: 1,
      first: {path: 'a.md', line: 3, column: 1},
      explained: {path: 'a.md', line: 3, gloss: 'a narrow canal in the spine', quality: 'full'},
      explainedFiles: 1,
      difficulty: expect.any(Number),
      specialty: expect.any(String),
      known: false,
      gloss: expect.any(String)
    })
    expect(named('COPD')).toMatchObject({kind: 'abbreviation', explained: null, gloss: 'chronic obstructive pulmonary disease'})
    expect(named('wart')).toBeUndefined()
  })

  test('as CSV', async () => {
    const {out} = await sandbox({'a, "b".md': back}).run(['terms', '--format', 'csv'])
    const [header, ...rows] = out.split('\r\n')
    expect(header).toBe(
      'term,kind,uses,files,first use,explained at,explanation,quality,files that explain it,difficulty,specialty,known,gloss'
    )
    expect(rows.find((row) => row.startsWith('stenosis'))).toMatch(
      /^stenosis,term,1,1,"a, ""b""\.md:3:1","a, ""b""\.md:3",a narrow canal in the spine,full,1,0\.\d\d,[a-z-]+,false,/
    )
    expect(rows.at(-1)).toBe('')
  })

  test('--all lists what every reader knows, --unexplained only what nobody explains', async () => {
    const {run} = sandbox({'a.md': back, 'b.md': neck})
    const termsOf = async (...args: string[]) => {
      const {out} = await run(['terms', '--format', 'json', ...args])
      return JSON.parse(out).terms.map(({term}: {term: string}) => term)
    }
    expect(await termsOf('--all')).toContain('wart')
    expect(await termsOf('--unexplained')).not.toContain('stenosis')
    expect(await termsOf('--unexplained')).toContain('laminectomy')
  })

  test('the glossary of the configuration explains', async () => {
    const files = {
      'a.md': neck,
      'bedside.yaml': 'glossary: g.yaml\n',
      'g.yaml': '- {term: laminectomy, gloss: surgery that takes out a piece of bone}\n'
    }
    const {out} = await sandbox(files).run(['terms', '--format', 'json'])
    expect(JSON.parse(out).terms.find(({term}: {term: string}) => term === 'laminectomy').explained).toBe('glossary')
  })

  test('from standard input', async () => {
    const {out} = await sandbox().run(['terms', '-', '--format', 'json'], {stdin: back})
    expect(JSON.parse(out).terms[0].first.path).toBe('stdin.md')
  })

  test('that cannot be read are said, and the others listed', async () => {
    const box = sandbox({'a.md': Uint8Array.from([0x23, 0x20, 0x41, 0xe9, 0x0a]), 'b.md': neck})
    const {code, out, err} = await box.run(['terms', '--format', 'csv'])
    expect({code, err}).toEqual({code: 2, err: 'a.md: Not checked: not UTF-8 from byte 3 on; save the file as UTF-8.\n'})
    expect(out).toContain('laminectomy')
  })

  test('without a term say so', async () => {
    const {out} = await sandbox({'a.md': '# Hours\n\nWe open at nine.\n'}).run(['terms'])
    expect(out).toMatch(/\n0 terms, 0 of them unexplained, used 0 times in 1 file\.\n$/)
  })
})

test('--glossary writes a glossary that Bedside reads', async () => {
  const box = sandbox({'a.md': back, 'b.md': neck})
  const {code, out, err} = await box.run(['terms', '--glossary'])
  expect({code, err}).toEqual({code: 0, err: ''})
  expect(out).toContain('# a.md:3\n- term: stenosis\n  gloss: a narrow canal in the spine\n')
  box.write('glossary.yaml', out)
  box.write('bedside.yaml', 'glossary: glossary.yaml\n')
  expect((await box.run(['terms', '--unexplained'])).code).toBe(0)
  expect((await box.run(['terms', '--glossary'])).out).not.toContain('stenosis')
})

test.each([
  ['a path that is not there', ['nowhere.md'], 'nowhere.md: there is no such file or folder.'],
  ['--lines with paths', ['--lines', 'a.md'], '--lines reads standard input alone'],
  ['--lines as a table', ['--lines', '--format', 'csv'], '--lines prints JSON only; leave out --format csv.'],
  ['--lines with --glossary', ['--lines', '--glossary'], 'choose one of them'],
  ['--lines with --unexplained', ['--lines', '--unexplained'], 'leave out --unexplained'],
  ['--glossary with a format', ['--glossary', '--format', 'json'], '--glossary prints YAML only; leave out --format json.'],
  ['--glossary with --unexplained', ['--glossary', '--unexplained'], '--glossary is made of explanations'],
  ['standard input with paths', ['-', 'a.md'], 'Standard input is read alone'],
  ['a file name without standard input', ['--stdin-filename', 'a.md'], '--stdin-filename goes with - or --stdin'],
  ['an unknown format', ['--format', 'xml'], 'Allowed choices are text, json, csv']
])('%s is refused with a reason', async (_, args, message) => {
  const {code, err} = await sandbox({'a.md': back}).run(['terms', ...args])
  expect(err).toContain(message)
  expect(code).toBe(2)
})

describe('lines', () => {
  const linesOf = async (stdin: string, ...args: string[]) => {
    const {code, out, err} = await sandbox().run(['terms', '--lines', ...args], {stdin})
    expect({code, err}).toEqual({code: 0, err: ''})
    return out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  }

  test('each is a text of its own', async () => {
    const lines = await linesOf('Stenosis (a narrow canal in the spine) hurts.\r\n\n😀 A biopsy.\nNo more.')
    const difficulty = expect.any(Number)
    expect(lines).toEqual([
      {terms: [{term: 'stenosis', text: 'Stenosis', start: 0, end: 8, difficulty, explained: true, gloss: 'a narrow canal in the spine'}]},
      {terms: []},
      {terms: [{term: 'biopsy', text: 'biopsy', start: 5, end: 11, difficulty, explained: false, gloss: null}]},
      {terms: []}
    ])
  })

  test('with --all what every reader knows, too', async () => {
    expect(await linesOf('A wart.')).toEqual([{terms: []}])
    expect(await linesOf('A wart.', '--all')).toMatchObject([{terms: [{term: 'wart'}]}])
  })

  test('no input is no line', async () => expect(await linesOf('')).toEqual([]))
})
