import {emptyContext, lint, withDefaults} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const found = (source: string, path = 'page.md', articleType: string | null = 'condition') =>
  lint(source, {
    path,
    context: {...emptyContext, articleType},
    rules: [{rule, severity: 'warning', options: withDefaults(rule)}]
  }).findings.map(({message}) => message)
const filler = (sentences: number) => 'The stone moves slowly down a narrow tube inside the body. '.repeat(sentences)
const end = '\n\n## Going home\n\nCall 911 if you faint.\n'

test('measures where the advice starts', () => {
  expect(found(`# Stones\n\n${filler(40)}${end}`)).toEqual([
    'Emergency advice starts after 99% of the page; move it up, or link to it from the top.'
  ])
})

test.each([
  ['a short page', `# Stones\n\n${filler(20)}${end}`],
  ['the first half', `# Stones\n\n${filler(15)}${end}\n${filler(30)}`],
  ['a link from the top', `# Stones\n\n[Go home safely](#going-home)\n\n${filler(40)}${end}`],
  ['a word about it at the top', `# Stones\n\nFainting is an emergency. ${filler(40)}${end}`],
  ['a table of contents', `---\ntoc: true\n---\n# Stones\n\n${filler(40)}${end}`],
  ['a heading on a page that is not long', `# Stones\n\n${filler(35)}\n\n## Call 911 if you faint\n\nStay where you are.`],
  ['preparing', `# Stones\n\n${filler(40)}\n\nAsk your doctor when to go to the emergency room.`],
  ['no advice', `# Stones\n\n${filler(40)}`]
])('silent for %s', (_, source) => expect(found(source)).toEqual([]))

test('leaves news and pages of no known type alone', () => {
  const source = `# Gravel\n\n${filler(40)}${end}`
  expect(found(source, 'page.md', 'news')).toEqual([])
  expect(found(source, 'page.md', null)).toEqual([])
})

const hidden = 'Emergency advice is hidden until the reader opens it; move it into the open, near the top.'

test.each([
  ['page.md', `# Stones\n\n<details><summary>More</summary>\n\nCall 911 if you faint.\n\n</details>\n\n${filler(40)}`],
  ['page.html', `<h1>Stones</h1><details><summary>More</summary><p>Call 911 if you faint.</p></details><p>${filler(40)}</p>`],
  ['page.mdx', `# Stones\n\n<Accordion title="More">\n\nCall 911 if you faint.\n\n</Accordion>\n\n${filler(40)}`]
])('%s hides it', (path, source) => expect(found(source, path)).toEqual([hidden]))

test('what is open or said in the open too is not hidden', () => {
  expect(found(`# Stones\n\n<details open><summary>More</summary>\n\nCall 911 if you faint.\n\n</details>\n\n${filler(40)}`)).toEqual([])
  expect(
    found(`# Stones\n\nCall 911 if you faint.\n\n<details><summary>More</summary>\n\nCall 911 for pain.\n\n</details>\n\n${filler(40)}`)
  ).toEqual([])
})
