import {type Dirent, readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {compareText} from '@bedside/core'
import {importVale, type Remark, type ValeFile, type ValeImport, type ValeWords} from '@bedside/house'
import {UsageError} from '../../usage-error.js'
import {readSource} from '../source-files.js'
import {parseYaml} from '../yaml-file.js'

/** A style has about fifty. */
const mostFiles = 500
/** `config/vocabularies/NAME/accept.txt` lies three folders down. */
const deepest = 3
const mostEntries = 10_000

/** A Vale style as house rules, and files of its folder that are no rules. */
export interface ImportedStyle extends ValeImport {
  others: readonly string[]
}

/** What is read from a folder. */
interface Reading {
  folder: string
  files: ValeFile[]
  words: ValeWords[]
  unread: Remark[]
  others: string[]
}

/**
 * Reads the rules of a Vale style and makes house rules of them. Symbolic links are not followed, and nothing is executed.
 * @param folder Absolute path of the style.
 * @param shown The folder as messages name it.
 * @throws UsageError where the folder cannot be read or holds no rule.
 */
export function importValeStyle(folder: string, shown: string): ImportedStyle {
  const reading: Reading = {folder, files: [], words: [], unread: [], others: []}
  const paths = pathsIn(reading, '', shown)
  const rules = paths.filter((path) => isRule(path) && !path.includes('/'))
  if (rules.length === 0) throw new UsageError(withoutRules(shown, paths))
  if (rules.length > mostFiles) throw new UsageError(`${shown} holds ${rules.length} rules, and ${mostFiles} are read.`)
  for (const path of paths) {
    if (rules.includes(path)) readRule(path, reading)
    else if (/(?:^|\/)vocab(?:ularies)?\/(?:[^/]{1,100}\/)?(?:accept|reject)\.txt$/i.test(path)) readWords(path, reading)
    else reading.others.push(path)
  }
  const {files, words, unread, others} = reading
  const made = importVale({name: basename(folder), files, words})
  const unreadRules = unread.filter(({entry}) => entry === null).length
  return {...made, files: made.files + unreadRules, entries: made.entries + unreadRules, left: [...unread, ...made.left], others}
}

function withoutRules(shown: string, paths: readonly string[]): string {
  const styles = [...new Set(paths.filter((path) => isRule(path)).map((path) => path.split('/')[0]!))].slice(0, 5)
  const hint = styles.length > 0 ? `one of its folders: ${styles.join(', ')}` : 'the folder in which the YAML files of a style lie'
  return `${shown} holds no rule of Vale; name ${hint}.`
}

const isRule = (path: string) => /\.ya?ml$/i.test(path) && !/(?:^|\/)\./.test(path)

function readRule(name: string, {folder, files, unread}: Reading): void {
  const {text, fault} = readSource(join(folder, name))
  if (text === null) {
    unread.push({file: name, entry: null, reason: `it ${fault}`})
    return
  }
  const {readable, data, errors} = parseYaml(name, text)
  if (readable) files.push({name, data})
  for (const {line, message} of readable ? errors : errors.slice(0, 1)) {
    unread.push({
      file: name,
      entry: readable ? `line ${line}` : null,
      reason: `${readable ? '' : `line ${line}: `}${message.replace(/\.$/, '')}`
    })
  }
}

function readWords(name: string, {folder, words, unread}: Reading): void {
  const {text, fault} = readSource(join(folder, name))
  const kind = /reject\.txt$/i.test(name) ? 'reject' : 'accept'
  if (text === null) unread.push({file: name, entry: null, reason: `it ${fault}`})
  else words.push({name, kind, lines: text.replace(/^\ufeff/, '').split(/\r\n?|\n/)})
}

/** Paths below a folder in order. What is neither a file nor a folder, such as a symbolic link, is left. */
function pathsIn(reading: Reading, below: string, shown: string): string[] {
  const paths: string[] = []
  for (const entry of entriesOf(join(reading.folder, below), shown)) {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.name === '.git' || entry.name === 'node_modules') continue
    if (entry.isDirectory()) paths.push(...(path.split('/').length > deepest ? [] : pathsIn(reading, path, shown)))
    else if (entry.isFile()) paths.push(path)
    else reading.unread.push({file: path, entry: null, reason: 'it is a symbolic link or no file, and such are not followed'})
    if (paths.length > mostEntries) throw new UsageError(`${shown} holds more than ${mostEntries} files; name the folder of one style.`)
  }
  return paths
}

function entriesOf(folder: string, shown: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true}).sort((a, b) => compareText(a.name, b.name))
  } catch {
    throw new UsageError(`${shown} cannot be read as a folder; name the folder in which the YAML files of a style lie.`)
  }
}
