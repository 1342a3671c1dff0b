import {documentFrom, emptyContext, type Finding, type GlossaryEntry, lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../../packages/core/test-support/cpu-time.js'
import {spellsOut} from '../spelling-out.js'
import rule from './rule.js'

interface Settings {
  known?: string[]
  glossary?: GlossaryEntry[]
  path?: string
}

function findings(source: string, {known = [], glossary = [], path = 'page.md'}: Settings = {}): Finding[] {
  return lint(source, {path, rules: [{rule, severity: 'warning', options: withDefaults(rule, {known})}], context: {glossary}}).findings
}

const shorts = (source: string, settings?: Settings) => findings(source, settings).map(({data}) => data?.abbreviation)

describe('finds', () => {
  test.each([
    ['DVT', 'A DVT can form on a long flight.'],
    ['NSAID', 'NSAIDs may upset your stomach.'],
    ['COPD', "Your COPD's signs may change."],
    ['EMG', 'The EMG-guided shot takes ten minutes.'],
    ['eGFR', 'Your eGFR tells how the kidneys work.'],
    ['XQZ', 'Ask about the XQZ programme.'],
    ['GERD', '| Illness |\n|---|\n| GERD |'],
    ['MS', 'People with MS tire fast.'],
    ['PET', '# PET\n\nYou may need a PET scan.']
  ])('%s: %s', (short, text) => expect(shorts(text)).toEqual([short]))

  test('one a page, at its first use in running text', () => {
    const found = findings('# DVT on a flight\n\nThe DVT may move. A DVT hurts. Two DVTs are rare.')
    expect(found.map(({start}) => [start.line, start.column])).toEqual([[3, 5]])
  })
})

describe('accepts a full name', () => {
  test.each([
    ['before it', 'A deep vein thrombosis (DVT) can form. The DVT may move.'],
    ['after it', 'A DVT (deep vein thrombosis) can form.'],
    ['later in the text', 'Two DVTs were seen. A deep vein thrombosis (DVT) is a clot.'],
    ['in the plural', 'Nonsteroidal anti-inflammatory drugs (NSAIDs) help. One NSAID is enough.'],
    ['with hyphens and small words', 'Have a test of the gut and stomach (XGAS) here. XGAS is quick.'],
    ['with another name beside', 'Ulcerative colitis (also called UC) can flare. UC is a long illness.'],
    ['after a semicolon in brackets', 'The brain (central nervous system; CNS) is soft. The CNS heals.'],
    ['after a comma and or', 'The computer tomography of vessels, or CTV, is quick. A CTV helps.'],
    ['in plain words', 'The doctor may find a heart attack (MI).'],
    ['as what it stands for', 'BMI stands for body mass index.'],
    ['in a heading', '# Deep vein thrombosis (DVT)\n\nA DVT is a clot.'],
    ['in the title, by its first letters', '# Deep vein thrombosis\n\nA DVT can move.'],
    ['in the frontmatter', '---\ntitle: Living with Deep Vein Thrombosis (DVT)\n---\n\nA DVT can move.'],
    ['in an abbr element', 'Your <abbr title="body mass index">BMI</abbr> may rise. A BMI is a number.'],
    ['in an abbreviation line', 'Your BMI may rise.\n\n*[BMI]: body mass index'],
    ['in a label', '- BMI: a number that tells how heavy you are for your height'],
    ['by a link to the glossary', 'Your [BMI](/glossary/#bmi) may rise.']
  ])('%s', (_, text) => expect(shorts(text)).toEqual([]))
})

describe('leaves alone', () => {
  test.each([
    ['what readers know', 'An MRI or CT scan, an HIV test, your GP, the NHS, DNA, the ER in the US, an ID, TV, a PDF and COVID-19.'],
    ['public bodies', 'The CDC, the FDA and the WHO agree.'],
    ['roman numerals and stages', 'Type II, stage IV, stage IIIB and factor VIII.'],
    ['blood groups and vitamins', 'Blood group AB, or O. Vitamin B12 and K2.'],
    ['units', 'Take 400 IU or 5 mL at 10 AM EST.'],
    ['addresses', 'Write to 5 Elm Road NW, Springfield, MD 20892, or Ogden, UT.'],
    ['credentials', 'By Ana Sample, MD, FACS, and Bo Sample, RN, MPH.'],
    ['initials of authors', 'See Sample, AB. A study of sleep.'],
    ['genes', 'A change in the ZFTR gene or in the genes ABQ and XPD.'],
    ['codes with digits', 'Use form DD214, the H1N1 shot, a CD4 count, HER2 and SF 180.'],
    ['stress', 'Do NOT stop. ALWAYS ask. Cancer is hard; we beat CANCER.'],
    ['sentences in capitals', 'CALL THE NURSE OR THE ZQX DESK AT ONCE'],
    ['headings in capitals', '# YOUR ZQX STAY\n\nRest at home.'],
    ['how a word is said', 'Psoriasis (sow RYE uh sis) itches. Edema (HEE-mo) swells.'],
    ['proper names', 'Ask about the ZQX Outcomes Study or Ditropan ZQ.'],
    ['code', 'Type `ZQX` there.'],
    ['lists of sources', '## Sources\n\nThe ZQX report.'],
    ['pages in other languages', '---\nlang: es\n---\n\nLa DVT es de la pierna.']
  ])('%s', (_, text) => expect(shorts(text)).toEqual([]))
})

test('names the full form it knows, within the limit of a message', () => {
  const messages = findings('A DVT, two NSAIDs and an XQZ. An ERCP is next.').map(({message}) => message)
  expect(messages).toEqual([
    '"DVT" is not spelled out; write "deep vein thrombosis (DVT)" at its first use.',
    '"NSAID" is not spelled out; write "nonsteroidal anti-inflammatory drugs (NSAIDs)" at its first use.',
    '"XQZ" is not spelled out; write its full name at its first use.',
    '"ERCP" is not spelled out; write "endoscopic retrograde cholangiopancreatography (ERCP)" at its first use.'
  ])
  for (const message of messages) expect(message.length).toBeLessThanOrEqual(120)
})

test('offers the full form, the glossary’s before its own, where the article before it fits', () => {
  const edits = (source: string, settings?: Settings) =>
    findings(source, settings).flatMap(({suggestions = []}) => suggestions.flatMap((one) => one.edits.map(({text}) => text)))
  expect(edits('A DVT hurts.')).toEqual(['deep vein thrombosis (DVT)'])
  expect(edits('Two DVTs hurt.')).toEqual(['deep vein thromboses (DVTs)'])
  expect(edits('An NSAID helps.')).toEqual([])
  expect(edits('The XQZ helps.', {glossary: [{term: 'extra quick zone', forms: ['XQZ'], gloss: 'a room'}]})).toEqual([
    'extra quick zone (XQZ)'
  ])
})

test('knows what the option names', () => expect(shorts('A DVT hurts.', {known: ['DVT']})).toEqual([]))

test.each([
  ['magnetic resonance imaging', 'MRI', true],
  ['magnetic-resonance imaging', 'MRI', true],
  ['nonsteroidal anti-inflammatory drug', 'NSAID', true],
  ['gastroesophageal reflux disease', 'GERD', true],
  ['glycated hemoglobin', 'HbA1c', false],
  ['a scan of the head', 'MRI', false],
  ['', 'MRI', false]
])('%s spells out %s: %s', (name, short, expected) => expect(spellsOut(name, short)).toBe(expected))

test('never throws, and every span is the abbreviation it names', () => {
  const pieces = [
    'DVT',
    'NSAIDs',
    '(MRI)',
    '(',
    ')',
    'deep vein thrombosis',
    ' or ',
    '—',
    ': ',
    '\n',
    '\n\n',
    '# ',
    'gene',
    'Ann',
    ', ',
    'MD',
    '*[XQ]: x',
    'XQ',
    '20892',
    '&amp;',
    '\ud800',
    "'s",
    '`',
    '['
  ]
  let state = 11
  for (let round = 0; round < 400; round++) {
    let source = ''
    for (let at = 0; at < 20; at++) {
      state = (state * 1103515245 + 12345) & 0x7fffffff
      source += pieces[(state >> 8) % pieces.length]! + ((state >> 20) % 3 ? ' ' : '')
    }
    for (const {rule: id, start, end, data, message} of findings(source)) {
      expect(id, message).toBe('jargon/undefined-abbreviation')
      expect([data?.abbreviation, `${String(data?.abbreviation)}s`]).toContain(source.slice(start.offset, end.offset))
    }
  }
})

test.each([
  ['one long sentence', `A DVT ${'and the ZQX may hurt '.repeat(20_000)}`],
  [
    'many abbreviations',
    Array.from(
      {length: 15_000},
      (_, at) => `the ${[17576, 676, 26, 1].map((base) => String.fromCharCode(65 + (Math.floor(at / base) % 26))).join('')} unit is`
    ).join(' ')
  ],
  ['open brackets', 'ZQX ('.repeat(20_000)]
])('stays fast on %s', (_, source) => {
  const start = cpuTime()
  for (const _problem of rule.check(documentFrom(source), {known: []}, emptyContext));
  expect(cpuTime() - start).toBeLessThan(15_000)
})
