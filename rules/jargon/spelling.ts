import {type Context, type Document, localeOf} from '@bedside/core'
import {spellings} from './lexicon/synonyms.js'

/** Words that this family's own texts hold beside those of `spellings`, the American spelling first. */
const others =
  'center=centre coloring=colouring fertilization=fertilisation gastroesophageal=gastro-oesophageal labor=labour liter=litre ' +
  'moisturizer=moisturiser normalized=normalised recognize=recognise esophagogastroduodenoscopy=oesophago-gastro-duodenoscopy uremic=uraemic'

let british: ReadonlyMap<string, string> | undefined

/** True where readers spell as in Britain: so do those in Australia, Ireland, New Zealand and South Africa. */
export function spellsBritish(document: Document, context: Context): boolean {
  return /-(?:AU|GB|IE|NZ|ZA)$/i.test(localeOf(document, context))
}

/** A text of ours, which is spelt as in America, as readers in Britain spell it. */
export function inBritishSpelling(text: string): string {
  british ??= new Map([...spellings, ...others.split(' ')].map((pair) => pair.split('=') as [string, string]))
  const known = british
  return text.replace(/\p{L}+/gu, (word) => {
    const lower = word.toLowerCase()
    const plural = !known.has(lower) && lower.endsWith('s')
    const spelt = known.get(plural ? lower.slice(0, -1) : lower)
    if (spelt === undefined) return word
    return (lower === word ? spelt : spelt[0]!.toUpperCase() + spelt.slice(1)) + (plural ? 's' : '')
  })
}
