import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {retext} from 'retext'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {hardSentence, highGrade, longParagraph, longSentence} from './index.js'

const long =
  'You may feel sore for a few days after the operation, and if the pain gets worse instead of better you should ring the ward at once.'

test('works in a remark pipeline, with its severity and options', async () => {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkStringify)
    .use(longSentence, ['error', {maxWords: 24}])
  const file = await processor.process(`---\ntitle: Sore back\n---\n\n- ${long}\n`)
  expect(file.messages.map(({reason, line, column, ruleId, fatal}) => ({reason, line, column, ruleId, fatal}))).toEqual([
    {
      reason: 'Sentence has 27 words; split it or cut it to 24 or fewer.',
      line: 5,
      column: 3,
      ruleId: 'readability/long-sentence',
      fatal: true
    }
  ])
})

test('works in a retext pipeline, side by side with other rules', async () => {
  const file = await retext().use(longSentence).use(longParagraph).use(highGrade).use(hardSentence).process(`Rest.\n\n${long}\n`)
  expect(file.messages.map(String)).toEqual(['3:1-3:133: Sentence has 27 words; split it or cut it to 20 or fewer.'])
})
