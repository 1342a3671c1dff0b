import {applyFixes, type Context, lint} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../../packages/core/test-support/cpu-time.js'
import rule from './rule.js'

function findings(source: string, path = 'page.html', context: Partial<Context> = {}) {
  const found = lint(source, {path, rules: [{rule, severity: 'warning', options: {}}], context}).findings
  for (const {message} of found) expect(message.length).toBeLessThanOrEqual(120)
  return found
}

/** The words of the source that findings stand at. */
const at = (source: string, path?: string, context?: Partial<Context>) =>
  findings(source, path, context).map(({start, end}) => source.slice(start.offset, end.offset))

const script = (json: string) => `<script type="application/ld+json">${json}</script>`
const html = (json: string, text = '<p>Reviewed by Ida Moe, MD, on 3 February 2026</p>') => `<h1>Asthma</h1>${text}${script(json)}`
const page = (more: string) => `{"@context":"https://schema.org","@type":"MedicalWebPage",${more}}`

describe('people', () => {
  test.each<[more: string, expected: string[]]>([
    ['"reviewedBy":"Ida Moe"', []],
    ['"reviewedBy":{"name":"MOE, IDA"}', []],
    ['"reviewedBy":{"name":"I. Moe"}', []],
    ['"reviewedBy":{"givenName":"Ida","familyName":"Moe"}', []],
    ['"reviewedBy":{"givenName":"Tom","familyName":"Roe"}', ['Roe']],
    ['"reviewedBy":[{"name":"Ida Moe"},{"name":"Tom Roe"}]', ['Tom Roe']],
    ['"reviewedBy":{"@type":"Organization","name":"Example Board"}', ['Example Board']],
    ['"reviewedBy":{"@id":"https://example.org/#ida"}', []],
    ['"reviewedBy":"https://example.org/ida"', []],
    ['"reviewedBy":{"name":""}', []],
    ['"reviewedBy":{"@type":"Organization","name":"Asthma"}', []],
    ['"reviewedBy":{"@type":"Physician","name":"Tom Roe"}', ['Tom Roe']],
    ['"reviewedBy":"Dr. Moe"', []],
    ['"reviewedBy":null', []],
    ['"reviewedBy":" "', []],
    ['"reviewedBy":{"name":"{{ reviewer }}"}', []],
    ['"http://schema.org/reviewedBy":{"name":"Tom Roe"}', ['Tom Roe']],
    ['"mainEntity":{"@type":"Article","author":{"name":"Ola Berg"}}', []],
    ['"mentions":{"@type":"Article","author":"Tom Roe"}', []]
  ])('%s', (more, expected) => expect(at(html(page(more)))).toEqual(expected))

  test('an author is compared where the page names one', () => {
    const text = '<p>By Ola Berg</p>'
    expect(at(html(page('"author":{"@type":"Person","name":"Tom Roe"}'), text))).toEqual(['Tom Roe'])
    expect(at(html(page('"author":{"@type":"Organization","name":"Example Trust"}'), text))).toEqual([])
    expect(at(html(page('"author":"Example Health Trust"'), text))).toEqual([])
    expect(at(html(page('"author":["Ola Berg","Tom Roe"]'), text))).toEqual(['Tom Roe'])
    expect(at(html(page('"author":"Tom Roe"'), ''))).toEqual([])
  })

  test('a reviewer whom no reader sees', () => {
    expect(at(html(page('"reviewedBy":"Tom Roe"'), ''))).toEqual(['Tom Roe'])
    expect(at(html(page('"reviewedBy":"Tom Roe"'), '<footer>Our doctors: Tom Roe</footer>'))).toEqual([])
    expect(at(html(page('"reviewedBy":"Tom Roe"'), '<p>Fact checked by Tom Roe</p>'))).toEqual([])
    expect(at(`---\nreviewer: TBD\n---\n\n${script(page('"reviewedBy":"Tom Roe"'))}\n`, 'a.md')).toEqual(['Tom Roe'])
  })

  test('an id is the person whom the list names, and nobody can tell without one', () => {
    const source = `---\nreviewer: i-moe\n---\n\n# Asthma\n\n${script(page('"reviewedBy":"Tom Roe"'))}\n`
    expect(at(source, 'a.md')).toEqual([])
    const reviewers = [{id: 'i-moe', name: 'Ida Moe', credentials: ['MD']}]
    expect(at(source, 'a.md', {reviewers})).toEqual(['Tom Roe'])
    expect(at(source.replace('Tom Roe', 'Ida Moe'), 'a.md', {reviewers})).toEqual([])
  })

  test('a name that two things share is said once', () => {
    const graph =
      '{"@graph":[{"@type":"WebPage","author":{"@id":"#t"}},{"@type":"Article","author":{"@id":"#t"}},{"@id":"#t","name":"Tom Roe"}]}'
    expect(at(html(graph, '<p>By Ola Berg</p>'))).toEqual(['Tom Roe'])
  })
})

