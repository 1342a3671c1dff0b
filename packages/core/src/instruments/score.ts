import {articleTypeOf, isClinical} from '../article-type.js'
import type {Context} from '../context.js'
import type {Document} from '../document.js'
import type {Finding} from '../finding.js'
import {oneLine} from '../one-line.js'
import type {Review} from '../sign-off/reviews.js'
import type {ArticleType} from '../summary.js'
import {lookFor} from './features.js'
import {statedIn} from './features-credits.js'
import {lacks} from './lacks.js'
import {instruments, whyNotFor} from './list.js'
import {counted, type Directive, type Page, pageFrom} from './page.js'
import {type SignedAnswer, signedAnswers} from './sign-offs.js'
import type {Instrument, InstrumentId, Item} from './types.js'

/** Characters of an answer that are shown. */
const longestAnswer = 60

/**
 * What is known of an item. `machine-supported`: a feature that carries it was seen, or rules that carry it ran and found nothing. `signed`: a
 * person answered it, and the page is what that person signed. `not-applicable`: a person said so, or the page lacks what the item is about.
 * `open`: nothing of these.
 */
export type ItemState = 'machine-supported' | 'signed' | 'not-applicable' | 'open'

/** Every state, in the order in which counts are shown. */
export const itemStates: readonly ItemState[] = ['machine-supported', 'signed', 'not-applicable', 'open']

/** One item of a checklist for one page. Plain data. */
export interface ItemScore extends Pick<Item, 'number' | 'label' | 'humanOnly'> {
  state: ItemState
  /** What speaks for the state, in a few words; for an open item what speaks against it. */
  reason: string
  /** What people answered, those answers first that stand. They are shown, and never summed up. */
  answers: readonly SignedAnswer[]
}

/** One checklist for one page: items, and how many are in each state. There is no total of the answers. */
export interface InstrumentScore {
  instrument: InstrumentId
  name: string
  items: readonly ItemScore[]
  counts: Readonly<Record<ItemState, number>>
}

/** The checklists of one page. */
export interface Scorecard {
  type: ArticleType | null
  instruments: readonly InstrumentScore[]
  /** Checklists that are not made for a page like this, and why. */
  leftOut: readonly {instrument: InstrumentId; reason: string}[]
}

/** What a scorecard is made from. */
export interface ScoreInput {
  document: Document
  context: Context
  reviews: readonly Review[]
  /** Findings of the page, those among them that a suppression held back: the fault is there. */
  findings: readonly Pick<Finding, 'rule'>[]
  /** Ids of the rules that were on, know the page's language and ran to their end. */
  ran: ReadonlySet<string>
  /** Sentences that tell the reader to turn to somebody; null where nobody looked for them. */
  directives: readonly Directive[] | null
  /** The checklists to show; all where it is left out. */
  only?: readonly InstrumentId[]
}

/**
 * Says of each item of each checklist what the rules saw and what people answered. Pure. It makes no score: presence of a feature is not
 * quality, and answers of people are theirs.
 */
export function scoreItems(input: ScoreInput): Scorecard {
  const {document, context, only} = input
  const type = articleTypeOf(document, context)
  const wanted = instruments.filter(({id}) => only === undefined || only.includes(id))
  const page = pageFrom(document, context, input.directives)
  const reasons = wanted.map((instrument) => ({instrument, reason: whyNotFor(instrument, type)}))
  return {
    type,
    instruments: reasons.flatMap(({instrument, reason}) => (reason === null ? [scoreInstrument(instrument, page, input)] : [])),
    leftOut: reasons.flatMap(({instrument, reason}) => (reason === null ? [] : [{instrument: instrument.id, reason}]))
  }
}

function scoreInstrument(instrument: Instrument, page: Page, input: ScoreInput): InstrumentScore {
  const signed = signedAnswers(instrument, input.reviews, input.document, input.context)
  const items = instrument.items.map((item) => scoreItem(item, signed.get(item.number) ?? [], page, input))
  const counts = Object.fromEntries(itemStates.map((state) => [state, items.filter((item) => item.state === state).length]))
  return {instrument: instrument.id, name: instrument.name, items, counts: counts as Record<ItemState, number>}
}

