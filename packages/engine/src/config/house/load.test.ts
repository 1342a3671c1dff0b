import {writeFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {printed, repository, rules} from '../../../test-support/repository.js'
import {loadConfig, rulesOf, settingsFor} from '../index.js'

const load = (files: Readonly<Record<string, string>>) => {
  const root = repository(files)
  return loadConfig(`${root}/bedside.yaml`, {root, rules})
}
const mistakes = (house: string, more: Readonly<Record<string, string>> = {}) =>
  printed(() => load({'bedside.yaml': 'houseRules: ["rules/*.yaml"]', 'rules/a.yaml': house, ...more}))
const foo = (more = '') => `rules:\n  foo:\n    kind: avoid\n    terms: [foo]\n${more}`

describe('where rules are found', () => {
  test('globs, files, folders and packages', () => {
    const config = load({
      'bedside.yaml': 'houseRules: ["a/*.yaml", ./b.yml, shared, "@example/house"]',
      'a/one.yaml': 'rules: {one: {kind: avoid, terms: [x]}}',
      'a/one.md': '# no rules',
      'b.yml': 'owner: Me\nrules: {house/two: {kind: avoid, terms: [x]}}',
      'shared/deep/three.yaml': 'rules: {three: {kind: avoid, terms: [x], severity: error}}',
      'node_modules/@example/house/house-rules/four.yaml': 'rules: {four: {kind: avoid, terms: [x]}}',
      'node_modules/@example/house/package.json': '{}'
    })
    expect(config.houseRules.map(({id, file, line}) => `${id} ${file}:${line}`)).toEqual([
      'house/one a/one.yaml:1',
      'house/two b.yml:2',
      'house/three shared/deep/three.yaml:1',
      'house/four node_modules/@example/house/house-rules/four.yaml:1'
    ])
    expect(config.houseRules[1]?.data).toMatchObject({owner: 'Me'})
    expect(settingsFor(config, 'a.md').rules.get('house/three')).toEqual({setting: 'error', options: {}})
    expect(rulesOf(config).get('house/four')?.url).toBe('node_modules/@example/house/house-rules/four.yaml')
  })

  test('those of a file that is extended come along, once, and severities are set like those of any rule', () => {
    const config = load({
      'bedside.yaml':
        'extends: [shared/base.yaml]\nhouseRules: ["shared/rules/*.yaml"]\nrules: {house/foo: error}\noverrides: [{files: ["uk/**"], rules: {house/foo: off}}]',
      'shared/base.yaml': 'houseRules: [rules/a.yaml]',
      'shared/rules/a.yaml': foo()
    })
    expect(config.houseRules).toHaveLength(1)
    expect(['a.md', 'uk/a.md'].map((path) => settingsFor(config, path).rules.get('house/foo')?.setting)).toEqual(['error', 'off'])
  })

  test.each([
    ['rules/*.yaml', '"rules/*.yaml" matches no YAML file: there is no such folder.'],
    ['rules.yaml', '"rules.yaml" does not exist.'],
    ['../out', '"../out" leads out of the repository.'],
    ['../out/*.yaml', '"../out/*.yaml" leads out of the repository.'],
    ['@example/house', 'There is no folder "@example/house" here, and no installed package of that name.'],
    ['empty', '"empty" is a folder without a YAML file.']
  ])('%s', (name, message) => {
    expect(printed(() => load({'bedside.yaml': `houseRules: ["${name}"]`, 'empty/a.md': ''}))).toContain(message)
  })

  test('a file that cannot be read is named with its folder', () => {
    const said = (name: string) => {
      const root = repository({'bedside.yaml': `houseRules: ["${name}"]`, 'deep/rules/a.yaml': foo()})
      writeFileSync(`${root}/deep/rules/b.yaml`, Buffer.from([0xff, 0xfe]))
      return printed(() => loadConfig(`${root}/bedside.yaml`, {root, rules}))
    }
    for (const name of ['deep/rules/*.yaml', './deep/rules', 'deep/**'])
      expect(said(name)).toContain('"deep/rules/b.yaml" is not UTF-8 text.')
  })

  test('a byte order mark, CRLF, and aliases', () => {
    expect(mistakes(`\ufeff${foo('    flags: &texts [foo]\n    allows: [bar]\n')}`.replaceAll('\n', '\r\n'))).toBe('no mistake')
    const bomb = `a: &a [x, x]\n${Array.from({length: 60}, (_, at) => `b${at}: *a`).join('\n')}\nrules: {}\n`
    expect(mistakes(bomb)).toContain('Aliases (*name) repeat more than is read.')
    expect(mistakes(`rules: {}\n#${'x'.repeat(1 << 20)}`)).toContain('longer than 1 MiB')
  })
})

test.each([
  [foo('    wordz: 1\n'), 'Unknown key "wordz".'],
  ['rules: {Foo Bar: {kind: avoid, terms: [x]}}', 'Did you mean "foo-bar"?'],
  ['rules: {a: {kind: existence, terms: [x]}}', 'Did you mean "avoid"?'],
  ['rules: {a: {kind: avoid, terms: []}}', '"terms" must not be empty.'],
  [foo('    severity: warn\n'), 'Did you mean "warning"?'],
  [foo('    until: 2026-02-30\n'), '"until" must be a date that exists'],
  [foo('    since: 2026-03-02\n    until: 2026-03-01\n'), 'a.yaml:6:12  This rule ends on 2026-03-01, before it begins on 2026-03-02.'],
  [foo("    message: '{mach}'\n"), 'Did you mean "{match}"?'],
  ['rules: {a: {kind: avoid, terms: [Foo, foo]}}', '"foo" stands twice in this rule.'],
  ['rules: {a: {kind: avoid, terms: ["{nmber} mg"]}}', 'Did you mean "{number}"?'],
  ['rules: {a: {kind: replace, terms: {a: a}}}', '"a" would be replaced with itself.'],
  ['rules: {a: {kind: limit, count: words, per: page}}', 'This limit says neither "max" nor "min".'],
  ['rules: {a: {kind: replace, terms: {a: b, b: c, c: a}}}', 'These terms are replaced with each other: "a" -> "b" -> "c" -> "a".'],
  ['rules: {a: {kind: replace, terms: {a: b, b: [a, c]}}}', 'no mistake'],
  ['rules: {a: {kind: avoid, terms: [a b], exceptions: [A b]}}', 'The exception "A b" is a term of this rule'],
  ['rules: {a: {kind: order-of-sections, sections: [A, [B, a]]}}', '"a" stands twice in this order.'],
  ['rules: {a: {kind: frontmatter, fields: {a: {minWords: 5, maxWords: 2}}}}', 'The least, 5, is more than the most, 2.'],
  ['rules: {a: {kind: frontmatter, fields: {a: {minWords: 5}}}}', 'no mistake'],
  ['rules: {a: {extends: review/expird}}', 'Did you mean "review/expired"?'],
  ['rules: {a: {extends: house/b}, b: {extends: house/a}}', 'These rules extend each other: house/a -> house/b -> house/a.'],
  ['rules: {a: {extends: review/missing-date, remove: [x]}}', 'review/missing-date has no words to take out.'],
  ['rules: {a: {extends: review/expired, options: {knwn: [x]}}}', 'Unknown key "knwn".'],
  [`${foo()}  b:\n    extends: house/foo\n    remove: [fo]\n`, 'house/foo has no term "fo".'],
  ['[]', 'This file must be a mapping of keys to values, not a list.']
])('%s', (house, message) => {
  expect(mistakes(house)).toContain(message)
})

test('two rules of one name are shown at both places, and a rule that cannot be used is known by its name', () => {
  expect(mistakes(foo(), {'rules/b.yaml': foo()})).toMatchInlineSnapshot(`
    "rules/a.yaml:2:3  Two rules have the id "house/foo".
      2 |   foo:
        |   ^^^
      Another one stands in rules/b.yaml, line 2: give one of them another name.

    rules/b.yaml:2:3  Two rules have the id "house/foo".
      2 |   foo:
        |   ^^^
      Another one stands in rules/a.yaml, line 2: give one of them another name."
  `)
  const settings = {'bedside.yaml': 'houseRules: ["rules/*.yaml"]\nrules: {house/foo: note, house/fo: off}'}
  const said = printed(() => load({...settings, 'rules/a.yaml': foo('    x: 1\n')}))
  expect(said).toContain('Unknown key "x".')
  expect(said).toContain('Unknown rule "house/fo".')
  expect(said).not.toContain('Unknown rule "house/foo"')
})

describe('rules that take the place of others', () => {
  test('of Bedside, whose own goes silent unless somebody sets it', () => {
    const house = 'rules: {mine: {extends: review/expired, remove: [x], options: {months: {medicine: 6}}}}'
    const settingOf = (bedside: string) =>
      settingsFor(load({'bedside.yaml': bedside, 'rules/a.yaml': house}), 'a.md').rules.get('review/expired')?.setting
    expect(settingOf('houseRules: [rules]')).toBe('off')
    expect(settingOf('houseRules: [rules]\nrules: {review/expired: note}')).toBe('note')
  })

  test('of a house, with terms more and less and other keys', () => {
    const own = '  mine:\n    extends: house/foo\n    add: [bar]\n    remove: [foo]\n    severity: error\n'
    const config = load({'bedside.yaml': 'houseRules: [rules]', 'rules/a.yaml': `${foo('    reason: Because.\n')}${own}`})
    expect(config.houseRules[1]).toMatchObject({
      replaces: 'house/foo',
      data: {kind: 'avoid', terms: ['bar'], reason: 'Because.', severity: 'error'}
    })
    expect(settingsFor(config, 'a.md').rules.get('house/foo')?.setting).toBe('off')
  })
})

test('an option that is a list takes entries more and less', () => {
  const config = load({
    'bedside.yaml':
      'extends: [base.yaml]\nrules: {review/expired: [warning, {known: {add: [c], remove: [a]}}]}\noverrides: [{files: ["x/**"], rules: {review/expired: [note, {known: [z]}]}}]',
    'base.yaml': 'rules: {review/expired: [warning, {known: [a, b]}]}'
  })
  const knownIn = (path: string) => settingsFor(config, path).rules.get('review/expired')?.options.known
  expect([knownIn('a.md'), knownIn('x/a.md')]).toEqual([['b', 'c'], ['z']])
  expect(printed(() => load({'bedside.yaml': 'rules: {review/expired: [warning, {known: {adds: [c]}}]}'}))).toContain('Did you mean "add"?')
})
