import {foldKey, isRecord} from '../credits/aliases.js'
import {creditsOf, frontmatterFieldsOf} from '../credits/credits.js'
import {isPlaceholder} from '../credits/names.js'
import type {Contributor, CreditDate} from '../credits/person.js'
import {isClinicalProfession} from '../credits/professions.js'
import type {Block} from '../prose.js'
import {counted, headedSections, lineOf, named, type Page, type Sign, sectionWith, sentenceWith, wholeSpan, wordsOfText} from './page.js'
import type {StatedKey} from './types.js'

/** What a page says of itself: who made it, when, from what, for whom. */

const seen = (text: string): Sign => ({seen: true, text})
const unseen = (text: string): Sign => ({seen: false, text})

/** An author who is named, with letters, a profession or a place in a register. */
export function authorsWithCredentials({document, context}: Page): Sign {
  const {authors} = creditsOf(document, context)
  const people = authors.filter(({kind, listed}) => kind === 'named' || listed !== null)
  if (people.length === 0) return unseen('no author is named in person')
  const able = people.find(showsCredential)
  return able ? seen(`author ${able.listed?.name ?? able.name}`) : unseen('no author shows a credential')
}

function showsCredential({credentials, registration, job, specialty, listed}: Contributor): boolean {
  if (registration !== null || credentials.length > 0 || (listed?.credentials.length ?? 0) > 0) return true
  return [job, specialty].some((text) => text !== null && isClinicalProfession(text))
}

/** A day, month or year on which the page was reviewed, updated or published. */
export function pageDates({document, context}: Page): Sign {
  const {reviewedOn, updatedOn, publishedOn} = creditsOf(document, context)
  const dates = [
    ['reviewed', isoOf(reviewedOn)],
    ['updated', isoOf(updatedOn)],
    ['published', isoOf(publishedOn)]
  ] as const
  const told = dates.find(([, iso]) => iso !== null)
  return told ? seen(`${told[0]} ${told[1]}`) : unseen('no date found that can be read')
}

function isoOf(date: CreditDate | null): string | null {
  return date?.reading && 'iso' in date.reading ? date.reading.iso : null
}

const sourceHeadings = new Set(
  [
    'references',
    'sources',
    'bibliography',
    'citations',
    'sources and references',
    'references and sources',
    'our sources',
    'selected references',
    'where this information comes from',
    'information sources',
    'sources of information',
    'evidence'
  ].map((title) => ` ${title} `)
)

/** Sources in the frontmatter, in footnotes, or in a section of their own that holds links or years. */
export function sources(page: Page): Sign {
  const {document, context} = page
  const stated = (frontmatterFieldsOf(document, context).get('sources') ?? []).reduce((sum, {value}) => sum + entriesIn(value), 0)
  if (stated > 0) return seen(`the frontmatter names ${counted(stated, 'source')}`)
  const notes = document.nodes('footnoteDefinition').length
  if (notes > 0) return seen(counted(notes, 'footnote'))
  const section = headedSections(page).find((one) => {
    const {start, end} = wholeSpan(one)
    return sourceHeadings.has(wordsOfText(one.title)) && /https?:|\b(?:19|20)\d\d\b|\]\(/.test(document.source.slice(start, end))
  })
  return section ? seen(`the section ${named(page, section)}`) : unseen('no list of sources found')
}

