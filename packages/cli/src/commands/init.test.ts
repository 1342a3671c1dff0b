import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {sandbox} from '../testing.js'

test.each([
  ['nhs', 'en-GB', {'a.md': '# Rest\n\nCall 999, or ask NHS 111.\n'}, 'signs of readers whose profile is nhs (en-GB), on 1 page of those'],
  ['nhs', 'en-GB', {'uk/a.md': '# Rest\n'}, 'nhs (en-GB)'],
  ['au', 'en-AU', {'a.md': '# Rest\n\nCall Triple Zero (000).\n'}, 'au (en-AU)'],
  ['us', 'en-US', {'a.md': '# Rest\n\nCall 911.\n'}, 'us (en-US)'],
  ['us', 'en-US', {'a.md': '# Rest\n'}, 'no sign of a country: the profile is us']
])('init chooses %s and %s by what pages say', async (profile, locale, files, words) => {
  const box = sandbox(files)
  const {code, out} = await box.run(['init', '--yes'])
  expect([code, out]).toEqual([0, expect.stringContaining(words)])
  const text = readFileSync(join(box.folder, 'bedside.yaml'), 'utf8')
  expect(text).toContain(`\nextends: [${profile}]\n`)
  expect(text).toContain(`\nlocale: ${locale}\n`)
  expect(await box.run(['--fail-on', 'never', '--no-cache'])).toMatchObject({code: 0})
})
