import type {DateField, Role} from './person.js'
import type {Token} from './tokens.js'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Adverbs and adjectives that make a review one of what the page says about health. */
export const expertise = list(
  'medically clinically peer expert expertly experts scientifically professionally independently medical clinical clinician ' +
    'scientific physician doctor nurse pharmacist specialist nutritionally pharmaceutically psychologically dentally surgically'
)
/** And those that make it something else. */
export const otherReviews = list(
  'editorially legally technically fact editorial legal technical copy lay patient reader language linguistically accessibility sensitivity'
)
/** Every word that may stand before the verb or noun of a label. */
export const modifiers = new Set([
  ...expertise,
  ...otherReviews,
  ...list(
    'also page article content last first originally recently most date next lead chief senior our contributing managing of the full ' +
      'annual complete online external independent new current'
  )
])

/** What somebody did for a page, by the verb. */
export const roleOfVerb = new Map<string, Role>([
  ...[...list('reviewed checked verified validated vetted approved signed')].map((verb) => [verb, 'reviewer'] as const),
  ...[...list('written authored prepared compiled created developed posted contributed')].map((verb) => [verb, 'author'] as const),
  ...[...list('edited revised proofread')].map((verb) => [verb, 'editor'] as const),
  ['updated', 'author'],
  ['modified', 'editor'],
  ...[...list('published produced provided issued')].map((verb) => [verb, 'publisher'] as const)
])

/** And by the noun. */
export const roleOfNoun = new Map<string, Role>([
  ['reviewer', 'reviewer'],
  ['reviewers', 'reviewer'],
  ['approver', 'reviewer'],
  ['approvers', 'reviewer'],
  ...[...list('author authors writer writers contributor contributors')].map((noun) => [noun, 'author'] as const),
  ...[...list('editor editors advisor adviser advisors advisers')].map((noun) => [noun, 'editor'] as const),
  ['publisher', 'publisher'],
  ['owner', 'publisher'],
  ['checker', 'fact-checker'],
  ['checkers', 'fact-checker']
])

/** What a noun's date is the date of. */
export const fieldOfNoun = new Map<string, DateField>([
  ...[...list('review approval sign signoff')].map((noun) => [noun, 'review.on'] as const),
  ...[...list('update updated revision modification')].map((noun) => [noun, 'updated'] as const),
  ...[...list('publication issue creation production')].map((noun) => [noun, 'published'] as const),
  ...[...list('expiry expiration expires')].map((noun) => [noun, 'review.next'] as const)
])
/** What a page may call itself. */
export const things = list(
  'page article content information leaflet factsheet fact sheet guide publication material topic resource document booklet ' +
    'handout post advice summary text story'
)

/** Words that start so many lines that they tell nothing of a byline. */
const common = list('the of our most new current full complete')

/** First words of lines that may be bylines: everything else is passed over without being cut into tokens. */
const labelStarts: ReadonlySet<string> = new Set(
  [...modifiers, ...roleOfVerb.keys(), ...roleOfNoun.keys(), ...fieldOfNoun.keys(), 'by', 'this', 'due'].filter((word) => !common.has(word))
)

/** True where a line that starts with these two words may be a byline. `The` and `our` start so many others that the second word tells. */
export function mayStartLabel(first: string, second: string): boolean {
  if (first === 'the') return things.has(second)
  if (first === 'to') return second === 'be'
  if (first === 'current') return second === 'as'
  if (first === 'valid') return second === 'until'
  return first === 'our' ? expertise.has(second) || roleOfNoun.has(second) : labelStarts.has(first)
}

const months = 'january february march april may june july august september october november december'
const dateWords = new Set([
  ...list(months),
  ...months.split(' ').map((month) => month.slice(0, 3)),
  'sept',
  ...list('spring summer autumn fall winter')
])
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/

/** True for a token that a date may start with, and for a mark or an end, behind which one may stand on the next line. */
export function startsDate(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return true
  const {lower} = token
  if (lower.length < 3 || lower.length > 9) return /^\d/.test(lower)
  return /^\d/.test(lower) || lower === 'the' || dateWords.has(lower) || weekday.test(lower)
}
