import type {Document} from '../document.js'
import {asksForSums} from './features-actions.js'
import {hasVisuals} from './features-form.js'
import type {Page} from './page.js'
import {holdsPhrase, searchedSentences, wordCount} from './page.js'
import type {LackName} from './types.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const numberWords = words(
  'two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand ' +
    'million billion half third quarter percent twice double triple once'
)
/** Numbers of services that readers call. */
const serviceNumbers = words('911 999 112 111 988 000 811 116123')

const probabilityWords = ['percent', 'per cent', 'one in', 'out of', 'chance', 'chances', 'odds', 'likelihood', 'probability']
const riskWords = [
  ...probabilityWords,
  ...'risk risks risky harm harms harmful danger dangers dangerous complication complications threat threats unsafe likely unlikely'.split(
    ' '
  ),
  'side effect',
  'side effects',
  'at-risk',
  'high-risk'
]

/** Fewest paragraphs and words of a page that is not very short: PEMAT calls two paragraphs or fewer very short. */
const fewParagraphs = 2
const fewWords = 150

/** What a page lacks, each with words that say so; only what can be told for sure counts. */
export const lacks: Readonly<Record<LackName, {text: string; isLacking: (page: Page) => boolean}>> = {
  calculations: {text: 'no word asks for a calculation', isLacking: (page) => isShownWhole(page) && asksForSums(page) === null},
  length: {text: 'the page is very short', isLacking: (page) => !page.openEnded && isVeryShort(page)},
  numbers: {text: 'the page gives no number', isLacking: (page) => isShownWhole(page) && !page.document.view(hasNumber)},
  probabilities: {
    text: 'the page gives no chance in numbers',
    isLacking: (page) => isShownWhole(page) && !says(page, probabilityWords) && !/\d ?[%\u2030]/.test(page.document.source)
  },
  risks: {
    text: 'the page speaks of no risk',
    isLacking: (page) => isShownWhole(page) && !says(page, riskWords) && !/\d ?[%\u2030]/.test(page.document.source)
  },
  tables: {text: 'the page has no table', isLacking: (page) => !page.openEnded && !hasTable(page)},
  'tables-and-visuals': {
    text: 'the page has no table and no picture',
    isLacking: (page) => !page.openEnded && !hasTable(page) && !hasVisuals(page)
  },
  visuals: {text: 'the page has no picture', isLacking: (page) => !page.openEnded && !hasVisuals(page)}
}

/** True where every word of the page is known, and read. */
function isShownWhole({english, openEnded}: Page): boolean {
  return english && !openEnded
}

function hasTable({document}: Page): boolean {
  return document.nodes('table').length > 0
}

function says({document}: Page, phrases: readonly string[]): boolean {
  return document.view(searchedSentences).some((one) => holdsPhrase(one.words, phrases))
}

function isVeryShort({document}: Page): boolean {
  const blocks = document.prose.blocks.filter(({kind}) => kind !== 'heading')
  return blocks.length <= fewParagraphs && blocks.reduce((sum, block) => sum + wordCount(block), 0) <= fewWords
}

/** True where a page gives a number that is no date, no time and no number to call: those are what PEMAT leaves out, too. */
function hasNumber(document: Document): boolean {
  for (const {lexemes} of document.prose.sentences) {
    for (let at = 0; at < lexemes.length; at++) {
      const {lower} = lexemes[at]!
      if (numberWords.has(lower) || (lower === 'one' && /^(?:in|out)$/.test(lexemes[at + 1]?.lower ?? ''))) return true
      if (/\d/.test(lower) && !isDateOrCall(lower, lexemes[at - 1]?.lower ?? '')) return true
    }
  }
  return false
}

const months = words(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'
)

/** A year, a time of day, a telephone number, or a day or year after the name of a month. */
function isDateOrCall(word: string, before: string): boolean {
  if (months.has(before) || serviceNumbers.has(word)) return true
  return /^(?:(?:19|20)\d\d|\d\d?:\d\d(?:am|pm)?|\+?\d{1,4}(?:-\d{2,4}){1,4}|(?:19|20)\d\d-\d\d-\d\d)$/.test(word)
}
