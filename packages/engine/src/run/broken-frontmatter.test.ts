import {expect, test} from 'vitest'
import {repository} from '../../test-support/repository.js'
import {runLint} from './run.js'

const page = (title: string) =>
  `---\ntitle: ${title}\nauthor: Kim Lee\nreviewedBy: Ana Cole, MD\nreviewed: 2026-01-10\nfunding: none\ntype: condition\n---\n# Asthma\n\nAsk your doctor.\n`

const houseRule =
  'rules:\n  who:\n    kind: frontmatter\n    fields: {author: {required: true}}\n    flags: ["# A"]\n    allows: ["---\\nauthor: A\\n---\\n"]\n'

test.each([
  ['Asthma', []],
  ['Asthma: what helps', ['frontmatter/invalid']],
  ['"Asthma', ['frontmatter/invalid']]
])('what broken frontmatter may hold is not missed: title %s', async (title, expected) => {
  const folder = repository({'bedside.yaml': 'houseRules: [house.yaml]\n', 'house.yaml': houseRule, 'a.md': page(title)})
  const {report} = await runLint({cwd: folder, paths: ['a.md'], now: '2026-03-01'})
  const families = ['attribution', 'review', 'disclosure', 'frontmatter', 'house']
  const rules = report.files.flatMap(({findings}) => findings.map(({rule}) => rule))
  expect([...new Set(rules)].filter((rule) => families.includes(rule.split('/')[0]!))).toEqual(expected)
})
