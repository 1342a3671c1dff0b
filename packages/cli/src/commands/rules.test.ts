import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {sandbox, shardsOf} from '../testing.js'

const words = `owner: Maren Oduya
rules:
  plain:
    kind: replace
    terms: {utilize: use, commence: start}
    message: '"{match}" is long; write "{replacement}".'
    reason: Short words are read faster.
    source: Our style guide
    flags: [{text: Utilized., fixed: Used.}]
    allows: [Used.]
`

const files = {
  'bedside.yaml': 'houseRules: ["house-rules/*.yaml"]\nrules: {readability/complex-word: off}\n',
  'house-rules/words.yaml': words,
  'a.md': '# Ankle\n\nWe utilize it. <!-- bedside-disable-next-line house/plain -- a name -->\n\nWe utilized it.\n',
  'b.md': '# Knee\n\nCommence.\n'
}

describe('bedside rules test', () => {
  test('says what is as expected and what nothing has tried', async () => {
    const {code, out} = await sandbox(files).run(['rules', 'test'])
    expect(code).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "house-rules/words.yaml
        ok    house/plain  1 flagged, 1 allowed
                not tried: "commence" (no text under flags holds it)

      1 rule, 2 examples: all as expected.
      "
    `)
  })

  test('ends with 1 where a text is not as expected or a list is missing', async () => {
    const box = sandbox(files)
    box.write(
      'house-rules/more.yaml',
      'rules:\n  a: {kind: avoid, terms: [x], flags: [y, x], allows: [An x.]}\n  b: {kind: replace, terms: {x: z}, flags: [{text: x, fixed: y}, {text: x, count: 2}]}\n'
    )
    const {code, out} = await box.run(['rules', 'test', 'house-rules/more.yaml'])
    expect(code).toBe(1)
    expect(out).toMatchInlineSnapshot(`
      "house-rules/more.yaml
        FAIL  house/a  2 flagged, 1 allowed
                flags, entry 1: the rule finds nothing.
                  "y"
                allows, entry 1: the rule says: "x" is a word that this library avoids; write it in another way.
                  "An x."
        FAIL  house/b  2 flagged, 0 allowed
                flags, entry 1: fixed is "y", but the fixes make "z".
                  "x"
                flags, entry 2: count is 2, but the rule finds 1.
                  "x"
                line 3: no "allows"; add a text that the rule leaves alone.

      2 rules, 5 examples: 2 rules to mend.
      "
    `)
  })

  test('ends with 2 where nothing can be tried', async () => {
    const box = sandbox({'a.md': 'Text.\n', 'bad.yaml': 'rules: {a: {kind: avoid}}'})
    expect(await box.run(['rules', 'test'])).toMatchObject({code: 2, err: expect.stringContaining('There is no bedside.yaml here')})
    expect(await box.run(['rules', 'test', 'none.yaml'])).toMatchObject({code: 2, err: expect.stringContaining('does not exist')})
    expect(await box.run(['rules', 'test', 'bad.yaml'])).toMatchObject({code: 2, err: expect.stringContaining('Key "terms" is missing.')})
  })

  test('rules that no configuration names can be tried', async () => {
    const box = sandbox({'a.md': 'Text.\n', 'drafts/words.yaml': words})
    expect(await box.run(['rules', 'test', 'drafts'])).toMatchObject({code: 0})
    expect((await box.run(['rules', 'list', 'drafts/*.yaml'])).out).toBe(
      'house/plain  warning  replace  Maren Oduya  drafts/words.yaml:3\n'
    )
  })
})

describe('a house rule is a rule like any other', () => {
  test('in reports, settings, suppressions and fixes', async () => {
    const box = sandbox(files)
    const {out} = await box.run(['--no-cache', '--format', 'json'])
    const found = JSON.parse(out).files.flatMap(({findings}: {findings: {rule: string; message: string; url: string}[]}) => findings)
    const own = found.filter(({rule}: {rule: string}) => rule === 'house/plain')
    expect(own.map(({message}: {message: string}) => message)).toEqual([
      '"utilize" is long; write "use".',
      '"Commence" is long; write "Start".'
    ])
    expect(own[0].url).toBe('house-rules/words.yaml')
    expect((await box.run(['--no-cache', '--rule', 'house/plain=error'])).code).toBe(1)
    expect((await box.run(['--no-cache', '--rule', 'house/plain=off'])).out).not.toContain('house/plain')
    expect(await box.run(['--no-cache', '--rule', 'house/plan=off'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean "house/plain"?')
    })
    expect((await box.run(['--no-cache', '--fix-dry-run'])).out).toContain('+Start.')
  })

  test('in SARIF', async () => {
    const {out} = await sandbox(files).run(['--no-cache', '--format', 'sarif'])
    const rule = JSON.parse(out).runs[0].tool.driver.rules.find(({id}: {id: string}) => id === 'house/plain')
    expect(rule).toMatchObject({fullDescription: {text: 'Short words are read faster.'}, defaultConfiguration: {level: 'warning'}})
    expect(rule.help.text).toContain('Our style guide')
  })

  test('with and without what was remembered, in threads and in shards', async () => {
    const box = sandbox(files)
    const cache = sandbox().folder
    rmSync(join(cache, '.git'), {recursive: true})
    const plain = await box.run(['--no-cache'])
    for (let time = 0; time < 2; time++) expect(await box.run(['--cache-location', cache])).toEqual(plain)
    expect(await box.run(['--no-cache', '--threads', '2'])).toEqual(plain)
    expect((await box.run(['merge', ...(await shardsOf(box, 2))])).out).toBe(plain.out)
    box.write('house-rules/words.yaml', words.replace('is long', 'is very long'))
    expect((await box.run(['--cache-location', cache])).out).toContain('is very long')
    rmSync(cache, {recursive: true})
  })

  test('in a baseline', async () => {
    const box = sandbox(files)
    box.write('bedside.yaml', `${files['bedside.yaml']}baseline: known.tsv\n`)
    await box.run(['baseline'])
    expect((await box.run(['--no-cache'])).out).not.toContain('house/plain')
  })

  test('past its last day it is silent, and each run says so', async () => {
    const box = sandbox(files)
    box.write('house-rules/words.yaml', words.replace('    reason', '    until: 2026-02-28\n    reason'))
    const {out, err} = await box.run(['--no-cache'])
    expect(out + err).toContain('house/plain (house-rules/words.yaml, line 3) ended on 2026-02-28 and reports nothing')
    expect(out).not.toContain('is long')
    expect((await box.run(['rules', 'test'])).code).toBe(0)
    expect((await box.run(['rules', 'list'])).out).toContain('ended 2026-02-28')
  })
})

test('a word that is added to a rule which has it already is reported once, with what the house writes', async () => {
  const house = 'rules: {plain: {extends: readability/complex-word, add: {commence: begin}, flags: [Commence.], allows: [Begin.]}}'
  const box = sandbox({
    'bedside.yaml': 'houseRules: [house-rules]',
    'house-rules/words.yaml': house,
    'b.md': '# Knee\n\nWe commenced it.\n'
  })
  const {out} = await box.run(['--no-cache'])
  expect(out.split('\n').filter((line) => line.includes('house/plain') && line.includes('commenced'))).toEqual([
    '    3:4  warning  "commenced" stands here; write "began" or "begun".  house/plain'
  ])
})

test('explain', async () => {
  const box = sandbox(files)
  expect((await box.run(['explain', 'house/plain', 'a.md'])).out).toMatchInlineSnapshot(`
    "house/plain: Write "use" for "utilize" and 1 more.

    Short words are read faster.

    Kind:        replace
    Says:        "{match}" is long; write "{replacement}".
    Terms:       utilize -> use, commence -> start
    Source:      Our style guide
    Owner:       Maren Oduya
    Stands in:   house-rules/words.yaml, line 3
    Tested with: 1 flagged, 1 allowed

    For a.md: warning
    Set by, first to last:
      house-rules/words.yaml:3:3  warning
    "
  `)
  expect(await box.run(['explain', 'house/plan'])).toMatchObject({code: 2, err: expect.stringContaining('Did you mean "house/plain"?')})
})
