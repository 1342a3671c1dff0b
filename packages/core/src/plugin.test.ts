import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {defineRule, spanOf} from './index.js'

const shout = defineRule({
  id: 'test/shout',
  summary: 'Finds shouting.',
  severity: 'warning',
  readsProseOnly: true,
  options: {most: {type: 'integer', default: 0, description: 'Exclamation marks allowed in a sentence.'}},
  *check(document, {most}) {
    for (const sentence of document.prose.sentences) {
      if (sentence.text.split('!').length - 1 > most) yield {at: sentence, message: 'Sentence shouts; end it with a full stop.'}
    }
  }
})

const headings = defineRule({
  id: 'test/headings',
  summary: 'Finds headings.',
  severity: 'error',
  *check(document) {
    for (const heading of document.nodes('heading')) yield {at: spanOf(heading), message: 'A heading.'}
  }
})

const remark = () => unified().use(remarkParse).use(remarkFrontmatter).use(remarkStringify)
const retext = () => unified().use(retextEnglish).use(retextStringify)

test('a rule is a remark plugin', async () => {
  const file = await remark().use(shout).process('---\na: 1\n---\n\nStop! Now *listen*!')
  expect(file.messages.map(String)).toEqual([
    '5:1-5:6: Sentence shouts; end it with a full stop.',
    '5:7-5:20: Sentence shouts; end it with a full stop.'
  ])
  expect(file.messages[0]).toMatchObject({ruleId: 'test/shout', source: 'bedside', fatal: false, actual: 'Stop!'})
})

test('a rule that reads prose is a retext plugin, with the places of the retext tree', async () => {
  const file = await retext().use(shout).process('Calm down.\n\nStop! Now.')
  expect(file.messages.map(String)).toEqual(['3:1-3:6: Sentence shouts; end it with a full stop.'])
})

test('takes a severity, options, or both', async () => {
  const fatal = async (settings: Parameters<typeof shout>[0]) =>
    (await remark().use(shout, settings).process('Stop!')).messages.map((message) => message.fatal)
  expect(await fatal('error')).toEqual([true])
  expect(await fatal('note')).toEqual([undefined])
  expect(await fatal(['error', {most: 1}])).toEqual([])
  expect(await fatal({most: 1})).toEqual([])
  expect(await fatal(false)).toEqual([])
})

test('refuses an option that the rule does not have, and says which it has', () => {
  expect(() => remark().use(shout, {least: 1}).freeze()).toThrow('test/shout has no option "least"; its options: most.')
})

test('a rule that reads the tree says that retext is no place for it', async () => {
  await expect(retext().use(headings).process('A')).rejects.toThrow('test/headings reads the Markdown tree')
})
