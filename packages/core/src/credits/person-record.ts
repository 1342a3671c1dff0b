import {foldKey} from './aliases.js'
import {credentialsFrom} from './person-text.js'

/** Keys under which records about people say what Bedside reads, folded: without case, `_`, `-` and spaces. */
export const personKeys = {
  name: ['name', 'fullname', 'displayname', 'person'],
  id: ['id', 'slug', 'ref', '$ref', 'staffid', 'key', 'file', 'path'],
  credentials: [
    'credentials',
    'credential',
    'qualifications',
    'qualification',
    'degrees',
    'degree',
    'postnominals',
    'letters',
    'suffix',
    'honorificsuffix'
  ],
  title: ['title', 'prefix', 'honorific', 'honorificprefix'],
  job: ['role', 'jobtitle', 'position', 'job', 'profession'],
  specialty: ['specialty', 'speciality', 'specialism', 'field'],
  org: ['organisation', 'organization', 'org', 'affiliation', 'hospital', 'employer', 'institution'],
  url: ['url', 'link', 'profile', 'profileurl', 'website', 'href', 'bio'],
  registration: [
    'registration',
    'registrationnumber',
    'licence',
    'license',
    'licencenumber',
    'licensenumber',
    'npi',
    'gmc',
    'nmc',
    'hcpc',
    'gphc',
    'ahpra',
    'crm'
  ]
} as const

/** What a file about one person says, as the list of reviewers has it. */
export interface PersonRecord {
  id?: string
  name?: string
  credentials: readonly string[]
  specialty?: string
  job?: string
  url?: string
  registration?: string
}

/**
 * Reads a file about one person that belongs to the site as well, and so says it in the site's words: `fullName`, `qualifications: "MBBS, FRCP"`,
 * `profile`. Of several keys that say the same, the first of `personKeys` counts. What it does not know it passes over.
 */
export function readPersonRecord(data: Readonly<Record<string, unknown>>): PersonRecord {
  const byKey = new Map(Object.entries(data).map(([key, value]) => [foldKey(key), value]))
  const text = (names: readonly string[]): string | undefined => {
    const value = names
      .map((name) => byKey.get(name))
      .find((found) => (typeof found === 'string' && found.trim() !== '') || typeof found === 'number')
    return value === undefined ? undefined : String(value).trim()
  }
  const parts = [text(givenNames), text(familyNames)].filter((part) => part !== undefined)
  const fields = {
    id: text(['id', 'slug', 'staffid']),
    name: text(personKeys.name) ?? (parts.length === 2 ? parts.join(' ') : undefined),
    specialty: text(personKeys.specialty),
    job: text(personKeys.job),
    url: text(personKeys.url),
    registration: text(personKeys.registration)
  }
  const letters = personKeys.credentials.map((name) => byKey.get(name)).find((found) => found !== undefined && found !== null)
  const known = Object.entries(fields).filter(([, value]) => value !== undefined)
  return {...Object.fromEntries(known), credentials: letters === undefined ? [] : credentialsFrom(letters)}
}

const givenNames = ['firstname', 'givenname', 'given']
const familyNames = ['lastname', 'familyname', 'surname', 'family']
