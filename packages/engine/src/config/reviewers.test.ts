import {expect, test} from 'vitest'
import {load, printed, readFrom, repository, rules} from '../../test-support/repository.js'
import {loadConfig} from './load.js'
import {loadReviewers} from './reviewers.js'

const read = (list: string) => {
  const files = {'bedside.yaml': 'reviewers: reviewers.yaml', 'reviewers.yaml': list}
  return loadReviewers(load(files), {readFile: readFrom(files)})
}

const mistakesIn = (list: string): string => printed(() => read(list))

const readFolder = (files: Readonly<Record<string, string>>, glob: string) => {
  const root = repository({'bedside.yaml': `reviewers: "${glob}"`, ...files})
  return loadReviewers(loadConfig(`${root}/bedside.yaml`, {root, rules}))
}

test('a list of people', () => {
  expect(load('') && loadReviewers(load(''))).toBeNull()
  expect(
    read(
      '- {id: abel, name: Abel Quist, credentials: [MD, FACS], country: US, specialty: Spine surgery, url: /people/abel/, active: {from: 2019-04-01, until: 2026-12-31}}\n- {id: bo, name: Bo Tarrant}'
    )
  ).toEqual([
    {
      id: 'abel',
      name: 'Abel Quist',
      credentials: ['MD', 'FACS'],
      country: 'US',
      specialty: 'Spine surgery',
      url: '/people/abel/',
      active: {from: '2019-04-01', until: '2026-12-31'}
    },
    {id: 'bo', name: 'Bo Tarrant', credentials: []}
  ])
})

test('mistakes in a list', () => {
  expect(mistakesIn('')).toMatchInlineSnapshot(`"reviewers.yaml:1:1  This file must be a list, but it is empty."`)
  expect(mistakesIn('{id: abel, name: Abel Quist}')).toMatchInlineSnapshot(`
    "reviewers.yaml:1:1  This file must be a list, not a mapping.
      1 | {id: abel, name: Abel Quist}
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Begin each entry with "- "."
  `)
  expect(mistakesIn('- name: Abel Quist\n- {id: bo, nam: Bo Tarrant}')).toMatchInlineSnapshot(`
    "reviewers.yaml:1:3  Key "id" is missing.
      1 | - name: Abel Quist
        |   ^^^^^^^^^^^^^^^^

    reviewers.yaml:2:3  Key "name" is missing.
      2 | - {id: bo, nam: Bo Tarrant}
        |   ^^^^^^^^^^^^^^^^^^^^^^^^^

    reviewers.yaml:2:12  Unknown key "nam".
      2 | - {id: bo, nam: Bo Tarrant}
        |            ^^^
      Did you mean "name"? Allowed: id, name, credentials, country, registration, specialty, url, active, conflicts, commitsAs."
  `)
  expect(mistakesIn('- {id: abel, name: Abel Quist, credentials: MD}')).toMatchInlineSnapshot(`
    "reviewers.yaml:1:45  "credentials" must be a list, not "MD".
      1 | - {id: abel, name: Abel Quist, credentials: MD}
        |                                             ^^
      Write a list: ["MD"]."
  `)
  expect(mistakesIn('- {id: 7, name: Abel Quist, url: people/abel}')).toMatchInlineSnapshot(`
    "reviewers.yaml:1:8  "id" must be text, not 7.
      1 | - {id: 7, name: Abel Quist, url: people/abel}
        |        ^
      Put it in quotes: "7".

    reviewers.yaml:1:34  "url" must begin with https:// or /, not "people/abel".
      1 | - {id: 7, name: Abel Quist, url: people/abel}
        |                                  ^^^^^^^^^^^"
  `)
  expect(mistakesIn('- {id: abel, name: Abel Quist, active: {from: 2023-02-31, until: 01/02/2024}}')).toMatchInlineSnapshot(`
    "reviewers.yaml:1:47  "from" must be a date that exists, written YYYY-MM-DD, not "2023-02-31".
      1 | - {id: abel, name: Abel Quist, active: {from: 2023-02-31, until: 01/02/2024}}
        |                                               ^^^^^^^^^^

    reviewers.yaml:1:66  "until" must be a date that exists, written YYYY-MM-DD, not "01/02/2024".
      1 | - {id: abel, name: Abel Quist, active: {from: 2023-02-31, until: 01/02/2024}}
        |                                                                  ^^^^^^^^^^"
  `)
  expect(mistakesIn('- {id: abel, name: Abel Quist, active: {from: 2024-01-01, until: 2023-01-01}}')).toMatchInlineSnapshot(`
    "reviewers.yaml:1:66  "until" lies before "from", which is 2024-01-01.
      1 | - {id: abel, name: Abel Quist, active: {from: 2024-01-01, until: 2023-01-01}}
        |                                                                  ^^^^^^^^^^"
  `)
  expect(mistakesIn('- {id: abel, name: Abel Quist}\n- {id: bo, name: Bo Tarrant}\n- {id: abel, name: Abel Moss}')).toMatchInlineSnapshot(`
    "reviewers.yaml:3:8  Two reviewers have the id "abel".
      3 | - {id: abel, name: Abel Moss}
        |        ^^^^
      The first is in reviewers.yaml, line 1: give one of them another id."
  `)
})

