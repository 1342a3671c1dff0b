import {expect, test} from 'vitest'
import {countryIn} from './country-signs.js'

test.each([
  ['nhs', ['Call 999 now.', 'See a GP if it lasts.', 'Rest.']],
  ['au', ['Call Triple Zero (000).', 'Ask healthdirect.', 'More at https://www.example.gov.au/rest.']],
  ['us', ['Call 911.', 'The emergency room is open. Source: https://www.cdc.gov/.']],
  [null, ['Rest is good. There were 999 people, and 000 of them left.', '']],
  [null, ['Call 999 or call 911.', 'Call 911 at home and call 999 abroad.']],
  [null, []]
])('%s', (profile, texts) => expect(countryIn(texts)?.profile ?? null).toBe(profile))
