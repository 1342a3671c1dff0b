import {lint} from '@bedside/core'
import {expect, test} from 'vitest'
import {cpuTime} from '../../../packages/core/test-support/cpu-time.js'
import rule from './rule.js'

const findingsIn = (source: string, path = 'a.md') => lint(source, {path, rules: [{rule, severity: 'note', options: {}}]}).findings

test.each([
  '[a][b]\n\n[b]: c.md\n',
  '![a][b]\n\n[b]: c.png\n',
  '[b][]\n\n[b]: c.md\n',
  '[B  \nc]\n\n[b c]: c.md\n',
  '<Card text="See [b]." />\n\n[b]: c.md\n',
  '{% include note.html text="[a][b]" %}\n\n[b]: c.md\n',
  '[//]: # (a remark)\n',
  '[comment]: <> (a remark)\n',
  '[^1]: A footnote that nobody names.\n'
])('%j says nothing', (source) => {
  expect(findingsIn(source, source.startsWith('<') ? 'a.mdx' : 'a.md')).toEqual([])
})

test('what is offered takes the line out, with its line break', () => {
  const source = 'Text.\r\n\r\n[b]: c.md\r\n[d]: e.md\r\n'
  const [first] = findingsIn(source)
  expect(first?.suggestions?.[0]?.edits).toEqual([{start: 9, end: 20, text: ''}])
})

test('many definitions are looked through quickly', () => {
  const source = Array.from({length: 2_000}, (_, index) => `[label ${index}]: a${index}.md`).join('\n')
  const before = cpuTime()
  expect(findingsIn(source)).toHaveLength(2_000)
  expect(cpuTime() - before).toBeLessThan(2_000)
})
