import {expect, test} from 'vitest'
import {alignText} from './align.js'

/** Pairs of text and source, one for each piece. */
function pairs(value: string, source: string) {
  return alignText(value, source, {start: 0, end: source.length}).map(({textStart, textEnd, sourceStart, sourceEnd}) => [
    value.slice(textStart, textEnd),
    source.slice(sourceStart, sourceEnd)
  ])
}

test('text that stands as it is makes one piece', () => {
  expect(pairs('a \\ b', 'a \\ b')).toEqual([['a \\ b', 'a \\ b']])
})

test.each([
  [
    'a*b',
    'a\\*b',
    [
      ['a', 'a'],
      ['*', '\\*'],
      ['b', 'b']
    ]
  ],
  [
    'a & b',
    'a &amp; b',
    [
      ['a ', 'a '],
      ['&', '&amp;'],
      [' b', ' b']
    ]
  ],
  [
    '’≂̸',
    '&#8217;&NotEqualTilde;',
    [
      ['’', '&#8217;'],
      ['≂̸', '&NotEqualTilde;']
    ]
  ],
  ['’', '&#146;', [['’', '&#146;']]],
  [
    'a\nb',
    'a  \n> >  b',
    [
      ['a', 'a'],
      ['\n', '  \n> >  '],
      ['b', 'b']
    ]
  ],
  [
    'a\n> b',
    'a\n> \\> b',
    [
      ['a', 'a'],
      ['\n', '\n> '],
      ['>', '\\>'],
      [' b', ' b']
    ]
  ],
  [
    'a b',
    'a \t b',
    [
      ['a', 'a'],
      [' ', ' \t '],
      ['b', 'b']
    ]
  ],
  [
    'a|b',
    'a\\|b',
    [
      ['a', 'a'],
      ['|', '\\|'],
      ['b', 'b']
    ]
  ],
  ['\uFFFD\uFFFD', '\0\ud800', [['\uFFFD\uFFFD', '\0\ud800']]],
  [
    'C:\\\\ &',
    'C:\\\\ &amp;',
    [
      ['C:\\\\ ', 'C:\\\\ '],
      ['&', '&amp;']
    ]
  ]
])('%j was decoded from %j', (value, source, expected) => {
  expect(pairs(value, source)).toEqual(expected)
})

test('what does not match is one atomic piece', () => {
  expect(pairs('abc', 'something else')).toEqual([['abc', 'something else']])
})
