import {oneLine, rarityOf, startsUpper, type Word} from '@bedside/core'
import {unchanging} from '../irregular.js'
import {plainText} from '../tokens.js'
import {proseUnits, type Unit} from '../units.js'
import {type Check, type Making, say} from './kind.js'

/** Headings with capitals as in a sentence, or as in a title. */
export function headingStyle({data, scope}: Making<'capitalise'>): Check {
  const names = new Set((data.exceptions ?? []).flatMap((name) => name.split(/\s+/).map(bare)))
  const wrongWords = data.style === 'title' ? smallWords : capitalWords
  return function* (document) {
    for (const unit of proseUnits(document).filter((one) => one.part === 'headings' && scope.holdsUnit(one))) {
      const words = unit.sentences.flatMap((sentence) => sentence.words.slice())
      const wrong = wrongWords(words, unit, names).filter((word) => !names.has(bare(word.text)))
      if (wrong.length === 0) continue
      const {text} = unit.block
      const replacement = recased(text, wrong, data.style === 'title')
      const values = {match: oneLine(text, 60), replacement: oneLine(replacement, 60)}
      const message = say(data.message, `This heading has other capitals than a ${data.style}; write "{replacement}".`, values)
      const at = unit.spanOf(0, text.length)
      const edits = wrong.map((word) => ({start: word.start, end: word.end, text: recase(word.text, data.style === 'title')}))
      const isWritten = wrong.every((word) => document.source.slice(word.start, word.end) === word.text)
      yield {at, message, data: values, suggestions: isWritten ? [{message: `Write "${oneLine(replacement, 80)}".`, edits}] : []}
    }
  }
}

/** A name without its possessive, in lower case. */
function bare(name: string): string {
  return plainText(name).toLowerCase().replace(/'s$/, '')
}

/**
 * Common words with a capital that stand behind the first. A common word beside a name is part of it, as in "Crohn's Clinic"; so are several
 * with capitals in a heading whose other words have none, as in "Records of the Department of Health".
 */
function capitalWords(words: readonly Word[], {block, sentences}: Unit, names: ReadonlySet<string>): Word[] {
  const starts = new Set(sentences.map(({textStart}) => textStart))
  const opens = (word: Word) =>
    starts.has(word.textStart) || /[:–—.?!•/(“"]\s*$/.test(block.text.slice(Math.max(0, word.textStart - 3), word.textStart))
  const isSentence = words.some(({text}) => text.length > 3 && /^\p{Ll}/u.test(text) && !unchanging.has(text))
  return runsOf(words).flatMap((run) => {
    const isName = (word: Word | undefined) => word !== undefined && (names.has(bare(word.text)) || !isCommon(word))
    const besideName = new Set(run.filter((word, at) => isName(word) || isName(run[at - 1]) || isName(run[at + 1])))
    const capitals = run.filter((word) => !opens(word) && !besideName.has(word))
    if ((isSentence && besideName.size > 0) || (isSentence && capitals.length > 1 && capitals.length === run.length)) return []
    return capitals.filter(({text}) => text !== 'I' && !/^I['’]/.test(text))
  })
}

/** Words with one capital, those that stand together in one list: small words may be between them. */
function runsOf(words: readonly Word[]): Word[][] {
  const runs: Word[][] = []
  let isOpen = false
  for (const word of words) {
    if (startsUpper(word.text) && word.text.slice(1) === word.text.slice(1).toLowerCase()) {
      if (isOpen) runs.at(-1)!.push(word)
      else runs.push([word])
      isOpen = true
    } else if (!/^(?:of|the|and|for|&)$/.test(word.text)) isOpen = false
  }
  return runs
}

/** Words of four letters and more that everybody knows; months, days and the like are none. */
function isCommon({lexeme, text}: Word): boolean {
  if (alwaysCapital.has(lexeme.lower)) return false
  return unchanging.has(lexeme.lower) || rarityOf(lexeme.lower).size <= (text.length > 2 ? 35 : 10)
}

const alwaysCapital = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december english spanish french german british american african asian european indian united states kingdom canada england scotland wales ireland london medicare medicaid'
  ).split(' ')
)

function smallWords(words: readonly Word[]): Word[] {
  return words.filter(
    ({text}, at) =>
      /^\p{Ll}/u.test(text) &&
      text === text.toLowerCase() &&
      (at === 0 || at === words.length - 1 || text.length > 3 || !unchanging.has(text))
  )
}

function recase(word: string, upper: boolean): string {
  return upper ? word[0]!.toUpperCase() + word.slice(1) : word.toLowerCase()
}

function recased(text: string, words: readonly Word[], upper: boolean): string {
  let written = ''
  let at = 0
  for (const word of words) {
    written += text.slice(at, word.textStart) + recase(word.text, upper)
    at = word.textStart + word.text.length
  }
  return written + text.slice(at)
}
