import {describe, expect, test} from 'vitest'
import {isNameable, needsNames, onPosix} from '../../test-support/posix.js'

/** What a helper says in place of the rest of a test; null where the test goes on. */
function skipped(task: {context: {skip: unknown}}, call: () => void): string | null {
  let said: string | null = null
  const {skip} = task.context
  task.context.skip = (why: string) => {
    said = why
  }
  call()
  task.context.skip = skip
  return said
}

describe('what Windows cannot do', () => {
  test('is skipped there alone, and the report says why', ({task}) => {
    const one = task as unknown as {context: {skip: unknown}}
    expect(skipped(one, () => onPosix('its files have no modes', 'win32'))).toBe('not on Windows: its files have no modes')
    expect(skipped(one, () => needsNames(['a.md', 'a"b.md'], 'win32'))).toBe('not on Windows: its files cannot have such names')
    expect(skipped(one, () => needsNames(['a.md', 'sub/\u00fcn\u00ef \u2013.md'], 'win32'))).toBeNull()
    for (const system of ['linux', 'darwin']) expect(skipped(one, () => onPosix('x', system))).toBeNull()
  })

  test.each(['a"b', 'a\nb', 'a\\b', 'a:b', 'a?', 'a*', '<a', 'a|b'])('is a name like %j', (name) => {
    expect([isNameable(`sub/${name}.md`, 'win32'), isNameable(`sub/${name}.md`, 'linux')]).toEqual([false, true])
  })
})