test('files that are not there, not inside, or of another kind', () => {
  const missing = (name: string) => printed(() => loadReviewers(load(`reviewers: ${name}`), {readFile: readFrom({})}))
  expect(missing('people.yaml')).toMatchInlineSnapshot(`
    "bedside.yaml:1:12  "people.yaml" does not exist.
      1 | reviewers: people.yaml
        |            ^^^^^^^^^^^"
  `)
  expect(missing('../people.yaml')).toMatchInlineSnapshot(`
    "bedside.yaml:1:12  "../people.yaml" leads out of the repository.
      1 | reviewers: ../people.yaml
        |            ^^^^^^^^^^^^^^"
  `)
  expect(missing('.git/config')).toMatchInlineSnapshot(`
    "bedside.yaml:1:12  ".git/config" must end in .yaml, .yml or .json.
      1 | reviewers: .git/config
        |            ^^^^^^^^^^^"
  `)
  expect(missing('people')).toMatchInlineSnapshot(`
    "bedside.yaml:1:12  "people" must end in .yaml, .yml or .json.
      1 | reviewers: people
        |            ^^^^^^"
  `)
  const root = repository({'bedside.yaml': 'reviewers: reviewer.yaml', 'reviewers.yaml': '[]'})
  expect(printed(() => loadReviewers(loadConfig(`${root}/bedside.yaml`, {root, rules})))).toMatchInlineSnapshot(`
    "bedside.yaml:1:12  "reviewer.yaml" does not exist.
      1 | reviewers: reviewer.yaml
        |            ^^^^^^^^^^^^^
      Did you mean "reviewers.yaml"?"
  `)
})

test('a file a person, in order of path, with the name of the file as id and other keys left alone', () => {
  const files = {
    'people/quist.yaml': 'name: Abel Quist\ncredentials: [MD]\nbio: Likes hills.\nphoto: {src: a.jpg}',
    'people/team/bo.json': '{\n\t"name": "Bo Tarrant",\n\t"id": "bo-tarrant"\n}',
    'people/README.md': '# People'
  }
  expect(readFolder(files, 'people/**')).toEqual([
    {id: 'quist', name: 'Abel Quist', credentials: ['MD']},
    {id: 'bo-tarrant', name: 'Bo Tarrant', credentials: [], file: 'bo'}
  ])
  const lim = '{"fullName": "Grace Lim", "slug": "lim", "jobTitle": "General practitioner"}'
  expect(readFolder({'people/lim.json': lim}, 'people/*')).toEqual([
    {id: 'lim', name: 'Grace Lim', credentials: [], job: 'General practitioner'}
  ])
  expect(readFolder(files, 'people/*.{yaml,json}')).toHaveLength(1)
})

