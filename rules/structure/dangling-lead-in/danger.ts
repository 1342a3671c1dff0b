import type {Sentence} from '@bedside/core'

const warnings = new Set(
  'urgent urgently severe serious dangerous danger dangers life-threatening fatal deadly warning overdose poisoning anaphylaxis'.split(' ')
)
const doses = new Set('dose doses dosage dosages'.split(' '))
const emergencies = new Set('emergency emergencies immediately 911 999 112 111 000'.split(' '))

/** Two words in a row, and what they announce. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['red flag', 'warning signs'],
  ['red flags', 'warning signs'],
  ['side effect', 'side effects'],
  ['side effects', 'side effects'],
  ['adverse effects', 'side effects'],
  ['adverse reactions', 'side effects'],
  ['allergic reaction', 'warning signs'],
  ['at once', 'reasons to get help'],
  ['right away', 'reasons to get help'],
  ['straight away', 'reasons to get help']
])

const seekVerbs = new Set('call see contact tell seek phone ring dial get ask visit go speak talk'.split(' '))
const clinicians = new Set(
  'doctor doctors gp nurse midwife pharmacist surgeon hospital ambulance help provider clinic er ward us team'.split(' ')
)

/** What a lead-in announces without which a reader could come to harm, as a plural; null where it is nothing of the kind. */
export function dangerIn({words}: Sentence): string | null {
  const lower = words.map(({lexeme}) => lexeme.lower)
  // What is announced stands at the end: "Go to hospital right away if you have these warning signs:".
  for (let index = lower.length - 1; index >= 0; index--) {
    const pair = pairs.get(`${lower[index]} ${lower[index + 1]}`)
    if (pair) return pair
    if (warnings.has(lower[index]!)) return 'warning signs'
    if (doses.has(lower[index]!)) return 'doses'
  }
  const sought = lower.findIndex((word) => seekVerbs.has(word))
  const seeks = sought >= 0 && lower.some((word, index) => index > sought && clinicians.has(word))
  return seeks || lower.some((word) => emergencies.has(word)) ? 'reasons to get help' : null
}
