import type {Counts} from './counts.js'

/** SMOG grade. Source: McLaughlin, SMOG grading: a new readability formula, Journal of Reading 12 (1969). Wants one sentence or more. */
export function smog({polysyllables, sentences}: Counts): number {
  return 3.1291 + 1.043 * Math.sqrt((polysyllables * 30) / sentences)
}

/** Flesch-Kincaid grade. Source: Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75 (1975). Wants one word or more. */
export function fleschKincaid({words, sentences, syllables}: Counts): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}
