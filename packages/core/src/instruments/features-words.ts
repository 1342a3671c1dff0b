import type {Sentence} from '../prose.js'
import {
  counted,
  holdsPhrase,
  isWithin,
  lineOf,
  named,
  type Page,
  type Sign,
  searchedSentences,
  sectionWith,
  sentenceWith,
  wholeSpan,
  wordsOfText
} from './page.js'

/** What the words of a page show, in English. */

const seen = (text: string): Sign => ({seen: true, text})
const unseen = (text: string): Sign => ({seen: false, text})
const words = (list: string): readonly string[] => list.split(' ')

/** Fewest words of a page whose silence says something of its words: our own limit. */
const fewestWords = 100

/** Enough words for the silence of rules to say something. */
export function enoughText({document}: Page): Sign {
  const count = document.prose.sentences.reduce((sum, {lexemes}) => sum + lexemes.length, 0)
  return count >= fewestWords ? seen('') : unseen(`the page has ${counted(count, 'word')}, too few to tell`)
}

/** Enough sentences for a reading grade. */
export function readingGrade({document}: Page): Sign {
  const {smog, status} = document.measures
  if (smog === null || status === 'too-short' || status === 'other-language') return unseen('the page is too short for a reading grade')
  return seen(`reading grade ${smog.toFixed(1)} (SMOG)`)
}

const forms = new Set(words('is are was were be been being am get gets got getting'))
const between = new Set(
  words('not also often usually always never sometimes rarely only first then first most generally commonly all both')
)
const participles = new Set(
  words(
    'done given taken made seen found shown written told kept held put cut sent built left lost paid brought taught worn torn broken chosen driven ' +
      'eaten forgotten frozen grown hidden spread set drawn injected thrown worn begun run read'
  )
)
/** What looks like a passive and names a thing, says a cause or tells a state, which raters let pass. */
const states = new Set(
  words(
    'called named caused known located tired worried scared pleased interested concerned related supposed used need red bed indeed breed speed seed ' +
      'bleed feed married allowed limited advanced swollen'
  )
)

/** Share of sentences in the active voice that PEMAT's item wants, as its published clarification has it (PMC5839932, table 7). */
const leastActive = 0.8

/** Fewest words of a sentence, and fewest sentences of a page, whose voice says something: our own limits. */
const wordsOfSentence = 4
const sentencesOfPage = 10

/** At least 80 of 100 sentences in the active voice, as far as their words tell. Headings and fragments have no voice. */
export function activeVoice({document}: Page): Sign {
  const sentences = document.prose.sentences.filter(({block, lexemes}) => block.kind !== 'heading' && lexemes.length >= wordsOfSentence)
  if (sentences.length < sentencesOfPage) return unseen(`${counted(sentences.length, 'full sentence')}, too few to tell`)
  const passive = sentences.filter(looksPassive).length
  const text = `${passive} of ${counted(sentences.length, 'sentence')} look passive`
  return passive <= sentences.length * (1 - leastActive) ? seen(text) : unseen(text)
}

function looksPassive({lexemes}: Sentence): boolean {
  for (let at = 0; at < lexemes.length; at++) {
    if (!forms.has(lexemes[at]!.lower)) continue
    let next = at + 1
    while (next < lexemes.length && (between.has(lexemes[next]!.lower) || (next < at + 3 && lexemes[next]!.lower.endsWith('ly')))) next++
    const word = lexemes[next]?.lower ?? ''
    if (participles.has(word) || (word.length > 4 && word.endsWith('ed') && !states.has(word))) return true
  }
  return false
}

/** Share of a page's sentences with `you` from which on it speaks to its reader: our own limit. */
const leastYou = 0.2
const thirdPersons = ['patient', 'patients', 'people', 'persons', 'person', 'individuals', 'individual', 'sufferers', 'adults']
const duties = ['should', 'must', 'needs', 'ought']