describe('dates', () => {
  test.each<[more: string, expected: string[]]>([
    ['"lastReviewed":"2026-02-03"', []],
    ['"lastReviewed":"2026-02"', []],
    ['"lastReviewed":"2026-02-04T01:00:00+09:00"', []],
    ['"lastReviewed":"2026-02-04"', ['2026-02-04']],
    ['"lastReviewed":{"@type":"Date","@value":"2026-02-04"}', ['2026-02-04']],
    ['"lastReviewed":"2026-02-30"', ['2026-02-30']],
    ['"lastReviewed":"3 February 2026"', ['3 February 2026']],
    ['"lastReviewed":"03/02/2026"', ['03/02/2026']],
    ['"lastReviewed":""', []],
    ['"lastReviewed":"{{ date }}"', []],
    ['"dateModified":"2020-01-01"', []]
  ])('%s', (more, expected) => expect(at(html(page(more)))).toEqual(expected))

  test('the last change is compared where the page states one', () => {
    const text = '<p>Last updated: 3 February 2026</p>'
    expect(at(html(page('"dateModified":"2025-02-03"'), text))).toEqual(['2025-02-03'])
    expect(at(html(page('"dateModified":"2026-02-03T09:00:00Z"'), text))).toEqual([])
  })

  test('of a page that is not clinically reviewed nothing is compared', () => {
    expect(at(html(page('"lastReviewed":"2026-01-01"'), '<p>Legally reviewed by Tom Roe on 3 February 2026</p>'))).toEqual([])
  })
})

describe('fixes leave every other byte as it is', () => {
  test.each<[before: string, after: string]>([
    ['"lastReviewed": "2024-01-01"', '"lastReviewed": "2026-02-03"'],
    ['"lastReviewed": "1 January 2024"', '"lastReviewed": "2026-02-03"'],
    ['"medicalSpecialty": "https://schema.org/Renal"', '"specialty": "https://schema.org/Renal"'],
    ['"medicalSpecialty": "Renal", "specialty": "Renal"', '"medicalSpecialty": "Renal", "specialty": "Renal"'],
    ['"reviewedBy": "Tom Roe"', '"reviewedBy": "Tom Roe"'],
    ['"lastReviewed": "1 January\\u00202024"', '"lastReviewed": "1 January\\u00202024"']
  ])('%s', (before, after) => {
    const source = `\ufeff${html(page(before))}\r\n`
    const fixes = findings(source).flatMap(({fix}) => fix ?? [])
    expect(applyFixes(source, fixes).text).toBe(source.replace(before, after))
    const yaml = `---\nlastReviewed: 2026-02-03\nreviewer: Ida Moe\nschema: '${page(before)}'\n---\n`
    const own = findings(yaml, 'a.md').flatMap(({fix}) => fix ?? [])
    expect(applyFixes(yaml, own).text).toBe(yaml.replace(before, after))
  })
})

