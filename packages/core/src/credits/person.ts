import type {Reviewer} from '../context.js'
import type {Span} from '../span.js'
import type {DateReading} from './dates.js'
import type {NameKind} from './names.js'

/** What somebody did for a page. */
export type Role = 'author' | 'reviewer' | 'editor' | 'fact-checker' | 'publisher'

/** What a date of a page is the date of, by the name that the configuration uses. */
export type DateField = 'review.on' | 'review.next' | 'updated' | 'published'

/** Somebody, or what stands where somebody is due. `start` and `end` hold the name and its suffix, without title and letters. */
export interface Person extends Span {
  /** Without title and letters; empty where there is a title only. */
  name: string
  kind: NameKind
  /** Such as `Dr`, as written. */
  title: string | null
  /** Letters after the name, as written. */
  credentials: readonly string[]
  specialty: string | null
  /** What the person is, such as `Consultant cardiologist`. */
  job: string | null
  org: string | null
  /** Number in a public register with what names the register, as written. */
  registration: string | null
}

/** A byline: who did what, as one statement in a text. `start` and `end` hold all of it. */
export interface Byline extends Span {
  roles: readonly Role[]
  /** True for a review of what the page says about health: not for a fact check, an edit or a legal review. */
  clinical: boolean
  /** Nobody where the label says it all, as `Peer reviewed` does. */
  people: readonly Person[]
  date: StatedDate | null
  /** The statement as written. */
  raw: string
}

/** A date as a text states it. `reading` is null where it cannot be read. */
export interface StatedDate extends Span {
  field: DateField
  raw: string
  reading: DateReading | null
}

/** Where something is said of a page: in its frontmatter, in its text, or by the configuration for every page that does not say it. */
export type Origin = 'frontmatter' | 'text' | 'defaults'

/**
 * Somebody with a part in a page. `start` and `end` are source offsets: the name, or the value or key that should hold it. What the
 * configuration says for every page points at the page's head.
 */
export interface Contributor extends Person {
  origin: Origin
  /** Address of a page about the person or team, where one is linked. */
  url: string | null
  /** The entry of the reviewers list that this is, where it is one. Its letters are among `credentials`. */
  listed: Reviewer | null
}

/** What is known of somebody of whom nothing is known. */
export const nobody = {title: null, credentials: [], specialty: null, job: null, org: null, registration: null, url: null, listed: null}

/** A date of a page; `start` and `end` are source offsets. */
export interface CreditDate extends StatedDate {
  origin: Origin
}
