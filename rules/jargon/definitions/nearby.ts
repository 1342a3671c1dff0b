import type {Mentioned} from '../lexicon/mentions.js'
import {fold} from './folding.js'
import type {PlaceGloss} from './places.js'

const genus = `(?:\\w+ )?(?:arter(?:y|ies)|blood vessels?|bones?|cancers?|cells?|conditions?|devices?|diseases?|disorders?|drugs?|exams?|fluids?|glands?|growths?|illness(?:es)?|infections?|medicines?|medications?|nerves?|operations?|organs?|problems?|procedures?|proteins?|scans?|substances?|surgery|surgeries|techniques?|tests?|therapy|tissues?|treatments?|tubes?|tumou?rs?|types? of \\w+)`
const verbs =
  '(?:is|are|uses?|look?s|takes?|checks?|measures?|shows?|records?|helps?|causes?|makes?|lets?|allows?|carr(?:y|ies)|controls?|removes?|opens?|happens?|occurs?|involves?|means?|blocks?|slows?)'
const pointing = new RegExp(
  `^(?:(?:This|These) ${genus} ${verbs}|(?:In|With|During) (?:this|these) ${genus},|(?:This|That|It) (?:means|refers to|is when|happens when|occurs when)) `
)

/** P18 in two sentences: the term ends its sentence, and the next one says what this is: `You may need a biopsy. This test ...`. */
export function inNextSentence({sentence, textEnd, start}: Mentioned): PlaceGloss | null {
  const {block} = sentence
  if (sentence.textEnd - textEnd > 30) return null
  const next = block.sentences[block.sentences.indexOf(sentence) + 1]
  if (!next || !pointing.test(fold(next.text.slice(0, 90)))) return null
  return {kind: 'P18', gloss: fold(next.text), quality: 'full', start, end: next.end}
}

/** The plain words for a term stand in the same sentence or the next one, whatever joins them: `Congenital ... is present at birth`. */
export function besidePlainWords({sentence, start, end}: Mentioned, plain: string | undefined): PlaceGloss | null {
  if (plain === undefined || !plain.includes(' ')) return null
  const {sentences} = sentence.block
  const next = sentences[sentences.indexOf(sentence) + 1]
  const near = [sentence, next].find((one) => one && fold(one.text).toLowerCase().includes(plain))
  return near ? {kind: 'P05', gloss: plain, quality: 'partial', start: Math.min(start, near.start), end: Math.max(end, near.end)} : null
}
