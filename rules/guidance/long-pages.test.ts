import {documentFrom, emptyContext, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../packages/core/test-support/cpu-time.js'
import {rules} from './index.js'

const times = (count: number, text: string) => text.repeat(count)

/** Pages on which a rule that holds every sentence against every other one needs minutes. */
const pages: readonly (readonly [name: string, text: string])[] = [
  ['advice not to see anybody', times(5000, 'You do not need to see a doctor.\n\n')],
  ['orders to stop a medicine', times(2000, 'Stop taking your tablets.\n\nThe surgeon wrote the letter.\n\n')],
  ['triggers that point nowhere', times(5000, 'If this happens, call your doctor.\n\n')],
  ['emergency advice with links', times(1000, 'Call 911 at once if you faint. [More](https://example.org)\n\n')]
]

describe('long pages', () => {
  test.each(pages)(
    '%s cost no more than their length',
    (_, text) => {
      const document = documentFrom(`# Gout\n\n${text}`, {path: 'page.md'})
      const start = cpuTime()
      for (const rule of rules) {
        const context = {...emptyContext, locale: 'en-GB', articleType: 'medicine'}
        for (const _ of rule.check(document, withDefaults(rule, {}), context));
      }
      expect(cpuTime() - start).toBeLessThan(2500)
    },
    60_000
  )
})
