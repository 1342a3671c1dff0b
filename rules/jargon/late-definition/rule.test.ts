import {type Finding, type GlossaryEntry, lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import rule from './rule.js'

function findings(source: string, {known = [], glossary = []}: {known?: string[]; glossary?: GlossaryEntry[]} = {}): Finding[] {
  const configured = {rule, severity: 'note' as const, options: withDefaults(rule, {known})}
  return lint(source, {path: 'page.md', rules: [configured], context: {glossary}}).findings
}

const use = 'After some falls the knee needs an arthroscopy to find the damage.'
const between = 'Use ice for the first two days.\n\nThen begin to move the leg.'
const explanation = 'An arthroscopy is a look inside a joint through a thin tube with a camera.'
const article = (first: string, last = explanation, title = 'Care of the knee') => `# ${title}\n\n${first}\n\n${between}\n\n${last}\n`

test('finds an explanation that comes too late', () =>
  expect(findings(article(use)).map(({message, data}) => [message, data])).toEqual(
    [['"arthroscopy" is explained only on line 9; explain it here, where it first stands.', {term: 'arthroscopy', explainedOn: 9}]].map(
      ([message, data]) => [message, expect.objectContaining(data as object)]
    )
  ))

describe('is silent', () => {
  test.each([
    ['where the title names the term', article(use, explanation, 'Arthroscopy of the knee')],
    ['where the first use explains it', article('Some need an arthroscopy (a look inside a joint with a thin tube).')],
    ['where the next paragraph does', `# Care of the knee\n\n${use}\n\n${explanation}\n`],
    ['where the sentence after goes on about it', article(`${use} This lets the surgeon see inside the joint.`)],
    ['for a heading', `# Care of the knee\n\n## Arthroscopy\n\n${between}\n\n${explanation}\n`],
    [
      'for the text of a link',
      article('Some people will need the test that we tell of in [an arthroscopy for the knee](a.md) at the clinic.')
    ],
    ['for a row of names', article('Tests for the knee include x-rays, a scan and arthroscopy.')],
    ['for an item that only names it', article('- x-ray\n- arthroscopy\n- scan')],
    ['for a proper name', article('Our clinic is a member of the Elm Town Arthroscopy Society since last year.')],
    ['for a summary', article(`Key points\n\n- ${use}`)],
    ['where nothing explains it', article(use, 'An arthroscopy takes an hour.')],
    ['where what comes later is told about it', article(use, 'An arthroscopy is a good choice for most people.')]
  ])('%s', (_, source) => expect(findings(source)).toEqual([]))

  test('where readers know the term', () => expect(findings(article(use), {known: ['Arthroscopy']})).toEqual([]))
})

test('goes past a use that only names the term', () =>
  expect(findings(article(`Tests are x-rays, a scan and arthroscopy.\n\n${use}`)).map(({start}) => start.line)).toEqual([5]))

test('offers the gloss of the glossary', () => {
  const glossary = [{term: 'arthroscopy', forms: [], gloss: 'a look inside a joint'}]
  expect(findings(article(use), {glossary})[0]?.suggestions?.[0]?.edits[0]?.text).toBe(' (a look inside a joint)')
})