function scoreItem(item: Item, answers: readonly SignedAnswer[], page: Page, input: ScoreInput): ItemScore {
  const {number, label, humanOnly} = item
  return {number, label, humanOnly, answers, ...judge(item, answers, page, input)}
}

type Judgement = Pick<ItemScore, 'state' | 'reason'>

function judge(item: Item, answers: readonly SignedAnswer[], page: Page, input: ScoreInput): Judgement {
  const [first] = answers
  if (first && first.void === null) return fromAnswers(answers, findingsAgainst(item, input))
  if (isLacking(item, page)) return {state: 'not-applicable', reason: lacks[item.lack!].text}
  // What a person once judged is for a person to judge again.
  if (first) return {state: 'open', reason: voidText(first)}
  const stated = item.stated && statedIn(page, item.stated)
  if (stated) return {state: 'machine-supported', reason: `the frontmatter states "${oneLine(stated, longestAnswer)}"`}
  if (item.stated) return {state: 'open', reason: `the frontmatter states no \`${item.stated}\``}
  if (item.humanOnly) return {state: 'open', reason: 'only a person can judge it'}
  return fromPage(item, page, input)
}

/** True where a page lacks what an item is about, so that nobody has to answer it. */
export function isLacking({lack}: Item, page: Page): boolean {
  return lack !== undefined && lacks[lack].isLacking(page)
}

function fromAnswers(answers: readonly SignedAnswer[], against: readonly string[]): Judgement {
  const standing = answers.filter((one) => one.void === null)
  const [latest] = standing
  const doubt = latest!.compared ? [] : ['without a hash of what was signed']
  const state = latest!.answer === 'na' ? 'not-applicable' : 'signed'
  return {state, reason: [standing.map(answerText).join('; before: '), ...doubt, ...against].join('; ')}
}

function answerText({answer, by, on}: SignedAnswer): string {
  return `${oneLine(answer, longestAnswer)}, ${by}, ${on}`
}

function voidText({void: reason, by, on, answer}: SignedAnswer): string {
  const who = `signed by ${by || 'nobody'}${on === null ? '' : ` on ${on}`}`
  if (reason === 'changed') return `${who}, but the page changed since`
  if (reason === 'nobody') return `answered ${oneLine(answer, longestAnswer)}, but the sign-off names no person`
  return `${who}, but without a date that can be read`
}

function findingsAgainst({rules = []}: Item, {findings}: ScoreInput): string[] {
  return rules.flatMap((id) => {
    const count = findings.filter(({rule}) => rule === id).length
    return count > 0 ? [`${counted(count, 'finding')} of ${id}`] : []
  })
}

/** Rules that look only at pages whose type is known to be clinical: on others their silence says nothing. */
const ofClinicalPages: ReadonlySet<string> = new Set(['guidance/missing'])

/** What the rules and the features say of an item that nobody has answered. */
function fromPage(item: Item, page: Page, input: ScoreInput): Judgement {
  const {rules = [], features = []} = item
  if (rules.length + features.length === 0) return {state: 'open', reason: 'no rule looks for it; a person has to judge it'}
  const signs = features.map((name) => lookFor(name, page))
  const idle = rules.filter(
    (id) => !input.ran.has(id) || (ofClinicalPages.has(id) && !isClinical(articleTypeOf(input.document, input.context)))
  )
  const against = [
    ...findingsAgainst(item, input),
    ...signs.flatMap(({seen, text}) => (seen ? [] : [text])),
    ...(idle.length > 0 ? [`${idle.join(', ')} did not look at this page`] : [])
  ]
  if (against.length > 0) return {state: 'open', reason: [...new Set(against)].join('; ')}
  const silent = rules.length > 0 ? [`no finding of ${rules.join(', ')}`] : []
  return {state: 'machine-supported', reason: [...signs.map(({text}) => text).filter((text) => text !== ''), ...silent].join('; ')}
}
