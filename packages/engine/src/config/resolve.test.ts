import fc from 'fast-check'
import picomatch from 'picomatch'
import {expect, test} from 'vitest'
import {load, rules} from '../../test-support/repository.js'
import type {Config} from './config.js'
import {loadConfig, loadProfile} from './load.js'
import {explainSetting, profileSeverities, settingsFor} from './resolve.js'

const settingOf = (config: Config, rule: string, path = 'a.md') => settingsFor(config, path).rules.get(rule)

/** A path as Windows would have it without its drive, and as others have it. */
const anywhere = (path: string) => path.replaceAll('\\', '/').replace(/^[A-Z]:/i, '')

test('without a configuration the profile us applies', () => {
  const config = loadConfig(null, {root: '/repository', rules})
  expect(config).toMatchObject({
    path: null,
    files: null,
    ignore: null,
    locale: 'en-US',
    reviewers: null,
    site: null,
    overrides: [],
    sources: []
  })
  expect(settingOf(config, 'attribution/missing-reviewer')?.setting).toBe('error')
  expect(settingsFor(config, 'a.md').rules.size).toBe(rules.size)
})

test('a configuration that extends nothing starts from the defaults of the rules', () => {
  for (const text of ['', '# nothing yet', '{}', '\ufeff']) {
    expect(settingOf(load(text), 'attribution/missing-reviewer')).toEqual({setting: 'off', options: {}})
    expect(settingOf(load(text), 'readability/long-sentence')).toEqual({
      setting: 'warning',
      options: {maxWords: 20, count: 'words', lists: true}
    })
  }
})

test('a severity alone keeps options, options merge one by one, and off is off', () => {
  const files = {
    'a.yaml': 'rules: {readability/long-sentence: [error, {maxWords: 30, lists: false}], review/expired: [note, {known: [x, y]}]}',
    'b.yaml': 'rules: {readability/long-sentence: note, review/expired: [error, {months: {news: 6}, known: [z]}]}',
    'bedside.yaml': 'extends: [a.yaml, b.yaml]\nrules: {readability/long-sentence: [warning, {count: letters}], links/missing-page: off}'
  }
  const config = load(files)
  expect(settingOf(config, 'readability/long-sentence')).toEqual({
    setting: 'warning',
    options: {maxWords: 30, lists: false, count: 'letters'}
  })
  expect(settingOf(config, 'review/expired')).toEqual({
    setting: 'error',
    options: {months: {medicine: 12, other: 36, news: 6}, known: ['z']}
  })
  expect(settingOf(config, 'links/missing-page')).toEqual({setting: 'off', options: {}})
})

test('of other keys the nearest wins whole; article types and frontmatter merge by name', () => {
  const files = {
    'a.yaml': [
      'files: ["a/**"]',
      'ignore: ["x/**"]',
      'locale: en-GB',
      'glossary: terms.yaml',
      'site: {content: a, external: ["/x/**"]}',
      'articleTypes: {news: {files: ["news/**"]}, procedure: {files: ["a/**"], frontmatter: p.json}}',
      'frontmatter: {author: writer, review.on: {key: checked, format: dd.MM.yy}}'
    ].join('\n'),
    'bedside.yaml': [
      'extends: [a.yaml]',
      'files: ["b/**"]',
      'site: {generator: github}',
      'articleTypes: {procedure: {files: ["news/surgery/**"]}}',
      'frontmatter: {author: [by, team]}'
    ].join('\n')
  }
  const config = load(files)
  expect(config.files).toEqual({base: '', patterns: ['b/**']})
  expect(config.ignore).toEqual({base: '', patterns: ['x/**']})
  expect(config.locale).toBe('en-GB')
  expect(config.glossary).toMatchObject({name: 'terms.yaml', origin: {file: 'a.yaml', line: 4, column: 11}})
  expect(anywhere(config.glossary!.folder)).toBe('/repository')
  expect(config.site).toEqual({folder: '', generator: 'github'})
  expect(config.frontmatter).toEqual({author: [{key: 'by'}, {key: 'team'}], 'review.on': [{key: 'checked', format: 'dd.MM.yy'}]})
  expect(config.articleTypes.map(({name, files, frontmatter}) => [name, files?.patterns, frontmatter?.name])).toEqual([
    ['news', ['news/**'], undefined],
    ['procedure', ['news/surgery/**'], 'p.json']
  ])
  expect(settingsFor(config, 'news/a.md').articleType).toBe('news')
  expect(settingsFor(config, 'news/surgery/a.md').articleType).toBe('procedure')
  expect(settingsFor(config, 'a/a.md').articleType).toBeNull()
  expect(config.sources.map(anywhere)).toEqual(['/repository/a.yaml', '/repository/bedside.yaml'])
})

