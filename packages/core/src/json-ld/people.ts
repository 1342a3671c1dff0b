import {readCredential} from '../credits/credentials.js'
import type {Contributor} from '../credits/person.js'
import {type JsonLdThing, oneOrMany, onOneLine, servedAddress} from './thing.js'

/** Somebody as schema.org has it, or why nothing can be said of them, as a clause. */
export type Agent = {thing: JsonLdThing; fault: null} | {thing: null; fault: string}

/** A clinical reviewer. Only a person who can be told apart, or a team with a page about it, is claimed. */
export function reviewerThing(reviewer: Contributor): Agent {
  const {kind, url, listed} = reviewer
  if (isPerson(reviewer)) return {thing: personThing(reviewer), fault: null}
  if (kind === 'team' && servedAddress(url) !== null) return {thing: organizationThing(reviewer), fault: null}
  if (kind === 'team') return {thing: null, fault: 'names no person, and links no page about the team'}
  return {thing: null, fault: faultOf(kind, listed !== null)}
}

/** An author or publisher: a person, or an organization. */
export function authorThing(author: Contributor): Agent {
  if (isPerson(author)) return {thing: personThing(author), fault: null}
  if (author.kind === 'team' || (author.kind === 'mononym' && isAcronym(author.name)))
    return {thing: organizationThing(author), fault: null}
  return {thing: null, fault: faultOf(author.kind, false)}
}

/** A publisher. A name alone is an organization's, even where it reads like a person's. */
export function publisherThing(publisher: Contributor): Agent {
  const {kind, title, credentials, listed} = publisher
  if (kind === 'placeholder' || kind === 'machine' || kind === 'reference') return {thing: null, fault: faultOf(kind, false)}
  const thing = title !== null || credentials.length > 0 || listed ? personThing(publisher) : organizationThing(publisher)
  return {thing, fault: null}
}

function isPerson({kind, name, listed, url, registration, credentials}: Contributor): boolean {
  if (onOneLine(name) === '') return false
  if (kind === 'named' || listed !== null) return true
  return kind === 'mononym' && (servedAddress(url) !== null || registration !== null || credentials.length > 0)
}

/** `NHS`, `WebMD`: one word with capitals inside is an organization's name. */
function isAcronym(name: string): boolean {
  return /^\S{2,40}$/.test(name) && /\p{Lu}/u.test(name.slice(1))
}

function faultOf(kind: Contributor['kind'], isListed: boolean): string {
  if (kind === 'placeholder') return 'is a placeholder'
  if (kind === 'machine') return 'is a program'
  if (kind === 'reference' && !isListed) return 'is an id or address that the reviewers list does not hold'
  return 'is not a full name'
}

/** A person, with everything that the page and the reviewers list say. */
function personThing(person: Contributor): JsonLdThing {
  const {title, credentials, job, url, org, registration, listed} = person
  const letters = credentials.map(onOneLine).filter((each) => each !== '')
  const address = servedAddress(url)
  const number = registration ?? listed?.registration ?? null
  return {
    '@type': 'Person',
    name: onOneLine(listed?.name ?? person.name),
    ...(hasText(title) && {honorificPrefix: onOneLine(title)}),
    ...(letters.length > 0 && {honorificSuffix: letters.join(', ')}),
    ...(hasText(job) && {jobTitle: onOneLine(job)}),
    ...(hasText(org) && {affiliation: {'@type': 'Organization', name: onOneLine(org)}}),
    ...(address !== null && {url: address}),
    ...credentialThings(letters),
    ...(hasText(number) && {identifier: registrationThing(onOneLine(number))})
  }
}

function hasText(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== ''
}

/** Letters that Bedside knows; others stay in the suffix alone, since nobody can say what they certify. */
function credentialThings(letters: readonly string[]): {hasCredential?: JsonLdThing | readonly JsonLdThing[]} {
  const known = letters.filter((each) => readCredential(each).known !== null)
  const things = oneOrMany(known.map((name) => ({'@type': 'EducationalOccupationalCredential', name})))
  return things === undefined ? {} : {hasCredential: things}
}

/** `GMC 0000000` as the register and the number in it. */
function registrationThing(registration: string): JsonLdThing {
  const space = registration.lastIndexOf(' ')
  const number = registration.slice(space + 1)
  const register = registration.slice(0, Math.max(0, space)).replace(/[:#]$/, '').trim()
  const isSplit = register !== '' && /\d/.test(number)
  return {'@type': 'PropertyValue', ...(isSplit && {propertyID: register}), value: isSplit ? number : registration}
}

function organizationThing({name, url}: Contributor): JsonLdThing {
  const address = servedAddress(url)
  return {'@type': 'Organization', name: onOneLine(name), ...(address !== null && {url: address})}
}
