/** The checklists that Bedside knows, by id. */
export type InstrumentId = 'pemat-p' | 'cdc-index' | 'discern' | 'jama'

/** A checklist that publishers of patient information are held to. Bedside keeps its items, and never makes a score of them. */
export interface Instrument {
  id: InstrumentId
  /** As people call it. */
  name: string
  /** Who made it, and where it is published. */
  source: string
  /** What its makers allow, and whose words the labels are. */
  licence: string
  /** Article types that it is made for, or every page that is written for patients. */
  appliesTo: 'patient-pages' | readonly string[]
  /** The answers that a person may give, as they are written and shown. */
  answers: readonly string[]
  items: readonly Item[]
}

/** One item of a checklist. */
export interface Item {
  /** As the instrument numbers it. */
  number: string
  /** What it asks, in a few words of our own. */
  label: string
  /** True where only a person can judge it: then nothing that a machine sees supports it. */
  humanOnly: boolean
  /** The key of the frontmatter in which an author states it, instead of an answer in a checklist. Any text is an answer to such an item. */
  stated?: StatedKey
  /** Rules that carry it. A finding of any of them speaks against it, and it is supported only where all of them have run. */
  rules?: readonly string[]
  /** Features of the page that carry it, all of which must be seen. With none, the silence of its rules is what supports it. */
  features?: readonly FeatureName[]
  /** What a page may lack so that the item does not apply. */
  lack?: LackName
}

/** What an author states of a page in its frontmatter, before anybody rates it. */
export type StatedKey = 'audience' | 'literacy' | 'objective' | 'main-message'

/** A feature that is looked for in a page. */
export type FeatureName =
  | 'active-voice'
  | 'addresses-reader'
  | 'alternatives'
  | 'authors-with-credentials'
  | 'benefits'
  | 'benefits-and-risks'
  | 'captions'
  | 'chunks'
  | 'directive'
  | 'disclosure'
  | 'enough-text'
  | 'further-support'
  | 'headings'
  | 'help-directions'
  | 'how-it-works'
  | 'known-and-unknown'
  | 'lists'
  | 'main-message'
  | 'main-message-first'
  | 'main-message-shown'
  | 'no-calculation'
  | 'no-treatment'
  | 'page-dates'
  | 'purpose'
  | 'quality-of-life'
  | 'reading-grade'
  | 'risks'
  | 'shared-decision'
  | 'sources'
  | 'steps'
  | 'summary'
  | 'table-headings'
  | 'tool'
  | 'uncertainty'
  | 'visual-cues'
  | 'visual-explained'

/** Something that a page may not have. */
export type LackName = 'calculations' | 'length' | 'numbers' | 'probabilities' | 'risks' | 'tables' | 'tables-and-visuals' | 'visuals'
