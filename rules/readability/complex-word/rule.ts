import {type Document, defineRule, type Edit, type Problem, type Sentence, startsUpper} from '@bedside/core'
import {plainUses, type Use} from '../plain-uses.js'
import {isJoined} from '../running-text.js'

export default defineRule({
  id: 'readability/complex-word',
  summary: 'Write the plain word where one says the same.',
  severity: 'warning',
  languages: ['en'],
  readsProseOnly: true,
  sources: [
    'PEMAT item 3: common, everyday language',
    'CDC Clear Communication Index, question 7: words the audience uses',
    'plainlanguage.gov, use simple words and phrases (CC0)',
    'NHS digital service manual, A to Z of NHS health writing (MIT)'
  ],
  options: {
    allow: {
      type: 'array',
      items: {type: 'string'},
      default: [],
      description: 'Words to leave alone, such as "commence"; a form leaves alone that form only.'
    }
  },
  *check(document, {allow}, context) {
    const allowed = new Set(allow.map((word) => word.toLowerCase()))
    for (const uses of plainUses(document, context, allowed).values()) yield problemOf(document, uses)
  }
})

/** One problem a word: at its first use, and where that can be mended as it stands, mending the others that can be. */
function problemOf(document: Document, uses: readonly Use[]): Problem {
  const use = uses[0]!
  const {entry, sentence, first, textStart, textEnd} = use
  const {word, plain, loose} = entry.listed
  const at = sentence.block.spanOf(textStart, textEnd)
  const write = use.write ?? plain
  const count = uses.length > 1 ? ` (${uses.length} uses)` : ''
  const message = `"${writtenAs(use).replace(/\s+/g, ' ')}" can be said more plainly${count}; write "${write}".`
  const data = {word, plain: write, count: uses.length}
  if (canReplace(document, use)) return {at, message, data, fix: {edits: uses.filter((other) => canReplace(document, other)).map(editOf)}}
  const article = wrongArticle(sentence, first, write)
  const suggestion = fitsAsItIs(use) ? `Write "${write}" instead.` : `Write "${write}" and fit the words around it.`
  const edits = [...(article ? [article] : []), editOf(use)]
  const suggestions = isWritten(document, use) ? [{message: suggestion, edits}] : []
  return {at, message, data, suggestions, ...(loose && {atMost: 'note' as const})}
}

/** True where the plain word can stand in the place of the word while everything else stays as it is. */
function canReplace(document: Document, use: Use): boolean {
  const {sentence, first, write} = use
  return write !== null && fitsAsItIs(use) && isWritten(document, use) && wrongArticle(sentence, first, write) === null
}

/** True where the words around, an article aside, go with the plain word too. */
function fitsAsItIs({entry, sentence, first, write}: Use): boolean {
  const {loose, safeBefore} = entry.listed
  const next = sentence.lexemes[first + entry.words.length]?.lower ?? ''
  return write !== null && !loose && (!safeBefore || safeBefore.includes(next))
}

/** True where the source writes the word in one piece, without markup or references in it. */
function isWritten({source}: Document, use: Use): boolean {
  const {start, end} = use.sentence.block.spanOf(use.textStart, use.textEnd)
  return source.slice(start, end) === writtenAs(use)
}

function editOf(use: Use): Edit {
  const write = use.write ?? use.entry.listed.plain
  const capital = startsUpper(writtenAs(use))
  return {...use.sentence.block.spanOf(use.textStart, use.textEnd), text: capital ? write[0]!.toUpperCase() + write.slice(1) : write}
}

function writtenAs({sentence, textStart, textEnd}: Use): string {
  return sentence.block.text.slice(textStart, textEnd)
}

/** The edit that `a` or `an` before a word needs once another word stands there, or null where it needs none. */
function wrongArticle(sentence: Sentence, first: number, write: string): Edit | null {
  const article = sentence.words[first - 1]
  const lower = article?.lexeme.lower
  if (!article || (lower !== 'a' && lower !== 'an') || !isJoined(sentence, first)) return null
  const right = /^(?!us|uni|one)[aeiou]/i.test(write) ? 'an' : 'a'
  return right === lower ? null : {start: article.start, end: article.end, text: startsUpper(article.text) ? `A${right.slice(1)}` : right}
}
