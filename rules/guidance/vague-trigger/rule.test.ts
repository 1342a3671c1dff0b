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
