import type {Sentence, Word} from './prose.js'

const sourceSections =
  /^(?:references?|sources?|bibliography|citations?|further reading|related (?:topics|articles|pages|links|information)|see also|footnotes)$/i

/** True for text that a reader reads: no heading, and no list of sources. */
export function isRunningText({block}: Pick<Sentence, 'block'>): boolean {
  return block.kind !== 'heading' && !sourceSections.test(block.section.title)
}

/** Where a word ends in its block's text. */
export function textEndOf({textStart, text}: Pick<Word, 'textStart' | 'text'>): number {
  return textStart + text.length
}

/** True where a word starts with a capital letter. */
export function startsUpper(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : word[0] !== word[0]!.toLowerCase()
}