/** Sentences with `you`, an action, and no duty laid on somebody else. */
export function addressesReader(page: Page): Sign {
  const other = sentenceWith(page, thirdPersons, ({sentence}) => laysDutyOnOthers(sentence))
  if (other) return unseen(`line ${lineOf(page, other.sentence)} says what others should do, not the reader`)
  const all = page.document.view(searchedSentences)
  const count = all.filter((one) => holdsPhrase(one.words, ['you', 'your'])).length
  const text = `"you" or "your" in ${count} of ${counted(all.length, 'sentence')}`
  return count >= all.length * leastYou && (page.directives?.length ?? 0) > 0 ? seen(text) : unseen(`${text}, or no action named`)
}

function laysDutyOnOthers({lexemes}: Sentence): boolean {
  return lexemes.some(({lower}, at) => thirdPersons.includes(lower) && duties.includes(lexemes[at + 1]?.lower ?? ''))
}

const publications = words('page leaflet guide booklet article handout brochure pamphlet factsheet information document')
const purposes = [
  ...words('explains tells describes covers gives helps answers shows provides looks lists outlines'),
  'is for',
  'is about',
  'will help',
  'will tell',
  'will explain',
  'can help',
  'aims to',
  'is intended'
]
const openings = publications.flatMap((noun) => [`this ${noun}`, `in this ${noun}`])
/** How many blocks of text from the top on a purpose is looked for. */
const reach = 6

/** A sentence near the top that says what the page is for. */
export function purpose(page: Page): Sign {
  const end = page.document.prose.blocks.filter(({kind}) => kind !== 'heading')[reach - 1]?.end ?? Number.POSITIVE_INFINITY
  const told = sentenceWith(page, openings, ({words, sentence}) => sentence.end <= end && saysPurpose(words))
  return told
    ? seen(`line ${lineOf(page, told.sentence)} says what the page is for`)
    : unseen('no sentence near the top says what the page is for')
}

function saysPurpose(text: string): boolean {
  return (
    publications.some((noun) => purposes.some((verb) => text.includes(` this ${noun} ${verb} `))) ||
    /^ in this \S{1,20} (?:you|we) /.test(text)
  )
}

/** What a sentence is about that says when to turn to somebody, but names no sign to act on. */
const noSigns = ['at risk', 'at higher risk', 'questions', 'question', 'concerns', 'when to call', 'when to see', 'when to get']

/** A sentence that says when to get help: at which signs, not for which questions. */
export function helpDirections(page: Page): Sign {
  const told = page.directives?.find(({kinds, saysWhen, start, end}) => {
    if (!saysWhen || !kinds.some((kind) => kind === 'K3' || kind === 'K4' || kind === 'K10')) return false
    return !holdsPhrase(wordsOfText(page.document.source.slice(start, end)), noSigns)
  })
  return told ? seen(`line ${lineOf(page, told)} says when to get help`) : unseen('no sentence found that says at which signs to get help')
}

const supportHeadings = [
  'further information',
  'more information',
  'find out more',
  'learn more',
  'further help',
  'help and support',
  'support groups',
  'where to get help',
  'getting help',
  'get support',
  'further reading',
  'resources',
  'useful links',
  'useful contacts',
  'related links',
  'other places'
]

/** A section with two links to other sites or telephone numbers, or more. */
export function furtherSupport(page: Page): Sign {
  const {document} = page
  const leadOut = document.nodes('link').filter(({url}) => /^(?:https?:)?\/\/|^tel:/i.test(url))
  const holdsTwo = sectionWith(page, supportHeadings)
  if (!holdsTwo) return unseen('no section found with further help or reading')
  const span = wholeSpan(holdsTwo)
  const count = leadOut.filter((link) => isWithin(link, span)).length
  if (count >= 2) return seen(`${count} links in the section ${named(page, holdsTwo)}`)
  return unseen(`the section ${named(page, holdsTwo)} links to fewer than two other places`)
}
