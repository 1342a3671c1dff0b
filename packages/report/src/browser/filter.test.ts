import {expect, test} from 'vitest'
import type {GraphPageData} from '../graph/page-data.js'
import {type Filters, fitting, type Order, sorted} from './filter.js'
import {modelOf} from './model.js'
import {between, fitted, zoomed} from './view.js'

const data: GraphPageData = {
  name: 'library',
  paths: ['a/größe.md', 'b.md', 'c.md', 'd.md'],
  titles: ['Größe', 'Back pain', null, 'Apnea'],
  addresses: ['/a/size/', null, null, null],
  types: {names: ['condition'], of: [0, 0, -1, -1]},
  locales: {names: ['en-US'], of: [0, 0, 0, 0]},
  hidden: {names: ['draft'], of: [-1, -1, -1, 0]},
  sections: {names: ['', 'a'], of: [1, 0, 0, 0]},
  clusters: {names: ['a'], of: [0, 0, 0, -1]},
  orphans: [2],
  deadEnds: [1, 3],
  x: [0, 10, 20, 30],
  y: [0, 0, 40, 40],
  radii: [5, 5, 5, 5],
  links: [[1], [], [0, 1], []],
  broken: [
    [1, '/gone/', 3],
    [1, '/gone-too/', 9]
  ]
}
const model = modelOf(data)
const all: Filters = {search: '', flags: new Set(), type: null, cluster: null}

test.each<[string, Partial<Filters>, number[]]>([
  ['everything', {}, [0, 1, 2, 3]],
  ['a title without its accents, in capitals', {search: 'GROSSE'}, []],
  ['a title without its accents', {search: 'GROßE'}, [0]],
  ['an address', {search: '/a/size'}, [0]],
  ['words in any order', {search: ' pain  back '}, [1]],
  ['a path where there is no title', {search: 'c.md'}, [2]],
  ['an orphan', {flags: new Set(['orphans'])}, [2]],
  ['one of several kinds', {flags: new Set(['orphans', 'broken', 'hidden'])}, [1, 2, 3]],
  ['a type', {type: 0}, [0, 1]],
  ['no type', {type: -1}, [2, 3]],
  ['a cluster and a kind', {cluster: 0, flags: new Set(['deadEnds'])}, [1]],
  ['no cluster', {cluster: -1}, [3]]
])('finds %s', (_, filters, expected) => expect(fitting(model, {...all, ...filters})).toEqual(expected))

test.each<[Order, number[]]>([
  [{column: 'name', descending: false}, [3, 1, 2, 0]],
  [{column: 'name', descending: true}, [0, 2, 1, 3]],
  [{column: 'in', descending: true}, [1, 0, 2, 3]],
  [{column: 'out', descending: true}, [2, 0, 1, 3]],
  [{column: 'broken', descending: true}, [1, 0, 2, 3]],
  [{column: 'broken', descending: false}, [0, 2, 3, 1]]
])('sorts by %o', (order, expected) => expect(sorted(model, [0, 1, 2, 3], order)).toEqual(expected))

test('a few sections have colours of their own, many share them', () => {
  const names = Array.from({length: 40}, (_, index) => `s${index}`)
  const of = Array.from({length: 40}, (_, index) => index)
  const paths = names.map((name) => `${name}/a.md`)
  const links = paths.map(() => [])
  expect(modelOf({...data, paths, links, broken: [], sections: {names, of}})).toMatchObject({sharesColors: true})
  expect(model).toMatchObject({sharesColors: false, colors: [0, 1]})
})

test('zooming keeps what is under the pointer there', () => {
  const view = {scale: 1, left: 10, top: 20}
  const at = {x: 110, y: 70}
  const {scale, left, top} = zoomed(view, 2, at)
  expect([(at.x - left) / scale, (at.y - top) / scale]).toEqual([100, 50])
  expect(zoomed(view, 1e9, at).scale).toBe(8)
})

test('a fitted view holds all places, and a movement ends in it', () => {
  const view = fitted(data.x, data.y, [0, 1, 2, 3], {width: 400, height: 300}, 100)
  for (const page of [0, 1, 2, 3]) {
    expect(data.x[page]! * view.scale + view.left).toBeGreaterThanOrEqual(0)
    expect(data.y[page]! * view.scale + view.top).toBeLessThanOrEqual(300)
  }
  expect(between({scale: 1, left: 0, top: 0}, view, 1)).toEqual(view)
  expect(fitted(data.x, data.y, [], {width: 400, height: 300})).toEqual({scale: 1, left: 200, top: 150})
})
