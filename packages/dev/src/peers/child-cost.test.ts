import {expect, test} from 'vitest'
import {onPosix} from '../../../engine/test-support/posix.js'
import {costOf, secondsIn} from './child-cost.js'

test('what the children took, not the shell', () => {
  expect(secondsIn('0m0.01s 0m0.02s\n1m2.5s 0m0.25s\n')).toBe(62.75)
  expect(() => secondsIn('')).toThrow('did not say')
})

test('a command is run in its folder, and its exit code kept', () => {
  onPosix('a POSIX shell measures')
  const busy = 'const end = process.cpuUsage().user + 2e5; while (process.cpuUsage().user < end); process.exit(3)'
  const {cpu, status} = costOf([process.execPath, '-e', busy], import.meta.dirname)
  expect(status).toBe(3)
  expect(cpu).toBeGreaterThanOrEqual(0.2)
})
