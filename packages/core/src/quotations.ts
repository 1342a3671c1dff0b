import type {Sentence} from './prose.js'

/** How far back a quotation mark is looked for that is still open, in units of text. */
const longestQuotation = 400

/** True inside double quotation marks that open in the sentence: words of somebody else, or words that are only named. `at` is an offset into the text of its block. */
export function isQuoted({block, textStart}: Sentence, at: number): boolean {
  let open = false
  for (let from = Math.max(textStart, at - longestQuotation); from < at; from++) {
    const sign = block.text[from]
    if (sign === '"') open = !open
    else if (sign === '“') open = true
    else if (sign === '”') open = false
  }
  return open
}
