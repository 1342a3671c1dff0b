import {randomBytes} from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync
} from 'node:fs'
import {dirname, join} from 'node:path'
import {reasonOf} from './read.js'
import {isInside} from './walk.js'

/** A file to replace. */
export interface Replacement {
  /** Absolute path; of a symbolic link the file that it leads to is replaced, and the link stays. */
  path: string
  /** The text that it was read as, and still has to hold. */
  before: string
  after: string
  /** Absolute path of the folder that the file has to lie in, through symbolic links as well. */
  root: string
}

/**
 * Replaces a file in one step, so that a full disk or a power cut leaves the old text, never half of the new one. Its mode stays, and its
 * owner where we may set it. A file that is read-only, lies outside the root, or was changed since it was read stays as it is.
 * @returns Why the file could not be replaced, to follow "Not fixed: "; null where it was.
 */
export function replaceFile({path, before, after, root}: Replacement): string | null {
  try {
    const target = realpathSync(path)
    const facts = statSync(target)
    return refusalOf(target, facts, root) ?? replaceWith(target, before, after, facts)
  } catch (error) {
    return reasonOf(error)
  }
}

/** Why `replaceFile` would leave a file as it is, as far as can be seen without writing; null where nothing speaks against it. */
export function keptAsItIs({path, root}: Pick<Replacement, 'path' | 'root'>): string | null {
  try {
    const target = realpathSync(path)
    return refusalOf(target, statSync(target), root)
  } catch (error) {
    return reasonOf(error)
  }
}

function refusalOf(target: string, {mode}: Stats, root: string): string | null {
  if (!isInside(realpathSync(root), target)) return 'a symbolic link leads out of the library'
  // A rename would replace a read-only file without asking, and root may write anything: the mode decides.
  if ((mode & 0o222) === 0) return 'the file is read-only'
  accessSync(target, constants.W_OK)
  return null
}

function replaceWith(target: string, before: string, after: string, facts: Stats): string | null {
  const temporary = join(dirname(target), `.bedside-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
  const file = openSync(temporary, 'wx', 0o600)
  try {
    try {
      writeFileSync(file, after)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    keepFacts(temporary, facts)
    // As late as can be: whoever saved the file while it was linted keeps what they wrote.
    if (!readFileSync(target).equals(Buffer.from(before))) return 'it was changed while it was checked; run this again'
    renameSync(temporary, target)
    return null
  } finally {
    rmSync(temporary, {force: true})
  }
}

function keepFacts(path: string, {mode, uid, gid}: Stats): void {
  const made = statSync(path)
  try {
    if (made.uid !== uid || made.gid !== gid) chownSync(path, uid, gid)
  } catch {
    // Only root may give files away; whoever may write the file then owns the new one.
  }
  chmodSync(path, mode & 0o7777)
}
