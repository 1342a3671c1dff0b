import {applyFixes, emptyContext, type Finding, lint, withDefaults} from '@bedside/core'
import {expect, test} from 'vitest'
import {cpuTime} from '../../../packages/core/test-support/cpu-time.js'
import {countries} from '../data/countries.js'
import {emergencyNumbers} from '../data/emergency-numbers.js'
import rule from './rule.js'

const check = (source: string, locale: string, path = 'page.md'): readonly Finding[] =>
  lint(source, {path, context: {...emptyContext, locale}, rules: [{rule, severity: 'error', options: withDefaults(rule)}]}).findings
const messages = (source: string, locale: string) => check(source, locale).map(({message}) => message)

test.each([
  ['en-US', 'Call 999 if you cannot breathe.', '999 is not an emergency number in the United States; write 911.'],
  ['en-US', 'In an emergency dial 112.', '112 is not an emergency number in the United States; write 911.'],
  ['en-US', 'Dial 0-0-0 now.', '0-0-0 is not an emergency number in the United States; write 911.'],
  ['en-US', 'Ring Samaritans on 116 123.', '116 123 is not a crisis line in the United States; write 988.'],
  ['en-US', '| Ambulance | 999 |\n|---|---|\n| Lifeline | 13 11 14 |', '999 is not an emergency number in the United States; write 911.'],
  ['en-US', 'If you are unsure, call NHS 111 for advice.', '111 is not an advice line in the United States; write the local number.'],
  ['en-US', 'See your GP. If you cannot, contact 111.', '111 is not an advice line in the United States; write the local number.'],
  ['en-GB', '**Call 9-1-1** right away.', '9-1-1 is not an emergency number in the United Kingdom; write 999.'],
  ['en-GB', 'Tap [here](tel:911) to get help.', '911 is not an emergency number in the United Kingdom; write 999.'],
  ['en-UK', 'Call Poison Control at 1-800-222-1222.', '1-800-222-1222 is not a poison line in the United Kingdom; write 111.'],
  [
    'en-NZ',
    'Call 111 for advice from a nurse.',
    '111 is the advice line of the United Kingdom, and the emergency number in New Zealand; write 0800 611 116.'
  ],
  ['en-US', 'Call 9–9–9.', '9–9–9 is not an emergency number in the United States; write 911.'],
  ['en-GB', 'Ring 1.800.273.8255.', '1.800.273.8255 is not a crisis line in the United Kingdom; write 116 123.'],
  ['en-US', 'Call 999/112.', '999 is not an emergency number in the United States; write 911.'],
  ['en-US', '- **999** for an ambulance', '999 is not an emergency number in the United States; write 911.'],
  ['en-AU', 'Emergency services (999) will help.', '999 is not an emergency number in Australia; write 000.'],
  ['en-SG', 'Call 999 if your chest hurts.', '999 is the emergency number of the United Kingdom, and the police in Singapore; write 995.'],
  ['en-IE', 'Call 911 for an ambulance.', '911 is not an emergency number in Ireland; write 112 or 999.'],
  ['en-GB', 'In the United Kingdom, call 911.', '911 is not an emergency number in the United Kingdom; write 999.']
])('in %s: %s', (locale, source, message) => expect(messages(source, locale)).toContain(message))

