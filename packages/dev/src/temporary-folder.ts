import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Gives a run of tests a folder of its own for everything temporary, and takes it away at the end: what a test, the code it calls or a
 * program it starts leaves in the folder for temporary files goes with it. Its path holds no link and no short name, as macOS and Windows
 * have in theirs, so that it compares with what Git answers.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(realpathSync.native(tmpdir()), 'bedside-tests-'))
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
  return () => {
    try {
      rmSync(folder, {recursive: true, force: true, maxRetries: 3})
    } catch (error) {
      // Windows keeps what a program still holds open. Tests that passed have passed all the same.
      console.warn(`${folder} could not be removed: ${String(error)}`)
    }
  }
}
