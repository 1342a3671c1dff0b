import {describe, expect, test} from 'vitest'
import {compileHouseRules} from '../compile.js'
import {tryHouseRule} from '../examples.js'
import {importVale} from './import.js'

const made = (data: unknown, name = 'Rule.yml') => importVale({name: 'Clinic', files: [{name, data}], words: []})
const withoutTests = (data: unknown) => made(data).rules.map(({data: {flags: _, allows: __, ...rest}}) => rest)
const reasons = (data: unknown) => made(data).left.map(({entry, reason}) => `${entry}: ${reason}`)

describe('the kinds of rules of Vale', () => {
  test.each([
    [
      {
        extends: 'existence',
        message: "Leave out '%s'.",
        level: 'suggestion',
        ignorecase: true,
        link: 'https://example.org',
        tokens: ['knee pads?', 'shin']
      },
      {
        kind: 'avoid',
        message: 'Leave out "{match}".',
        severity: 'note',
        source: 'https://example.org',
        inflect: false,
        terms: ['knee pad', 'knee pads', 'shin']
      }
    ],
    [
      {extends: 'existence', level: 'error', scope: 'heading', tokens: ['Overview']},
      {kind: 'avoid', severity: 'error', scope: {parts: ['headings']}, inflect: false, matchCase: true, terms: ['Overview']}
    ],
    [
      {extends: 'existence', ignorecase: true, exceptions: ['knee aids?'], tokens: ['knee']},
      {kind: 'avoid', severity: 'warning', exceptions: ['knee aid', 'knee aids'], inflect: false, terms: ['knee']}
    ],
    [
      {
        extends: 'substitution',
        message: "Write '%s', not '%s'.",
        ignorecase: true,
        action: {name: 'replace'},
        swap: {'in order to': 'to', '(?:commence|initiate)': "'start' or 'begin'"}
      },
      {
        kind: 'replace',
        message: 'Write "{replacement}", not "{match}".',
        severity: 'warning',
        inflect: false,
        terms: {'in order to': 'to', commence: ['start', 'begin'], initiate: ['start', 'begin']}
      }
    ],
    [
      {extends: 'substitution', swap: {Whilst: 'While'}},
      {kind: 'replace', severity: 'warning', inflect: false, matchCase: true, fix: false, terms: {Whilst: 'While'}}
    ],
    [
      {extends: 'substitution', ignorecase: true, swap: {nhs: 'NHS'}},
      {kind: 'capitalise', severity: 'warning', terms: ['NHS']}
    ],
    [
      {extends: 'occurrence', message: 'Long.', scope: 'sentence', max: 20, token: String.raw`\b(\w+)\b`},
      {kind: 'limit', message: 'Long.', severity: 'warning', per: 'sentence', max: 20, count: 'words'}
    ],
    [
      {extends: 'occurrence', ignorecase: true, scope: 'paragraph', max: 1, token: 'very'},
      {kind: 'limit', severity: 'warning', per: 'paragraph', max: 1, count: 'uses', inflect: false, terms: ['very']}
    ],
    [
      {extends: 'repetition', message: "'%s' stands twice.", alpha: true, ignorecase: true, tokens: [String.raw`[^\s]+`]},
      {kind: 'avoid', message: '"{match}" stands twice.', severity: 'warning', inflect: false, terms: ['{word} {same}']}
    ],
    [
      {extends: 'consistency', ignorecase: true, either: {advisor: 'adviser', 'centers?': 'centres?'}},
      {
        kind: 'consistent',
        severity: 'warning',
        inflect: false,
        terms: [
          ['advisor', 'adviser'],
          ['center', 'centre'],
          ['centers', 'centres']
        ]
      }
    ],
    [
      {extends: 'conditional', ignorecase: true, first: 'opioids?', second: 'naloxone'},
      {kind: 'require-phrase', severity: 'warning', scope: {mentions: ['opioid', 'opioids']}, inflect: false, phrases: ['naloxone']}
    ],
    [
      {extends: 'capitalization', scope: 'heading', match: '$sentence', exceptions: ['Mayo']},
      {kind: 'capitalise', severity: 'warning', style: 'sentence', exceptions: ['Mayo']}
    ]
  ])('%j', (vale, rule) => {
    const [own, ...others] = withoutTests(vale)
    expect(others).toEqual([])
    const sorted = (terms: unknown) => (Array.isArray(terms) && typeof terms[0] === 'string' ? terms.toSorted() : terms)
    expect({...own, ...('terms' in own! && {terms: sorted(own.terms)})}).toEqual({
      ...rule,
      ...('terms' in rule && {terms: sorted(rule.terms)})
    })
    expect(made(vale).left).toEqual([])
  })

  test('what they make flags and allows what its tests say', () => {
    const limits = ['heading', 'list', 'table', 'paragraph', 'summary'].flatMap((scope) => [
      {extends: 'occurrence', scope, max: 3, token: String.raw`\w+`},
      {extends: 'occurrence', scope, max: 0, token: 'very'},
      {extends: 'occurrence', scope, max: 90, token: '.'},
      {extends: 'occurrence', scope, min: 2, max: 0, token: String.raw`[^\s]+`}
    ])
    const parts = ['heading', 'list', 'table', 'link', 'alt', 'blockquote', 'title', '~heading', 'text']
    const files = [
      ...limits,
      ...parts.map((scope) => ({extends: 'existence', ignorecase: true, scope, tokens: ['a\\*b', 'e\\.g\\.', 'knee']}))
    ]
    const {rules} = importVale({name: 'x', files: files.map((data, at) => ({name: `${at}.yml`, data})), words: []})
    expect(rules).toHaveLength(files.length)
    const houses = rules.map(({name, data, file}) => ({id: `house/${name}`, data, file, line: 1, column: 1, replaces: null}))
    const compiled = compileHouseRules(houses, {globs: () => () => true, builtIn: new Map()})
    for (const [at, house] of houses.entries()) expect(tryHouseRule(house, compiled[at]!)).toMatchObject({failures: [], missing: []})
  })
})

