import {join} from 'node:path'
import {expect, test} from 'vitest'
import {repository} from '../../test-support/repository.js'
import {leftOut, walk} from './walk.js'

test('what is left out one by one is what a walk leaves out', () => {
  const names = [
    'a.md',
    'b.log',
    'keep.log',
    'site/a.md',
    'docs/site/a.md',
    'docs/b.md',
    'docs/draft.md',
    'docs/deep/draft.md',
    'node_modules/x/a.md'
  ]
  const files = Object.fromEntries(names.map((name) => [name, '']))
  const top = repository({...files, '.gitignore': '*.log\n!keep.log\n/site/\n', 'docs/.gitignore': 'draft.md\n'})
  const hides = leftOut(top)
  const isSeen = (name: string) => {
    const parts = name.split('/')
    return parts.every((_, index) => !hides(join(top, ...parts.slice(0, index + 1)), index < parts.length - 1))
  }
  expect(names.filter(isSeen).sort()).toEqual(walk(top).files.filter((name) => !name.endsWith('.gitignore')))
  expect([hides(top, true), hides(join(top, '..', 'site'), true)]).toEqual([false, false])
})
