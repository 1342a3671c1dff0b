import type {Context, FrontmatterKey} from '../context.js'
import type {Frontmatter} from '../frontmatter.js'
import {parseDate} from './dates.js'

/** Bedside's own names for what a page's frontmatter may say. A configuration's `frontmatter:` uses them, too. */
export type FieldName =
  | 'review.by'
  | 'review.on'
  | 'review.next'
  | 'review.status'
  | 'review.hash'
  | 'author'
  | 'publisher'
  | 'sources'
  | 'related'
  | 'glossary'
  | 'funding'
  | 'published'
  | 'updated'
  | 'type'
  | 'title'
  | 'lang'

/**
 * Keys seen in public repositories of health pages, in lower case and without `_` and `-`: `medically_reviewed_by`, `medicallyReviewedBy`
 * and `MedicallyReviewedBy` are one. Surer ones stand first.
 */
const aliases: Readonly<Record<FieldName, string>> = {
  'review.by':
    'reviewedby medicallyreviewedby clinicallyreviewedby medicalreviewer medicalreviewers clinicalreviewer clinicalreviewers ' +
    'clinicianreviewer reviewer reviewers ' +
    'expertreviewer expertreviewers reviewername medicalreviewername medicallyreviewedbystaffid reviewerid reviewerids ' +
    'reviewedbyid medicalreviewerid medicalreviewby ' +
    'clinicalreviewby peerreviewedby peerreviewer peerreviewers approvedby medicallyapprovedby signedoffby reviewby verifiedby',
  'review.on':
    'lastreviewed lastreviewedat lastreviewedon lastrevieweddate lastreviewdate lastreview lastmedicalreview ' +
    'lastmedicallyreviewed lastclinicalreview lastmedicalreviewdate ' +
    'reviewedat reviewedon revieweddate datereviewed datelastreviewed pagelastreviewed medicallyreviewedat ' +
    'medicallyreviewedon medicallyrevieweddate medicalreviewdate ' +
    'clinicalreviewdate medicalreviewedat medicalreviewat reviewdate reviewed dateoflastreview approvedat approvedon',
  'review.next':
    'nextreview nextreviewdate nextreviewon nextreviewat nextreviewdue nextreviewby reviewdue reviewduedate reviewdueon ' +
    'duereview duefornextreview reviewbydate reviewby ' +
    'nextmedicalreview nextclinicalreview reviewexpires reviewexpiry expiresat expires expirydate expirationdate',
  'review.status': 'reviewstatus medicalreviewstatus clinicalreviewstatus clinicianreviewstatus approvalstatus editorialstatus status',
  'review.hash': 'reviewhash contenthash reviewedcontentsha256 reviewedcontenthash',
  author:
    'author authors writtenby writer writers authorname authornames authorid authorids authorstaffid byline contributor ' +
    'contributors authoredby',
  publisher: 'publisher publishedby organisation organization org copyright copyrightholder provider contentowner owner source',
  sources: 'sources citations references clinicalguidelines bibliography',
  related: 'related relatedslugs relations relatedlinks relatedpages relatedarticles relatedcontent seealso',
  glossary: 'glossary glossaryfirstoccurrences glossaryterms',
  funding:
    'funding funder funders fundedby sponsor sponsors sponsoredby sponsorship paidforby fundingstatement fundingsource fundingsources ' +
    'conflicts conflictofinterest conflictsofinterest coi competinginterest competinginterests declarationofinterest ' +
    'declarationsofinterest declarationofinterests disclosure disclosures financialdisclosure financialdisclosures',
  published: 'publishedat publishedon publisheddate pubdate publishdate publicationdate datepublished published firstpublished date',
  updated:
    'updatedat updatedon updateddate updated dateupdated lastupdated lastupdate lastupdatedat lastupdatedon lastmod ' +
    'lastmodified modified modifiedat datemodified',
  type: 'type articletype contenttype pagetype',
  title: 'title headline pagetitle displaytitle',
  lang: 'lang language locale'
}

const fieldsOfKey = new Map<string, FieldName[]>()
for (const [field, keys] of Object.entries(aliases)) {
  for (const key of keys.split(' ')) fieldsOfKey.set(key, [...(fieldsOfKey.get(key) ?? []), field as FieldName])
}

