import {lint, withDefaults} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const rules = [{rule, severity: 'warning' as const, options: withDefaults(rule, {})}]

const triggers = (text: string) => {
  const source = `# Gallstones\n\n${text}\n`
  return lint(source, {path: 'page.md', rules}).findings.map(({start, end}) => source.slice(start.offset, end.offset))
}

test.each([
  ['See your doctor if you have any of these symptoms.', 'if you have any of these symptoms'],
  ['If this happens, call your doctor.', 'If this happens'],
  ['Call your doctor if you have any problems or concerns.', 'if you have any problems or concerns'],
  ['Most people recover at home. Contact your GP if you are worried.', 'if you are worried'],
  ['Speak to your nurse when in doubt.\n\nEat well.', 'when in doubt']
])('%s', (text, trigger) => expect(triggers(text)).toEqual([trigger]))

test.each([
  'You may feel pain below the ribs. If this happens, call your doctor.',
  'Watch for:\n\n- yellow skin\n- dark water\n\nCall your doctor if you have any of these.',
  'Call your doctor if you have any of these symptoms:\n\n- yellow skin\n- a temperature',
  'Call your doctor if the pain gets worse. Call us if you are worried.',
  'If you have questions about your diet, ask your nurse.',
  'Your doctor may call if you are worried.',
  'Do you need to call your doctor if this happens?'
])('says nothing of: %s', (text) => expect(triggers(text)).toEqual([]))

test('a sign in words of its own is a sign', () => {
  expect(triggers('Call your doctor if you are worried.\n\nSee a doctor if food sticks in your throat.')).toEqual([])
})

test('leaves a page without any sign to guidance/missing-red-flags, where that is on and speaks of it', () => {
  const source = '---\ntype: condition\n---\n# Reflux\n\nCall your doctor if you have any concerns.\n'
  const found = (settings: ReadonlyMap<string, 'error' | 'off'>) =>
    lint(source, {path: 'page.md', rules, context: {settings}}).findings.length
  expect(found(new Map([['guidance/missing-red-flags', 'error']]))).toBe(0)
  expect(found(new Map([['guidance/missing-red-flags', 'off']]))).toBe(1)
})

test('says nothing where the configuration names what gives the signs', () => {
  const context = {guidance: {kinds: {}, providedBy: [{name: 'help.md', kinds: ['K4']}]}}
  const source = '# Reflux\n\nCall your doctor if you are worried.\n\n{% include help.md %}\n'
  expect(lint(source, {path: 'page.md', rules, context}).findings).toEqual([])
  expect(lint(source.replace('{% include help.md %}', ''), {path: 'page.md', rules, context}).findings).toHaveLength(1)
})
