import {expect, test} from 'vitest'
import {sectionsOf} from './sections.js'

const many = (folder: string, count: number) => Array.from({length: count}, (_, index) => `${folder}/${index}.md`)

test.each<[string, string[], [string, number][]]>([
  ['nothing', [], []],
  ['pages at the top', ['a.md', 'b.md'], [['', 2]]],
  ['folders at the top, largest first', [...many('a', 2), ...many('b', 3)], [['b', 3], ['a', 2]]], // biome-ignore format: a row
  ['a folder around everything', [...many('content/a', 3), ...many('content/b', 3)], [['content/a', 3], ['content/b', 3]]], // biome-ignore format: a row
  ['a folder around nearly everything', ['README.md', ...many('x/en/a', 5), ...many('x/en/b', 5)], [['x/en/a', 5], ['x/en/b', 5], ['', 1]]], // biome-ignore format: a row
  ['one flat folder', ['index.md', ...many('pages', 9)], [['pages', 9], ['', 1]]] // biome-ignore format: a row
])('%s', (_, paths, expected) => {
  const {sections, of} = sectionsOf(paths)
  expect(sections.map(({folder, pages}) => [folder, pages])).toEqual(expected)
  expect(paths.filter((path, index) => !path.startsWith(sections[of[index]!]!.folder))).toEqual([])
})
