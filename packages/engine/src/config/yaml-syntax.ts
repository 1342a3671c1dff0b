import type {Span} from '@bedside/core'
import type {CST, ErrorCode} from 'yaml'

/** What is wrong with a text as YAML, in plain words. */
export interface SyntaxFault {
  span: Span
  message: string
  hint?: string
  /** True where the data can be read all the same. */
  soft: boolean
}

const maxDepth = 50

/** Says whether tokens nest deeper than 50 levels. The composer would recurse over them, so this has to be known before. */
export function isTooDeep(tokens: readonly CST.Token[]): boolean {
  const open: [token: CST.Token | null | undefined, depth: number][] = tokens.map((token) => [token, 0])
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next
    if (depth > maxDepth) return true
    if (token && 'items' in token) for (const {key, value} of token.items) open.push([key, depth + 1], [value, depth + 1])
    else if (token?.type === 'document') open.push([token.value, depth])
  }
  return false
}

interface LibraryFault {
  code: ErrorCode
  message: string
  pos: readonly [number, number]
}

type Words = Pick<SyntaxFault, 'message' | 'hint'>

const quoteIt = 'Put the text in quotes if it is meant as it stands.'

/** Says a fault of the `yaml` library in the words of people who do not write parsers. */
export function syntaxFaultOf({code, message, pos}: LibraryFault, text: string): SyntaxFault {
  const words = wordsFor(code, message, text[pos[0]] ?? '') ?? {message: `This is not valid YAML: ${message}.`}
  return {span: {start: pos[0], end: pos[1]}, ...words, soft: false}
}

function wordsFor(code: ErrorCode, message: string, character: string): Words | undefined {
  if (code === 'MISSING_CHAR' && message.startsWith('Missing closing')) {
    return {message: 'A quote is opened and never closed.', hint: 'Close it at the end of its text.'}
  }
  if (message.startsWith('Flow sequence')) return {message: 'A list is opened with [ and not closed.', hint: 'Close it with ].'}
  if (message.startsWith('Flow map')) return {message: 'A mapping is opened with { and not closed.', hint: 'Close it with }.'}
  if (code === 'BAD_SCALAR_START') return {message: `Text without quotes cannot begin with ${character}.`, hint: 'Put it in quotes.'}
  return plainWords[code]
}

const plainWords: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: {message: 'A tab cannot indent YAML.', hint: 'Indent with spaces.'},
  BAD_INDENT: {message: 'This line is indented differently from the lines it belongs to.', hint: 'Line it up with them.'},
  MISSING_CHAR: {message: 'A key needs a colon, a space and a value.', hint: 'Write "key: value".'},
  MULTILINE_IMPLICIT_KEY: {message: 'A key has to stand on one line, with a colon and a space after it.', hint: 'Write "key: value".'},
  BLOCK_AS_IMPLICIT_KEY: {message: 'A second ": " stands on this line.', hint: 'Put the value in quotes, or its keys on lines of their own.'},
  UNEXPECTED_TOKEN: {message: 'Nothing more was expected here.', hint: quoteIt},
  BAD_ALIAS: {message: 'This begins like an alias, and is none.', hint: quoteIt},
  NON_STRING_KEY: {message: 'A key has to be plain text.', hint: quoteIt},
  TAG_RESOLVE_FAILED: {message: 'Tags, which begin with !, are not read.', hint: quoteIt},
  BAD_DIRECTIVE: {message: 'Directives, which begin with %, are not read.', hint: quoteIt},
  RESOURCE_EXHAUSTION: {message: 'This file is nested deeper than is read.'}
}
