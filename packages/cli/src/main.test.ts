import {chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {formatNames} from '@bedside/report'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {onPosix} from '../../engine/test-support/posix.js'
import {sandbox} from './testing.js'

/** A page with one error (a lead-in without its list) and one fix (navigation that leads nowhere). */
const faulty = '# Sore back\n\nRing us at once if:\n\nOur nurses are kind.\n\nContinue reading\n'
/** A page that no rule has anything to say about, since nothing guesses it to be clinical. */
const clean = '# Opening hours\n\nWe open at nine.\n'
const only = (...rules: string[]) => [
  'bedside.yaml',
  `rules:\n${['structure/dangling-lead-in', 'links/unlinked-navigation'].map((rule) => `  ${rule}: ${rules.includes(rule) ? 'error' : 'off'}\n`).join('')}`
]

describe('exit codes', () => {
  test('0 where nothing is found', async () => {
    const {code, out} = await sandbox({'a.md': clean}).run([])
    expect({code, out}).toEqual({code: 0, out: 'No findings in 1 file.\n'})
  })

  test('1 at findings of the severity that --fail-on names', async () => {
    const {run} = sandbox({'a.md': faulty})
    expect((await run([])).code).toBe(1)
    expect((await run(['--fail-on', 'never'])).code).toBe(0)
    const quieter = ['--rule', 'structure/dangling-lead-in=off']
    expect((await run([...quieter])).code).toBe(0)
    expect((await run([...quieter, '--fail-on', 'warning'])).code).toBe(1)
  })

  test('1 over --max-warnings', async () => {
    const {run} = sandbox({'a.md': '# Hours\n\nContinue reading\n'})
    expect((await run(['--max-warnings', '1'])).code).toBe(0)
    expect((await run(['--max-warnings', '0'])).code).toBe(1)
  })

  test('--quiet hides warnings and forgives nothing', async () => {
    const {run} = sandbox({'a.md': '# Hours\n\nContinue reading\n'})
    expect(await run(['--quiet', '--max-warnings', '0'])).toMatchObject({code: 1, out: 'No findings in 1 file.\n'})
  })
})

describe('--now is the day from which ages are measured', () => {
  const page = (yaml: string) => ({'a.md': `---\n${yaml}\n---\n\n# Opening hours\n`, 'bedside.yaml': 'rules: {review/expired: error}\n'})

  test.each([
    ['2027-02-28', 0],
    ['2027-03-01', 1],
    ['2027-02-28T23:30:00-05:00', 0],
    ['2027-03-01T00:30:00+14:00', 1],
    ['2027-02-28 23:59:59 -1100', 0]
  ])('%s gives %i', async (now, code) => {
    expect((await sandbox(page('last_reviewed: 2024-02-29')).run(['--now', now])).code).toBe(code)
  })

  test('without it the day is the one of the host', async () => {
    expect((await sandbox(page('next_review: 2026-03-01')).run([])).code).toBe(0)
    expect((await sandbox(page('next_review: 2026-02-28')).run([])).code).toBe(1)
  })
})

describe('2 with a reason', () => {
  test.each([
    ['a path that is not there', ['nowhere.md'], 'nowhere.md: there is no such file or folder.'],
    ['a glob that matches nothing', ['content/**/*.md'], 'content/**/*.md: this glob matches no file that Bedside reads'],
    ['an extension that Bedside does not read', ['a.docx'], 'a.docx: Bedside reads files that end in .md'],
    ['an unknown rule', ['--rule', 'structure/dangling-leadin=off'], 'Did you mean "structure/dangling-lead-in"?'],
    ['an unknown severity', ['--rule', 'structure/dangling-lead-in=warn'], '"warn" is no severity; write off, note, warning or error'],
    ['a day that does not exist', ['--now', '2026-02-30'], '--now takes a day that exists'],
    ['an instant without a zone', ['--now', '2026-03-01T10:00:00'], 'or an instant with its zone; found "2026-03-01T10:00:00".'],
    ['an unknown option', ['--fixx'], "unknown option '--fixx'"],
    ['an unknown format', ['--format', 'xml'], 'there is no format "xml". Allowed choices are text, json'],
    ['a format with a slip', ['--format', 'sariff=a.sarif'], 'Did you mean "sarif"?'],
    ['a format with an empty file name', ['--format', 'sarif='], 'no file after "="'],
    ['two formats to print', ['--format', 'text', '--format', 'json'], 'text and json would both be printed'],
    ['two formats to one file', ['--format', 'junit=a.xml', '--format', 'checkstyle=./a.xml'], 'two reports would be written to ./a.xml'],
    ['a format to the file of --output', ['--format', 'json', '--format', 'csv=a.csv', '--output', 'a.csv'], 'two reports'],
    ['--output with nothing to print', ['--format', 'sarif=a.sarif', '--output', 'a.txt'], 'every --format names its file already'],
    ['--fix with --stdin', ['--stdin', '--fix'], '--fix has no file to write with --stdin'],
    ['a file name without --stdin', ['--stdin-filename', 'a.md'], '--stdin-filename goes with --stdin'],
    ['a number that is none', ['--max-warnings', '-1'], 'It takes a whole number'],
    ['a rule to explain that is not there', ['explain', 'review/expird'], 'Did you mean "review/expired"?'],
    ['an output that cannot be written', ['--output', 'no/such/folder.txt'], 'cannot write no/such/folder.txt: its folder is not there'],
    ['a report in place of a folder', ['--format', 'json=.git'], 'cannot write .git: it is a folder; name a file in it.']
  ])('%s', async (_, args, message) => {
    const {code, err} = await sandbox({'a.md': clean, 'a.docx': 'x'}).run(args)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  test('no file at all', async () => {
    const {code, err} = await sandbox().run([])
    expect({code, err}).toMatchObject({code: 2, err: expect.stringContaining('no file here that Bedside reads')})
  })

  test('files that the configuration leaves out', async () => {
    const {code, err} = await sandbox({'a.md': clean, 'bedside.yaml': 'files: ["content/**"]\n'}).run([])
    expect({code, err}).toMatchObject({code: 2, err: expect.stringContaining('see `files` and `ignore` in bedside.yaml')})
  })

  test('a mistake in the configuration, with its place', async () => {
    const {code, err} = await sandbox({'a.md': clean, 'bedside.yaml': 'rules:\n  review/expird: warning\n'}).run([])
    expect(code).toBe(2)
    expect(err).toContain('bedside.yaml:2:3')
    expect(err).toContain('review/expired')
  })
})

describe('files that cannot be checked are one error finding, and the run goes on', () => {
  const messages = async (files: Record<string, string | Uint8Array>, prepare: (folder: string) => void = () => {}) => {
    const box = sandbox({'z.md': clean, ...files})
    prepare(box.folder)
    const {code, out} = await box.run(['--format', 'json'])
    const report = JSON.parse(out)
    expect(code).toBe(1)
    expect(report.files.at(-1)).toMatchObject({path: 'z.md', findings: []})
    return report.files.flatMap(({path, findings}: {path: string; findings: {rule: string; message: string}[]}) =>
      findings.map(({rule, message}) => `${path} ${rule} ${message}`)
    )
  }

  test('not UTF-8', async () => {
    const found = await messages({'a.md': Uint8Array.from([0x23, 0x20, 0x41, 0xe9, 0x0a])})
    expect(found).toEqual(['a.md run/not-utf8 Not checked: not UTF-8 from byte 3 on; save the file as UTF-8.'])
  })

  test('links that lead back up, out, or nowhere', async () => {
    onPosix('only some of its users make symbolic links')
    const found = await messages({'sub/b.md': clean}, (folder) => {
      symlinkSync('..', join(folder, 'sub', 'loop'))
      symlinkSync('/etc', join(folder, 'sub', 'out'))
      symlinkSync('gone.md', join(folder, 'sub', 'dead.md'))
    })
    expect(found).toEqual([
      'sub/dead.md run/unreadable-file Not checked: this symbolic link leads nowhere (there is no such file).',
      'sub/loop run/unreadable-file Not followed: this symbolic link leads back to a folder above it; remove the link.',
      'sub/out run/unreadable-file Not checked: this symbolic link leads out of the library; copy its target in instead.'
    ])
  })

  test('MDX that does not parse', async () => {
    const found = await messages({'a.mdx': '# A\n\n<Callout>\n'})
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^a\.mdx run\/unparsable Not checked: /)
  })

  test('nesting without end', async () => {
    const found = await messages({'a.md': `${'> '.repeat(20_000)}deep\n`})
    expect(found).toEqual([expect.stringMatching(/^a\.md run\/unparsable Not checked: .*levels deep/)])
  })
})

describe('--fix', () => {
  const page = '\ufeff# Sore back\r\n\r\nWe open at nine.\r\n\r\nContinue reading\r\n'

  test('writes what has one right answer and leaves every other byte', async () => {
    const box = sandbox({'a.md': page})
    const {code, err} = await box.run(['--fix'])
    expect({code, err}).toEqual({code: 0, err: 'Mended 1 finding in 1 file.\n  a.md: 1 links/unlinked-navigation\n'})
    expect(readFileSync(join(box.folder, 'a.md'), 'utf8')).toBe('\ufeff# Sore back\r\n\r\nWe open at nine.\r\n')
  })

  test('--fix-dry-run shows the change and writes nothing', async () => {
    const box = sandbox({'a.md': page})
    const {code, out} = await box.run(['--fix-dry-run'])
    expect(code).toBe(0)
    expect(out).toContain('-Continue reading')
    expect(readFileSync(join(box.folder, 'a.md'), 'utf8')).toBe(page)
  })

  test('a read-only file stays as it is, and that is an error finding', async () => {
    const box = sandbox({'a.md': page})
    chmodSync(join(box.folder, 'a.md'), 0o444)
    const {code, out} = await box.run(['--fix'])
    expect(code).toBe(1)
    expect(out).toContain('Not fixed: the file is read-only.')
    expect(out).toContain('1 error, 1 warning, 0 notes in 1 of 1 file.')
    expect(readFileSync(join(box.folder, 'a.md'), 'utf8')).toBe(page)
  })
})

describe('reports', () => {
  test('JSON keeps to its schema', async () => {
    const {out} = await sandbox({'a.md': faulty, 'b.md': clean}).run(['--format', 'json'])
    const schema = JSON.parse(readFileSync(new URL('../../../docs/report.schema.json', import.meta.url), 'utf8'))
    const validate = new Ajv2020({allErrors: true}).compile(schema)
    validate(JSON.parse(out))
    expect(validate.errors).toBeNull()
  })

  test('--output writes a file, without colour', async () => {
    const box = sandbox({'a.md': faulty})
    const {out, err} = await box.run(['--output', 'report.txt'])
    expect({out, err}).toEqual({out: '', err: 'Wrote report.txt.\n'})
    expect(readFileSync(join(box.folder, 'report.txt'), 'utf8')).toContain('structure/dangling-lead-in')
  })

  test('several formats at once, each to its file, and one printed', async () => {
    const box = sandbox({'a.md': faulty})
    const named = ['sarif', 'junit', 'checkstyle', 'github', 'gitlab', 'markdown', 'csv', 'html', 'json']
    const {code, out, err} = await box.run([...named.flatMap((name) => ['--format', `${name}=${name}.out`]), '--format', 'text'])
    expect({code, out, err}).toEqual({
      code: 1,
      out: (await box.run([])).out,
      err: named.map((name) => `Wrote ${name}.out.\n`).join('')
    })
    for (const name of named) expect(readFileSync(join(box.folder, `${name}.out`), 'utf8')).toBe((await box.run(['--format', name])).out)
    expect(readdirSync(box.folder).filter((name) => name.includes('bedside-'))).toEqual([])
  })

  test('a format with a file leaves standard output alone', async () => {
    const box = sandbox({'a.md': faulty})
    expect(await box.run(['--format', 'sarif=out.sarif'])).toEqual({code: 1, out: '', err: 'Wrote out.sarif.\n'})
    const {runs} = JSON.parse(readFileSync(join(box.folder, 'out.sarif'), 'utf8'))
    expect(runs[0].tool.driver.rules[0].help.markdown).toContain('\n\n')
  })

  test('the summary lists what to review next', async () => {
    const {out} = await sandbox({'a.md': '---\nlast_reviewed: 2020-01-01\n---\n\n# Opening hours\n'}).run(['--format', 'markdown'])
    expect(out).toContain('## Review queue')
    expect(out).toContain('| <code>a.md</code> |')
  })

  test('the HTML report says the day, what to review next, and why each rule exists', async () => {
    const box = sandbox({'a.md': `---\nlast_reviewed: 2020-01-01\n---\n\n${faulty}`})
    const {out} = await box.run(['--now', '2026-03-01', '--format', 'html'])
    expect(out).toContain('1 page checked, as of 1 March 2026.')
    expect(out).toContain('What to review next')
    expect(out).toContain('promises a list. When the list is gone')
    expect((await box.run(['--now', '2026-03-01', '--format', 'html', '--quiet'])).out).not.toContain('"severity":1')
  })

  test('a report replaces a file in one step, keeps its mode, and follows a link', async () => {
    onPosix('only some of its users make symbolic links')
    const box = sandbox({'a.md': faulty, 'old.log': 'old'})
    chmodSync(join(box.folder, 'old.log'), 0o640)
    symlinkSync('old.log', join(box.folder, 'link.log'))
    await box.run(['--output', 'link.log'])
    expect(readFileSync(join(box.folder, 'old.log'), 'utf8')).toContain('structure/dangling-lead-in')
    expect(lstatSync(join(box.folder, 'link.log')).isSymbolicLink()).toBe(true)
    expect(statSync(join(box.folder, 'old.log')).mode & 0o777).toBe(0o640)
  })

  test('the same input gives the same bytes', async () => {
    const box = sandbox({'a.md': faulty, 'b/c.md': faulty, 'b/d.txt': faulty})
    expect(await box.run(['--format', 'json'])).toEqual(await box.run(['--format', 'json']))
  })

  test('standard input is linted as the file that it is said to be', async () => {
    const box = sandbox({'bedside.yaml': only('structure/dangling-lead-in')[1]!})
    const {code, out} = await box.run(['--stdin', '--stdin-filename', 'content/a.txt'], {stdin: faulty.slice(2)})
    expect(code).toBe(1)
    expect(out).toContain('content/a.txt')
    expect(out).toContain('    3:1')
  })

  test('a page in another language is said once', async () => {
    const spanish =
      '# Dolor de espalda\n\nEl dolor de espalda es muy común y casi siempre se pasa en unas pocas semanas con los cuidados que usted puede hacer en su casa.\n'
    const {out} = await sandbox({'a.md': spanish, 'b.md': spanish}).run([])
    expect(out.match(/do not know that language/g)).toHaveLength(1)
    expect(out).toContain('2 pages in "es"')
  })
})

describe('explain', () => {
  test('says what, why, options, and what set a rule for a file', async () => {
    const config =
      'rules:\n  readability/long-sentence: [warning, {maxWords: 18}]\noverrides:\n  - files: ["uk/**"]\n    rules: {readability/long-sentence: note}\n'
    const {code, out} = await sandbox({'bedside.yaml': config}).run(['explain', 'readability/long-sentence', 'uk/a.md'])
    expect(code).toBe(0)
    expect(out).toContain('readability/long-sentence: Keep sentences short enough')
    expect(out).toMatch(/^Sources\n {2}\S/m)
    expect(out).toContain('maxWords (default 20)')
    expect(out).toContain('For uk/a.md: note, maxWords: 18')
    expect(out).toContain('bedside.yaml:2:')
    expect(out).toContain('bedside.yaml:5:')
  })
})

describe('init', () => {
  test('writes a configuration that lints', async () => {
    const box = sandbox({'content/a.md': clean, 'content/b.md': clean, 'README.md': clean})
    const {code, out} = await box.run(['init', '--yes'])
    expect(code).toBe(0)
    expect(out).toContain('3 pages that Bedside reads, most of them in content')
    expect(readFileSync(join(box.folder, 'bedside.yaml'), 'utf8')).toContain('files: ["content/**/*.{md,mdx,html,txt}"]')
    expect(await box.run([])).toMatchObject({code: 0, out: 'No findings in 2 files.\n'})
    expect((await box.run(['init', '--yes'])).err).toContain('There is a bedside.yaml here already')
  })

  test('asks first, and takes no for an answer', async () => {
    const box = sandbox({'a.md': clean})
    expect((await box.run(['init'])).err).toContain('use --yes where nobody can answer')
    await box.run(['init'], {interactive: true, answer: 'n'})
    expect(existsSync(join(box.folder, 'bedside.yaml'))).toBe(false)
    await box.run(['init'], {interactive: true, answer: ''})
    expect(existsSync(join(box.folder, 'bedside.yaml'))).toBe(true)
  })
})

test('the help of lint names every format', async () => {
  const {out} = await sandbox().run(['lint', '--help'])
  expect(formatNames.filter((name) => !new RegExp(`\\b${name}\\b`).test(out))).toEqual([])
})

test('--version and --help end with 0', async () => {
  const {run} = sandbox()
  expect(await run(['--version'])).toMatchObject({code: 0, out: '0.1.0\n'})
  const help = await run(['--help'])
  expect(help.code).toBe(0)
  expect(help.out).toContain('explain')
})