describe('words of the vocabulary', () => {
  test.each<[json: string, expected: string[]]>([
    [page('"aspect":"treatment"'), ['aspect']],
    ['{"@type":["WebPage","FAQPage"],"medicalSpecialty":"Renal"}', ['medicalSpecialty']],
    ['{"@type":"Physician","medicalSpecialty":"Renal"}', []],
    ['{"@type":"Article","lastReviewed":"2026-02-03","reviewedBy":"Ida Moe"}', ['lastReviewed']],
    ['{"@type":["Article","MedicalWebPage"],"lastReviewed":"2026-02-03"}', []],
    ['{"@type":"MedicalCondition","reviewedBy":"Ida Moe"}', ['reviewedBy']],
    ['{"@type":"OurOwnThing","reviewedBy":"Ida Moe"}', []],
    ['{"@context":"https://example.org/own","@type":"Article","lastReviewed":"soon"}', []],
    [page('"medicalAudience":"Patient"'), []],
    [page('"medicalAudience":"https://schema.org/Clinician"'), []],
    [page('"medicalAudience":[{"@type":"Patient"},"the public"]'), ['the public']],
    [page('"medicalAudience":{"@type":"MedicalAudience","audienceType":"Patients"}'), []],
    [page('"medicalAudience":{"@type":"Thing","name":"x"}'), ['{"@type":"Thing","name":"x"}']],
    [page('"medicalAudience":true'), ['true']]
  ])('%s', (json, expected) => expect(at(html(json))).toEqual(expected))
})

describe('where JSON-LD is found', () => {
  const wrong = page('"lastReviewed":"soon"')
  test.each<[what: string, source: string, path: string, expected: string[]]>([
    ['another case and a charset', `<SCRIPT id=x TYPE='application/ld+json; charset=utf-8' >${wrong}</SCRIPT >`, 'a.html', ['soon']],
    ['a comment', `<!-- ${script(wrong)} -->`, 'a.html', []],
    ['a script that writes scripts', `<script>document.write('${script(wrong).replace('</', '<\\/')}')</script>`, 'a.html', []],
    ['another type', `<script type="application/json">${wrong}</script><p>ld+json</p>`, 'a.html', []],
    ['never closed', `<script type="application/ld+json">${wrong}`, 'a.html', ['soon']],
    ['a fence', `\`\`\`html\n${script(wrong)}\n\`\`\`\n`, 'a.md', []],
    ['indented code', `Text:\n\n    ${script(wrong)}\n`, 'a.md', []],
    ['inline code', `Write \`${script(wrong)}\` there.\n`, 'a.md', []],
    ['code, then a script', `Write \`<script>\` there.\n\n${script(wrong)}\n`, 'a.md', ['soon']],
    ['Markdown', `# A\n\n${script(`\n${wrong}\n`)}\n`, 'a.md', ['soon']],
    ['CRLF', `# A\r\n\r\n${script(`\r\n${wrong}\r\n`)}\r\n`, 'a.md', ['soon']],
    ['a text file', script(wrong), 'a.txt', []],
    ['an expression', '<script type="application/ld+json">{JSON.stringify(data)}</script>\n', 'a.mdx', []],
    ['an attribute', '<script type="application/ld+json" dangerouslySetInnerHTML={{__html: `{"a": ">"}`}} />\n\nText\n', 'a.mdx', []],
    ['a literal', `<script type="application/ld+json">{\`${wrong}\`}</script>\n`, 'a.mdx', ['soon']],
    ['a literal with an expression', `<script type="application/ld+json">{\`{"lastReviewed": "$\{x}"}\`}</script>\n`, 'a.mdx', []],
    ['an export', `export const x = '${script(wrong)}'\n\n# A\n`, 'a.mdx', []],
    ['a block of YAML', `---\njsonld: |\n  {"@type": "WebPage",\n   "lastReviewed": "soon"}\n---\n`, 'a.md', ['soon']],
    [
      'a quoted text of YAML',
      `---\njsonLd: "{\\"@type\\": \\"WebPage\\", \\"lastReviewed\\": \\"soon\\"}"\n---\n`,
      'a.md',
      ['"{\\"@type\\": \\"WebPage\\", \\"lastReviewed\\": \\"soon\\"}"']
    ],
    ['a list of YAML', '---\nstructured_data:\n  - "@type": WebPage\n    lastReviewed: "soon"\n---\n', 'a.md', ['soon']],
    ['a graph of YAML', '---\nschema: {"@graph": [{"@type": WebPage, lastReviewed: soon}]}\n---\n', 'a.md', ['soon']],
    ['another schema', '---\nschema: article-v2\njsonld: true\n---\n', 'a.md', []],
    ['a schema without a type', '---\nschema: {lastReviewed: soon}\n---\n', 'a.md', []],
    ['TOML', '+++\njsonld = \'{"@type": "WebPage", "lastReviewed": "soon"}\'\n+++\n', 'a.md', ['soon']]
  ])('%s', (_, source, path, expected) => expect(at(source, path)).toEqual(expected))
})

