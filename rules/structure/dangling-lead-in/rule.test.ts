import {lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const findingsIn = (source: string, path = 'a.md') => lint(source, {path, rules: [{rule, severity: 'warning', options: {}}]}).findings
const prose = 'The surgeon chooses the operation that suits you best. Most people go home after three days.'

test.each([
  `# A\n\nCall your doctor at once if:\n\n${prose}\n`,
  `# A\n\nWarning signs of an infection include:\n\n${prose}\n`,
  '# A\n\nGo to the emergency room if you have these symptoms:\n\n# B\n\nText.\n',
  '# A\n\nCommon side effects are:\n',
  '## A\n\nSide effects include:\n\n## B\n\nText.\n',
  '## A\n\nSide effects:\n\n## B\n\nText.\n'
])('%j could harm a reader, so it is an error whatever is configured', (source) => {
  expect(findingsIn(source).map(({severity}) => severity)).toEqual(['error'])
})

test.each([
  `# A\n\nTreatments include\n\n${prose}\n`,
  `# A\n\nYou may have symptoms such as\n\n${prose}\n`,
  `# A\n\n> The treatment options are:\n\n${prose}\n`,
  `# A\n\n- One.\n- The treatment options are:\n\n${prose}\n`,
  `# A\n\nThe treatment options are:\n\n<!-- list -->\n\n${prose}\n`,
  '# A\n\nThe four treatment options are:\n\n---\n\nText.\n'
])('%j has lost its list', (source) => {
  expect(findingsIn(source).map(({severity}) => severity)).toEqual(['warning'])
})

test.each([
  '# A\n\nCall your doctor if:\n\nYou have a fever.\n\nYour leg swells.\n',
  '# A\n\nThe steps are:\n\n1. One\n',
  '# A\n\nThe steps are:\n\n| a | b |\n| - | - |\n| c | d |\n',
  '# A\n\nThe formula is as follows:\n\n```\nx = y\n```\n',
  '# A\n\nThis picture shows the following parts:\n\n![Spine](spine.png)\n',
  '# A\n\nThe types are:\n\n## One\n\nText.\n',
  '# A\n\nThe types are:\n\n<details>\n\nText.\n\n</details>\n',
  `# A\n\nThe types are:\n\n**Fusion.** ${prose}\n`,
  '# A\n\nSend it to these people:\n\nThe Spine Clinic  \nHarbour Road  \nPO Box 12 is where our letters go\n',
  `# A\n\nThis is how it works:\n\n${prose}\n`,
  `# A\n\nThe following may change your treatment:\n\nIf you smoke, it may take longer for your bones to grow together.\n\nIf you are older, it may take longer too.\n`,
  '# A\n\nSee the film to learn what an operation includes.\n',
  `# A\n\nName:\n\n${prose}\n`,
  '# A\n\nYour address:\n'
])('%j is whole', (source) => {
  expect(findingsIn(source)).toEqual([])
})

test('a component may hold the list in MDX', () => {
  expect(findingsIn('# A\n\nWarning signs are:\n\n<Signs />\n\n# B\n\nText.\n', 'a.mdx')).toEqual([])
})