/** Keys below which generators keep a page's own parameters: their keys count as if they stood at the top. */
const wrappers = new Set(['params', 'extra', 'meta', 'metadata', 'pagemeta', 'schema'])
/** Keys that hold a review as a whole: `{by, on, next, status, hash}`, or a list of such. */
export const reviewKeys: ReadonlySet<string> = new Set(['review', 'reviews', 'medicalreview', 'clinicalreview', 'reviewinfo', 'signoff'])

const keysOfReview: Readonly<Record<string, FieldName>> = {
  by: 'review.by',
  name: 'review.by',
  reviewer: 'review.by',
  on: 'review.on',
  date: 'review.on',
  at: 'review.on',
  last: 'review.on',
  next: 'review.next',
  due: 'review.next',
  nextdue: 'review.next',
  expires: 'review.next',
  until: 'review.next',
  status: 'review.status',
  hash: 'review.hash'
}

/** Keys that say more of the one reviewer whom another key names, and what they say. */
export const reviewerDetails: ReadonlyMap<string, 'credentials' | 'job' | 'specialty' | 'url' | 'registration'> = new Map(
  ['reviewer', 'medicalreviewer', 'reviewedby', 'medicallyreviewedby', 'clinicalreviewer'].flatMap((key) => [
    [`${key}credentials`, 'credentials'] as const,
    [`${key}qualifications`, 'credentials'] as const,
    [`${key}title`, 'job'] as const,
    [`${key}role`, 'job'] as const,
    [`${key}specialty`, 'specialty'] as const,
    [`${key}url`, 'url'] as const,
    [`${key}link`, 'url'] as const,
    [`${key}license`, 'registration'] as const,
    [`${key}registration`, 'registration'] as const
  ])
)

/** A value of the frontmatter that a field name stands for. */
export interface Field {
  /** Keys and indexes that lead to it, for `frontmatter.valueAt`. */
  path: readonly (string | number)[]
  value: unknown
  /** How its dates are written, where the configuration says so. A key may be named several times, each time with another format. */
  formats?: readonly string[]
  /** True for what a sign-off of single sections says. */
  ofSections?: boolean
}

/** The values of a document's frontmatter by field, likeliest first. */
export type Fields = ReadonlyMap<FieldName, readonly Field[]>

/** The key without case, `_`, `-` and spaces. */
export function foldKey(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '')
}

/** Finds the fields in a frontmatter: the keys that the configuration names first, then the usual ones. */
export function fieldsOf({data}: Frontmatter, {frontmatterKeys}: Context): Fields {
  const fields = new Map<FieldName, Field[]>()
  for (const [name, keys] of Object.entries(frontmatterKeys)) {
    for (const key of keys) addConfigured(fields, name as FieldName, data, key)
  }
  addUsual(fields, data, [])
  for (const name of ['review.on', 'review.next'] as const) keepWhole(fields, name)
  return fields
}

/** Who signed single sections did not review the page: where a day of the whole page is stated, theirs is not the page's. */
function keepWhole(fields: Map<FieldName, Field[]>, name: FieldName): void {
  const whole = fields.get(name)?.filter(({ofSections}) => !ofSections) ?? []
  if (whole.length > 0) fields.set(name, whole)
}

function add(fields: Map<FieldName, Field[]>, name: FieldName, field: Field): void {
  const same = fields.get(name)
  if (!same) fields.set(name, [field])
  else if (!same.some((one) => isSamePath(one, field))) same.push(field)
}

function addFormat(fields: Map<FieldName, Field[]>, name: FieldName, field: Field, format: string): void {
  const known = fields.get(name)?.find((one) => isSamePath(one, field))
  if (known) known.formats = [...(known.formats ?? []), format]
  else add(fields, name, {...field, formats: [format]})
}

function isSamePath(a: Field, b: Field): boolean {
  return a.path.join('\n') === b.path.join('\n')
}