describe('JSON that breaks', () => {
  test.each<[json: string, at: string[]]>([
    ['{"a": 1,}', ['}']],
    ['{"a": 1 "b": 2}', ['"']],
    ["{'a': 1}", ["'"]],
    ['{"a": "b\nc"}', ['\n']],
    ['{"a": // why\n 1}', ['/']],
    ['{"a": 1', ['1']],
    ['{"a": "b}', ['"']],
    ['{"a": 1};', [';']],
    ['{"a": "\\x"}', ['\\']],
    ['{"a": undefined}', ['u']],
    ['[1, 2,]', [']']],
    ['', []],
    [' \n ', []],
    ['{"a": {{ .Title }}}', []],
    ['{% include ld.json %}', []],
    ['<?php echo $json ?>', []],
    ['//<![CDATA[\n{"a": 1}\n//]]>', []],
    ['{"a": [], "b": {}, "c": -1.5e3, "d": "\\u00e9"}', []],
    ['{"a": [[[[1}', ['}']]
  ])('%j', (json, expected) => expect(at(script(json))).toEqual(expected))
  test('nesting without end', () => expect(at(script('['.repeat(50_000)))).toEqual(['[']))
})

test('what the frontmatter says in JSON-LD is no statement of the page', () => {
  const schema = 'schema: {"@type": MedicalWebPage, lastReviewed: 2020-01-01, reviewedBy: {name: Tom Roe}}'
  expect(at(`---\n${schema}\n---\n`, 'a.md')).toEqual(['Tom Roe'])
  expect(at(`---\n${schema}\nreviewer: Ida Moe\nlastReviewed: 2026-01-01\n---\n`, 'a.md')).toEqual(['2020-01-01', 'Tom Roe'])
  expect(at(`---\n${schema}\nreviewer: Tom Roe\nlastReviewed: 2020-01-01\n---\n`, 'a.md')).toEqual([])
})

test('messages keep to their length where names are long', () => {
  const long = 'Maximiliane Wilhelmina van der Hoogstraten-Oberndorf of Somewhere'
  const json = page(`"reviewedBy":"${long}","author":"${long}","medicalAudience":"${long}","lastReviewed":"${long}"`)
  expect(findings(html(json, `<p>By ${long.replace('Max', 'M')}</p><p>Reviewed by Ida Moe, MD</p>`)).length).toBeGreaterThan(2)
  expect(findings(html(json, '')).length).toBe(3)
  expect(findings(html('{"@type":"MedicalScholarlyArticle","reviewedBy":"Ida Moe","lastReviewed":"2026-02-03"}')).length).toBe(1)
})

test('long pages take no longer than they must', () => {
  const long = 300_000
  const sources = [
    `${'<'.repeat(long)}ld+json`,
    `${'<script '.repeat(long / 8)}ld+json`,
    `${'</script'.repeat(long / 8)}<script type="application/ld+json">${'</s'.repeat(long / 3)}`,
    script(`[${'"a",'.repeat(long / 4)}1]`),
    script(page(`"reviewedBy":[${'{"name":"Tom Roe"},'.repeat(400)}"Ida Moe"]`))
  ]
  const start = cpuTime()
  for (const source of sources) findings(source)
  expect(cpuTime() - start).toBeLessThan(8000)
})
