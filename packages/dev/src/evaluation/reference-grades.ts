import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {documentFrom, measureText, tallyOf} from '@bedside/core'

/** A published value of a formula, and ours. */
export interface GradeComparison {
  name: string
  reference: number
  ours: number
}

interface ReferenceFile {
  dale_chall_1948_worked_examples: readonly {id: string; DaleChallOld: number}[]
  texts: Readonly<Record<string, string>>
  'py-readability-metrics': {text: string; expected: Readonly<Record<string, number>>}
}

/** What the reference file calls our measures. */
const keys = {
  ari: 'ari',
  coleman_liau: 'colemanLiau',
  dale_chall: 'daleChall',
  flesch: 'flesch',
  flesch_kincaid: 'fleschKincaid',
  gunning_fog: 'gunningFog'
} as const

/** Holds the formulas against the worked examples of `reference-grades.json`. */
export function compareGrades(data: string): GradeComparison[] {
  const file = JSON.parse(readFileSync(join(data, 'reference-grades.json'), 'utf8')) as ReferenceFile
  const {text, expected} = file['py-readability-metrics']
  const {measures} = measureText(text, 'en')
  const ours = Object.entries(keys).map(([name, key]) => ({name, reference: expected[name]!, ours: measures[key]!}))
  const five = measureText(Array(5).fill(text).join(' '), 'en').measures
  const smog = {name: 'smog (text five times)', reference: expected.smog_text_x5!, ours: five.smog!}
  const old = file.dale_chall_1948_worked_examples.map(({id, DaleChallOld}) => ({
    name: `dale_chall 1948, ${id}`,
    reference: DaleChallOld,
    ours: oldDaleChall(file.texts[id.split(' ', 1)[0]!]!)
  }))
  return [...ours, smog, ...old]
}

/** The formula of 1948, whose constant counts for every text; later versions add it only above five per cent of unfamiliar words. */
function oldDaleChall(text: string): number {
  const {sentences} = documentFrom(text, {format: 'text'}).prose
  const tally = tallyOf(sentences)
  return 0.1579 * ((100 * tally.unfamiliarWords) / tally.words) + 0.0496 * (tally.words / tally.sentences) + 3.6365
}
