import {expect, test} from 'vitest'
import {emptyContext} from '../context.js'
import {documentFrom} from '../document.js'
import {countryOf} from './country.js'

test.each<[country: string | null, lang: string | null, locale: string, expected: string | null]>([
  [null, null, 'en-US', 'US'],
  [null, null, 'en-GB', 'GB'],
  [null, 'en-IE', 'en-US', 'IE'],
  ['GB', 'en-US', 'en-US', 'GB'],
  ['uk', null, 'en-US', 'GB'],
  ['USA', null, 'en-GB', 'US'],
  [null, null, 'zh-Hant-TW', 'TW'],
  [null, null, 'en', null],
  [null, 'es', 'en-US', null]
])('country %s of a reviewer, page in %s, locale %s', (country, lang, locale, expected) => {
  const document = documentFrom(lang ? `---\nlang: ${lang}\n---\n\n# Asthma\n` : '# Asthma\n', {path: 'page.md'})
  const listed = country === null ? null : {id: 'x', name: 'Ida Moe', credentials: [], country}
  expect(countryOf({listed}, document, {...emptyContext, locale})).toBe(expected)
})
