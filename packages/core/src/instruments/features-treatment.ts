import type {Sentence} from '../prose.js'
import {holdsPhrase, lineOf, named, type Page, type SearchedSentence, type Sign, sectionWith, sentenceWith} from './page.js'

/** What a page says of a treatment, in English: what is known and what is not, gains and harms, other ways, daily life. */

const seen = (text: string): Sign => ({seen: true, text})
const unseen = (text: string): Sign => ({seen: false, text})
const words = (list: string): readonly string[] => list.split(' ')

const notKnown = [
  'not known',
  'is unknown',
  'are unknown',
  'it is not clear',
  "it's not clear",
  'not clear whether',
  'not clear if',
  'not clear how',
  'not clear why',
  'not yet clear',
  'it is unclear',
  'unclear whether',
  'unclear if',
  'unclear how',
  'unclear why',
  'is uncertain',
  'are uncertain',
  'more research',
  'further research',
  'more studies',
  'not enough evidence',
  'little evidence',
  'limited evidence',
  'evidence is limited',
  'evidence is weak',
  'no evidence',
  'not fully understood',
  'not well understood',
  'still being studied',
  'experts disagree',
  'not proven',
  "hasn't been proven",
  'no one knows',
  'nobody knows',
  'mixed results',
  'may not work',
  'experts do not know',
  "experts don't know",
  'doctors do not know',
  "doctors don't know",
  'scientists do not know',
  'researchers do not know',
  'not yet known'
]
const knownSays = [
  'studies show',
  'studies have shown',
  'studies have found',
  'research shows',
  'research has shown',
  'evidence shows',
  'evidence suggests',
  'experts recommend',
  'experts agree',
  'experts advise',
  'doctors recommend',
  'guidelines recommend',
  'scientists have found',
  'researchers have found'
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
  'how it works',
  'how they work',
  'how does it work',
  'how do they work',
  'what happens during',
  'what happens in',
  'how is it done',
  'how it is done',
  "how it's done",
  'during the procedure',
  'during the operation',
  'during surgery',
  'during the surgery',
  'during treatment',
  'about the operation',
  'will the surgeon do',
  'will the doctor do',
  'does the surgeon do'
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
  'risk',
  'risks',
  'complication',
  'complications',
  'side effects',
  'side effect',
  'possible problems',
  'dangers',
  'harms',
  'what can go wrong',
  'what could go wrong'
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
  'without treatment',
  'without surgery',
  'without the operation',
  'without an operation',
  'if you do nothing',
  'if you choose not to',
  'if you decide not to',
  'if you do not have the operation',
  "if you don't have the operation",
  'if you do not have surgery',
  "if you don't have surgery",
  'if it is not treated',
  'if not treated',
  'untreated',
  'watchful waiting',
  'if you wait',
  'if i wait',
  'if i do nothing',
  'if you do not take it',
  'no treatment',
  "if you don't have treatment",
  'if you do not have treatment'
]
const outcomes = words('better worse heal heals improve improves grow grows spread spreads happen happens may can will could might likely')

/** What happens without a treatment. */
export function noTreatment(page: Page): Sign {
  const told = sentenceWith(page, withoutTreatment, ({words, sentence}) => holdsPhrase(words, outcomes) && !isAsked(page, sentence))
  return told
    ? seen(`line ${lineOf(page, told.sentence)} speaks of going without`)
    : unseen('no sentence found on what happens without the treatment')
}

/** True for a question outside a heading: "What happens if I do nothing?" in a list of questions to ask tells nothing. */
function isAsked({document}: Page, {block, start, end}: Sentence): boolean {
  return block.kind !== 'heading' && document.source.slice(start, end).trimEnd().endsWith('?')
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
  const told = sentenceWith(page, otherWaysTold, ({words, sentence}) => !sentence.block.quoted && !/ not |n't /.test(words))
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
