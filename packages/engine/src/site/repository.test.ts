import {expect, test} from 'vitest'
import {pathInRepository, repositoryIn} from './repository.js'

test.each([
  ['https://github.com/clinic/library/blob/main/spine/fusion.md#risks', 'spine/fusion.md#risks'],
  ['https://GitHub.com/Clinic/library/tree/HEAD/spine', 'spine'],
  ['https://github.com/clinic/library/-/blob/master/a%20b.md?plain=1', 'a%20b.md?plain=1'],
  ['https://github.com/clinic/library/blob/old-branch/spine/fusion.md', null],
  ['https://github.com/clinic/library/issues/4', null],
  ['https://github.com/clinic/library/blob/main', null],
  ['https://github.com/clinic/library-of-others/blob/main/a.md', null]
])('%s names %s', (url, path) => {
  expect(pathInRepository('https://github.com/clinic/library', url)).toBe(path)
})

test.each([
  [
    '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:clinic/library.git\n\tfetch = x\n',
    'https://github.com/clinic/library'
  ],
  ['[remote "origin"]\n\turl = https://token@gitlab.com/group/sub/library.git\n', 'https://gitlab.com/group/sub/library'],
  ['[remote "other"]\n\turl = https://github.com/a/b\n', null],
  ['[remote "origin"]\n\turl = /home/me/library\n', null],
  ['', null]
])('%j is at %s', (text, expected) => {
  expect(repositoryIn(text)).toBe(expected)
})
