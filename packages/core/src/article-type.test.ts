import {describe, expect, test} from 'vitest'
import {articleTypeOf, builtInTypes, isClinical} from './article-type.js'
import {type Context, emptyContext} from './context.js'
import {documentFrom} from './document.js'

const typeOf = (source: string, context: Partial<Context> = {}) => articleTypeOf(documentFrom(source), {...emptyContext, ...context})
const stated = (lines: string, context: Partial<Context> = {}) => typeOf(`---\n${lines}\n---\n\nText.\n`, context)
const guessed = (title: string, ...headings: string[]) =>
  typeOf([`# ${title}`, ...headings.map((heading) => `## ${heading}`)].join('\n\n'))?.name ?? null

describe('stated', () => {
  test.each([
    ['type: condition', 'condition'],
    ['type: Conditions', 'condition'],
    ['articleType: Self care', 'self-care'],
    ['category: surgery', 'procedure'],
    ['type: Drugs', 'medicine'],
    ['type: mental_health', 'mental-health'],
    ['category: [featured, vaccines]', 'vaccine'],
    ['type: page\ncategory: tests', 'test']
  ])('%s is %s', (lines, name) => expect(stated(lines)).toEqual({name, origin: 'frontmatter'}))

  test("a configuration's own types go first, under the name that it gives them", () => {
    expect(stated('type: Pathways', {articleTypes: ['pathway']})?.name).toBe('pathway')
    expect(stated('type: surgery', {articleTypes: ['surgery']})?.name).toBe('surgery')
  })

  test('an unusual key that the configuration names', () => {
    expect(stated('kind: drug', {frontmatterKeys: {type: [{key: 'kind'}]}})?.name).toBe('medicine')
  })

  test('a value that names no type is passed over', () => {
    expect(stated('type: page', {articleType: 'procedure'})).toEqual({name: 'procedure', origin: 'config'})
    expect(stated('type: 7')).toBeNull()
  })
})

describe('guessed', () => {
  test.each([
    ['Surgery for Upper Back Pain', 'procedure'],
    ['Knee replacement', 'procedure'],
    ['Appendectomy', 'procedure'],
    ['Going home after surgery', 'aftercare'],
    ['Colonoscopy', 'test'],
    ['Genetic testing', 'test'],
    ['Flu shot', 'vaccine'],
    ['Blood pressure medicines', 'medicine'],
    ['Herbal supplements', 'supplement'],
    ['Diabetes and pregnancy', 'pregnancy'],
    ['Panic attacks', 'mental-health'],
    ['Chest pain', 'symptom'],
    ['Fever in children', 'child-health'],
    ['Hay fever', 'condition'],
    ['Chronic pain', 'condition'],
    ['Gallstones', 'condition'],
    ['Tonsillitis', 'condition'],
    ['High blood pressure', 'condition'],
    ['Exercises for a stiff neck', 'self-care'],
    ['New study finds a link to sleep', 'news']
  ])('%s is %s', (title, name) => expect(guessed(title)).toBe(name))

  test('from headings where the title says nothing', () => {
    expect(guessed('Kuru', 'What are the symptoms?', 'How is it treated?')).toBe('condition')
    expect(guessed('Kuru', 'History')).toBeNull()
  })

  test.each([
    'Apply for disability benefits',
    'Cancer insurance',
    'Cookies',
    'Contact us',
    'Glossary of heart disease',
    'Health topics: index',
    'Asthma statistics',
    'Operation manual',
    'Preventing falls',
    'Diseases linked to mining',
    'Programme of the clinic'
  ])('nothing from %s', (title) => expect(guessed(title)).toBeNull())

  test('nothing where the headings speak of entitlement', () => {
    expect(guessed('Lymphoma', 'Who is covered?', 'How do I apply?', 'What is lymphoma?')).toBeNull()
  })

  test('nothing in another language, and nothing of an empty page', () => {
    expect(typeOf('---\nlang: de\n---\n# Tonsillitis\n')).toBeNull()
    expect(typeOf('')).toBeNull()
  })

  test('a guess says that it is one, and the configuration goes before it', () => {
    expect(typeOf('# Gallstones')).toEqual({name: 'condition', origin: 'guess'})
    expect(typeOf('# Gallstones', {articleType: 'news'})).toEqual({name: 'news', origin: 'config'})
  })
})

test('built-in types are clinical but for news; own types are unless they are furniture', () => {
  const clinical = (name: string) => isClinical({name, origin: 'config'})
  expect(builtInTypes.filter((name) => !clinical(name))).toEqual(['news'])
  expect(clinical('pathway')).toBe(true)
  expect(['glossary', 'landing-page', 'staff', 'press'].some(clinical)).toBe(false)
  expect(isClinical(null)).toBe(false)
})
