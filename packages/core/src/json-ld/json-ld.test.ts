import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Context, emptyContext, type Reviewer} from '../context.js'
import {documentFrom} from '../document.js'
import {contentOf} from '../sign-off/content.js'
import {jsonLdOf} from './json-ld.js'
import {specialtiesNamed} from './specialty.js'
import {jsonLdScript, jsonLdText} from './thing.js'
import {isSchemaClass, isSchemaKind, schemaMembers, schemaProperties} from './vocabulary.js'

/* ---- What the vocabulary says of a thing ---- */

/** Every way in which a thing, or one in it, leaves the vocabulary. */
function faultsOf(thing: Record<string, unknown>): string[] {
  const type = String(thing['@type'])
  if (!isSchemaClass(type)) return [`unknown class ${type}`]
  return Object.entries(thing).flatMap(([key, value]) => (key.startsWith('@') ? [] : propertyFaults(type, key, value)))
}

function propertyFaults(type: string, key: string, value: unknown): string[] {
  const property = schemaProperties[key]
  if (!property) return [`unknown property ${key}`]
  if (!property.domains.some((domain) => isSchemaKind(type, domain))) return [`${key} on ${type}`]
  return [value].flat().flatMap((each) => {
    if (typeof each === 'object' && each !== null) {
      const inner = each as Record<string, unknown>
      const fits = property.ranges.some((range) => isSchemaKind(String(inner['@type']), range))
      return [...(fits ? [] : [`${key} is a ${inner['@type']}`]), ...faultsOf(inner)]
    }
    return typeof each === 'string' && property.ranges.some((range) => isIn(each, range)) ? [] : [`${key} is ${JSON.stringify(each)}`]
  })
}

function isIn(text: string, range: string): boolean {
  if (range === 'Text' || range === 'Language') return text.trim() !== ''
  if (range === 'URL') return /^(?:https?:\/\/|\/)\S*$/.test(text)
  if (range === 'Date') return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)
  return range === 'Specialty' && schemaMembers.MedicalSpecialty.some((member) => text === `https://schema.org/${member}`)
}

const today = '2026-03-01'

function of(yaml: string, text = '', context: Partial<Context> = {}) {
  const document = documentFrom(`---\n${yaml}\n---\n\n# Asthma\n\n${text}\n`, {path: 'asthma.md'})
  const {data, notes} = jsonLdOf(document, {...emptyContext, today, ...context})
  expect(faultsOf(data as never)).toEqual([])
  // biome-ignore lint/suspicious/noExplicitAny: the tests look at properties that may not be there.
  return {data: data as any, notes}
}

const names = (value: unknown) =>
  [value].flat().flatMap((each) => (each ? [`${(each as never)['@type']} ${(each as {name: string}).name}`] : []))

describe('who made a page', () => {
  test.each<[yaml: string, expected: string[]]>([
    ['author: Ola Berg', ['Person Ola Berg']],
    ['author: [Ola Berg, Tom Roe]', ['Person Ola Berg', 'Person Tom Roe']],
    ['author: Example Heart Association', ['Organization Example Heart Association']],
    ['author: Editorial team', ['Organization Editorial team']],
    ['author: NHS', ['Organization NHS']],
    ['author: Berg', []],
    ['author: TBD', []],
    ['author: ChatGPT', []],
    ['author: ola-berg', []],
    ['author:', []],
    ['author: 7', []]
  ])('%s', (yaml, expected) => expect(names(of(yaml).data.author)).toEqual(expected))

  test.each<[yaml: string, expected: string[]]>([
    ['reviewer: Ida Moe, MD', ['Person Ida Moe']],
    ['reviewer: Our medical team', []],
    ['reviewer: {name: Medical board, url: /board}', ['Organization Medical board']],
    ['reviewer: TBD', []],
    ['reviewer: GPT-4', []],
    ['reviewer: Dr Moe', []],
    ['reviewer: i-moe', []],
    ['review: [{by: Ida Moe, role: editorial}, {by: Tom Roe, on: 2026-01-01}]', ['Person Tom Roe']],
    ['review: {by: Ida Moe, role: patient reader}', []],
    ['reviewer: Ida Moe\nreviewStatus: pending', []],
    ['reviewer: Ida Moe\nreviewStatus: approved', ['Person Ida Moe']]
  ])('%s', (yaml, expected) => expect(names(of(yaml).data.reviewedBy)).toEqual(expected))

  test('everything known of a reviewer', () => {
    const reviewers: Reviewer[] = [
      {id: 'i-moe', name: 'Ida Moe', credentials: ['MBBS', 'FXQS'], registration: 'GMC 0000000', url: 'https://example.org/moe'}
    ]
    const {data} = of('reviewer: {id: i-moe, title: Dr, role: Consultant cardiologist, hospital: Example Hospital}', '', {reviewers})
    expect(data.reviewedBy).toEqual({
      '@type': 'Person',
      name: 'Ida Moe',
      honorificPrefix: 'Dr',
      honorificSuffix: 'MBBS, FXQS',
      jobTitle: 'Consultant cardiologist',
      affiliation: {'@type': 'Organization', name: 'Example Hospital'},
      url: 'https://example.org/moe',
      hasCredential: {'@type': 'EducationalOccupationalCredential', name: 'MBBS'},
      identifier: {'@type': 'PropertyValue', propertyID: 'GMC', value: '0000000'}
    })
    expect(data.specialty).toBe('https://schema.org/Cardiovascular')
  })

  test('a note says who is left out', () => {
    expect(of('author: Berg\nreviewer: i-moe').notes).toEqual([
      'Author "Berg" is left out: it is not a full name.',
      'Reviewer "i-moe" is left out: it is an id or address that the reviewers list does not hold.'
    ])
  })
})

