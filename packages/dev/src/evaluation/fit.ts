import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {documentFrom, sentenceFeatures, wordFeatures} from '@bedside/core'
import {root} from '../workspace.js'
import {ratedWords} from './complex-words.js'
import {correlation, crossValidated, fitLinear, type Linear, predict} from './statistics.js'

/** Small against the thousands of ratings of words, and of weight against the hundreds of sentences. */
const penalties = {words: 10, sentences: 40}

/** Fits the weights of `wordDifficulty` and of the measure `difficulty` anew and prints them, with how well they predict what they did not see. */
export function fit(data: string): void {
  const folder = join(data, 'complex-words')
  const train = ratedWords(folder, 'single', 'train').filter(({subcorpus}) => subcorpus === 'biomed')
  const trial = ratedWords(folder, 'single', 'trial').filter(({subcorpus}) => subcorpus === 'biomed')
  const rows = train.map(({term}) => wordFeatures(term))
  const targets = train.map(({complexity}) => complexity)
  const words = fitLinear(rows, targets, penalties.words)
  printModel('wordDifficulty (packages/core/src/words/difficulty.ts)', words)
  const groups = train.map(({term}) => term.toLowerCase())
  const unseen = crossValidated(rows, targets, groups, penalties.words)
  const said = correlation(
    trial.map(({term}) => predict(words, wordFeatures(term))),
    trial.map(({complexity}) => complexity)
  )
  console.log(
    `  r = ${unseen.toFixed(3)} on words left out in turn (${train.length}), ${said.toFixed(3)} on the trial part (${trial.length})`
  )
  const sentences = ratedSentences(data)
  const sentenceRows = sentences.map(({features}) => features)
  const ratings = sentences.map(({rating}) => rating)
  printModel('difficulty (packages/core/src/measures/difficulty.ts)', fitLinear(sentenceRows, ratings, penalties.sentences))
  const files = sentences.map(({group}) => group)
  const r = crossValidated(sentenceRows, ratings, files, penalties.sentences)
  console.log(`  r = ${r.toFixed(3)} on sentences left out in turn (${ratings.length})`)
}

function printModel(name: string, {base, weights}: Linear): void {
  console.log(`${name}\n  base ${base.toFixed(4)}\n  weights [${weights.map((weight) => weight.toFixed(4)).join(', ')}]`)
}

/** A sentence that was rated for difficulty: where it stands, and the rating from 1 to 6. */
interface SentenceRating {
  file: string
  start: number
  end: number
  rating: number
}

/** The rated sentences of `packages/dev/evaluation/sentence-ratings.json`, read from the data. */
function ratedSentences(data: string) {
  const list = JSON.parse(readFileSync(join(root, 'packages/dev/evaluation/sentence-ratings.json'), 'utf8')) as SentenceRating[]
  const complex = new Map(ratedWords(join(data, 'complex-words'), 'single', 'train').map(({id, sentence}) => [id, sentence]))
  return list.map(({file, start, end, rating}) => {
    const [path = '', id] = file.split('#')
    const text = id === undefined ? readFileSync(join(data, path), 'utf8').slice(start, end) : complex.get(id)!
    const lexemes = documentFrom(text).prose.sentences.flatMap((sentence) => sentence.lexemes)
    return {features: sentenceFeatures(lexemes), rating, group: `${path}${text.slice(0, 40)}`}
  })
}
