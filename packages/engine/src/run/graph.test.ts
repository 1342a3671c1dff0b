import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {repository} from '../../test-support/repository.js'
import {runGraph, type SiteGraph} from './graph.js'

const config = 'site: {content: ., routes: ["{path}.md -> /{path}/"]}\n'

async function graphOf(files: Readonly<Record<string, string>>): Promise<SiteGraph> {
  const {graph, faults} = await runGraph({cwd: repository(files), paths: [], now: '2026-03-01'})
  expect(faults).toEqual([])
  return graph
}

const small = {
  'bedside.yaml': config,
  'index.md':
    '# Home\n\n[Gout](/conditions/gout/) and [more](/conditions/gout/#dose), [us][about], <https://example.org>.\n\n[about]: /about/\n',
  'about.md': '# About us\n\n[Home](/)\n\n![A chart](chart.png)\n',
  'conditions/gout.md':
    '---\ntype: condition\n---\n\n# Gout\n\n[Here](#gout), [here too](/conditions/gout/)\n\n[Gone](/conditions/gone/)\n',
  'conditions/mumps.md': '# Mumps\n\n[Gout](gout.md)\n\n[unused]: /about/\n',
  'islands/a.md': '# Island A\n\n[B](b.md)\n',
  'islands/b.md': '# Island B\n\nNothing.\n',
  'alone.md': '# Alone\n\nNothing.\n'
}

describe('a small library', () => {
  test('links, each pair once with its count', async () => {
    const {links} = await graphOf(small)
    expect(links).toEqual([
      {from: 'about.md', to: 'index.md', count: 1, kinds: ['link']},
      {from: 'conditions/mumps.md', to: 'conditions/gout.md', count: 1, kinds: ['link']},
      {from: 'index.md', to: 'about.md', count: 1, kinds: ['reference']},
      {from: 'index.md', to: 'conditions/gout.md', count: 2, kinds: ['link']},
      {from: 'islands/a.md', to: 'islands/b.md', count: 1, kinds: ['link']}
    ])
  })

  test('what each page is', async () => {
    const {pages} = await graphOf(small)
    const row = ({path, in: incoming, out, broken, orphan, deadEnd, cluster}: SiteGraph['pages'][number]) =>
      [path, incoming, out, broken, orphan ? 'orphan' : '', deadEnd ? 'dead end' : '', cluster].join(' | ')
    expect(pages.map(row)).toEqual([
      'about.md | 1 | 1 | 1 |  |  | 1',
      'alone.md | 0 | 0 | 0 | orphan | dead end | ',
      'conditions/gout.md | 2 | 0 | 1 |  | dead end | 1',
      'conditions/mumps.md | 0 | 1 | 0 | orphan |  | 1',
      'index.md | 1 | 2 | 0 |  |  | 1',
      'islands/a.md | 0 | 1 | 0 | orphan |  | 2',
      'islands/b.md | 1 | 0 | 0 |  | dead end | 2'
    ])
    expect(pages[2]).toMatchObject({title: 'Gout', type: 'condition', locale: 'en-US', address: '/conditions/gout/', hidden: null})
  })

  test('broken links with their lines', async () => {
    const {broken} = await graphOf({...small, 'chart.jpg': ''})
    expect(broken).toContainEqual({from: 'conditions/gout.md', url: '/conditions/gone/', line: 9})
  })

  test('clusters, largest first, by folder or by the page that most link to', async () => {
    const {clusters, totals} = await graphOf(small)
    expect(clusters).toEqual([
      {id: 1, name: 'Gout', pages: 4},
      {id: 2, name: 'islands', pages: 2}
    ])
    expect(totals).toEqual({pages: 7, links: 5, broken: 2, orphans: 3, deadEnds: 3, clusters: 2, hidden: 0})
  })
})

test('a draft is hidden, and neither an orphan nor a dead end', async () => {
  const {pages} = await graphOf({
    'bedside.yaml': 'site: {generator: hugo}\n',
    'hugo.toml': 'title = "A library"\n',
    'content/_index.md': '# Home\n',
    'content/new.md': '---\ndraft: true\n---\n\n# New\n'
  })
  expect(pages.map(({path, hidden, orphan, deadEnd}) => [path, hidden, orphan, deadEnd])).toEqual([
    ['content/_index.md', null, false, true],
    ['content/new.md', 'draft', false, false]
  ])
})

test('clusters of one name are told apart', async () => {
  const pair = {'a.md': '# A\n\n[B](b.md)\n', 'b.md': '# B\n'}
  const files = Object.entries(pair).flatMap(([name, text]) => [1, 2].map((copy) => [`x/${copy}/${name}`, text.replace('# B', '# Same')]))
  const {clusters} = await graphOf({'bedside.yaml': config, ...Object.fromEntries(files)})
  expect(clusters.map(({name}) => name)).toEqual(['x/1', 'x/2'])
  const top = {'a.md': '# A\n\n[B](b.md)\n', 'b.md': '# Same\n', 'c.md': '# C\n\n[D](d.md)\n', 'd.md': '# Same\n'}
  expect((await graphOf({'bedside.yaml': config, ...top})).clusters.map(({name}) => name)).toEqual(['Same', 'Same (2)'])
})

test('a page that cannot be read is named, and the rest is there', async () => {
  const cwd = repository({'a.md': '# A\n'})
  writeFileSync(join(cwd, 'b.md'), Uint8Array.of(0xff, 0xfe, 0x00))
  const {graph, faults} = await runGraph({cwd, paths: [], now: '2026-03-01'})
  expect(graph.pages.map(({path}) => path)).toEqual(['a.md'])
  expect(faults.map(({path}) => path)).toEqual(['b.md'])
})

test('whichever of its pages is named, the library is whole', async () => {
  const cwd = repository(small)
  const whole = await runGraph({cwd, paths: [], now: '2026-03-01'})
  expect(await runGraph({cwd, paths: ['alone.md'], now: '2026-03-01'})).toEqual(whole)
})
