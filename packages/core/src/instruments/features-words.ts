import type {Sentence} from '../prose.js'
import {
  counted,
  holdsPhrase,
  isWithin,
  lineOf,
  named,
  type Page,
  type SearchedSentence,
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

/** Share of sentences in the active voice that PEMAT's item wants, as Vishnevetsky and others (2018, table 7) clarify it. */
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
  ...['is for', 'is about', 'will help', 'will tell', 'will explain', 'can help', 'aims to', 'is intended']
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

const notKnown = [
  ...[
    'not known',
    'is unknown',
    'are unknown',
    'not clear',
    'unclear',
    'uncertain',
    'more research',
    'further research',
    'more studies',
    'not enough evidence'
  ],
  ...[
    'little evidence',
    'limited evidence',
    'evidence is limited',
    'evidence is weak',
    'no evidence',
    'not fully understood',
    'not well understood'
  ],
  ...[
    'still being studied',
    'experts disagree',
    'not proven',
    "hasn't been proven",
    'no one knows',
    'nobody knows',
    'mixed results',
    'may not work'
  ],
  ...[
    'experts do not know',
    "experts don't know",
    'doctors do not know',
    "doctors don't know",
    'scientists do not know',
    'researchers do not know',
    'not yet known'
  ]
]
const knownSays = [
  ...[
    'studies show',
    'studies have shown',
    'studies have found',
    'research shows',
    'research has shown',
    'evidence shows',
    'evidence suggests'
  ],
  ...[
    'experts recommend',
    'experts agree',
    'experts advise',
    'doctors recommend',
    'guidelines recommend',
    'scientists have found',
    'researchers have found'
  ]
]

/** What experts know, and what they do not. */
export function knownAndUnknown(page: Page): Sign {
  const [known, unknown] = [sentenceWith(page, knownSays), sentenceWith(page, notKnown)]
  if (known && unknown)
    return seen(`line ${lineOf(page, known.sentence)} says what is known, line ${lineOf(page, unknown.sentence)} what is not`)
  if (!known && !unknown) return unseen('nothing found of what experts know or do not know')
  return unseen(known ? 'nothing found of what experts do not know' : 'nothing found of what experts know')
}

/** Doubt about a treatment. Causes that nobody knows are no doubt about a treatment. */
export function uncertainty(page: Page): Sign {
  const told = sentenceWith(page, notKnown, ({words}) => !words.includes(' cause') && !words.includes(' you '))
  return told
    ? seen(`line ${lineOf(page, told.sentence)} says what is not certain`)
    : unseen('no sentence found that says what is not certain')
}

/** A section under a heading that holds one of the phrases. */
function sectionSign(page: Page, phrases: readonly string[], missing: string, fits?: (words: string) => boolean): Sign {
  const section = sectionWith(page, phrases, fits)
  return section ? seen(`the section ${named(page, section)}`) : unseen(missing)
}

const workings = [
  ...[
    'how it works',
    'how they work',
    'how does it work',
    'how do they work',
    'what happens during',
    'what happens in',
    'how is it done',
    'how it is done'
  ],
  ...[
    "how it's done",
    'during the procedure',
    'during the operation',
    'during surgery',
    'during the surgery',
    'during treatment',
    'about the operation'
  ]
]

/** A section about what a treatment does. */
export function howItWorks(page: Page): Sign {
  const works = (text: string) => / how .{0,60} (?:work|works|is done|is performed) /.test(text)
  const section = sectionWith(page, [...workings, 'how'], (text) => holdsPhrase(text, workings) || works(text))
  return section ? seen(`the section ${named(page, section)}`) : unseen('no section found on how the treatment works')
}

const benefitWords = [
  'benefit',
  'benefits',
  'advantages',
  'how well',
  'how it can help',
  'how can it help',
  'how it helps',
  'how does it help'
]
const riskHeadings = [
  ...['risk', 'risks', 'complication', 'complications', 'side effects', 'side effect', 'possible problems', 'dangers', 'harms'],
  ...['what can go wrong', 'what could go wrong']
]

/** A section about what a treatment gains. */
export function benefits(page: Page): Sign {
  return sectionSign(page, benefitWords, 'no section found on benefits')
}

/** A section about what a treatment may harm. */
export function risks(page: Page): Sign {
  return sectionSign(page, riskHeadings, 'no section found on risks, complications or side effects', speaksOfHarm)
}

/** False for who is at risk of a disease, and how to lower that risk. */
function speaksOfHarm(text: string): boolean {
  return (
    !/ (?:risk factors?|at risk|at higher risk|high risk|(?:your|the|my) risk) /.test(text) &&
    !/ (?:reduce|reducing|lower|lowering|prevent) /.test(text)
  )
}

/** Sections about benefits and about risks. */
export function benefitsAndRisks(page: Page): Sign {
  const [good, bad] = [benefits(page), risks(page)]
  if (good.seen && bad.seen) return seen(good.text === bad.text ? good.text : `${good.text}, and ${bad.text}`)
  return unseen([good, bad].flatMap((sign) => (sign.seen ? [] : [sign.text])).join('; '))
}

const withoutTreatment = [
  ...[
    'without treatment',
    'without surgery',
    'without the operation',
    'without an operation',
    'if you do nothing',
    'if you choose not to',
    'if you decide not to'
  ],
  ...[
    'if you do not have the operation',
    "if you don't have the operation",
    'if you do not have surgery',
    "if you don't have surgery",
    'if it is not treated'
  ],
  ...[
    'if not treated',
    'untreated',
    'watchful waiting',
    'if you do not take it',
    'no treatment',
    "if you don't have treatment",
    'if you do not have treatment'
  ]
]
const outcomes = words('better worse heal heals improve improves grow grows spread spreads happen happens may can will could might likely')

/** What happens without a treatment. */
export function noTreatment(page: Page): Sign {
  const told = sentenceWith(page, withoutTreatment, ({words}) => holdsPhrase(words, outcomes))
  return told
    ? seen(`line ${lineOf(page, told.sentence)} speaks of going without`)
    : unseen('no sentence found on what happens without the treatment')
}

/** Sides of daily life, each by its words. */
const facets: readonly (readonly string[])[] = [
  words('work job'),
  words('drive driving'),
  words('sleep sleepy sleeping'),
  ['sex', 'sexual'],
  words('sport sports'),
  ['school'],
  ['daily life', 'everyday life', 'daily activities', 'everyday activities', 'normal activities', 'usual activities', 'quality of life'],
  words('travel fly flying'),
  words('mood')
]
const effects = [...words('return back resume after recovery until weeks months avoid'), 'do not', "don't", 'time off', 'able to']

/** At least two sides of daily life, each in a sentence that says what becomes of it. */
export function qualityOfLife(page: Page): Sign {
  const told = facets.flatMap((facet) => sentenceWith(page, facet, ({words}) => holdsPhrase(words, effects)) ?? [])
  if (told.length < 2) return unseen('little or nothing found on work, driving, sleep and the rest of daily life')
  return seen(`${told.length} sides of daily life, first at line ${lineOf(page, firstOf(told))}`)
}

function firstOf(searched: readonly SearchedSentence[]): Sentence {
  return searched.map(({sentence}) => sentence).reduce((first, one) => (one.start < first.start ? one : first))
}

const otherWays = [
  'alternative',
  'alternatives',
  'options',
  'other treatments',
  'other choices',
  'other ways to treat',
  'non-surgical treatment'
]
const otherWaysTold = [
  'other treatments',
  'other options',
  'alternatives to',
  'alternative to',
  'instead of surgery',
  'instead of an operation',
  'other choices'
]

/** Other ways to treat. `Surgery is for people whom other treatments have not helped` offers none. */
export function alternatives(page: Page): Sign {
  const section = sectionWith(page, otherWays)
  if (section) return seen(`the section ${named(page, section)}`)
  const told = sentenceWith(page, otherWaysTold, ({words}) => !/ not |n't /.test(words))
  return told ? seen(`line ${lineOf(page, told.sentence)} speaks of other ways`) : unseen('no other way to treat found')
}

const deciding = [
  'decide together',
  'matters to you',
  'matters most to you',
  'shared decision',
  'discuss your options',
  'talk about your options',
  'help you decide'
]

/** Questions to ask, a second opinion, or words for choosing together. */
export function sharedDecision(page: Page): Sign {
  const told = page.directives?.find(({kinds}) => kinds.some((kind) => kind === 'K14' || kind === 'K2' || kind === 'K5'))
  const found = told ?? sentenceWith(page, deciding)?.sentence
  return found
    ? seen(`line ${lineOf(page, found)} invites to ask or to choose`)
    : unseen('no sentence found that invites to ask or to choose')
}

const supportHeadings = [
  ...['further information', 'more information', 'find out more', 'learn more', 'further help', 'help and support', 'support groups'],
  ...[
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
