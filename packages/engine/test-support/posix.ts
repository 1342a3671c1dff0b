import {TestRunner} from 'vitest'

/** Signs that Windows allows in no name of a file, and what its programs read as a folder. */
const unnameable = /["<>:|?*\\\u0000-\u001f]/

/** Skips the rest of the running test on Windows, and has the report say why: `onPosix('its files have no modes')`. */
export function onPosix(why: string, system: string = process.platform): void {
  if (system === 'win32') TestRunner.getCurrentTest()?.context.skip(`not on Windows: ${why}`)
}

/** True for a path that a file can have on this system. */
export function isNameable(path: string, system: string = process.platform): boolean {
  return system !== 'win32' || !unnameable.test(path)
}

/** Skips the rest of the running test where a file cannot have one of the names. */
export function needsNames(paths: readonly string[], system: string = process.platform): void {
  if (!paths.every((path) => isNameable(path, system))) onPosix('its files cannot have such names', system)
}
