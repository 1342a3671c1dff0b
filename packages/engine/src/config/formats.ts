import type {Ajv} from 'ajv'

/** Which formats a JSON Schema may name, and what a value has to be, to follow "must be". Formats that are not here are not checked. */
export const formatWords: Readonly<Record<string, string>> = {
  date: 'a date that exists, written YYYY-MM-DD',
  'date-time': 'a date and time such as 2026-03-01T09:00:00Z',
  uri: 'a web address such as https://example.org/page',
  'uri-reference': 'a web address or path without spaces',
  email: 'an e-mail address such as name@example.org',
  regex: 'a regular expression that can be read'
}

/** Teaches ajv the formats above. Every check is linear in the length of the text. */
export function addFormats<A extends Ajv>(ajv: A): A {
  ajv.addFormat('date', isIsoDate)
  ajv.addFormat('date-time', isDateTime)
  ajv.addFormat('uri', (text) => !hasSpace(text) && URL.canParse(text))
  ajv.addFormat('uri-reference', (text) => !hasSpace(text))
  ajv.addFormat('email', isEmail)
  ajv.addFormat('regex', isRegex)
  return ajv
}

/** True of `YYYY-MM-DD` where that day exists. */
function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function isDateTime(text: string): boolean {
  return isIsoDate(text.slice(0, 10)) && /^[Tt ]\d\d:/.test(text.slice(10, 14)) && !Number.isNaN(Date.parse(text))
}

function isEmail(text: string): boolean {
  const [name = '', domain = '', ...rest] = text.split('@')
  return rest.length === 0 && name !== '' && !hasSpace(text) && domain.includes('.', 1) && !domain.endsWith('.')
}

/** True of a regular expression of JSON Schema, which is one of JavaScript's with Unicode. */
export function isRegex(text: string): boolean {
  try {
    new RegExp(text, 'u')
    return true
  } catch {
    return false
  }
}

function hasSpace(text: string): boolean {
  return /\s/.test(text)
}