test('mistakes in files of one person', () => {
  expect(
    printed(() => readFolder({'people/a.yaml': 'name: [Abel]', 'people/b.json': '{"name": "Bo", "active": {"from": "soon"}}'}, 'people/*'))
  ).toMatchInlineSnapshot(`
    "people/a.yaml:1:1  This person has no name.
      1 | name: [Abel]
        | ^^^^^^^^^^^^
      Add "name", with first name and surname.

    people/b.json:1:35  "from" must be a date that exists, written YYYY-MM-DD, not "soon".
      1 | {"name": "Bo", "active": {"from": "soon"}}
        |                                   ^^^^^^"
  `)
  expect(
    printed(() => readFolder({'people/a.yaml': 'name: Abel Quist', 'people/b.yaml': 'id: a\nname: Abel Moss'}, 'people/*'))
  ).toMatchInlineSnapshot(`
    "people/b.yaml:1:5  Two reviewers have the id "a".
      1 | id: a
        |     ^
      The first is in people/a.yaml, line 1: give one of them another id."
  `)
  expect(printed(() => readFolder({'people/a.md': ''}, 'people/*.yaml'))).toMatchInlineSnapshot(`
    "bedside.yaml:1:12  "people/*.yaml" matches no YAML or JSON file.
      1 | reviewers: "people/*.yaml"
        |            ^^^^^^^^^^^^^^^"
  `)
  expect(printed(() => readFolder({}, '../people/*.yaml'))).toMatchInlineSnapshot(`
    "bedside.yaml:1:12  "../people/*.yaml" leads out of the repository.
      1 | reviewers: "../people/*.yaml"
        |            ^^^^^^^^^^^^^^^^^^"
  `)
})

test('people of the site, in its own words', () => {
  const files = {
    'people/ida-moe.json':
      '{"fullName": "Ida Moe", "qualifications": "MBBS, FRCP", "jobTitle": "Consultant", "profile": "/ida", "twitter": "@ida"}',
    'people/ola.yml':
      'slug: ola-berg\nfirstName: Ola\nlastName: Berg\ncredentials: [RN]\nwebsite: ola.example\ngmc: 0000000\nactive: {until: 2026-01-01}\n'
  }
  expect(readFolder(files, 'people/*.{json,yml}')).toEqual([
    {id: 'ida-moe', name: 'Ida Moe', credentials: ['MBBS', 'FRCP'], job: 'Consultant', url: '/ida'},
    {id: 'ola-berg', name: 'Ola Berg', credentials: ['RN'], file: 'ola', registration: '0', active: {until: '2026-01-01'}}
  ])
  expect(read('ida: {name: Ida Moe, title: Dr, credentials: MD}\nola: {displayName: Ola Berg}\n')).toEqual([
    {id: 'ida', name: 'Ida Moe', credentials: ['MD']},
    {id: 'ola', name: 'Ola Berg', credentials: []}
  ])
})

test('mistakes in a mapping of people', () => {
  expect(mistakesIn('ida: {title: Dr}\nola: {name: Ola Berg, active: {until: 31/02/2025}}\n')).toMatchInlineSnapshot(`
    "reviewers.yaml:1:6  This person has no name.
      1 | ida: {title: Dr}
        |      ^^^^^^^^^^^
      Add "name", with first name and surname.

    reviewers.yaml:2:39  "until" must be a date that exists, written YYYY-MM-DD, not "31/02/2025".
      2 | ola: {name: Ola Berg, active: {until: 31/02/2025}}
        |                                       ^^^^^^^^^^"
  `)
  expect(mistakesIn('ida: {name: Ida Moe}\nida: {name: Ida Berg}\n')).toMatchInlineSnapshot(`
    "reviewers.yaml:2:1  Key "ida" stands twice.
      2 | ida: {name: Ida Berg}
        | ^^^
      It stands first on line 1: keep one of the two."
  `)
})
