import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {catalogue} from '../catalogue.js'
import {builtInProfiles} from './built-in-profiles.js'
import type {ConfigData} from './config.js'
import {loadConfig, loadProfile} from './load.js'
import {profileNames, readProfile} from './profiles.js'
import {settingsFor} from './resolve.js'
import {parseYaml} from './yaml-file.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('each profile is a valid configuration, which loading it as a profile takes for granted', () => {
  expect(profileNames()).toEqual(expect.arrayContaining(['strict', 'us']))
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
  for (const [id, {setting}] of settingsFor(loadProfile('us', {root, rules: catalogue}), 'a.md').rules) {
    expect([id, setting]).toEqual([id, catalogue.get(id)?.severity])
  }
})
