import type {Span} from '@bedside/core'
import {type CST, type Document, type ErrorCode, isCollection, isScalar, type Node, visit} from 'yaml'

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
export function syntaxFaultOf({code, message, pos}: LibraryFault, document: Document, text: string): SyntaxFault {
  const unclosed = unclosedIn(code, message)
  const span = {start: pos[0], end: pos[1]}
  if (unclosed) return {...unclosed.words, span: openingBefore(pos[0], document, unclosed.isOpener) ?? span, soft: false}
  if (code === 'BAD_SCALAR_START') {
    return {message: `Text without quotes cannot begin with ${text[pos[0]]}.`, hint: 'Put it in quotes.', span, soft: false}
  }
  return {...(plainWords[code] ?? {message: `This is not valid YAML: ${message}.`}), span, soft: false}
}

function unclosedIn(code: ErrorCode, message: string): {words: Words; isOpener: (node: Node) => boolean} | null {
  const isFlow = (node: Node): boolean => isCollection(node) && node.flow === true
  if (message.startsWith('Flow sequence')) {
    return {words: {message: 'A list is opened with [ and not closed.', hint: 'Close it with ].'}, isOpener: isFlow}
  }
  if (message.startsWith('Flow map')) {
    return {words: {message: 'A mapping is opened with { and not closed.', hint: 'Close it with }.'}, isOpener: isFlow}
  }
  if (code !== 'MISSING_CHAR' || !message.startsWith('Missing closing')) return null
  const isQuoted = (node: Node): boolean => isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
  return {words: {message: 'A quote is opened and not closed.', hint: 'Close it at the end of its text.'}, isOpener: isQuoted}
}

/** The bracket or quote that was opened last before a place: the library only says where it missed the other one. */
function openingBefore(offset: number, document: Document, isOpener: (node: Node) => boolean): Span | null {
  let start = -1
  visit(document, {
    Node: (_, node) => {
      const [from, , end] = node.range ?? [-1, -1, -1]
      if (from < offset && from > start && end >= offset && isOpener(node)) start = from
    }
  })
  return start < 0 ? null : {start, end: start + 1}
}

const plainWords: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: {message: 'A tab cannot indent YAML.', hint: 'Indent with spaces.'},
  BAD_INDENT: {message: 'This line is indented differently from the lines it belongs to.', hint: 'Line it up with them.'},
  MISSING_CHAR: {message: 'A key needs a colon, a space and a value.', hint: 'Write "key: value".'},
  MULTILINE_IMPLICIT_KEY: {message: 'A key has to stand on one line, with a colon and a space after it.', hint: 'Write "key: value".'},
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A second ": " stands on this line.',
    hint: 'Put the value in quotes, or its keys on lines of their own.'
  },
  UNEXPECTED_TOKEN: {message: 'Nothing more was expected here.', hint: quoteIt},
  BAD_ALIAS: {message: 'This begins like an alias, and is none.', hint: quoteIt},
  NON_STRING_KEY: {message: 'A key has to be plain text.', hint: quoteIt},
  TAG_RESOLVE_FAILED: {message: 'Tags, which begin with !, are not read.', hint: quoteIt},
  BAD_DIRECTIVE: {message: 'Directives, which begin with %, are not read.', hint: quoteIt},
  RESOURCE_EXHAUSTION: {message: 'This file is nested deeper than is read.'}
}
