import {chmodSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {sandbox} from '../testing.js'

const page =
  '---\ntitle: Asthma # the name\ntype: condition\n---\n\n# Asthma\n\nUse one puff.\n\n## When to call\n\nCall your nurse soon.\n'
const people =
  '- {id: ida-moe, name: Ida Moe, credentials: [MD], active: {from: 2020-01-01, until: 2026-03-31}}\n- {id: ola-berg, name: Ola Berg}\n'
const library = {'bedside.yaml': 'reviewers: reviewers.yaml\n', 'reviewers.yaml': people, 'lungs/asthma.md': page}

/** Runs a command line in a library and gives what stands in a file afterwards, too. */
async function signed(args: string, files: Readonly<Record<string, string>> = library, path = 'lungs/asthma.md') {
  const box = sandbox(files)
  const result = await box.run(['sign', ...args.split(' ')])
  return {...result, box, after: readFileSync(join(box.folder, path), 'utf8')}
}

test('a page is signed, whole and by section, and holds', async () => {
  const {code, err, after, box} = await signed('lungs/asthma.md --as ida-moe --next 2029-03-01')
  expect({code, err}).toEqual({code: 0, err: 'Signed lungs/asthma.md: ida-moe, clinical, 2 sections.\n'})
  expect(after.replaceAll(/[0-9a-f]{64}/g, 'HASH')).toMatchInlineSnapshot(`
    "---
    title: Asthma # the name
    type: condition
    review:
      - by: ida-moe
        role: clinical
        on: 2026-03-01
        next: 2029-03-01
        page: lungs/asthma.md
        hash: sha256:HASH
        sections:
          asthma: sha256:HASH
          when-to-call: sha256:HASH
        kinds:
          doses: [asthma]
          guidance: [when-to-call]
    ---

    # Asthma

    Use one puff.

    ## When to call

    Call your nurse soon.
    "
  `)
  const only = ['--rule', 'review/changed-since-sign-off=error', '--format', 'json']
  const findings = async () =>
    JSON.parse((await box.run(['.', ...only])).out).files[0].findings.map(({message}: {message: string}) => message)
  const since = async () => (await findings()).filter((message: string) => message.includes('since'))
  expect(await since()).toEqual([])
  box.write('lungs/asthma.md', after.replace('soon', 'today'))
  expect(await since()).toEqual(['Section "When to call" changed since ida-moe signed on 2026-03-01; have it reviewed again.'])
})

test('a trial run writes nothing', async () => {
  const {code, out, after} = await signed('lungs/asthma.md --as ida-moe --dry-run')
  expect(code).toBe(0)
  expect(after).toBe(page)
  expect(out).toContain('+  - by: ida-moe\n')
})

test('who signs again keeps the entry, and its next review moves on', async () => {
  const first = await signed('lungs/asthma.md --as ida-moe --next 2027-01-01 --now 2026-01-01')
  const {code} = await first.box.run(['sign', 'lungs/asthma.md', '--as', 'ida-moe', '--now', '2026-02-02'])
  const after = readFileSync(join(first.box.folder, 'lungs/asthma.md'), 'utf8')
  expect(code).toBe(0)
  expect(after.match(/by: /g)).toHaveLength(1)
  expect(after).toContain('on: 2026-02-02\n    next: 2029-02-02\n')
})

test('a checklist, one section, another role, and no list of people', async () => {
  const files = {...library, 'bedside.yaml': 'locale: en-US\n', 'answers.yaml': 'pemat-p: {1: agree, 15: na}\n'}
  const line = [
    'sign',
    'lungs/asthma.md',
    '--as',
    'Ida Moe, MD',
    '--role',
    'lay',
    '--section',
    'when-to-call',
    '--checklist',
    'answers.yaml'
  ]
  const box = sandbox(files)
  expect(await box.run(line)).toMatchObject({code: 0, err: 'Signed lungs/asthma.md: Ida Moe, MD, lay, 1 section.\n'})
  const after = readFileSync(join(box.folder, 'lungs/asthma.md'), 'utf8')
  expect(after).toContain('  - by: Ida Moe, MD\n    role: lay\n')
  expect(after).toMatch(/sections:\n {6}when-to-call: sha256:[0-9a-f]{64}\n/)
  expect(after).toContain('    checklist:\n      pemat-p:\n        1: agree\n        15: na\n')
  expect(after).not.toContain(' hash:')
})

describe('a section that is signed anew', () => {
  const later = (as: string) => ['sign', 'lungs/asthma.md', '--as', as, '--section', 'when-to-call', '--now', '2026-03-02']

  /** The sections that lint names after the page was signed as a whole, changed, and signed again in the section that changed. */
  async function namedAfter(as: string, change: (text: string) => string): Promise<string[]> {
    const {after, box} = await signed('lungs/asthma.md --as ida-moe --now 2026-03-01')
    box.write('lungs/asthma.md', after.replace('soon', 'at once'))
    expect(await box.run(later(as))).toMatchObject({code: 0, err: `Signed lungs/asthma.md: ${as}, clinical, 1 section.\n`})
    box.write('lungs/asthma.md', change(readFileSync(join(box.folder, 'lungs/asthma.md'), 'utf8')))
    const {out} = await box.run(['--rule', 'review/changed-since-sign-off=error', '--now', '2026-03-03'])
    return [...out.matchAll(/Section "([^"]+)" changed since (\S+) signed on (\S+);/g)].map((match) => match.slice(1).join(' '))
  }

  test.each(['ida-moe', 'ola-berg'])('by %s leaves the others signed', async (as) => {
    expect(await namedAfter(as, (text) => text)).toEqual([])
    expect(await namedAfter(as, (text) => text.replace('one puff', 'nine puffs'))).toEqual(['Asthma ida-moe 2026-03-01'])
    expect(await namedAfter(as, (text) => text.replace('at once', 'some day'))).toEqual([`When to call ${as} 2026-03-02`])
  })
})

test('the signer is told of older dates that stand elsewhere', async () => {
  const files = {...library, 'lungs/asthma.md': page.replace('type:', 'lastReviewed: 2024-05-05\ntype:')}
  const {err} = await signed('lungs/asthma.md --as ida-moe', files)
  expect(err).toContain('  Note: line 3 (frontmatter) still says that the last review was 2024-05-05.\n')
})

test('dates within the entries of reviews are no older dates that stand elsewhere', async () => {
  const review = 'medical_review:\n  reviewer: Ida Moe\n  last: 2024-05-05\ntype:'
  const {err} = await signed('lungs/asthma.md --as ida-moe', {...library, 'lungs/asthma.md': page.replace('type:', review)})
  expect(err).toBe('Signed lungs/asthma.md: ida-moe, clinical, 2 sections.\n')
})

test('who signs a page that changed, and hands in no answers, is told of the old ones', async () => {
  const {box, after} = await signed('lungs/asthma.md --as ida-moe --now 2026-01-01 --checklist answers.yaml', {
    ...library,
    'answers.yaml': 'pemat-p: {1: agree}\n'
  })
  const again = ['sign', 'lungs/asthma.md', '--as', 'ida-moe', '--now', '2026-02-01']
  expect((await box.run([...again, '--dry-run'])).err).not.toContain('Note:')
  box.write('lungs/asthma.md', after.replace('soon', 'today'))
  expect((await box.run(again)).err).toContain('  Note: the page changed since the answers of its checklist were given; judge them again')
})

test('one section signed later has an entry of its own, and the page keeps its day', async () => {
  const {box} = await signed('lungs/asthma.md --as ida-moe --now 2026-01-01')
  await box.run(['sign', 'lungs/asthma.md', '--as', 'ida-moe', '--section', 'asthma', '--now', '2026-02-01'])
  const after = readFileSync(join(box.folder, 'lungs/asthma.md'), 'utf8')
  expect(after.match(/ on: .*/g)).toEqual([' on: 2026-01-01', ' on: 2026-02-01'])
})

describe('what cannot be signed is said, and nothing is written', () => {
  test.each<[name: string, args: string, said: string, files?: Record<string, string>]>([
    ['nobody named', 'lungs/asthma.md', 'sign: say who signs, as in --as ida-moe.'],
    ['an unknown person', 'lungs/asthma.md --as ida-mo', '--as: the list of reviewers does not hold "ida-mo". Did you mean "ida-moe"?'],
    [
      'a person of another time',
      'lungs/asthma.md --as ida-moe --now 2026-04-01',
      '--as: ida-moe could review until 2026-03-31; today is 2026-04-01.'
    ],
    [
      'and of an earlier one',
      'lungs/asthma.md --as ida-moe --now 2019-12-31',
      '--as: ida-moe may review from 2020-01-01 on; today is 2019-12-31.'
    ],
    [
      'a section that is not there',
      'lungs/asthma.md --as ida-moe --section when-to-cal',
      'has no section "when-to-cal". Did you mean "when-to-call"?'
    ],
    ['a day that does not exist', 'lungs/asthma.md --as ida-moe --next 2027-02-30', '--next takes a day that exists, written YYYY-MM-DD'],
    [
      'a next review before this one',
      'lungs/asthma.md --as ida-moe --next 2026-03-01',
      '--next: 2026-03-01 is not after the day of the review'
    ],
    ['no such page', 'lungs/astma.md --as ida-moe', 'lungs/astma.md'],
    ['no such checklist', 'lungs/asthma.md --as ida-moe --checklist a.yaml', '--checklist: there is no file a.yaml.'],
    [
      'an answer that the instrument does not know',
      'lungs/asthma.md --as ida-moe --checklist answers.yaml',
      'answers.yaml:1:14  pemat-p item 1 is answered "agre"; write agree (allowed: agree, disagree, na).',
      {'answers.yaml': 'pemat-p: {1: agre}\n'}
    ],
    [
      'a checklist of something else',
      'lungs/asthma.md --as ida-moe --checklist reviewers.yaml',
      '--checklist: reviewers.yaml must map instruments to answers, such as "pemat-p: {1: agree, 15: disagree, 16: na}".'
    ],
    [
      'plain text',
      'a.txt --as ida-moe',
      'a.txt: plain text has no frontmatter to keep a sign-off in; turn the page into Markdown.',
      {'a.txt': 'Text.'}
    ],
    ['HTML without frontmatter', 'a.html --as ida-moe', 'a.html: not signed: the page has no frontmatter;', {'a.html': '<p>Text.</p>'}],
    ['a page without text', 'a.md --as ida-moe', 'a.md: there is no text to sign.', {'a.md': '---\ntitle: A\n---\n'}],
    [
      'frontmatter that cannot be read',
      'a.md --as ida-moe',
      'a.md: not signed: its frontmatter cannot be read.',
      {'a.md': '---\na: [\n---\n\nText.\n'}
    ],
    [
      'a review that is no list',
      'a.md --as ida-moe',
      'make it a list of entries, or take it out.',
      {'a.md': '---\nreview: done\n---\n\nText.\n'}
    ],
    ['TOML that says it otherwise', 'a.md --as ida-moe', 'add it by hand.', {'a.md': '+++\n[review]\nby = "x"\n+++\n\nText.\n'}],
    [
      'a date that another sign-off repeats by an alias',
      'a.md --as ida-moe',
      'without changing more; add it by hand.',
      {'a.md': '---\nreview:\n  - {by: ida-moe, on: &day 2025-01-01}\n  - {by: ola-berg, on: *day}\n---\n\nText.\n'}
    ],
    [
      'a key that repeats a date by an alias',
      'a.md --as ida-moe',
      'without changing more; add it by hand.',
      {'a.md': '---\nreview:\n  - {by: ida-moe, on: &day 2025-01-01}\nupdated: *day\n---\n\nText.\n'}
    ],
    [
      'more sections than frontmatter can hold',
      'a.md --as ida-moe',
      'with the sign-off, its frontmatter could not be read. Frontmatter is longer than 64 KiB',
      {'a.md': '## Dose\n\n'.repeat(1000)}
    ],
    ['one page of several', '. --as ida-moe', 'a.txt: plain text', {'a.txt': 'Text.'}]
  ])('%s', async (_name, args, said, files = {}) => {
    const {code, err, box, after} = await signed(args, {...library, ...files})
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(after).toBe(page)
    for (const [path, text] of Object.entries(files)) expect(readFileSync(join(box.folder, path), 'utf8')).toBe(text)
  })

  test('a read-only file', async () => {
    const box = sandbox(library)
    chmodSync(join(box.folder, 'lungs/asthma.md'), 0o444)
    const {code, err} = await box.run(['sign', 'lungs/asthma.md', '--as', 'ida-moe'])
    expect({code, err}).toEqual({code: 2, err: 'bedside: lungs/asthma.md: not signed: the file is read-only.\n'})
  })
})

test('TOML gets a table of its own', async () => {
  const toml = '+++\ntitle = "A"\n+++\n\nText.\n'
  const {code, after} = await signed('a.md --as ida-moe', {...library, 'a.md': toml}, 'a.md')
  expect(code).toBe(0)
  expect(after.startsWith('+++\ntitle = "A"\n[[review]]\nby = "ida-moe"\n')).toBe(true)
  expect(after.endsWith('+++\n\nText.\n')).toBe(true)
})

test('in TOML, who signs a changed page again adds a table, which holds', async () => {
  const {box, after} = await signed('a.md --as ida-moe', {...library, 'a.md': '+++\ntitle = "A"\n+++\n\nText.\n'}, 'a.md')
  box.write('a.md', after.replace('Text.', 'Other text.'))
  expect(await box.run(['sign', 'a.md', '--as', 'ida-moe'])).toMatchObject({code: 0})
  expect(readFileSync(join(box.folder, 'a.md'), 'utf8').match(/\[\[review\]\]/g)).toHaveLength(2)
})

test('whatever bytes a page holds, all of them stay', async () => {
  const line = fc.constantFrom(
    '# A',
    'Text \u00e9\u2028x',
    '- item',
    '\ttabbed',
    '',
    '> quote',
    '<!-- c -->',
    '| a | b |',
    'trailing  ',
    '\u{1f600}',
    '---'
  )
  const yaml = fc.constantFrom(
    'title: A',
    "k: 'v' # c",
    '# only a comment',
    'list: [a,  b]',
    'm:\n    deep: 1',
    'text: |\n  one\n\n  two',
    'e:'
  )
  const input = fc.record({
    yaml: fc.option(fc.uniqueArray(yaml, {maxLength: 5})),
    lines: fc.array(line, {minLength: 1, maxLength: 8}),
    crlf: fc.boolean(),
    bom: fc.boolean()
  })
  await fc.assert(
    fc.asyncProperty(input, async ({yaml, lines, crlf, bom}) => {
      const text = `${yaml ? `---\n${yaml.map((each) => `${each}\n`).join('')}---\n` : ''}Words.\n${lines.join('\n')}\n`
      const before = (bom ? '\ufeff' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text)
      const {code, after} = await signed('a.md --as ida-moe', {...library, 'a.md': before}, 'a.md')
      expect(code).toBe(0)
      let start = 0
      while (start < before.length && before[start] === after[start]) start++
      // One stretch was inserted, and nothing taken out.
      expect(after.slice(0, start) + after.slice(start + after.length - before.length)).toBe(before)
    }),
    {numRuns: 60}
  )
})