/** A configured key is found as written, else as a path of keys with dots between: `review.signedBy`. */
function addConfigured(
  fields: Map<FieldName, Field[]>,
  name: FieldName,
  data: Readonly<Record<string, unknown>>,
  {key, format}: FrontmatterKey
): void {
  const path = Object.hasOwn(data, key) ? [key] : key.split('.')
  let value: unknown = data
  for (const part of path) {
    if (!isRecord(value) || !Object.hasOwn(value, part)) return
    value = value[part]
  }
  if (format === undefined) add(fields, name, {path, value})
  else addFormat(fields, name, {path, value}, format)
}

function addUsual(fields: Map<FieldName, Field[]>, data: Readonly<Record<string, unknown>>, above: readonly string[]): void {
  const found: {rank: number; name: FieldName; field: Field}[] = []
  const wrapped: {value: Record<string, unknown>; path: readonly string[]}[] = []
  for (const [key, value] of Object.entries(data)) {
    const folded = foldKey(key)
    const path = [...above, key]
    for (const name of fieldsOfKey.get(folded) ?? []) found.push({rank: aliases[name].indexOf(folded), name, field: {path, value}})
    const holdsReview = reviewKeys.has(folded) || (isRecord(value) && fieldsOfKey.get(folded)?.includes('review.on'))
    if (holdsReview) addReview(fields, value, path)
    else if (above.length === 0 && wrappers.has(folded) && isRecord(value)) wrapped.push({value, path})
  }
  found.sort((a, b) => a.rank - b.rank)
  for (const {name, field} of found) {
    add(fields, name, field)
    if (name === 'review.by') for (const date of datesOfReviewers(field)) add(fields, 'review.on', date)
  }
  // What stands at the top goes before what stands below a wrapper.
  for (const {value, path} of wrapped) {
    const below: Map<FieldName, Field[]> = new Map()
    addUsual(below, value, path)
    // JSON-LD repeats for search engines what the page says itself, and is compared with it; alone it stands for the page.
    const isCopy = '@type' in value
    for (const [name, same] of below) if (!isCopy || !fields.has(name)) for (const field of same) add(fields, name, field)
  }
}

/** The day in `reviewers: [{name, date}]` and `reviewer: {name, reviewedOn}`. */
function datesOfReviewers({path, value}: Field): Field[] {
  if (Array.isArray(value))
    return value.flatMap((each, index) => (isRecord(each) ? datesOfReviewers({path: [...path, index], value: each}) : []))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const folded = foldKey(key)
    const isDay = folded === 'date' || folded === 'on' || fieldsOfKey.get(folded)?.includes('review.on')
    return isDay ? [{path: [...path, key], value: inner}] : []
  })
}

/**
 * In which role an entry below `review:` was signed: `editor`, `copy edit` and `proofreader` are editorial, `patient panel` is lay, and every
 * other one is clinical, `medical editor` among them.
 */
export function reviewRoleOf(role: string): 'clinical' | 'editorial' | 'lay' {
  const lower = role.trim().toLowerCase()
  if (/^(?:(?:managing|senior|web|content) )?(?:edit|copy|legal|plain|language|proof)/.test(lower)) return 'editorial'
  return /^(?:lay|patient|reader|user)/.test(lower) ? 'lay' : 'clinical'
}

/** Reads `review: {by, on, next}` and `review: [{by, role, on, next}]`; of a list, the editorial and lay reviews are left out. */
function addReview(fields: Map<FieldName, Field[]>, value: unknown, path: readonly (string | number)[]): void {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) if (isRecord(each)) addReview(fields, each, [...path, index])
    return
  }
  // `review: 2026-03-03` states its day and nothing else.
  if (typeof value === 'string' && parseDate(value)) add(fields, 'review.on', {path, value})
  if (!isRecord(value)) return
  const {role} = value
  if (typeof role === 'string' && reviewRoleOf(role) !== 'clinical') return
  const ofSections = isRecord(value.sections) && !value.hash
  for (const [key, inner] of Object.entries(value)) {
    const folded = foldKey(key)
    const name = keysOfReview[folded] ?? fieldsOfKey.get(folded)?.find((field) => field.startsWith('review.'))
    if (name) add(fields, name, {path: [...path, key], value: inner, ...(ofSections && {ofSections})})
  }
}

/** True for a plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}
