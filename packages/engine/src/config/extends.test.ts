import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {load, mistakesIn, printed, repository, rules} from '../../test-support/repository.js'
import {loadConfig} from './load.js'
import {settingsFor} from './resolve.js'

const mistakesOn = (files: Readonly<Record<string, string>>, path = 'bedside.yaml'): string => {
  const root = repository(files)
  return printed(() => loadConfig(join(root, path), {root, rules}))
}

test('a name that stands for nothing', () => {
  expect(mistakesIn('extends: [uss]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  There is no built-in profile "uss", and no installed package of that name with a bedside.yaml.
      1 | extends: [uss]
        |           ^^^
      Did you mean "us"? Allowed: au, evidence, nhs, strict, us. A file is named by its path, such as ./shared.yaml."
  `)
  expect(mistakesIn('extends: ["@acme/bedside"]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  There is no built-in profile "@acme/bedside", and no installed package of that name with a bedside.yaml.
      1 | extends: ["@acme/bedside"]
        |           ^^^^^^^^^^^^^^^
      Allowed: au, evidence, nhs, strict, us. A file is named by its path, such as ./shared.yaml."
  `)
  expect(mistakesIn('extends: [us, ./shared.yaml]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:15  "./shared.yaml" does not exist.
      1 | extends: [us, ./shared.yaml]
        |               ^^^^^^^^^^^^^"
  `)
  expect(mistakesOn({'bedside.yaml': 'extends: [config/shard.yaml]', 'config/shared.yaml': ''})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "config/shard.yaml" does not exist.
      1 | extends: [config/shard.yaml]
        |           ^^^^^^^^^^^^^^^^^
      Did you mean "config/shared.yaml"?"
  `)
})

test('files outside the repository are refused, through links as well', () => {
  expect(mistakesIn('extends: [../shared.yaml]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "../shared.yaml" leads out of the repository.
      1 | extends: [../shared.yaml]
        |           ^^^^^^^^^^^^^^"
  `)
  expect(mistakesIn('extends: [/etc/shared.yaml]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "/etc/shared.yaml" must be a path from the folder of this file.
      1 | extends: [/etc/shared.yaml]
        |           ^^^^^^^^^^^^^^^^"
  `)
  const outside = repository({'secret.yaml': 'locale: en', 'secret.txt': 'hunter2'})
  expect(mistakesOn({'bedside.yaml': 'extends: [a.yaml]', 'a.yaml': `-> ${outside}/secret.yaml`})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "a.yaml" leads out of the repository through a symbolic link.
      1 | extends: [a.yaml]
        |           ^^^^^^"
  `)
  expect(mistakesOn({'bedside.yaml': 'extends: [a/secret.yaml]', a: `-> ${outside}`})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "a/secret.yaml" leads out of the repository through a symbolic link.
      1 | extends: [a/secret.yaml]
        |           ^^^^^^^^^^^^^"
  `)
  expect(mistakesOn({'bedside.yaml': `-> ${outside}/secret.yaml`})).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  This file leads out of the repository through a symbolic link.
      Copy its target in instead."
  `)
  expect(mistakesOn({'bedside.yaml': 'extends: [shared]', 'node_modules/shared': `-> ${outside}`})).toMatch(
    /The bedside\.yaml of package "shared" leads out of the repository through a symbolic link/
  )
  expect(mistakesOn({'bedside.yaml': 'extends: [a.yaml]', 'a.yaml': '-> .env', '.env': 'KEY=1'})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "a.yaml" must end in .yaml or .yml.
      1 | extends: [a.yaml]
        |           ^^^^^^"
  `)
})

test('files that cannot be read', () => {
  expect(mistakesOn({'bedside.yaml': 'extends: [a.yaml]', 'a.yaml/b': ''})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "a.yaml" is a folder.
      1 | extends: [a.yaml]
        |           ^^^^^^"
  `)
  expect(mistakesOn({'bedside.yaml': 'extends: [a.yaml]', 'a.yaml': '-> a.yaml'})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "a.yaml" cannot be read (symbolic links lead in a circle).
      1 | extends: [a.yaml]
        |           ^^^^^^"
  `)
  expect(mistakesOn({'bedside.yaml': 'extends: [a.yaml]', 'a.yaml': 'x'.repeat(4 << 20)})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "a.yaml" is longer than 1 MiB.
      1 | extends: [a.yaml]
        |           ^^^^^^"
  `)
  const root = repository({})
  writeFileSync(join(root, 'bedside.yaml'), Buffer.from([0x61, 0x3a, 0xff]))
  expect(printed(() => loadConfig(join(root, 'bedside.yaml'), {root, rules}))).toMatchInlineSnapshot(
    `"bedside.yaml:1:1  This file is not UTF-8 text."`
  )
  expect(printed(() => loadConfig(join(root, 'other.yaml'), {root, rules}))).toMatchInlineSnapshot(
    `"other.yaml:1:1  This file does not exist."`
  )
})

test('files that extend themselves, directly or through others', () => {
  expect(mistakesIn('extends: [bedside.yaml]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  This file extends itself.
      1 | extends: [bedside.yaml]
        |           ^^^^^^^^^^^^
      Remove this entry."
  `)
  expect(
    mistakesIn({'bedside.yaml': 'extends: [a.yaml]', 'a.yaml': 'extends: [b/c.yaml]', 'b/c.yaml': 'extends: [../a.yaml]'})
  ).toMatchInlineSnapshot(`
    "b/c.yaml:1:11  These files extend each other in a circle: a.yaml -> b/c.yaml -> a.yaml.
      1 | extends: [../a.yaml]
        |           ^^^^^^^^^
      Remove this entry."
  `)
})

test('a file may be extended twice, but not a hundred times', () => {
  expect(
    mistakesIn({'bedside.yaml': 'extends: [a.yaml, b.yaml]', 'a.yaml': 'extends: [c.yaml]', 'b.yaml': 'extends: [c.yaml]', 'c.yaml': ''})
  ).toBe('no mistake')
  const files: Record<string, string> = {'bedside.yaml': 'extends: [f0.yaml, f0.yaml]', 'f30.yaml': ''}
  for (let n = 0; n < 30; n++) files[`f${n}.yaml`] = `extends: [f${n + 1}.yaml, f${n + 1}.yaml]`
  expect(mistakesIn(files)).toMatch(/^f\d+\.yaml:1:\d+ {2}More than 100 files extend each other here\.\n.*\n.*$/)
})

test('mistakes in several files are said together, each in its own', () => {
  expect(mistakesIn({'bedside.yaml': 'extends: [a.yaml]\nlocal: en', 'a.yaml': 'rules: {review/expired: warn}'})).toMatchInlineSnapshot(`
    "a.yaml:1:25  Unknown severity "warn" for review/expired.
      1 | rules: {review/expired: warn}
        |                         ^^^^
      Did you mean "warning"? Allowed: off, note, warning, error.

    bedside.yaml:2:1  Unknown key "local".
      2 | local: en
        | ^^^^^
      Did you mean "locale"? Allowed: extends, files, ignore, locale, articleTypes, houseRules, reviewers, glossary, measures, baseline, frontmatter, defaults, site, guidance, rules, overrides."
  `)
})

test('a package is its bedside.yaml, found as Node finds packages', () => {
  const files = {
    'docs/bedside.yaml': 'extends: ["@acme/health"]',
    'node_modules/@acme/health': '-> ../.store/health',
    'node_modules/.store/health/bedside.yaml': 'extends: [./more.yaml]\noverrides: [{files: ["uk/**"], rules: {review/expired: off}}]',
    'node_modules/.store/health/more.yaml': 'rules: {review/missing-date: note}\noverrides: [{files: ["es/**"], locale: es}]',
    'node_modules/.store/health/index.js': 'throw new Error("executed")'
  }
  const root = repository(files)
  const config = loadConfig(join(root, 'docs/bedside.yaml'), {root, rules})
  expect(settingsFor(config, 'docs/a.md').rules.get('review/missing-date')?.setting).toBe('note')
  expect(settingsFor(config, 'docs/uk/a.md').rules.get('review/expired')?.setting).toBe('off')
  expect(settingsFor(config, 'docs/es/a.md').locale).toBe('es')
  expect(settingsFor(config, 'uk/a.md').rules.get('review/expired')?.setting).toBe('warning')
})

test('globs start from the file that states them', () => {
  const config = load({
    'bedside.yaml': 'extends: [shared/base.yaml]\nfiles: ["content/**"]',
    'shared/base.yaml': 'ignore: ["drafts/**"]\noverrides: [{files: ["uk/**"], locale: en-GB}]'
  })
  expect(config.files).toEqual({base: '', patterns: ['content/**']})
  expect(config.ignore).toEqual({base: 'shared', patterns: ['drafts/**']})
  expect(settingsFor(config, 'uk/a.md').locale).toBe('en-US')
  expect(settingsFor(config, 'shared/uk/a.md').locale).toBe('en-GB')
})

test('a configuration outside the repository reads only its own folder, and its globs start from the root', () => {
  const outside = repository({
    'team/bedside.yaml': 'extends: [./base.yaml]\nfiles: ["content/**"]',
    'team/base.yaml': 'locale: es',
    'team/b.yaml': 'extends: [../x.yaml]'
  })
  const root = repository({})
  const config = loadConfig(join(outside, 'team/bedside.yaml'), {root, rules})
  expect(config.files).toEqual({base: '', patterns: ['content/**']})
  expect(config.locale).toBe('es')
  expect(printed(() => loadConfig(join(outside, 'team/b.yaml'), {root, rules}))).toMatch(/"\.\.\/x\.yaml" leads out of the repository/)
})
