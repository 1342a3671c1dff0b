import type {Sentence} from '@bedside/core'

const warnings = new Set(
  'urgent urgently severe serious dangerous danger dangers life-threatening fatal deadly warning overdose poisoning anaphylaxis'.split(' ')
)
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
  ['right away', 'reasons to get help'],
  ['straight away', 'reasons to get help']
])

const seekVerbs = new Set('call see contact tell seek phone get ask visit go'.split(' '))
const clinicians = new Set('doctor doctors gp nurse midwife pharmacist surgeon hospital ambulance help provider clinic er'.split(' '))

/** What a lead-in announces without which a reader could come to harm, as a plural; null where it is nothing of the kind. */
export function dangerIn({words}: Sentence): string | null {
  let seeks = false
  for (const [index, {lexeme}] of words.entries()) {
    const {lower} = lexeme
    const pair = pairs.get(`${lower} ${words[index + 1]?.lexeme.lower}`)
    if (pair) return pair
    if (warnings.has(lower)) return 'warning signs'
    if (emergencies.has(lower)) return 'reasons to get help'
    if (seekVerbs.has(lower)) seeks = true
    else if (seeks && clinicians.has(lower)) return 'reasons to get help'
  }
  return null
}
