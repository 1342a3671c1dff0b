import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {lint, withDefaults} from '@bedside/core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {examplesIn} from './examples.js'
import {indexes} from './generate/indexes.js'
import {newRule} from './new-rule.js'
import {families, root, ruleMarkdown} from './workspace.js'

// The copy stands inside the workspace, so that the new rule finds @bedside/core as every rule does.
const scratch = join(root, 'packages', 'dev', 'dist', '.scratch')
let top = ''

beforeAll(() => {
  mkdirSync(scratch, {recursive: true})
  top = mkdtempSync(join(scratch, 'new-rule-'))
  mkdirSync(join(top, 'rules', 'structure'), {recursive: true})
  writeFileSync(join(top, 'rules', 'structure', 'package.json'), '{}')
})

afterAll(() => rmSync(top, {recursive: true, force: true}))

describe('pnpm dev new-rule', () => {
  test('copies a rule that works as it is', async () => {
    const written = newRule('structure/sample-fault', top)
    expect(written).toEqual(['rule.md', 'rule.test.ts', 'rule.ts'].map((file) => `rules/structure/sample-fault/${file}`))
    const folder = join(top, 'rules', 'structure', 'sample-fault')
    const {default: rule} = await import(pathToFileURL(join(folder, 'rule.ts')).href)
    expect(rule.id).toBe('structure/sample-fault')
    const examples = examplesIn(readFileSync(join(folder, 'rule.md'), 'utf8'))
    expect(examples.map(({name}) => name)).toEqual(expect.arrayContaining(['Fails 1', 'Passes 1']))
    for (const {source, format, expected, settings} of examples) {
      const rules = [{rule, severity: 'warning' as const, options: withDefaults(rule, settings.options)}]
      const {findings} = lint(source, {format, rules})
      expect(findings.map(({start, message}) => `${start.line}:${start.column} ${message}`)).toEqual(expected)
    }
    expect(readdirSync(folder).filter((file) => readFileSync(join(folder, file), 'utf8').includes('__'))).toEqual([])
  })

  test('the new rule is in its family index, without a list to edit', () => {
    const index = indexes(families(top), (id) => ruleMarkdown(id, top)).find(({path}) => path === 'rules/structure/index.ts')
    expect(index?.text).toContain("import sampleFault from './sample-fault/rule.js'")
  })

  test.each([
    ['no slash', 'long-list', '"long-list" is no rule id'],
    ['capitals', 'Structure/LongList', 'is no rule id'],
    ['an unknown family', 'structures/long-list', 'There is no family "structures"'],
    ['a rule that exists', 'structure/sample-fault', 'rules/structure/sample-fault exists already.']
  ])('refuses %s', (_, id, message) => {
    expect(() => newRule(id, top)).toThrow(message)
  })
})
