import {credentialsOfAllied} from './credentials-of-allied.js'
import {credentialsOfCare} from './credentials-of-care.js'
import {credentialsOfMedicine} from './credentials-of-medicine.js'
import {credentialsOutsideCare} from './credentials-outside-care.js'

/**
 * What letters after a name say of their holder. `physician` to `allied` are professions that a public register admits to the care of
 * patients. `science` knows research or public health but does not treat, `traditional` is regulated in few places, and `other` is no
 * ground for a review of health advice.
 */
export type CredentialTier =
  | 'physician'
  | 'dentist'
  | 'nurse'
  | 'physician-associate'
  | 'pharmacist'
  | 'allied'
  | 'science'
  | 'traditional'
  | 'other'

/** Fields of practice, finer than tiers: what their holders can judge differs. */
export const disciplines = [
  'medicine',
  'osteopathy',
  'dentistry',
  'nursing',
  'midwifery',
  'physician-associate',
  'pharmacy',
  'dietetics',
  'physiotherapy',
  'occupational-therapy',
  'speech-therapy',
  'audiology',
  'optometry',
  'podiatry',
  'psychology',
  'counselling',
  'social-work',
  'chiropractic',
  'genetic-counselling',
  'public-health',
  'radiography',
  'respiratory-therapy',
  'athletic-training',
  'exercise-physiology',
  'paramedicine',
  'traditional-medicine',
  'veterinary'
] as const

/** A field of practice. */
export type Discipline = (typeof disciplines)[number]

/** What letters mean in some countries. */
export interface CredentialMeaning {
  tier: CredentialTier
  /** Null where people of several fields bear the letters, as with HCPC, or none of them treats patients. */
  discipline: Discipline | null
}

/** Letters after a name. */
export interface Credential extends CredentialMeaning {
  /** As usually written, without dots. */
  letters: string
  /** ISO 3166 codes of the countries in which the letters are in use with this meaning; empty where they are in use everywhere. */
  countries: readonly string[]
  /** Who awards, registers or defines them. */
  source: string
  /** The day, `YYYY-MM-DD`, on which the row was last compared with public text; null where it rests on general knowledge alone. */
  checked: string | null
  /** Other meanings by country. */
  elsewhere: readonly (CredentialMeaning & {countries: readonly string[]; note: string})[]
}

/** Rows of one meaning and source, with spaces between the letters. `MB BCh BAO` stands as `MBBChBAO`: see `readCredential`. */
export interface CredentialGroup extends CredentialMeaning {
  /** With spaces between; empty for everywhere. */
  countries: string
  source: string
  checked: string | null
  letters: string
}

const surgeryDegree = ['IN', 'PK', 'BD', 'LK', 'NP']

/**
 * Letters that mean two things, and where. Checked on 2026-11-22 against public text: MD and DO, which the American Association of
 * Colleges of Osteopathic Medicine tells apart from the osteopaths of other countries, and the Indian MS. The others rest on general
 * knowledge and are to be verified.
 */
const ambiguous: Readonly<Record<string, Credential['elsewhere']>> = {
  MD: [
    {
      countries: ['GB', 'IE'],
      tier: 'physician',
      discipline: 'medicine',
      note: 'A research degree held by doctors; MBBS or MB ChB is the degree that qualifies.'
    }
  ],
  DO: [
    {
      countries: ['GB', 'IE', 'AU', 'NZ', 'DE', 'AT', 'CH', 'FR', 'BE', 'NL', 'ES', 'PT', 'IT'],
      tier: 'allied',
      discipline: 'osteopathy',
      note: 'An osteopath, who is not a physician.'
    }
  ],
  MS: [{countries: surgeryDegree, tier: 'physician', discipline: 'medicine', note: 'Master of Surgery.'}],
  BM: [{countries: ['US'], tier: 'other', discipline: null, note: 'Bachelor of Music.'}],
  DM: [{countries: ['US'], tier: 'other', discipline: null, note: 'Doctor of Management.'}],
  MPS: [{countries: ['US', 'CA'], tier: 'other', discipline: null, note: 'Master of Professional Studies.'}],
  DPM: [{countries: [...surgeryDegree, 'GB', 'IE'], tier: 'physician', discipline: 'medicine', note: 'Diploma in Psychological Medicine.'}],
  FACD: [{countries: ['US', 'CA'], tier: 'dentist', discipline: 'dentistry', note: 'Fellow of the American College of Dentists.'}]
}

/** Every credential that Bedside knows. Letters that it does not know are asked about, never guessed. */
export const credentials: readonly Credential[] = [
  ...credentialsOfMedicine,
  ...credentialsOfCare,
  ...credentialsOfAllied,
  ...credentialsOutsideCare
].flatMap(({countries, letters, ...row}) =>
  letters.split(' ').map((each) => ({
    ...row,
    letters: each,
    countries: countries ? countries.split(' ') : [],
    elsewhere: ambiguous[each] ?? []
  }))
)