describe('the day of the review', () => {
  test.each<[yaml: string, text: string, on: string | undefined]>([
    ['lastReviewed: 2026-03-01', '', '2026-03-01'],
    ['lastReviewed: 2026-03-02', '', undefined],
    ['lastReviewed: 2026-02', '', undefined],
    ['lastReviewed: 03/04/2025', '', undefined],
    ['lastReviewed: 2025-02-30', '', undefined],
    ['lastReviewed: TBD', '', undefined],
    ['reviews: [{by: Ida Moe, on: 2025-01-01}, {by: Tom Roe, on: 2026-01-01}]', '', '2026-01-01'],
    ['reviews: [{by: Ida Moe, on: 2025-01-01}, {by: Tom Roe, role: editorial, on: 2026-01-01}]', '', '2025-01-01'],
    ['title: Asthma', 'Page last reviewed: 14 February 2026', '2026-02-14'],
    ['title: Asthma', 'Legally reviewed by Tom Roe on 14 February 2026', undefined]
  ])('%s %s', (yaml, text, on) => expect(of(yaml, text).data.lastReviewed).toBe(on))
})

describe('a page that changed after its sign-off', () => {
  const text = 'Asthma makes it hard to breathe.'
  const {hash} = contentOf(documentFrom(`# Asthma\n\n${text}\n`))
  const stale = `sha256:${'0'.repeat(64)}`

  test('as signed, it claims the review', () => {
    const {data, notes} = of(`review: {by: Ida Moe, on: 2026-01-01, hash: "${hash}"}`, text)
    expect([names(data.reviewedBy), data.lastReviewed, notes]).toEqual([['Person Ida Moe'], '2026-01-01', []])
  })
  test('changed, it claims none, not even that of a byline', () => {
    const yaml = `review: {by: Ida Moe, on: 2026-01-01, hash: "${stale}"}\nspecialty: Asthma care`
    const {data, notes} = of(yaml, `${text}\n\nReviewed by Ida Moe, MD, on 1 January 2026`)
    expect([data.reviewedBy, data.lastReviewed]).toEqual([undefined, undefined])
    expect(notes).toEqual([
      'The review by Ida Moe of 2026-01-01 is left out: the page has changed since. Have it reviewed and signed again.'
    ])
  })
  test('one sign-off of two still holds', () => {
    const old = `{by: Ida Moe, on: 2025-01-01, hash: "${stale}"}`
    const {data, notes} = of(`review: [${old}, {by: Tom Roe, on: 2026-01-01, hash: "${hash}"}]`, text)
    expect([names(data.reviewedBy), data.lastReviewed, notes]).toEqual([['Person Tom Roe'], '2026-01-01', []])
    const unsigned = of(`review: [${old}, {by: Tom Roe, on: 2026-01-01}]`, text)
    expect([names(unsigned.data.reviewedBy), unsigned.data.lastReviewed]).toEqual([['Person Tom Roe'], '2026-01-01'])
    expect(of(`review: [${old}, {by: Tom Roe, on: 2024-01-01}]`, text).data.reviewedBy).toBeUndefined()
  })
  test('git tells where nobody signed with a hash', () => {
    const history = {reviewed: {commit: 'a', content: {hash: stale, sections: []}}, sinceBase: null}
    const {data, notes} = of('reviewer: Ida Moe\nlastReviewed: 2026-01-01', text, {history})
    expect([data.reviewedBy, data.lastReviewed, notes.length]).toEqual([undefined, undefined, 1])
  })
})

describe('what a page is about', () => {
  test.each<[yaml: string, expected: unknown]>([
    ['type: condition', {'@type': 'MedicalCondition', name: 'Asthma'}],
    ['type: medicine\ntitle: "Exemplin: uses and doses"', {'@type': 'Drug', name: 'Exemplin'}],
    ['type: procedure\ntitle: Hip replacement', {'@type': 'MedicalProcedure', name: 'Hip replacement'}],
    ['type: condition\ntitle: What is asthma?', undefined],
    ['type: condition\ntitle: Living with asthma', undefined],
    ['type: news', undefined],
    ['tags: []', undefined]
  ])('%s', (yaml, expected) => expect(of(yaml).data.about).toEqual(expected))

  test.each<[text: string, expected: string[]]>([
    ['Cardiology', ['Cardiovascular']],
    ['https://schema.org/Renal', ['Renal']],
    ['Neurology', ['Neurologic']],
    ['Obstetrics and gynaecology', ['Gynecologic', 'Obstetric']],
    ['Consultant plastic surgeon', ['PlasticSurgery']],
    ['Speech-language pathologist', ['SpeechPathology']],
    ['ENT surgeon', ['Otolaryngologic', 'Surgical']],
    ['patient entertainment', []],
    ['', []]
  ])('specialty %s', (text, expected) => expect(specialtiesNamed(text)).toEqual(expected))
})

