import {documentFrom, emptyContext} from '@bedside/core'
import {expect, test} from 'vitest'
import {expansions} from './lexicon/abbreviations.js'
import {terms} from './lexicon/terms.js'
import {inBritishSpelling, spellsBritish} from './spelling.js'

test.each([
  ['a moisturizer', 'a moisturiser'],
  ['Tumors of the esophagus', 'Tumours of the oesophagus'],
  ['not recognize, or Recognize', 'not recognise, or Recognise'],
  ['gastroesophageal reflux disease', 'gastro-oesophageal reflux disease'],
  ['size, center and swelling', 'size, centre and swelling'],
  ['', '']
])('%s becomes %s', (american, british) => expect(inBritishSpelling(american)).toBe(british))

test.each([
  ['en-GB', true],
  ['en-AU', true],
  ['en-US', false],
  ['en-CA', false],
  ['en', false]
])('readers of %s', (locale, expected) => {
  expect(spellsBritish(documentFrom('Rest is good for you and for your back.'), {...emptyContext, locale})).toBe(expected)
})

test('no text of the lexicon that may be offered keeps an American spelling', () => {
  const texts = [...terms.flatMap(({plain, gloss}) => [plain ?? '', gloss ?? '']), ...Object.values(expansions)].map(inBritishSpelling)
  const american =
    /\b(?!sizes?\b|sized\b)\w*(?:(?:i|y)z(?:e|es|ed|er|ing|ation)|(?<!a)emia|edema|rrhea|olor|umor|avior|avioral)s?\b|\b(?:center|fiber|liter|gray|mold|labor|esoph\w*|estrogen|fet(?:al|us)|gynecolog\w*|hem[ao]\w*|pediatric|orthopedic)s?\b/gi
  expect(texts.flatMap((text) => text.match(american) ?? [])).toEqual([])
})
