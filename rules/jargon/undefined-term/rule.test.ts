import {documentFrom, emptyContext, type Finding, type GlossaryEntry, lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../../packages/core/test-support/cpu-time.js'
import rule from './rule.js'

interface Settings {
  known?: string[]
  glossary?: GlossaryEntry[]
  path?: string
}

function findings(source: string, {known = [], glossary = [], path = 'page.md'}: Settings = {}): Finding[] {
  return lint(source, {path, rules: [{rule, severity: 'warning', options: withDefaults(rule, {known})}], context: {glossary}}).findings
}

const terms = (source: string, settings?: Settings) => findings(source, settings).map(({data}) => data?.term)

/** The source with the first suggestion of each finding applied, from the end backwards. */
function withSuggestion(source: string, number = 0, settings?: Settings): string {
  let text = source
  for (const {suggestions} of findings(source, settings).toReversed()) {
    for (const {start, end, text: insert} of suggestions?.[number]?.edits ?? []) text = text.slice(0, start) + insert + text.slice(end)
  }
  return text
}

describe('on an article about back surgery', () => {
  const decompression = 'If the surgeon frees a nerve by taking bone away, it’s called a decompression surgery. '
  const parts = '—hooks, screws, wires, and plates—'
  const article = `Surgery for a Painful Back

${decompression}Fusion is a surgery that steadies the spine, and a decompression and fusion often go together.

Common decompression surgical options are on the next page. Once a vertebra is out, the spine may be unstable, meaning that it slips out of place. You could then have a serious neurological injury.

The surgeon uses a bone graft (most often from your own hip) to help the bones grow as one. Your surgeon may place spinal instrumentation${parts}to hold the vertebrae.
`
  const path = 'surgery.txt'

  test('finds what nobody explains, once each', () => expect(terms(article, {path})).toEqual(['vertebra', 'neurological', 'bone graft']))

  test.each([
    ['the sentence goes', article.replace(decompression, '')],
    ['the clause goes', article.replace(', it’s called a decompression surgery', ', the pain may ease')],
    ['the name alone is left', article.replace(/If .* called a /, 'You may need ')]
  ])('finds decompression once where %s', (_, text) => {
    expect(terms(text, {path}).filter((term) => term === 'decompression')).toEqual(['decompression'])
  })

  test.each([
    ['with the dashes', ' '],
    ['and the words run together', ''],
    ['and a dash is left', ' — ']
  ])('finds instrumentation once where its examples go %s', (_, rest) => {
    expect(terms(article.replace(parts, rest), {path})).toEqual(['vertebra', 'neurological', 'bone graft', 'instrumentation'])
  })

  test('marks the first use in running text', () => {
    const [first] = findings(`# Vertebrae\n\n${article}`)
    expect(first).toMatchObject({message: '"vertebra" is not explained; say what it means, or use "spine bone".', data: {term: 'vertebra'}})
    expect(first!.start.line).toBe(7)
  })
})

describe('stays silent', () => {
  test.each([
    ['in a heading alone', '# Stenosis of the spine\n\nYour back may hurt.'],
    ['on proper names', 'Ask the American Neurological Association, or Vascular Disease Group. The Renal Unit is on floor two.'],
    ['in capitals', 'DO NOT STOP YOUR CORTICOSTEROID'],
    [
      'on everyday senses',
      'The band uses new instrumentation. Divers fear decompression sickness. The results were benign. Her diagram is a diploma.'
    ],
    ['on words that readers know', 'You may have arthritis, diabetes, a stroke, a tumor, an infection or high cholesterol after surgery.'],
    ['in a list of sources', '# Care\n\nRest.\n\n## References\n\nA study of stenosis and hematuria.'],
    ['on a term inside one that is explained', 'Pulmonary fibrosis (scarring of the lungs) is rare. The fibrosis grows.'],
    ['on pages in other languages', '---\nlang: es\n---\n\nLa estenosis y la biopsia de la vertebra son de la salud.'],
    ['on a term explained in another inflection', 'Two vertebrae hurt. A vertebra is one of the bones that make up the spine.']
  ])('%s', (_, text) => expect(terms(text)).toEqual([]))
})

test('speaks at the start of a sentence, in lists and in table cells', () => {
  expect(terms('Stenosis hurts.\n\n- Hematuria\n- a fever\n\n| Sign |\n|---|\n| jaundice |')).toEqual(['stenosis', 'hematuria', 'jaundice'])
})

test('finds words that no list holds by their parts', () => {
  const [one] = findings('You may need a corpectomy.')
  expect(one).toMatchObject({
    message: '"corpectomy" is not explained; say what it means in plain words.',
    data: {term: 'corpectomy', means: 'surgery to take something out'}
  })
})

test('takes one of a term and a longer one that holds it', () => {
  expect(terms('The scan shows fibrosis. Pulmonary fibrosis is slow.')).toEqual(['fibrosis', 'pulmonary'].slice(0, 1))
})

test('knows what the option names, in any form', () => {
  expect(terms('The vertebrae and the lamina of the spine hurt.', {known: ['Vertebra', 'lamina']})).toEqual([])
})

test('offers the gloss of the glossary before its own, and a plain word', () => {
  const glossary = [{term: 'Vertebra', forms: ['vertebrae'], gloss: 'a bone of your back & neck'}]
  expect(withSuggestion('The vertebrae hurt.')).toBe('The vertebrae (one of the bones that make up the spine) hurt.')
  expect(withSuggestion('The vertebrae hurt.', 0, {glossary})).toBe('The vertebrae (a bone of your back & neck) hurt.')
  expect(withSuggestion('<p>The vertebrae hurt.</p>', 0, {glossary, path: 'page.html'})).toBe(
    '<p>The vertebrae (a bone of your back &amp; neck) hurt.</p>'
  )
  expect(withSuggestion('The vertebrae hurt.', 1)).toBe('The spine bones hurt.')
  expect(withSuggestion('Vertebrae hurt.', 1)).toBe('Spine bones hurt.')
  expect(withSuggestion('Each vertebral joint hurts.')).toBe('Each vertebral joint hurts.')
  expect(withSuggestion('You have an embolism.', 1)).toBe('You have an embolism.')
})

test('a glossary alone explains nothing: the page has to link to it', () => {
  const glossary = [{term: 'stoma', forms: [], gloss: 'an opening in the belly'}]
  expect(terms('Clean the stoma.', {glossary})).toEqual(['stoma'])
  expect(terms('Clean the [stoma](glossary.md#stoma).', {glossary})).toEqual([])
})

test('never throws, and every span is the text it names', () => {
  const pieces = [
    'stenosis',
    'vertebrae',
    '(',
    ')',
    ', or ',
    ' — ',
    ' is called ',
    'a',
    ' - ',
    ': ',
    '\n',
    '\n\n',
    '# ',
    '| ',
    '`',
    '[x](glossary)',
    '“',
    "'s",
    'MRI',
    ' (MRI)',
    'means',
    '\u0000',
    '\ud800',
    '&amp;',

    '  ',
    'bone graft',
    '-'
  ]
  let state = 7
  for (let round = 0; round < 400; round++) {
    let source = ''
    for (let at = 0; at < 24; at++) {
      state = (state * 1103515245 + 12345) & 0x7fffffff
      source += pieces[(state >> 8) % pieces.length]! + ((state >> 20) % 3 ? ' ' : '')
    }
    for (const {rule: id, start, end, message} of findings(source)) {
      expect(id, message).toBe('jargon/undefined-term')
      expect(source.slice(start.offset, end.offset).replace(/\s*\n[>#|\s]*/g, ' ')).toBe(/^"([^"]*)"/.exec(message)![1])
    }
  }
})

test.each([
  ['one long sentence', `stenosis benign ${'and the nerve may hurt '.repeat(20_000)}`],
  ['brackets that never close', 'stenosis ('.repeat(20_000)],
  ['hyphens in brackets', `stenosis (${'a-'.repeat(50_000)}`],
  ['names that never come', 'stenosis is called the '.repeat(20_000)],
  ['a word without end', 'stenosis'.repeat(50_000)],
  ['many headings', '# stenosis\n\n'.repeat(3_000)],
  ['run-in sentences', 'Stenosis. '.repeat(20_000)],
  ['plain words far away', `embolism ${'and more of it '.repeat(20_000)}`],
  ['capitals', 'ABCD (EFGH '.repeat(20_000)]
])('stays fast on %s', (_, source) => {
  const start = cpuTime()
  for (const _problem of rule.check(documentFrom(source), {known: [], maxPer1000Words: 20, insertGloss: false}, emptyContext));
  expect(cpuTime() - start).toBeLessThan(15_000)
})

test('what explains a whole name explains the word that leads into it, there and not elsewhere', () => {
  const whole = '# Scars\n\nSclerosing cholangitis (scars that block small tubes in the liver) is rare.'
  expect(terms(whole)).toEqual([])
  expect(terms(`${whole} The cause of sclerosing damage is not known.`)).toEqual(['sclerosing'])
})

test("inserts the gloss of the glossary where asked for, and never the lexicon's", () => {
  const glossary = [{term: 'Stenosis', forms: [], gloss: 'a narrowing'}]
  const fixesOf = (insertGloss: boolean) =>
    lint('A stenosis and edema.', {
      rules: [{rule, severity: 'warning', options: {known: [], maxPer1000Words: 20, insertGloss}}],
      context: {glossary}
    }).findings.map(({fix, suggestions = []}) => [fix?.edits[0]?.text ?? null, suggestions.length])
  expect(fixesOf(true)).toEqual([
    [' (a narrowing)', 1],
    [null, 2]
  ])
  expect(fixesOf(false)).toEqual([
    [null, 2],
    [null, 2]
  ])
})

describe('leaves to the reader what the sentence places', () => {
  test.each([
    ['an example of a kind', 'Travelers can catch infections such as leishmaniasis and cholera.'],
    [
      'an item of a list of a kind',
      'The water held these chemicals:\n\n- Trichloroethylene\n- Phosgene\n\nIt may cause these diseases:\n\n- Leishmaniasis\n- Mesothelioma'
    ],
    ['a word before another term', 'Ask about visceral leishmaniasis (a disease spread by sand flies).'],
    ['the long form after its abbreviation', 'You may need an MRI (magnetic resonance imaging).'],
    ['a disease called after a person', 'He has Zorbeck anemia.'],
    ['an operation that the sentence describes', 'Surgery to remove the tonsils is tonsillectomy.'],
    ['a doctor whose work the sentence tells', 'You will see a hematologist who is a specialist in blood.'],
    ['an adjective whose noun is explained', 'We treat gingival and periodontal conditions (infections of the gums).'],
    ['what doctors call it', 'The joint can freeze, which doctors call a contracture.']
  ])('%s: %s', (_, source) => expect(terms(source)).toEqual([]))

  test('but not a sign, which a reader has to know', () =>
    expect(terms('Call us for signs such as hemiparesis and ascites.')).toEqual(['hemiparesis', 'ascites']))
})
