import {articleTypeOf} from '../article-type.js'
import type {Context} from '../context.js'
import {foldKey} from '../credits/aliases.js'
import {creditsOf} from '../credits/credits.js'
import type {Contributor, CreditDate} from '../credits/person.js'
import type {Document} from '../document.js'
import {localeOf} from '../language.js'
import {citationsOf} from './citations.js'
import {type Agent, authorThing, publisherThing, reviewerThing} from './people.js'
import {claimedReview} from './review.js'
import {specialtiesNamed, specialtiesOf} from './specialty.js'
import {type JsonLdThing, oneOrMany, onOneLine, servedAddress} from './thing.js'

/** What a page says, as search engines read it. */
export interface JsonLd {
  /** A schema.org `MedicalWebPage`. */
  data: JsonLdThing
  /** What the page says that is left out, and why, each a sentence. */
  notes: readonly string[]
}

/**
 * A page as a schema.org `MedicalWebPage`, built from what the page says and nothing else. A review is claimed only as far as the page
 * is still what was reviewed; placeholders, programs and people who cannot be told apart are left out.
 * @param url Where the page is served, from the site's root or in full; left out where nobody knows.
 */
export function jsonLdOf(document: Document, context: Context, url: string | null = null): JsonLd {
  const notes: string[] = []
  const {authors, publisher, publishedOn, updatedOn} = creditsOf(document, context)
  const review = claimedReview(document, context)
  notes.push(...review.notes)
  const reviewers = review.reviewers.filter(({name, kind}) => name !== '' || kind !== 'placeholder')
  const data = {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    ...titleOf(document),
    url: servedAddress(url) ?? undefined,
    inLanguage: localeOf(document, context),
    about: aboutOf(document, context),
    author: agents(authors, 'Author', authorThing, notes),
    publisher: publisher ? agents([publisher], 'Publisher', publisherThing, notes) : undefined,
    reviewedBy: agents(reviewers, 'Reviewer', reviewerThing, notes),
    lastReviewed: review.on ?? undefined,
    datePublished: dayFrom(publishedOn, 'date of publication', notes),
    dateModified: dayFrom(updatedOn, 'date of the last change', notes),
    specialty: specialtyOf(document, review.reviewers),
    medicalAudience: {'@type': 'Patient'},
    citation: oneOrMany(citationsOf(document, context))
  }
  return {data: withoutNothing(data), notes: [...new Set(notes)]}
}

function withoutNothing(data: JsonLdThing): JsonLdThing {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as unknown as JsonLdThing
}

function titleOf(document: Document): {name?: string; headline?: string} {
  const title = onOneLine(document.title?.text ?? document.sections.find(({heading}) => heading)?.title ?? '')
  return title === '' ? {} : {name: title, headline: title}
}

/** What the given people are to schema.org; a note for each who is left out. */
function agents(people: readonly Contributor[], role: string, thingOf: (person: Contributor) => Agent, notes: string[]) {
  const things: JsonLdThing[] = []
  for (const person of people) {
    const {thing, fault} = thingOf(person)
    if (thing) things.push(thing)
    else if (person.name !== '') notes.push(`${role} "${onOneLine(person.name).slice(0, 60)}" is left out: it ${fault}.`)
  }
  return oneOrMany(things)
}

function dayFrom(date: CreditDate | null, role: string, notes: string[]): string | undefined {
  if (date === null) return undefined
  if (date.reading && 'iso' in date.reading && date.reading.precision === 'day') return date.reading.iso
  notes.push(`The ${role} "${onOneLine(date.raw).slice(0, 40)}" is left out: it cannot be read as one day; write YYYY-MM-DD.`)
  return undefined
}

/** Keys under which frontmatter names the specialty of a page, without case, `-` and `_`. */
const specialtyKeys: ReadonlySet<string> = new Set(['specialty', 'speciality', 'specialties', 'medicalspecialty', 'medicalspeciality'])

/** The specialty that the page states, else that of its reviewers, as members of the enumeration. */
function specialtyOf(document: Document, reviewers: readonly Contributor[]): string | readonly string[] | undefined {
  const entries = Object.entries(document.frontmatter?.data ?? {})
  const stated = entries.flatMap(([key, value]) => (specialtyKeys.has(foldKey(key)) ? [value].flat() : []))
  const own = stated.flatMap((text) => (typeof text === 'string' ? specialtiesNamed(text) : []))
  const members = own.length > 0 ? [...new Set(own)] : specialtiesOf(reviewers)
  return oneOrMany(members.map((member) => `https://schema.org/${member}`))
}

/** What a page of a type is about, as schema.org has it. */
const classOfType: ReadonlyMap<string, string> = new Map([
  ['condition', 'MedicalCondition'],
  ['medicine', 'Drug'],
  ['procedure', 'MedicalProcedure']
])

/** Words with which a title says more than a name: `Living with asthma`, `What is a hernia?`. */
const noName =
  /^(?:what|how|why|when|who|where|which|is|are|can|do|does|should|living|understanding|about|treating|managing|preventing|coping|caring|getting|taking|using|having|your|questions|facts|tips|recovering|going|after|before)\b/i

/**
 * The condition, medicine or procedure that a page is about, where the page states its type and the title begins with a name.
 * "Surgery for a trapped nerve" names a procedure; "Ibuprofen for back pain" is no name of a medicine.
 */
function aboutOf(document: Document, context: Context): JsonLdThing | undefined {
  const type = articleTypeOf(document, context)
  const schemaClass = type && type.origin !== 'guess' ? classOfType.get(type.name) : undefined
  const title = onOneLine(document.title?.text ?? '')
  const name = title.split(/[:|?!\u2013\u2014]| - /, 1)[0]!.trim()
  if (schemaClass === undefined || name === '' || title.includes('?') || noName.test(name) || name.split(' ').length > 6) return undefined
  if (schemaClass !== 'MedicalProcedure' && / for /i.test(name)) return undefined
  return {'@type': schemaClass, name}
}
