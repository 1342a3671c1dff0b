import {documentFrom, type Finding, FormatError, lint} from '@bedside/core'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {waysToSuppress, withReason} from './suppress.js'

function readerOf(path: string) {
  return (text: string) => {
    try {
      return documentFrom(text, {path})
    } catch (error) {
      if (error instanceof FormatError) return null
      throw error
    }
  }
}

function findingAt(source: string, words: string): Finding {
  const offset = source.indexOf(words)
  const place = {line: source.slice(0, offset).split(/\r\n|\n/).length, column: 1, offset}
  return {rule: 'links/missing-page', severity: 'error', message: '', start: place, end: place, url: ''}
}

function suppressed(path: string, source: string, words: string, reason = 'it moves soon') {
  const read = readerOf(path)
  return waysToSuppress(read(source)!, findingAt(source, words), read).map(({covers, edits}) => {
    const sorted = [...withReason(edits, reason)].sort((a, b) => b.start - a.start)
    return [covers, sorted.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)] as const
  })
}

const next = 'bedside-disable-next-line links/missing-page -- it moves soon'
const file = 'bedside-disable-file links/missing-page -- it moves soon'

describe('where a suppression goes', () => {
  test.each([
    ['before a paragraph', 'a.md', '# A\n\nSee HERE.\n', `# A\n\n<!-- ${next} -->\nSee HERE.\n`],
    ['within a paragraph', 'a.md', '# A\n\nOne line\nsee HERE.\n', `# A\n\nOne line <!-- ${next} -->\nsee HERE.\n`],
    ['in a list', 'a.md', '- one\n- HERE\n- three\n', `- one <!-- ${next} -->\n- HERE\n- three\n`],
    ['in a quote', 'a.md', '> HERE\n', `> <!-- ${next} -->\n> HERE\n`],
    ['with CRLF', 'a.md', '# A\r\n\r\nSee HERE.\r\n', `# A\r\n\r\n<!-- ${next} -->\r\nSee HERE.\r\n`],
    ['in MDX', 'a.mdx', '# A\n\nSee HERE.\n', `# A\n\n{/* ${next} */}\nSee HERE.\n`],
    ['in HTML', 'a.html', '<p>One</p>\n  <p>HERE</p>\n', `<p>One</p>\n  <!-- ${next} -->\n  <p>HERE</p>\n`],
    [
      'in a table',
      'a.md',
      '| a | b |\n|---|---|\n| c | d |\n| HERE | e |\n',
      '<!-- bedside-disable links/missing-page -- it moves soon -->\n\n| a | b |\n|---|---|\n| c | d |\n| HERE | e |\n\n<!-- bedside-enable links/missing-page -->\n'
    ]
  ])('%s', (_, path, source, expected) => {
    expect(suppressed(path, source, 'HERE')[0]).toEqual(['place', expected])
  })

  test('on a whole page it stands in the frontmatter, else in a comment at the top', () => {
    const [, whole] = suppressed('a.md', '---\ntitle: A\n---\n\nSee HERE.\n', 'HERE')
    expect(whole).toEqual([
      'page',
      '---\ntitle: A\nbedside:\n  disable:\n    - rule: links/missing-page\n      reason: it moves soon\n---\n\nSee HERE.\n'
    ])
    expect(suppressed('a.md', '\ufeffSee HERE.\n', 'HERE').at(-1)).toEqual(['page', `\ufeff<!-- ${file} -->\n\nSee HERE.\n`])
  })

  test('a finding in the frontmatter can only be held back on the whole page', () => {
    expect(suppressed('a.md', '---\ntitle: HERE\n---\n\nText.\n', 'HERE').map(([covers]) => covers)).toEqual(['page'])
  })

  test('plain text has no comments, and faults of a run cannot be held back', () => {
    expect(suppressed('a.txt', 'See HERE.\n', 'HERE')).toEqual([])
    const read = readerOf('a.md')
    expect(waysToSuppress(read('HERE')!, {...findingAt('HERE', 'HERE'), rule: 'run/unparsable'}, read)).toEqual([])
  })
})

test('without a reason a suppression is reported until it has one', async () => {
  const {catalogue} = await import('@bedside/engine')
  const rule = catalogue.get('suppression/missing-reason')!
  for (const [path, source] of [
    ['a.md', '# A\n\nSee HERE.\n'],
    ['a.mdx', '# A\n\nSee HERE.\n'],
    ['a.html', '<p>HERE</p>\n'],
    ['b.md', '---\ntitle: A\n---\n\nSee HERE.\n']
  ] as const) {
    for (const [, text] of suppressed(path, source, 'HERE', '')) {
      const {findings} = lint(text, {path, rules: [{rule, severity: 'warning', options: {}}]})
      expect(findings.map((finding) => finding.rule)).toEqual(['suppression/missing-reason'])
    }
  }
})

test('whatever the page, a suppression that is offered covers its place and leaves the text as readers see it', () => {
  const piece = fc.constantFrom(
    '# A\n\n',
    'Some words\nHERE and more.\n\n',
    '- one\n- HERE\n\n',
    '> HERE\n\n',
    '| a |\n|---|\n| HERE |\n\n',
    '```\nHERE\n```\n\n',
    '<div>HERE</div>\n\n',
    'a\\\nHERE\n'
  )
  fc.assert(
    fc.property(fc.array(piece, {minLength: 1, maxLength: 6}), fc.constantFrom('a.md', 'a.mdx', 'a.html'), (parts, path) => {
      const source = parts.join('')
      const document = readerOf(path)(source)
      if (!document || !source.includes('HERE')) return
      const shown = (text: string) => readerOf(path)(text)!.prose.blocks.map((block) => block.text.replace(/\s+/g, ' ').trim())
      for (const [, text] of suppressed(path, source, 'HERE')) expect(shown(text)).toEqual(shown(source))
    }),
    {numRuns: 60}
  )
})
