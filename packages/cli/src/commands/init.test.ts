import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {sandbox} from '../testing.js'

test.each([
  [
    'nhs',
    'en-GB',
    {'a.md': '# Rest\n\nCall 999, or ask NHS 111.\n'},
    'readers in the United Kingdom, as 1 page of those looked at shows: the profile is nhs (en-GB)'
  ],
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

test('init says what comes next, and the lines that it leaves to people work', async () => {
  const box = sandbox({
    'a.md': '# Rest\n\nCall 911.\n',
    'house-rules/words.yaml': 'rules:\n  no-rest:\n    kind: avoid\n    terms: [rest]\n'
  })
  expect((await box.run(['init', '--yes'])).out).toMatch(/Next:.*bedside lint.*bedside baseline.*house-rules/s)
  const text = readFileSync(join(box.folder, 'bedside.yaml'), 'utf8')
  box.write('bedside.yaml', text.replace(/^# (?=houseRules:|baseline:)/gm, ''))
  expect((await box.run(['baseline'])).out).toContain('bedside-baseline.tsv')
  expect((await box.run(['rules', 'list'])).out).toContain('house/no-rest')
})