test('every override that matches applies, those of extended files first, and the last wins', () => {
  const config = load({
    'a.yaml':
      'rules: {review/expired: note}\noverrides: [{files: ["uk/**"], locale: en-GB, articleType: news, rules: {review/expired: off, links/missing-page: note}}]',
    'bedside.yaml':
      'extends: [a.yaml]\nrules: {review/expired: error}\noverrides: [{files: ["**/old/**"], rules: {links/missing-page: off}}, {files: ["uk/old/b.md"], locale: cy}]'
  })
  expect(settingsFor(config, 'us/a.md')).toMatchObject({locale: 'en-US', articleType: null})
  expect(settingOf(config, 'review/expired', 'us/a.md')?.setting).toBe('error')
  expect(settingsFor(config, 'uk/a.md')).toMatchObject({locale: 'en-GB', articleType: 'news'})
  expect(settingOf(config, 'review/expired', '/repository/uk/a.md')?.setting).toBe('off')
  expect(settingOf(config, 'links/missing-page', 'uk/a.md')?.setting).toBe('note')
  expect(settingOf(config, 'links/missing-page', 'uk/old/b.md')?.setting).toBe('off')
  expect(settingsFor(config, 'uk/old/b.md').locale).toBe('cy')
})

test('files that the same overrides match share one answer', () => {
  const config = load('overrides: [{files: ["uk/**"], rules: {review/expired: off}}]')
  expect(settingsFor(config, 'uk/a.md')).toBe(settingsFor(config, 'uk/b/c.md'))
  expect(settingsFor(config, 'uk/a.md')).not.toBe(settingsFor(config, 'us/a.md'))
})

test('a configuration is plain data', () => {
  const config = load('extends: [strict]\nreviewers: r.yaml\noverrides: [{files: ["uk/**"], rules: {review/expired: [off, {known: [a]}]}}]')
  const copy = structuredClone(JSON.parse(JSON.stringify(config))) as Config
  expect(copy).toEqual(config)
  expect(settingsFor(copy, 'uk/a.md')).toEqual(settingsFor(config, 'uk/a.md'))
})

test('explainSetting names every place that set a rule', () => {
  const config = load({
    'shared.yaml':
      'rules:\n  readability/long-sentence: [error, {maxWords: 15}]\noverrides: [{files: ["**/uk/**"], rules: {readability/long-sentence: off}}]',
    'bedside.yaml':
      'extends: [us, shared.yaml]\nrules:\n  readability/long-sentence: note\noverrides:\n  - files: ["uk/new/**"]\n    rules: {readability/long-sentence: [warning, {maxWords: 18}]}'
  })
  const text = (path: string | null) => {
    const {setting, options, steps} = explainSetting(config, 'readability/long-sentence', path)!
    return [`${setting} ${options.maxWords}`, ...steps.map(({place, what}) => `${place}  ${what}`)].join('\n')
  }
  expect(text(null)).toMatch(/^@bedside\/engine\/profiles\/us\.yaml:\d+:3 {2}warning$/m)
  expect(text(null).replace(/^@bedside.*\n/gm, '')).toMatchInlineSnapshot(`
    "note 15
    default of the rule  warning
    default of the rule  maxWords: 20
    default of the rule  count: "words"
    default of the rule  lists: true
    shared.yaml:2:3  error
    shared.yaml:2:39  maxWords: 15
    bedside.yaml:3:3  note"
  `)
  expect(text('uk/new/a.md').split('\n').slice(-4).join('\n')).toMatchInlineSnapshot(`
    "bedside.yaml:3:3  note
    shared.yaml:3:43  off for **/uk/**
    bedside.yaml:6:13  warning for uk/new/**
    bedside.yaml:6:51  maxWords: 18 for uk/new/**"
  `)
  expect(text('uk/old/a.md').split('\n')[0]).toBe('off 15')
  expect(explainSetting(config, 'no/such-rule', null)).toBeNull()
})

