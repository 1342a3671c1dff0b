import {type Dirent, readdirSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {isAbsolute, join, relative, sep} from 'node:path'
import {formatOf} from '@bedside/core'
import ignore, {type Ignore} from 'ignore'
import {reasonOf} from './read.js'

/** Everything below a folder, and what could not be looked at. Paths are relative to the folder, with `/`, in order. */
export interface Walk {
  files: string[]
  faults: {path: string; message: string}[]
}

/** Folders that never hold articles. */
const never = new Set(['node_modules', '.git', '.hg', '.svn'])

/**
 * Lists the files below a folder, leaving out what the `.gitignore` files between `top` and each file leave out. Symbolic links to
 * folders are not followed: what they lead to inside the library is found under its own name. A link that leads back to a folder
 * above it, or out of `top`, is a fault that the run reports.
 */
export function walk(folder: string, top = folder): Walk {
  const found: Walk = {files: [], faults: []}
  const realTop = realpathSync(top)
  visit({folder, realFolder: realpathSync(folder), realTop, found}, '', ignoresAbove(folder, top))
  found.files.sort()
  return found
}

/** What stays the same during one walk. */
interface Trip {
  folder: string
  realFolder: string
  realTop: string
  found: Walk
}

/** A `.gitignore` and the folder whose paths it speaks of. `below` leads from the walked folder down to it, `above` from it down to the walked folder. */
interface IgnoreFile {
  below: string
  above: string
  rules: Ignore
}

function visit(trip: Trip, below: string, ignores: readonly IgnoreFile[]): void {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(trip.folder, below), {withFileTypes: true})
  } catch (error) {
    trip.found.faults.push({path: below || '.', message: `Not checked: the folder cannot be read (${reasonOf(error)}).`})
    return
  }
  const own = entries.some(({name}) => name === '.gitignore') ? [readIgnore(join(trip.folder, below), below && `${below}/`, '')] : []
  const inForce = [...ignores, ...own]
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (never.has(entry.name) || isIgnored(path, entry.isDirectory(), inForce)) continue
    if (entry.isDirectory()) visit(trip, path, inForce)
    else if (entry.isFile()) trip.found.files.push(path)
    else if (entry.isSymbolicLink()) addLink(trip, path)
  }
}

/** The `.gitignore` files in the folders from `top` down to the one above the walked folder. */
function ignoresAbove(folder: string, top: string): IgnoreFile[] {
  const between = relative(top, folder).split(sep).filter(Boolean)
  if (!isInside(top, folder)) return []
  return between.map((_, depth) => readIgnore(join(top, ...between.slice(0, depth)), '', `${between.slice(depth).join('/')}/`))
}

function readIgnore(folder: string, below: string, above: string): IgnoreFile {
  let text = ''
  try {
    text = readFileSync(join(folder, '.gitignore'), 'utf8')
  } catch {
    // None there, or not readable: then it hides nothing, and more is checked, not less.
  }
  return {below, above, rules: ignore().add(text)}
}

function isIgnored(path: string, isFolder: boolean, ignores: readonly IgnoreFile[]): boolean {
  let ignored = false
  for (const {below, above, rules} of ignores) {
    const verdict = rules.test(above + path.slice(below.length) + (isFolder ? '/' : ''))
    if (verdict.ignored) ignored = true
    else if (verdict.unignored) ignored = false
  }
  return ignored
}

/**
 * Says which files and folders below a folder `walk` leaves out, one at a time and those above it aside: for who hears of files one by one.
 * What a `.gitignore` says counts as it was when it was first read.
 */
export function leftOut(top: string): (path: string, isFolder: boolean) => boolean {
  const known = new Map<string, readonly IgnoreFile[]>()
  const inForce = (below: string): readonly IgnoreFile[] => {
    const made = known.get(below) ?? [
      ...(below === '' ? [] : inForce(parentOf(below))),
      readIgnore(join(top, below), below && `${below}/`, '')
    ]
    known.set(below, made)
    return made
  }
  return (absolute, isFolder) => {
    const path = relative(top, absolute).split(sep).join('/')
    if (path === '' || !isInside(top, absolute)) return false
    return never.has(path.slice(path.lastIndexOf('/') + 1)) || isIgnored(path, isFolder, inForce(parentOf(path)))
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function addLink({folder, realFolder, realTop, found}: Trip, path: string): void {
  const fault = (message: string): void => void found.faults.push({path, message})
  let target: string
  try {
    target = realpathSync(join(folder, path))
  } catch (error) {
    // A dangling link with another name, such as an editor's lock, is none of our business; a circle of links is.
    const isCircle = (error as NodeJS.ErrnoException).code === 'ELOOP'
    if (isCircle || formatOf(path)) fault(`Not checked: this symbolic link leads nowhere (${reasonOf(error)}).`)
    return
  }
  const isFolder = statSync(target).isDirectory()
  if (!isInside(realTop, target)) {
    if (isFolder || formatOf(path)) fault('Not checked: this symbolic link leads out of the library; copy its target in instead.')
  } else if (!isFolder) found.files.push(path)
  else if (isInside(target, join(realFolder, path)))
    fault('Not followed: this symbolic link leads back to a folder above it; remove the link.')
}

/** A walk that looks at each folder once. */
export function walkOnce(): typeof walk {
  const known = new Map<string, Walk>()
  return (folder, top = folder) => {
    const key = JSON.stringify([folder, top])
    const walked = known.get(key) ?? walk(folder, top)
    known.set(key, walked)
    return walked
  }
}

/** The absolute path of what a walk has found. Nothing in it is to be worked out, except that Windows writes it another way. */
export function pathBelow(folder: string, found: string): string {
  return sep === '/' && !folder.endsWith(sep) ? `${folder}/${found}` : join(folder, found)
}

/** A path from a folder, with `/`. Most lie below it, and then nothing need be worked out. */
export function pathFrom(folder: string, path: string): string {
  const isBelow = path.startsWith(folder) && path.charAt(folder.length) === sep && !folder.endsWith(sep)
  const between = isBelow ? path.slice(folder.length + 1) : relative(folder, path)
  return sep === '/' ? between : between.split(sep).join('/')
}

/** True where a path is a folder or lies below it. */
export function isInside(folder: string, path: string): boolean {
  // Most are seen to do at a glance.
  if (path.startsWith(folder) && path.charAt(folder.length) === sep && !path.includes('..')) return true
  const between = relative(folder, path)
  return between !== '..' && !between.startsWith(`..${sep}`) && !isAbsolute(between)
}