describe('what does not come over is said', () => {
  test.each([
    [{extends: 'existence', tokens: ['shin', String.raw`\w+ly`]}, [String.raw`\w+ly: \w stands for any letter or digit`]],
    [{extends: 'existence', scope: 'raw', tokens: ['shin']}, ['null: it looks at raw, which house rules cannot look at']],
    [{extends: 'existence', pos: 'NN', tokens: ['shin']}, ['null: it looks at parts of speech (pos), which house rules do not know']],
    [
      {extends: 'substitution', swap: {a: '', 'b(c)': '$1'}},
      ['a: it has nothing to write in its place', 'b(c): what it writes takes up a part of what it finds']
    ],
    [
      {extends: 'conditional', first: String.raw`\b([A-Z]{3,5})\b`, second: 'x', exceptions: ['NHS']},
      ['null: it asks for abbreviations to be explained; switch on jargon/undefined-abbreviation with {known: [NHS]}']
    ],
    [
      {extends: 'metric', formula: '(0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59', condition: '> 8'},
      ['null: it limits the Flesch-Kincaid grade; set readability/high-grade: [warning, {target: 8}] in bedside.yaml, which measures SMOG']
    ],
    [{extends: 'spelling'}, ['null: Bedside does not check spelling']],
    [{extends: 'script', script: 'x'}, ['null: it is a program, and nothing in a style is ever executed']],
    [{extends: 'capitalization', match: '$upper', scope: 'heading'}, ['null: headings can be in sentence or title style, not $upper']],
    [{extends: 'magic'}, ['null: Vale knows no rules that extend magic']],
    [{extends: '__proto__'}, ['null: Vale knows no rules that extend __proto__']],
    [{message: 'x'}, ['null: it does not say what it extends, and Vale cannot read it either']],
    [['x'], ['null: it holds no rule']],
    [{extends: 'existence', tokens: [{a: 1}, 'shin']}, ['tokens: {"a":1}: it is no text']],
    [{extends: 'consistency', either: {'grays?': 'grey'}}, ['grays?: grey: its spellings do not stand against each other one by one']]
  ])('%j', (vale, wanted) => {
    expect(reasons(vale)).toEqual(wanted)
  })

  test('differences, and keys that are not known', () => {
    const {differences} = made({extends: 'existence', nonword: true, vocab: false, limit: 3, ignorecase: true, tokens: ['knee', 'node.js']})
    expect(differences.map(({entry, reason}) => `${entry}: ${reason}`)).toEqual([
      'limit: this key is not taken over',
      'knee: Vale finds it inside longer words as well; the house rule finds whole words',
      'node.js: its dot stands for any character, and is taken for a full stop',
      'node.js: Vale finds it inside longer words as well; the house rule finds whole words'
    ])
  })

  test('what is written already is not replaced', () => {
    expect(withoutTests({extends: 'substitution', ignorecase: true, swap: {'chat ?bots?': 'chatbot(s)'}})).toMatchObject([
      {terms: {'chat bots': ['chatbot', 'chatbots'], 'chat bot': ['chatbot', 'chatbots']}}
    ])
  })
})

test('capitals count for some tokens only: two rules', () => {
  const {rules, entries, convertedEntries} = made({extends: 'existence', message: 'No.', tokens: ['(?i)shin', 'KNEE']}, 'WordList.yml')
  expect(rules.map(({name, data}) => [name, 'terms' in data && data.terms])).toEqual([
    ['clinic-word-list', ['shin']],
    ['clinic-word-list-2', ['KNEE']]
  ])
  expect([entries, convertedEntries]).toEqual([2, 2])
})

test('words that a vocabulary rejects', () => {
  const words = [
    {name: 'Vocab/reject.txt', kind: 'reject' as const, lines: ['shin', '', '# none']},
    {name: 'Vocab/accept.txt', kind: 'accept' as const, lines: ['NHS']}
  ]
  const {rules, left} = importVale({name: 'x', files: [], words})
  expect(rules.map(({data}) => data)).toMatchObject([{kind: 'avoid', severity: 'error', terms: ['shin']}])
  expect(left).toMatchObject([{file: 'Vocab/accept.txt', entry: null}])
})