test('citations in every shape', () => {
  const sources = [
    'https://example.org/a',
    '[A guideline](https://example.org/b)',
    'A book, second edition',
    {title: 'A study', doi: '10.1000/example', year: 2024, publisher: 'Example Press'},
    {url: 'javascript:alert(1)'},
    'TBD',
    null,
    7,
    'https://example.org/a'
  ]
  expect(of(`sources: ${JSON.stringify(sources)}`).data.citation).toEqual([
    {'@type': 'CreativeWork', url: 'https://example.org/a'},
    {'@type': 'CreativeWork', name: 'A guideline', url: 'https://example.org/b'},
    {'@type': 'CreativeWork', name: 'A book, second edition'},
    {
      '@type': 'CreativeWork',
      name: 'A study',
      url: 'https://doi.org/10.1000/example',
      datePublished: '2024',
      publisher: {'@type': 'Organization', name: 'Example Press'}
    }
  ])
})

test('a page without anything gives a page without anything', () => {
  const {data, notes} = jsonLdOf(documentFrom(''), emptyContext)
  expect(data).toEqual({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    inLanguage: 'en-US',
    medicalAudience: {'@type': 'Patient'}
  })
  expect(notes).toEqual([])
})

describe('whatever a page says', () => {
  const word = fc.constantFrom(
    'Ida',
    'Moe',
    'Dr',
    'MD',
    ', RN',
    '</script>',
    '<!--',
    '"',
    '\\',
    '\ud800',
    '\u2028',
    'TBD',
    'team',
    'https://example.org/'
  )
  const text = fc.oneof(
    fc.array(word, {maxLength: 5}).map((words) => words.join(' ')),
    fc.string({unit: 'binary', maxLength: 20})
  )
  const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom('2026-01-01', '2026-02-30', '01/02/2026'))
  const key = fc.constantFrom('name', 'by', 'on', 'url', 'credentials', 'title', 'role', 'registration', 'specialty', 'year', 'hash', 'org')
  const value = fc.oneof(
    scalar,
    fc.array(scalar, {maxLength: 3}),
    fc.dictionary(key, scalar),
    fc.array(fc.dictionary(key, scalar), {maxLength: 3})
  )
  const field = fc.constantFrom(
    ...['title', 'type', 'author', 'publisher', 'reviewer', 'review', 'lastReviewed', 'updated', 'date', 'specialty', 'sources', 'lang']
  )
  test('its JSON-LD is valid JSON, valid by the vocabulary, and ends no script', () => {
    fc.assert(
      fc.property(fc.dictionary(field, value), text, (fields, body) => {
        const yaml = Object.entries(fields).map(([name, each]) => `${name}: ${JSON.stringify(each)}\n`)
        const document = documentFrom(`---\n${yaml.join('')}---\n\n# Asthma\n\nReviewed by ${body}\n`)
        const {data} = jsonLdOf(document, {...emptyContext, today}, '/asthma/')
        const written = jsonLdText(data)
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(data)))
        expect(faultsOf(JSON.parse(written))).toEqual([])
        expect(written).not.toContain('<')
        expect(jsonLdScript(data).indexOf('</script')).toBe(jsonLdScript(data).length - '</script>'.length)
      }),
      {numRuns: 300}
    )
  })
})

test.each([
  ['condition', 'Asthma', {'@type': 'MedicalCondition', name: 'Asthma'}],
  ['medicine', 'Ibuprofen', {'@type': 'Drug', name: 'Ibuprofen'}],
  ['medicine', 'Ibuprofen for back pain', undefined],
  ['procedure', 'Surgery for a trapped nerve', {'@type': 'MedicalProcedure', name: 'Surgery for a trapped nerve'}]
])('a %s called "%s" is about what has that name', (type, title, about) => {
  expect(of(`type: ${type}\ntitle: ${title}`).data.about).toEqual(about)
})

test.each([
  ['published: 2025-01', 'The date of publication "2025-01" is left out: it cannot be read as one day; write YYYY-MM-DD.'],
  ['updated: 03/04/2025', 'The date of the last change "03/04/2025" is left out: it cannot be read as one day; write YYYY-MM-DD.']
])('what is no day is named: %s', (yaml, note) => {
  const {data, notes} = of(yaml)
  expect([data.datePublished, data.dateModified, notes]).toEqual([undefined, undefined, [note]])
})