test.each([
  ['en-US', 'The 911 patients were followed for 112 days. In 1990, 999 people fell ill after 9/11.'],
  ['en-US', 'Take 111 mg, at most 999 times. It costs $911. She lives at 112 High Street. Call 555 999 1111.'],
  ['en-US', 'People in many countries call 999. Paramedics were called 112 times.'],
  ['en-US', 'Call 988 or 1-800-273-8255. Call Poison Help at 1-800-222-1222. Call 811 before you dig.'],
  ['en-US', 'Call us if the score rises by more than 1.5 points, or by 1,5 points.'],
  ['en-US', 'Use version 1.12 of the form. Press 1.1.2 to go on. Use 9.11 or 99.9.'],
  ['en-US', 'Call us 1-5 days after surgery, or dial 1–5 for the ward. Ring 10-8 times.'],
  ['en-GB', 'Call us. Reviewed 13.11.14.'],
  ['en-GB', 'In the US, call 911.'],
  ['en-GB', '# Numbers\n\n| Country | Call |\n|---|---|\n| USA | 911 |'],
  ['en-GB', '## If you travel to America\n\nCall 911.'],
  ['en-GB', 'Call 911 or your local emergency number.'],
  ['en-GB', 'Call 999. Some phones also take you there when you call 911.'],
  ['en-GB', 'Call 112. Ask for an urgent GP appointment or call 111. Call 111 if it is not an emergency, but life-threatening later.'],
  ['en-AU', 'Call 112 from a mobile phone.'],
  ['en-IN', 'Dial 112 or 108.'],
  ['en', 'Call 999.'],
  ['en-TT', 'Call 999.'],
  ['en-IE', 'Call 999 or 112.']
])('in %s nothing about: %s', (locale, source) => expect(messages(source, locale)).toEqual([]))

const fixed = (source: string, locale: string) =>
  applyFixes(
    source,
    check(source, locale).flatMap(({fix}) => fix ?? [])
  ).text

test.each([
  ['en-GB', 'Call [911](tel:911).\r\n', 'Call [999](tel:999).\r\n'],
  ['en-GB', '\ufeffCall <a href="tel:911">9-1-1</a> now.', '\ufeffCall <a href="tel:999">999</a> now.'],
  ['en-GB', 'Call <tel:911> now.', 'Call <tel:999> now.'],
  ['en-US', 'Call 999 at once. Then dial 112.', 'Call 911 at once. Then dial 911.'],
  ['en-US', 'Go to A&E or call 999.', 'Go to A&E or call 999.'],
  ['en-US', 'Ring Samaritans on 116 123.', 'Ring Samaritans on 116 123.'],
  ['en-IE', 'Call 911.', 'Call 911.']
])('in %s %s is fixed', (locale, source, output) => expect(fixed(source, locale)).toBe(output))

test('suggests where it does not fix', () => {
  expect(check('Call 911.', 'en-IE')[0]?.suggestions?.map(({message}) => message)).toEqual(['Write 112.', 'Write 999.'])
})

test('no message is longer than 120 characters, and every country has a name', () => {
  const homes = [...new Set(emergencyNumbers.map(({country}) => country))]
  expect(homes.filter((country) => !countries[country])).toEqual([])
  const numbers = [...new Set(emergencyNumbers.flatMap((row) => row.numbers))]
  const source = numbers.map((number) => `Call ${number} for an ambulance.`).join('\n\n')
  const advice = numbers.map((number) => `Call ${number} for advice.`).join('\n\n')
  const all = homes.flatMap((country) => [...messages(source, `en-${country}`), ...messages(advice, `en-${country}`)])
  expect(all.filter((message) => message.length > 120)).toEqual([])
})

test('a long line of digits takes no long time', () => {
  const start = cpuTime()
  check(`Call ${'999 '.repeat(50_000)}${'9'.repeat(200_000)}${'1-'.repeat(100_000)}.`, 'en-US')
  expect(cpuTime() - start).toBeLessThan(4000)
})

test('a number that means something else abroad does not stand for the local one', () => {
  const found = check('Call NHS 111 for advice if you are not sure. Call 999 if your lips are blue.', 'en-NZ')
  expect(found.map(({data}) => data?.number)).toEqual(['111', '999'])
})

test('where <html lang> names another country than the configuration, its numbers are left alone', () => {
  const page = (number: string) => `<html lang="en-AU"><body><h1>Asthma</h1><p>Call ${number} if your lips are blue.</p></body></html>`
  expect(check(page('000'), 'en-GB', 'page.html')).toEqual([])
  expect(check(page('911'), 'en-GB', 'page.html')).toHaveLength(1)
})
