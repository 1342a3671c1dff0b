import {type Edit, type Suggestion, spanOf} from '@bedside/core'
import {type Call, dialled} from './calls.js'
import type {Meaning} from './data/emergency-numbers.js'
import type {Foreign} from './foreign.js'
import {digitsOf, nameOf, numbersFor} from './numbers.js'

const kinds: Readonly<Record<Exclude<Meaning, 'other'>, {one: string; the: string; bare: string}>> = {
  emergency: {one: 'an emergency number', the: 'the emergency number', bare: 'the emergency number'},
  'urgent-advice': {one: 'an advice line', the: 'the advice line', bare: 'advice'},
  crisis: {one: 'a crisis line', the: 'the crisis line', bare: 'a crisis line'},
  poison: {one: 'a poison line', the: 'the poison line', bare: 'poison advice'}
}

/** Says what a foreign number is here, and what to write instead. */
export function messageOf({call, meaning, from, here}: Foreign, country: string): string {
  const number = call.written ?? call.digits
  const numbers = numbersFor(country, meaning)
  const remedy = `write ${numbers.length > 0 ? numbers.join(' or ') : 'the local number'}`
  if (!here) return `${number} is not ${kinds[meaning].one} in ${nameOf(country)}; ${remedy}.`
  const bare = here.meaning === 'other' ? here.name : kinds[here.meaning].bare
  return `${number} is ${kinds[meaning].the} of ${nameOf(from)}, and ${bare} in ${nameOf(country)}; ${remedy}.`
}

/** One edit for each number that would do, text and link together; none where the source shows the number in another way than the page does. */
export function replacementsOf({call, meaning}: Foreign, country: string): Suggestion[] {
  return numbersFor(country, meaning).flatMap((number) => {
    const edits = editsOf(call, number)
    return edits.length > 0 ? [{message: `Write ${number}.`, edits}] : []
  })
}

function editsOf({at, written, link, digits, source}: Call, number: string): Edit[] {
  const edits: Edit[] = []
  if (written !== null) {
    if (source.slice(at.start, at.end) !== written) return []
    edits.push({...at, text: number})
  }
  if (link && dialled(link.url) === digits) {
    const span = spanOf(link)
    const start = source.indexOf(link.url, span.start)
    if (start < 0 || start >= span.end) return []
    const colon = link.url.indexOf(':') + 1
    // Bare links, such as `<tel:999>`, show what they dial: one edit is enough.
    if (written === null || start + colon >= at.end || start + link.url.length <= at.start)
      edits.push({start: start + colon, end: start + link.url.length, text: digitsOf(number)})
  }
  return edits
}
