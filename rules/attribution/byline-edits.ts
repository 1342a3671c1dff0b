import {type Contributor, type Document, type Fix, isSamePerson, readCredential, type Span, type TextByline} from '@bedside/core'

/** The letters of a person as they are compared: without dots, spaces and case. */
export function lettersOf({credentials}: Contributor): ReadonlySet<string> {
  return new Set(credentials.map((letters) => readCredential(letters).known?.letters ?? letters.replace(/[.\s]/g, '').toUpperCase()))
}

/**
 * The fix that writes the person of the frontmatter in place of the one that a byline names, letters included. Null where markup stands between,
 * as in a link to another person's page, or the byline says more of the person than name and letters.
 */
export function nameFix(person: Contributor, byline: TextByline, stated: Contributor, {source}: Document): Fix | null {
  const {end} = personSpan(person, byline, source)
  const isRenamed = !isSamePerson(person, stated)
  // A title belongs to its person: `Mr Ola Berg` does not become `Mr Ida Moe`.
  const start = isRenamed ? titleStart(person, source) : person.start
  const {name, job, org, specialty, registration, url} = person
  if (url !== null || job !== null || org !== null || specialty !== null || registration !== null) return null
  if (source.slice(person.start, person.end) !== name || /[[\]<>*_`{}\n]/.test(source.slice(start, end))) return null
  return {edits: [{start, end, text: `${isRenamed && stated.title ? `${stated.title} ` : ''}${namedWithLetters(stated)}`}]}
}

/** Where the title before a name starts; the name itself where none stands there. */
function titleStart({title, start}: Contributor, source: string): number {
  const before = title === null ? '' : `${title} `
  return source.slice(0, start).endsWith(before) ? start - before.length : start
}

/** `Ida Moe, MD, FACS`. */
function namedWithLetters({name, listed, credentials}: Contributor): string {
  return [listed?.name ?? name, ...credentials].join(', ')
}

/** Where a person's name and the letters behind it stand in a byline. Letters that the reviewers list adds do not stand there. */
function personSpan(person: Contributor, byline: TextByline, source: string): Span {
  const limit = byline.date && byline.date.start > person.end ? byline.date.start : byline.end
  let {end} = person
  for (const letters of person.credentials) {
    const at = source.slice(person.end, limit).lastIndexOf(letters)
    if (at >= 0) end = Math.max(end, person.end + at + letters.length)
  }
  return {start: person.start, end}
}
