import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type AnyRule, lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {contextOf} from './example-context.js'
import {type Example, examplesIn} from './examples.js'

const rules = join(import.meta.dirname, '..', '..', '..', 'rules')
const folders = readdirSync(rules)
  .flatMap((family) => readdirSync(join(rules, family)).map((name) => `${family}/${name}`))
  .filter((id) => existsSync(join(rules, id, 'rule.ts')))
  .sort()

function found(rule: AnyRule, {source, format, settings}: Example): string[] {
  const configured = {rule, severity: 'warning' as const, options: withDefaults(rule, settings.options)}
  const path = settings.path ?? `example.${{markdown: 'md', mdx: 'mdx', text: 'txt', html: 'html'}[format]}`
  const report = lint(source, {path, format, rules: [configured], context: contextOf(rule, source, path, settings)})
  return report.findings.map(({start, message}) => `${start.line}:${start.column} ${message}`)
}

describe.each(folders)('%s', async (id) => {
  const {default: rule} = (await import(pathToFileURL(join(rules, id, 'rule.ts')).href)) as {default: AnyRule}
  const examples = examplesIn(readFileSync(join(rules, id, 'rule.md'), 'utf8'))

  test('has its folder as its id', () => expect(rule.id).toBe(id))

  test('has an example that fails and one that passes', () => {
    expect(examples.map(({name}) => name)).toEqual(expect.arrayContaining(['Fails 1', 'Passes 1']))
    for (const example of examples) expect(example.expected.length > 0).toBe(example.name.startsWith('Fails'))
  })

  test.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    expect(found(rule, example)).toEqual(example.expected)
  })
})
