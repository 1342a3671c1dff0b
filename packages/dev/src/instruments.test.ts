import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {instruments} from '@bedside/core'
import {catalogue} from '@bedside/engine'
import {expect, test} from 'vitest'
import {root} from './workspace.js'

const named = instruments.flatMap(({id, items}) =>
  items.flatMap(({number, rules = []}) => rules.map((rule) => [`${id} ${number}`, rule] as const))
)

test.each(named)('%s names %s, a rule that looks at one page', (_, rule) => expect(catalogue.get(rule)?.phase).toBe('document'))

test('docs/scorecard.md names every instrument and every answer', () => {
  const page = readFileSync(join(root, 'docs/scorecard.md'), 'utf8')
  for (const {id, answers} of instruments) for (const text of [id, ...answers]) expect(page).toContain(`\`${text}\``)
})