function entriesIn(value: unknown): number {
  if (Array.isArray(value)) return value.filter((one) => isRecord(one) || isText(one)).length
  return isRecord(value) || isText(value) ? 1 : 0
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

const disclosureKeys = new Set(
  (
    'funding funder funders fundedby sponsor sponsors sponsoredby conflicts conflictofinterest conflictsofinterest competinginterests ' +
    'disclosure disclosures interests'
  ).split(' ')
)
const disclosureHeadings = [
  'funding',
  'disclosure',
  'disclosures',
  'conflict of interest',
  'conflicts of interest',
  'competing interests',
  'declaration of interests'
]
const disclosures = [
  'no conflicts of interest',
  'no competing interests',
  'no outside funding',
  'received no funding',
  'takes no funding',
  'funding for this',
  ...[
    'page leaflet guide article booklet website'
      .split(' ')
      .flatMap((noun) => [`this ${noun} was funded`, `this ${noun} is funded`, `this ${noun} was paid`])
  ].flat()
]

/** Who paid, and what interests there are. */
export function disclosure(page: Page): Sign {
  const stated = statedDisclosure(page)
  if (stated !== null) return seen(stated)
  // "How much funding you get" discloses nothing.
  const section = sectionWith(page, disclosureHeadings, (words) => !words.includes(' funding ') || words.trim().split(' ').length <= 3)
  if (section) return seen(`the section ${named(page, section)}`)
  const told = sentenceWith(page, disclosures)
  return told ? seen(`line ${lineOf(page, told.sentence)}`) : unseen('nothing found on funding or interests')
}

/** Where the frontmatter, the configuration or the reviewers list states funding or interests; null where none of them does. */
function statedDisclosure({document, context}: Page): string | null {
  const key = Object.entries(document.frontmatter?.data ?? {}).find(
    ([key, value]) => disclosureKeys.has(foldKey(key)) && saysSomething(value)
  )
  if (key) return `\`${key[0]}\` in the frontmatter`
  const field = frontmatterFieldsOf(document, context)
    .get('funding')
    ?.find(({value}) => saysSomething(value))
  if (field) return `\`${field.path.join('.')}\` in the frontmatter`
  if (saysSomething(context.defaults.funding)) return '`funding` in the configuration'
  const {authors, reviewers} = creditsOf(document, context)
  const open = [...authors, ...reviewers].find(({listed}) => listed?.conflicts !== undefined)
  return open ? `the interests of ${open.listed!.name} in the reviewers list` : null
}

/** An empty list states that there is nothing to disclose. */
function saysSomething(value: unknown): boolean {
  if (isText(value)) return !isPlaceholder(value)
  return Array.isArray(value) || isRecord(value) || value === false
}

/** Keys of the frontmatter that state what an author decided beforehand, folded. */
const statedKeys: Readonly<Record<StatedKey, readonly string[]>> = {
  audience: ['audience', 'audiencewho', 'primaryaudience', 'readers'],
  literacy: ['literacy', 'audienceliteracy', 'healthliteracy', 'literacylevel'],
  objective: ['objective', 'communicationobjective', 'goal', 'purpose'],
  'main-message': ['mainmessage', 'keymessage']
}

/** What the frontmatter states under a key, as text; null where it states nothing. `audience: {who, literacy}` states two. */
export function statedIn({document}: Pick<Page, 'document'>, key: StatedKey): string | null {
  for (const [name, value] of Object.entries(document.frontmatter?.data ?? {})) {
    const folded = foldKey(name)
    const inner = isRecord(value) ? Object.entries(value).map(([below, one]) => [folded + foldKey(below), one] as const) : []
    for (const [path, one] of [[folded, value] as const, ...inner]) if (statedKeys[key].includes(path) && isText(one)) return one.trim()
  }
  return null
}

/** Share of the main message's words that a passage says where it gives the message: our own limit. */
const leastShare = 0.6
/** Words that tell nothing of a message. */
const fillers = new Set(
  'about after also been before being does each have into more most only other some such than that their them then there these they this what when where which with your'.split(
    ' '
  )
)

/** The main message that the frontmatter states, somewhere in the text. */
export function mainMessage(page: Page): Sign {
  const message = messageOf(page)
  if (!message) return unseen('the frontmatter states no `main-message`')
  const block = blocksWith(message, page)[0]
  return block
    ? seen(`line ${lineOf(page, block)} gives the stated main message`)
    : unseen('the text does not give the stated main message')
}

/** The stated main message before the second heading. */
export function mainMessageFirst(page: Page): Sign {
  const message = messageOf(page)
  if (!message) return unseen('the frontmatter states no `main-message`')
  const second = headedSections(page)[0]?.start ?? Number.POSITIVE_INFINITY
  const block = blocksWith(message, page).find(({start, kind}) => start < second && kind !== 'heading')
  return block
    ? seen(`line ${lineOf(page, block)} gives the stated main message`)
    : unseen('the stated main message does not stand at the top')
}

/** The stated main message in a list, a box or bold. */
export function mainMessageShown(page: Page): Sign {
  const message = messageOf(page)
  if (!message) return unseen('the frontmatter states no `main-message`')
  const block = blocksWith(message, page).find((one) => standsOut(one, page))
  return block ? seen(`line ${lineOf(page, block)} sets it off`) : unseen('the stated main message is not set off')
}

function messageOf(page: Page): ReadonlySet<string> | null {
  const stated = statedIn(page, 'main-message')
  if (stated === null) return null
  const content = wordsOfText(stated).trim().split(' ').filter(tells)
  return content.length > 0 ? new Set(content) : null
}

function tells(word: string): boolean {
  return word.length > 3 && !fillers.has(word)
}

function blocksWith(message: ReadonlySet<string>, {document}: Page): readonly Block[] {
  return document.prose.blocks.filter(({sentences}) => {
    const said = new Set(sentences.flatMap(({lexemes}) => lexemes.map(({lower}) => lower)))
    let shared = 0
    for (const word of message) if (said.has(word)) shared++
    return shared >= message.size * leastShare
  })
}

function standsOut({kind, node, quoted, start, end}: Block, {document}: Page): boolean {
  if (kind === 'heading' || kind === 'listItem' || quoted) return true
  for (let parent = document.parentOf(node); parent; parent = document.parentOf(parent)) {
    if (parent.type === 'element' && (parent.name === 'aside' || parent.attributes.class !== undefined)) return true
    if (parent.type === 'mdxJsxFlowElement') return true
  }
  const bold = document.nodes('strong').reduce((sum, {position}) => {
    const from = position?.start.offset ?? 0
    const to = position?.end.offset ?? 0
    return from >= start && to <= end ? sum + to - from : sum
  }, 0)
  return bold * 2 >= end - start
}
