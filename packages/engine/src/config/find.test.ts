import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {printed, repository} from '../../test-support/repository.js'
import {findConfig} from './find.js'

test('the nearest configuration up to the root, never above it', () => {
  const root = repository({'bedside.yaml': '', 'repo/a/bedside.yml': '', 'repo/a/b/c/x.md': '', 'repo/d/x.md': ''})
  const repo = join(root, 'repo')
  expect(findConfig(join(repo, 'a/b/c'), repo)).toBe(join(repo, 'a/bedside.yml'))
  expect(findConfig(join(repo, 'a'), repo)).toBe(join(repo, 'a/bedside.yml'))
  expect(findConfig(join(repo, 'd'), repo)).toBeNull()
  expect(findConfig(root, repo)).toBeNull()
  expect(findConfig(join(repo, 'd'), root)).toBe(join(root, 'bedside.yaml'))
  expect(findConfig(join(repo, 'gone/deeper'), root)).toBe(join(root, 'bedside.yaml'))
  expect(findConfig('/', '/')).toBeNull()
})

test('a folder of that name is no configuration, and two files of one folder are a mistake', () => {
  const root = repository({'a/bedside.yaml': '', 'a/bedside.yml': ''})
  mkdirSync(join(root, 'bedside.yaml'))
  expect(findConfig(root, root)).toBeNull()
  expect(printed(() => findConfig(join(root, 'a'), root))).toMatchInlineSnapshot(`
    "a/bedside.yml:1:1  This folder holds both bedside.yaml and bedside.yml.
      Keep one of the two."
  `)
})
