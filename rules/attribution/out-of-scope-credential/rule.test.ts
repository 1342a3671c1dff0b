import {lint, type Reviewer, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import rule from './rule.js'

function found(yaml: string, title = 'Blood thinners', options = {}, reviewers: Reviewer[] | null = null): string[] {
  const source = `---\n${yaml}\n---\n\n# ${title}\n\nText.\n`
  const configured = {rule, severity: 'note' as const, options: withDefaults(rule, options)}
  return lint(source, {path: 'page.md', rules: [configured], context: {reviewers}}).findings.map(
    ({message}) => /page's ([^;]+);/.exec(message)![1]!
  )
}

describe('what a page is about', () => {
  test.each<[yaml: string, title: string, reviewer: string, expected: string[]]>([
    ['type: medicine', 'Warfarin', 'OD', ['medicines']],
    ['type: medicine', 'Eye drops for glaucoma', 'OD', []],
    ['type: procedure', 'Heart bypass', 'DPM', ['surgery']],
    ['type: procedure', 'Bunion surgery', 'DPM', []],
    ['type: procedure', 'Wisdom tooth removal', 'MD', ['dental care']],
    ['type: procedure', 'Wisdom tooth removal', 'FRCS (OMFS)', []],
    ['type: procedure', 'Spinal fusion', 'DC', ['surgery']],
    ['type: procedure', 'Knee replacement', 'DPT', []],
    ['type: mental-health', 'Low mood', 'LCSW', []],
    ['type: mental-health', 'Low mood', 'DC', ['mental health']],
    ['tags: [nutrition]', 'Carbohydrates', 'RN', ['diet']],
    ['tags: [nutrition, diabetes]', 'Type 2 diabetes', 'RN', []],
    ['specialty: Ophthalmology', 'Dry eye', 'RN', ['eye care']],
    ['tags: []', 'Dietary supplements', 'PharmD', []],
    ['tags: []', 'Hearing loss', 'OD', ['hearing']],
    ['tags: []', 'Appeal hearing', 'OD', []],
    ['tags: []', 'Teething', 'OD', []],
    ['type: condition', 'Asthma', 'DC', []],
    ['type: news', 'News of teeth', 'RN', []],
    ['category: 5\ntopic: {a: b}\nspecialty:', 'Asthma', 'DC', []]
  ])('%s, %s, reviewed by %s', (yaml, title, letters, expected) => {
    expect(found(`reviewer: Ida Moe, ${letters}\n${yaml}`, title)).toEqual(expected)
  })
})

describe('doubt is silence', () => {
  test.each([
    'Ida Moe, DC, FXQS',
    'Ida Moe, HCPC',
    'Ida Moe, CNS',
    'Ida Moe',
    'Ida Moe, PhD',
    'Ida Moe, DC, chiropractic physician',
    'ida-moe',
    'Our medical board',
    'TBD'
  ])('%s', (reviewer) => expect(found(`type: medicine\nreviewer: ${reviewer}`)).toEqual([]))

  test('one who fits is enough', () => {
    expect(found('type: medicine\nreviewers: ["Ida Moe, DC", "Tom Reyes, RN"]')).toEqual([])
    expect(found('type: medicine\nreviewers: ["Ida Moe, DC", ola-berg]')).toEqual([])
    expect(found('type: medicine\nreviewers: ["Ida Moe, DC", "Tom Reyes, OD"]')).toEqual(['medicines'])
    expect(found('type: medicine\nreviewers: ["Ida Moe, DC", "Tom Reyes, PhD"]')).toEqual(['medicines'])
  })
})

test('letters are read in the country of the reviewer, then of the page', () => {
  const listed = (country: string) => [{id: 'ida', name: 'Ida Moe', credentials: ['DO'], country}]
  expect(found('type: medicine\nreviewer: Ida Moe, DO\nlang: en-US')).toEqual([])
  expect(found('type: medicine\nreviewer: Ida Moe, DO\nlang: en-GB')).toEqual(['medicines'])
  expect(found('type: medicine\nreviewer: Ida Moe, DO, MRCGP\nlang: en-GB')).toEqual([])
  expect(found('type: medicine\nreviewer: Ida Moe, DO (GMC 0000000)\nlang: en-GB')).toEqual([])
  expect(found('type: medicine\nreviewer: ida\nlang: en-GB', 'Warfarin', {}, listed('US'))).toEqual([])
  expect(found('type: medicine\nreviewer: ida\nlang: en-US', 'Warfarin', {}, listed('GB'))).toEqual(['medicines'])
})

test('the fields are the library\u2019s to set', () => {
  expect(found('type: medicine\nreviewer: Ida Moe, DC', 'Warfarin', {medicines: ['chiropractic']})).toEqual([])
  expect(found('type: medicine\nreviewer: Ida Moe, DC', 'Warfarin', {medicines: []})).toEqual([])
  expect(found('type: medicine\nreviewer: Ida Moe, PharmD', 'Warfarin', {medicines: ['medicine']})).toEqual(['medicines'])
})
