import {isUtf8} from 'node:buffer'
import {readFileSync} from 'node:fs'

/** A file's text, or why there is none. */
export type FileText = {text: string; fault: null} | {text: null; fault: FileFault}

/** What keeps a file from being read: a finding of the run, not a reason to stop it. */
interface FileFault {
  rule: 'run/unreadable-file' | 'run/not-utf8'
  message: string
}

/** Reads a file as UTF-8. A byte order mark is kept: offsets count it and fixes leave it. */
export function readText(path: string): FileText {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return {text: null, fault: {rule: 'run/unreadable-file', message: `Not checked: the file cannot be read (${reasonOf(error)}).`}}
  }
  if (isUtf8(bytes)) return {text: bytes.toString('utf8'), fault: null}
  const message = `Not checked: not UTF-8 from byte ${firstBadByte(bytes)} on; save the file as UTF-8.`
  return {text: null, fault: {rule: 'run/not-utf8', message}}
}

/** The first byte at which a buffer stops being UTF-8, by halving. */
function firstBadByte(bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isUtf8(bytes.subarray(0, middle)) || isUtf8(bytes.subarray(0, nextBoundary(bytes, middle)))) good = middle
    else bad = middle
  }
  return good
}

/** The end of the character that a position cuts in two, if it does. */
function nextBoundary(bytes: Buffer, at: number): number {
  let end = at
  while (end < bytes.length && end < at + 3 && (bytes[end]! & 0xc0) === 0x80) end++
  return end
}

/** The system's short word for an error, without a machine's path. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EISDIR: 'it is a folder',
    ELOOP: 'symbolic links lead in a circle',
    ENOENT: 'there is no such file',
    EROFS: 'the disk is read-only'
  }
  return (code && known[code]) || code || 'unknown reason'
}
