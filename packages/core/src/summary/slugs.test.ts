import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {HeadingIds, type SlugStyle} from './slugs.js'

/** The ids of headings as a style makes them. Each heading is what is shown, or what is shown and what is written. */
function idsOf(style: SlugStyle, headings: readonly (string | [shown: string, written: string])[]): string[] {
  const ids = new HeadingIds(style)
  return headings
    .map((heading) => (typeof heading === 'string' ? [heading, heading] : heading))
    .map(([shown, written]) => ids.next(shown!, written!, 2)[0]!)
}

const headings = [
  'Call us: day & night!',
  'was heißt Müdigkeit?',
  "Who's there -- and when...",
  'under_score and - dash',
  '2 weeks later',
  '手術の後',
  'Risks',
  'Risks',
  'Risks'
]

// As the generators made them; see fixtures/sites and `pnpm dev record-links`.
describe('ids of headings', () => {
  test.each<[SlugStyle, string[]]>([
    [
      'github',
      [
        'call-us-day--night',
        'was-heißt-müdigkeit',
        'whos-there----and-when',
        'under_score-and---dash',
        '2-weeks-later',
        '手術の後',
        'risks',
        'risks-1',
        'risks-2'
      ]
    ],
    [
      'astro',
      [
        'call-us-day--night',
        'was-heißt-müdigkeit',
        'whos-there--and-when',
        'under_score-and---dash',
        '2-weeks-later',
        '手術の後',
        'risks',
        'risks-1',
        'risks-2'
      ]
    ],
    [
      'hugo',
      [
        'call-us-day--night',
        'was-heißt-müdigkeit',
        'whos-there----and-when',
        'under_score-and---dash',
        '2-weeks-later',
        '手術の後',
        'risks',
        'risks-1',
        'risks-2'
      ]
    ],
    [
      'kramdown',
      [
        'call-us-day--night',
        'was-heißt-müdigkeit',
        'whos-there--and-when',
        'under_score-and---dash',
        '2-weeks-later',
        '手術の後',
        'risks',
        'risks-1',
        'risks-2'
      ]
    ],
    [
      'mkdocs',
      [
        'call-us-day-night',
        'was-heit-mudigkeit',
        'whos-there-and-when',
        'under_score-and-dash',
        '2-weeks-later',
        '_1',
        'risks',
        'risks_1',
        'risks_2'
      ]
    ],
    [
      'vitepress',
      [
        'call-us-day-night',
        'was-heißt-mudigkeit',
        'who-s-there-and-when',
        'under-score-and-dash',
        '_2-weeks-later',
        '手術の後',
        'risks',
        'risks-1',
        'risks-2'
      ]
    ]
  ])('%s', (style, expected) => {
    expect(idsOf(style, headings)).toEqual(expected)
  })

  test('eleventy gives none to a heading that has no letters it knows', () => {
    const ids = new HeadingIds('eleventy')
    expect(headings.map((heading) => ids.next(heading, heading, 2)[0])).toEqual([
      'call-us-day-and-night',
      'was-heisst-muedigkeit',
      'whos-there-and-when',
      'under-score-and-dash',
      '2-weeks-later',
      undefined,
      'risks',
      'risks-2',
      'risks-3'
    ])
  })
})

test('Hugo makes ids of what is written, all others of what is shown', () => {
  const heading: [string, string] = ['Pain and limits', '**Pain** and [limits](#risks)']
  expect(idsOf('hugo', [heading])).toEqual(['pain-and-limitsrisks'])
  expect(idsOf('github', [heading])).toEqual(['pain-and-limits'])
})

test('an id that is stated takes the place of the one that is made, where the generator reads it', () => {
  expect(idsOf('docusaurus', ['After {#recovery}'])).toEqual(['recovery'])
  expect(idsOf('github', ['After {#recovery}'])).toEqual(['after-recovery'])
  expect(new HeadingIds('any').next('After {#recovery}', 'After {#recovery}', 2)).toEqual(['recovery', 'after-recovery', 'after'])
})

test('Docusaurus gives the title of a page no id', () => {
  expect(new HeadingIds('docusaurus').next('Back pain', 'Back pain', 1)).toEqual([])
})

test('Python-Markdown counts on from the number that a heading ends in', () => {
  expect(idsOf('mkdocs', ['Step_1', 'Step_1', 'Step', 'Step'])).toEqual(['step_1', 'step_2', 'step', 'step_3'])
})

test('thousands of equal headings are numbered in linear time', () => {
  for (const style of ['hugo', 'mkdocs', 'eleventy', 'kramdown', 'github'] as const) {
    expect(
      new Set(
        idsOf(
          style,
          Array.from({length: 20_000}, () => 'Dose')
        )
      ).size
    ).toBe(20_000)
  }
})

test('the short way for headings of a few words makes the ids of the long one, which level 1 always takes', () => {
  const word = fc.stringMatching(/^\(?[A-Za-z0-9]{1,4}\)?[,.;:?!]?$/)
  fc.assert(
    fc.property(fc.array(fc.array(word, {minLength: 1, maxLength: 4}), {maxLength: 4}), (headings) => {
      const [short, long] = [new HeadingIds('any'), new HeadingIds('any')]
      for (const words of headings) {
        const heading = words.join(' ')
        expect(short.next(heading, heading, 2)).toEqual(long.next(heading, heading, 1))
      }
    })
  )
})
