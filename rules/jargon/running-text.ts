import {type Format, type Sentence, textEndOf} from '@bedside/core'

/** True at the start of a sentence, and after a dash, colon, bracket or quotation mark that opens an item. */
export function startsItem({words, block}: Sentence, at: number): boolean {
  return at === 0 || /[:•–—-]\s|["“(]$/.test(block.text.slice(textEndOf(words[at - 1]!), words[at]!.textStart))
}

/** True where nothing but one space stands between a word and the one before it. */
export function isJoined({words}: Sentence, at: number): boolean {
  return at > 0 && at < words.length && words[at]!.textStart === textEndOf(words[at - 1]!) + 1
}

/** True where `a` or `an` before a word also fits what is to be written in its place. */
export function agreesWithArticle({words}: Sentence, first: number, replacement: string): boolean {
  const article = words[first - 1]?.lexeme.lower
  return article === 'a' ? !/^[aeiou]/i.test(replacement) : article === 'an' ? /^[aeiou]/i.test(replacement) : true
}

/** A text as its format writes it, so that no sign of it is read as markup. */
export function textIn(format: Format, text: string): string {
  if (format === 'text') return text
  if (format === 'html') return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return text.replace(/[<{}*_`[\]\\]/g, '\\$&')
}