test('the profiles say a severity for every rule', () => {
  const severities = profileSeverities(rules)
  expect(severities.get('attribution/missing-reviewer')).toEqual({us: 'error', nhs: 'warning', evidence: 'error', au: 'off', strict: 'off'})
  expect(settingOf(loadProfile('strict', {root: '/', rules}), 'review/expired')?.setting).toBe('error')
})

const setting = fc.constantFrom('off', 'note', 'warning', 'error')
const rule = fc.constantFrom('readability/long-sentence', 'review/missing-date')
const glob = fc.constantFrom('**', '*.md', 'a/**', 'a/b', 'b/*.md', '**/c.md', '{a,b}/c.md', 'a/b/')
const value = fc.oneof(setting, fc.tuple(setting, fc.integer({min: 5, max: 100})))
const statements = fc.dictionary(rule, value, {maxKeys: 2})
const layer = fc.record({
  rules: statements,
  overrides: fc.array(fc.record({files: fc.array(glob, {minLength: 1, maxLength: 2}), rules: statements}), {maxLength: 4})
})

type Statements = Record<string, string | [string, number]>

const write = (stated: Statements) =>
  `{${Object.entries(stated).map(([id, given]) =>
    id.startsWith('readability') && Array.isArray(given)
      ? `${id}: [${given[0]}, {maxWords: ${given[1]}}]`
      : `${id}: ${Array.isArray(given) ? given[0] : given}`
  )}}`

test('settings equal those of an implementation that does nothing clever', () => {
  const paths = ['c.md', 'a/c.md', 'a/b/c.md', 'b/c.md', 'b/d.md', 'a/b']
  fc.assert(
    fc.property(fc.array(layer, {minLength: 1, maxLength: 3}), fc.constantFrom(...paths), (layers, path) => {
      const files = Object.fromEntries(
        layers.map(({rules: stated, overrides}, index) => {
          const written = overrides.map((each) => `{files: ${JSON.stringify(each.files)}, rules: ${write(each.rules)}}`)
          return [`f${index}.yaml`, `rules: ${write(stated)}\noverrides: [${written.join(', ')}]`]
        })
      )
      const config = load({...files, 'bedside.yaml': `extends: [${Object.keys(files).join(', ')}]`})
      const expected = new Map([
        ['readability/long-sentence', ['warning', 20]],
        ['review/missing-date', ['error', 0]]
      ] as [string, [string, number]][])
      const apply = (stated: Statements) => {
        for (const [id, given] of Object.entries(stated)) {
          const [severity, words] = Array.isArray(given) ? given : [given]
          const before = expected.get(id)![1]
          expected.set(id, [severity, id.startsWith('readability') ? (words ?? before) : before])
        }
      }
      const matches = (globs: string[]) =>
        globs.some((one) => picomatch.isMatch(path, one) || picomatch.isMatch(path, `${one.replace(/\/$/, '')}/**`))
      for (const {rules: stated} of layers) apply(stated)
      for (const {overrides} of layers) for (const each of overrides) if (matches(each.files)) apply(each.rules)
      for (const [id, [severity, words]] of expected) {
        const found = settingsFor(config, path).rules.get(id)!
        expect([found.setting, found.options.maxWords ?? 0]).toEqual([severity, words])
        expect(explainSetting(config, id, path)).toMatchObject(found)
      }
    }),
    {numRuns: 100}
  )
})

test('guidance merges kind by kind, and what provides it is taken whole', () => {
  const config = load({
    'a.yaml': 'articleTypes: {condition: {files: ["c/**"], guidance: {K4: error, K1: warning}}}\nguidance: {providedBy: [A, B]}',
    'bedside.yaml':
      'extends: [a.yaml]\narticleTypes: {condition: {guidance: {K1: off, K14: note}}, leaflet: {guidance: {K4: error}}}\nguidance: {providedBy: [{name: C, kinds: [K3]}, "layout:page"]}'
  })
  expect(config.articleTypes.map(({name, guidance}) => [name, guidance])).toEqual([
    ['condition', {K4: 'error', K1: 'off', K14: 'note'}],
    ['leaflet', {K4: 'error'}]
  ])
  expect(config.guidance).toEqual({
    providedBy: [
      {name: 'C', kinds: ['K3']},
      {name: 'layout:page', kinds: null}
    ]
  })
  expect(load('').guidance).toEqual({providedBy: []})
})
