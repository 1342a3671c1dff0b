import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {catalogue} from '../catalogue.js'
import type {ConfigData} from './config.js'
import {loadConfig, loadProfile} from './load.js'
import {profileNames, readProfile} from './profiles.js'
import {settingsFor} from './resolve.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('each profile is a valid configuration, which loading it as a profile takes for granted', () => {
  expect(profileNames()).toEqual(expect.arrayContaining(['strict', 'us']))
  for (const name of profileNames()) {
    const asFile = loadConfig(`${root}profiles/${name}.yaml`, {root, rules: catalogue})
    const asProfile = loadProfile(name, {root, rules: catalogue})
    expect(settingsFor(asProfile, 'a.md')).toEqual(settingsFor(asFile, 'a.md'))
  }
})

test('us says of every rule how much it counts, and what it says is what the rules themselves say', () => {
  const {rules = {}} = readProfile('us').data as ConfigData
  expect(Object.keys(rules).sort()).toEqual([...catalogue.keys()].sort())
  for (const [id, {setting}] of settingsFor(loadProfile('us', {root, rules: catalogue}), 'a.md').rules) {
    expect([id, setting]).toEqual([id, catalogue.get(id)?.severity])
  }
})
