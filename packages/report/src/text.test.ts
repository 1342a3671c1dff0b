import {documentFrom, type Finding, LineIndex} from '@bedside/core'
import type {RunReport} from '@bedside/engine'
import {expect, test} from 'vitest'
import {jsonReport} from './json.js'
import {textReport} from './text.js'

const source = '# Sore back\n\nRing us if:\n'
const place = new LineIndex(source)

function finding(overrides: Partial<Finding>): Finding {
  return {
    rule: 'structure/dangling-lead-in',
    severity: 'error',
    message: 'The list is missing.',
    start: place.placeAt(13),
    end: place.placeAt(24),
    url: 'docs/rules/structure/dangling-lead-in.md',
    ...overrides
  }
}

function report(findings: Finding[], extra: Partial<RunReport['files'][number]> = {}): RunReport {
  const file = {path: 'a.md', type: null, findings, suppressed: [], measures: documentFrom('').measures, skipped: null, ...extra}
  return {files: [file, {...file, path: 'b.md', findings: [], suppressed: []}], notices: []}
}

const options = {color: false, source: () => source}

test('groups findings by file, with the line, counts by rule and the next step', async () => {
  const note = finding({
    rule: 'readability/high-grade',
    severity: 'note',
    message: 'SMOG grade 9.',
    start: place.placeAt(0),
    end: place.placeAt(11)
  })
  const fixable = finding({fix: {edits: [{start: 13, end: 24, text: ''}]}})
  expect(await textReport(report([note, fixable], {type: {name: 'symptom', origin: 'guess'}}), options)).toBe(`a.md  symptom, by guess
    1:1  note     SMOG grade 9.  readability/high-grade
        1 | # Sore back
          | ^^^^^^^^^^^
    3:1  error    The list is missing.  structure/dangling-lead-in
        3 | Ring us if:
          | ^^^^^^^^^^^
            --fix does this.

      1  error    structure/dangling-lead-in
      1  note     readability/high-grade

1 error, 0 warnings, 1 note in 1 of 2 files.

1 finding can be mended by --fix; --fix-dry-run shows how.
bedside explain structure/dangling-lead-in  says why and how to mend it.
`)
})

test('lists what an author can choose from', async () => {
  const suggestions = [{message: 'Insert the gloss "numb: without feeling".', edits: []}]
  expect(await textReport(report([finding({suggestions})]), options)).toContain('            - Insert the gloss "numb: without feeling".\n')
})

test('says plainly that there is nothing to say', async () => {
  expect(await textReport(report([]), options)).toBe('No findings in 2 files.\n')
  expect(await textReport(report([], {suppressed: [finding({})]}), options)).toBe('No findings in 2 files. 1 finding suppressed.\n')
})

test('uses colour only when told to', async () => {
  const escapeCharacter = String.fromCharCode(27)
  expect(await textReport(report([finding({})]), options)).not.toContain(escapeCharacter)
  expect(await textReport(report([finding({})]), {...options, color: true})).toContain(escapeCharacter)
})

test('a name or message from the content cannot steer the terminal', async () => {
  const shown = await textReport(report([finding({message: 'bad \u001b]0;title\u0007'})], {path: 'evil\u001b[2J.md'}), options)
  expect(shown).not.toContain(String.fromCharCode(27))
})

test('the JSON report holds the same findings, and counts them', async () => {
  const json = JSON.parse(await jsonReport(report([finding({})]), {name: 'bedside', version: '1.2.3'}))
  expect(json).toMatchObject({
    version: 1,
    tool: {name: 'bedside', version: '1.2.3'},
    summary: {files: 2, errors: 1, warnings: 0, notes: 0, suppressed: 0, fixable: 0},
    files: [
      {path: 'a.md', type: null, findings: [{rule: 'structure/dangling-lead-in', start: {line: 3, column: 1, offset: 13}}]},
      {path: 'b.md'}
    ]
  })
})
