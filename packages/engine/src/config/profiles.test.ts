import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {withDefaults} from '@bedside/core'
import {expect, test} from 'vitest'
import {repository} from '../../test-support/repository.js'
import {catalogue} from '../catalogue.js'
import {runLint} from '../run/run.js'
import {builtInProfiles} from './built-in-profiles.js'
import type {ConfigData} from './config.js'
import {loadConfig, loadProfile} from './load.js'
import {profileNames, readProfile} from './profiles.js'
import {settingsFor} from './resolve.js'
import {parseYaml} from './yaml-file.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('each profile is a valid configuration, which loading it as a profile takes for granted', () => {
  expect(profileNames()).toEqual(['au', 'evidence', 'nhs', 'strict', 'us'])
  for (const name of profileNames()) {
    const asFile = loadConfig(`${root}profiles/${name}.yaml`, {root, rules: catalogue})
    const asProfile = loadProfile(name, {root, rules: catalogue})
    expect(settingsFor(asProfile, 'a.md')).toEqual(settingsFor(asFile, 'a.md'))
  }
})

test('the packed profiles say what their files say, key for key and place for place', () => {
  expect(profileNames()).toEqual(
    readdirSync(`${root}profiles`)
      .map((name) => name.replace(/\.yaml$/, ''))
      .sort()
  )
  for (const name of profileNames()) {
    const packed = readProfile(name)
    const file = parseYaml(packed.name, readFileSync(`${root}profiles/${name}.yaml`, 'utf8'))
    expect(packed.data).toEqual(file.data)
    for (const key of Object.keys(builtInProfiles[name]!.keys)) {
      const path = key.split('\n').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
      expect(packed.keyAt(path)).toEqual(file.keyAt(path))
    }
    for (const path of [[], ['rules'], ['extends', 0]]) expect(packed.valueAt(path)).toEqual(file.valueAt(path))
    expect(packed.keyAt(['rules', 'no/rule'])).toEqual(file.keyAt(['rules', 'no/rule']))
  }
})

test('us says of every rule how much it counts, and what it says is what the rules themselves say', () => {
  const {rules = {}} = readProfile('us').data as ConfigData
  expect(Object.keys(rules).sort()).toEqual([...catalogue.keys()].sort())
  for (const [id, {setting, options}] of settingsFor(loadProfile('us', {root, rules: catalogue}), 'a.md').rules) {
    const rule = catalogue.get(id)!
    // Other profiles name only what differs from the rules' own settings, and call that `us`.
    expect([id, setting, options]).toEqual([id, rule.severity, withDefaults(rule)])
  }
})

const others = profileNames().filter((name) => name !== 'us')

test.each(others)('%s stands on no other profile and names only rules that there are, so that it goes with any', (name) => {
  const {rules = {}, extends: above} = readProfile(name).data as ConfigData
  expect(above).toBeUndefined()
  expect(Object.keys(rules).filter((id) => !catalogue.has(id))).toEqual([])
})

/** What a page is linted with under some profiles, the later before the earlier. */
function under(...names: string[]) {
  const folder = repository({'bedside.yaml': `extends: [${names.join(', ')}]\n`})
  const config = loadConfig(join(folder, 'bedside.yaml'), {root: folder, rules: catalogue})
  const {locale, rules} = settingsFor(config, 'a.md')
  const of = (id: string) => [rules.get(id)!.setting, rules.get(id)!.options] as const
  return {locale, of}
}

test('a reading score is a verdict in us and au, and a hint in nhs; what gets harder is a warning in all', () => {
  expect(under('us').of('readability/high-grade')).toEqual(['warning', {target: 8, targets: {}}])
  expect(under('au').of('readability/high-grade')).toEqual(['warning', {target: 8, targets: {}}])
  expect(under('nhs').of('readability/high-grade')).toEqual(['note', {target: 9, targets: {}}])
  for (const name of profileNames()) expect(under(name).of('readability/regression')[0]).toBe('warning')
})

test('sentences, links and reviews are as each country has them', () => {
  expect(under('au').of('readability/long-sentence')[1]).toMatchObject({maxWords: 25, leeway: 0})
  expect(under('nhs').of('links/unlabelled-download')).toMatchObject(['warning', {size: true}])
  expect(under('nhs').of('review/expired')[1]).toMatchObject({maxAgeMonths: 36, byType: {medicine: 36}})
  expect(under('us').of('review/expired')[1]).toMatchObject({byType: {medicine: 12}})
})

test('profiles combine: the later goes first, rule by rule and option by option', () => {
  const both = under('nhs', 'evidence')
  expect(both.locale).toBe('en-GB')
  expect(both.of('disclosure/missing-funding-statement')[0]).toBe('warning')
  expect(both.of('readability/high-grade')).toEqual(['note', {target: 9, targets: {}}])
  expect(both.of('review/expired')).toEqual(['error', {maxAgeMonths: 36, byType: {medicine: 36}, graceDays: 90}])
  expect(under('evidence', 'nhs').of('disclosure/missing-funding-statement')[0]).toBe('off')
  expect(under('nhs', 'strict').of('readability/high-grade')[0]).toBe('note')
  expect(under('us', 'strict').of('jargon/undefined-term')).toMatchObject(['warning', {acceptLinks: false}])
})

test.each([
  ['us', 'en-US', '911', '999'],
  ['nhs', 'en-GB', '999', '911'],
  ['au', 'en-AU', '000', '911']
])('%s speaks %s and knows its own emergency number', async (name, locale, own, foreign) => {
  expect(under(name).locale).toBe(locale)
  const folder = repository({
    'bedside.yaml': `extends: [${name}]\n`,
    'own.md': `Call ${own} if you have chest pain.\n`,
    'foreign.md': `Call ${foreign} if you have chest pain.\n`
  })
  const {report} = await runLint({cwd: folder, paths: [], now: '2026-03-01'})
  const numbers = report.files.map(({path, findings}) => [path, findings.filter(({rule}) => rule.includes('emergency-number')).length])
  expect(numbers).toEqual([
    ['foreign.md', 1],
    ['own.md', 0]
  ])
})

test.each(['nhs', 'au'])('%s offers no American spelling', async (name) => {
  const page = 'Use an emollient. You may have hematuria, dyspnea, ischemia or edema. Ask about CBT and GERD. Some people have neoplasms.\n'
  const folder = repository({'bedside.yaml': `extends: [${name}]\n`, 'a.md': page})
  const {report} = await runLint({cwd: folder, paths: [], now: '2026-03-01'})
  const said = report.files.flatMap(({findings}) =>
    findings.flatMap(({message, suggestions = []}) => [message, ...suggestions.flatMap(({edits}) => edits.map(({text}) => text))])
  )
  const ours = said.join('\n').replaceAll(/"[^"]*" is not/g, '')
  expect(ours).toContain('moisturiser')
  expect(ours).not.toMatch(/\b(?:moisturizer|behavioral|tumors?|center|color|fiber|gastroesophageal|leukemia|recognize)\b/)
})
