import {expect, test} from 'vitest'
import {mistakesIn} from '../../test-support/repository.js'

test('keys that nobody knows', () => {
  expect(mistakesIn('file: ["content/**"]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  Unknown key "file".
      1 | file: ["content/**"]
        | ^^^^
      Did you mean "files"? Allowed: extends, files, ignore, locale, articleTypes, houseRules, reviewers, glossary, measures, baseline, frontmatter, defaults, site, guidance, rules, overrides."
  `)
  expect(mistakesIn('frobnicate: 1')).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  Unknown key "frobnicate".
      1 | frobnicate: 1
        | ^^^^^^^^^^
      Allowed: extends, files, ignore, locale, articleTypes, houseRules, reviewers, glossary, measures, baseline, frontmatter, defaults, site, guidance, rules, overrides."
  `)
  expect(mistakesIn('exclude: ["drafts/**"]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  Unknown key "exclude".
      1 | exclude: ["drafts/**"]
        | ^^^^^^^
      Did you mean "ignore"?"
  `)
  expect(mistakesIn('articleTypes: {procedure: {file: ["a/**"]}}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:28  Unknown key "file".
      1 | articleTypes: {procedure: {file: ["a/**"]}}
        |                            ^^^^
      Did you mean "files"? Allowed: files, frontmatter, guidance."
  `)
  expect(mistakesIn('frontmatter: {reviewed.by: signedBy}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:15  Unknown key "reviewed.by".
      1 | frontmatter: {reviewed.by: signedBy}
        |               ^^^^^^^^^^^
      Did you mean "review.by"? Allowed: review.by, review.on, review.next, review.status, review.hash, author, publisher, funding, sources, related, glossary, published, updated, type, title, lang."
  `)
  expect(mistakesIn('overrides: [{files: ["a/**"], rule: {}}]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:31  Unknown key "rule".
      1 | overrides: [{files: ["a/**"], rule: {}}]
        |                               ^^^^
      Did you mean "rules"? Allowed: files, locale, articleType, defaults, rules."
  `)
  expect(mistakesIn('__proto__: {locale: en}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  Unknown key "__proto__".
      1 | __proto__: {locale: en}
        | ^^^^^^^^^
      Allowed: extends, files, ignore, locale, articleTypes, houseRules, reviewers, glossary, measures, baseline, frontmatter, defaults, site, guidance, rules, overrides."
  `)
})

test('values of another type', () => {
  expect(mistakesIn('extends: us')).toMatchInlineSnapshot(`
    "bedside.yaml:1:10  "extends" must be a list, not "us".
      1 | extends: us
        |          ^^
      Write a list: ["us"]."
  `)
  expect(mistakesIn('files: content/**')).toMatchInlineSnapshot(`
    "bedside.yaml:1:8  "files" must be a list, not "content/**".
      1 | files: content/**
        |        ^^^^^^^^^^
      Write a list: ["content/**"]."
  `)
  expect(mistakesIn('files: []')).toMatchInlineSnapshot(`
    "bedside.yaml:1:8  "files" must not be empty.
      1 | files: []
        |        ^^"
  `)
  expect(mistakesIn('locale:')).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  "locale" must be text, but it is empty.
      1 | locale:
        | ^^^^^^"
  `)
  expect(mistakesIn('extends: [2]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  Entry 1 of "extends" must be text, not 2.
      1 | extends: [2]
        |           ^
      Put it in quotes: "2"."
  `)
  expect(mistakesIn('reviewers: [a.yaml]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:12  "reviewers" must be text, not a list.
      1 | reviewers: [a.yaml]
        |            ^^^^^^^^"
  `)
  expect(mistakesIn('articleTypes: [procedure]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:15  "articleTypes" must be a mapping of keys to values, not a list.
      1 | articleTypes: [procedure]
        |               ^^^^^^^^^^^
      Write lines of "key: value", without "- " before them."
  `)
  expect(mistakesIn('overrides: {files: ["a/**"]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:12  "overrides" must be a list, not a mapping.
      1 | overrides: {files: ["a/**"]}
        |            ^^^^^^^^^^^^^^^^^
      Begin each entry with "- "."
  `)
  expect(mistakesIn('rules: [review/expired]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:8  "rules" must be a mapping of keys to values, not a list.
      1 | rules: [review/expired]
        |        ^^^^^^^^^^^^^^^^
      Write lines of "key: value", without "- " before them."
  `)
})

test('locales', () => {
  expect(mistakesIn('locale: en_US')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  "locale" must be a language tag such as en-US or es, not "en_US".
      1 | locale: en_US
        |         ^^^^^
      Did you mean "en-US"?"
  `)
  expect(mistakesIn('locale: english')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  "locale" must be a language tag such as en-US or es, not "english".
      1 | locale: english
        |         ^^^^^^^"
  `)
  expect(mistakesIn('overrides: [{files: ["uk/**"], locale: EN GB}]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:40  "locale" must be a language tag such as en-US or es, not "EN GB".
      1 | overrides: [{files: ["uk/**"], locale: EN GB}]
        |                                        ^^^^^"
  `)
})

test('frontmatter keys', () => {
  expect(mistakesIn('frontmatter: {review.on: {format: MM-dd-yy}}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:26  Key "key" is missing.
      1 | frontmatter: {review.on: {format: MM-dd-yy}}
        |                          ^^^^^^^^^^^^^^^^^^"
  `)
  expect(mistakesIn('frontmatter: {review.on: {key: checked, format: MM-yy}}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:49  "format" must hold d, M and y, as in MM-dd-yy, not "MM-yy".
      1 | frontmatter: {review.on: {key: checked, format: MM-yy}}
        |                                                 ^^^^^"
  `)
  expect(mistakesIn('frontmatter: {author: []}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:23  "author" must not be empty.
      1 | frontmatter: {author: []}
        |                       ^^"
  `)
  expect(mistakesIn('frontmatter: {author: [writer, 2]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:32  Entry 2 of "author" must be text, not 2.
      1 | frontmatter: {author: [writer, 2]}
        |                                ^
      Put it in quotes: "2"."
  `)
})

test('globs', () => {
  expect(mistakesIn('files: ["content/{a,b/**"]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  "content/{a,b/**" opens { and never closes it.
      1 | files: ["content/{a,b/**"]
        |         ^^^^^^^^^^^^^^^^^"
  `)
  expect(mistakesIn('ignore: ["content/[a/**"]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:10  "content/[a/**" opens [ and never closes it.
      1 | ignore: ["content/[a/**"]
        |          ^^^^^^^^^^^^^^^"
  `)
  expect(mistakesIn('files: ["/content/**"]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  "/content/**" begins with /, but globs start from the folder of this file: leave the / out.
      1 | files: ["/content/**"]
        |         ^^^^^^^^^^^^^"
  `)
  expect(mistakesIn("files: ['content\\drafts\\**']")).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  "content\\\\drafts\\\\**" is no glob: write folders with /, from the folder of this file.
      1 | files: ['content\\drafts\\**']
        |         ^^^^^^^^^^^^^^^^^^^"
  `)
  expect(mistakesIn('overrides: [{files: ["../uk/**"]}]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:22  "../uk/**" leads out of its folder: leave ".." out.
      1 | overrides: [{files: ["../uk/**"]}]
        |                      ^^^^^^^^^^"
  `)
  expect(mistakesIn('files: [""]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  "" is empty: write a glob such as "content/**".
      1 | files: [""]
        |         ^^"
  `)
})

test('the site', () => {
  expect(mistakesIn('site: {generator: githb}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:19  "generator" cannot be "githb".
      1 | site: {generator: githb}
        |                   ^^^^^
      Did you mean "github"? Allowed: github, hugo, jekyll, docusaurus, astro, starlight, eleventy, mkdocs, vitepress, next."
  `)
  expect(mistakesIn('site: {routes: ["content/{path}.md => /{path}/"]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:17  "content/{path}.md => /{path}/" is no route: write a route as "files -> address", such as "content/{path}.md -> /{path}/".
      1 | site: {routes: ["content/{path}.md => /{path}/"]}
        |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
  `)
  expect(mistakesIn('site: {routes: ["content/{path}.md -> /{slug}/"]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:17  "content/{path}.md -> /{slug}/" is no route: the address uses {slug}, which the file side does not name.
      1 | site: {routes: ["content/{path}.md -> /{slug}/"]}
        |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
  `)
  expect(mistakesIn('site: {content: ../content}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:17  "../content" leads out of its folder: leave ".." out.
      1 | site: {content: ../content}
        |                 ^^^^^^^^^^"
  `)
  expect(mistakesIn('site: {external: ["sign-in/**"]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:19  "sign-in/**" must begin with /.
      1 | site: {external: ["sign-in/**"]}
        |                   ^^^^^^^^^^^^"
  `)
})

test('overrides', () => {
  expect(mistakesIn('overrides: [{rules: {}}]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:13  Key "files" is missing.
      1 | overrides: [{rules: {}}]
        |             ^^^^^^^^^^^"
  `)
  expect(mistakesIn('overrides: [{files: []}]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:21  "files" must not be empty.
      1 | overrides: [{files: []}]
        |                     ^^"
  `)
  expect(mistakesIn('overrides:\n  - files: ["uk/**"]\n    rules:\n      review/expird: off')).toMatchInlineSnapshot(`
    "bedside.yaml:4:7  Unknown rule "review/expird".
      4 |       review/expird: off
        |       ^^^^^^^^^^^^^
      Did you mean "review/expired"? "bedside explain review/expired" says what it checks."
  `)
})

test('kinds of guidance, and how much they count', () => {
  for (const text of [
    'articleTypes: {condition: {guidance: {K16: error}}}',
    'articleTypes: {condition: {guidance: {k4: error}}}',
    'articleTypes: {condition: {guidance: {K4: warn}}}',
    'articleTypes: {condition: {guidance: {K4: true}}}',
    'articleTypes: {condition: {guidance: {K4: }}}',
    'articleTypes: {condition: {guidance: off}}',
    'guidance: {provided: [A]}',
    'guidance: {providedBy: A}',
    'guidance: {providedBy: [" "]}',
    'guidance: {providedBy: [{name: A, kinds: [K16]}]}',
    'guidance: {providedBy: [{kinds: [K4]}]}'
  ])
    expect(mistakesIn(text)).toMatchSnapshot(text)
})

test('article types that are a letter or two away from one that is known', () => {
  expect(mistakesIn('overrides:\n  - {files: ["a/**"], articleType: conditon}')).toMatchInlineSnapshot(`
    "bedside.yaml:2:36  Unknown article type "conditon".
      2 |   - {files: ["a/**"], articleType: conditon}
        |                                    ^^^^^^^^
      Did you mean "condition"? A type of your own needs a name that is not so near to another."
  `)
  expect(mistakesIn('articleTypes: {proceedure: {guidance: {K4: error}}}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:16  Unknown article type "proceedure".
      1 | articleTypes: {proceedure: {guidance: {K4: error}}}
        |                ^^^^^^^^^^
      Did you mean "procedure"? A type of your own needs a name that is not so near to another."
  `)
  expect(mistakesIn('articleTypes: {leaflet: {}}\noverrides: [{files: ["a/**"], articleType: leaflte}]')).toContain(
    'Did you mean "leaflet"?'
  )
})

test.each([
  'articleTypes: {leaflet: {}, surgery: {}, text: {}, Conditions: {}, page: {}}',
  'overrides: [{files: ["a/**"], articleType: handout}]',
  'articleTypes: {handouts: {}}\noverrides: [{files: ["a/**"], articleType: handout}]',
  'overrides: [{files: ["a/**"], articleType: vaccination}]'
])('names of types that may stand: %s', (text) => expect(mistakesIn(text)).toBe('no mistake'))
