import {readFileSync} from 'node:fs'
import {join} from 'node:path'

/** A word or two-word term in its sentence, with the mean of what people answered when asked how hard it is: 0 to 1. */
export interface RatedWord {
  id: string
  subcorpus: string
  sentence: string
  term: string
  complexity: number
}

/** Rows of CompLex 2.0 from a folder `complex-words`: tab-separated, without quoting. */
export function ratedWords(folder: string, words: 'single' | 'multi', part: 'train' | 'trial'): RatedWord[] {
  const text = readFileSync(join(folder, `lcp_${words}_${part}.tsv`), 'utf8')
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', subcorpus = '', sentence = '', term = '', complexity = ''] = line.split('\t')
      return {id, subcorpus, sentence, term, complexity: Number(complexity)}
    })
}
