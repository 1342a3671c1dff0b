import {describe, expect, test} from 'vitest'
import {type CredentialTier, credentials, type Discipline, disciplines} from './credential-table.js'
import {
  credentialsNear,
  disciplineIn,
  hasCredentialShape,
  isClinicalCredential,
  isWrittenCredential,
  meaningIn,
  readCredential,
  tierIn
} from './credentials.js'
import {isClinicalProfession, professionIn} from './professions.js'

describe('readCredential', () => {
  test.each([
    ['MD', 'MD'],
    ['M.D.', 'MD'],
    ['M.D', 'MD'],
    ['md', 'MD'],
    ['Ph.D.', 'PhD'],
    ['F.A.C.S.', 'FACS'],
    ['FRCS (Tr & Orth)', 'FRCS'],
    ['FRCS(Plast)', 'FRCS'],
    ['MRCP(UK)', 'MRCP'],
    ['MB ChB', 'MBChB'],
    ['MBChB (Hons)', 'MBChB'],
    ['MB BCh BAO', 'MBBChBAO'],
    ['MB BS', 'MBBS'],
    ['BM BCh', 'BMBCh'],
    ['B.Pharm', 'BPharm'],
    ['FNP-BC', 'FNP-BC'],
    ['RN-XX', 'RN'],
    ['PA-C', 'PA-C'],
    ['OTR/L', 'OTR/L'],
    ['LCSW-C', 'LCSW-C'],
    ['LCSW-X', 'LCSW'],
    ['DTM&H', 'DTM&H'],
    ['DipRCPath', 'DipRCPath'],
    ['Sp.A', 'Sp.'],
    ['SpPD', 'Sp.'],
    ['Sp.OG(K)', 'Sp.'],
    ['Dr. med.', 'Drmed'],
    ['Dr. med. dent.', 'Drmeddent']
  ])('knows %s', (text, letters) => expect(readCredential(text).known?.letters).toBe(letters))

  test('keeps letters that it does not know', () => expect(readCredential(' FRCX ')).toEqual({written: 'FRCX', known: null}))

  test.each(
    'FACOI FAAP FNP CNS DNP EdD PsyD MRCPCH FRCEM MBBCh RPN RPh LMHC RDMS DACVIM DVM FRCPC CCFP FRACP APD MRPharmS RGN ATC'.split(' ')
  )('knows %s', (letters) => expect(readCredential(letters).known).not.toBeNull())
})

test('each row of the table stands once, names a source, and says when it was last checked', () => {
  const keys = credentials.map(({letters}) => letters.toUpperCase())
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  for (const {source, countries, checked, discipline} of credentials) {
    expect(source).not.toBe('')
    for (const country of countries) expect(country).toMatch(/^[A-Z]{2}$/)
    if (checked !== null) expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/)
    if (discipline !== null) expect(disciplines).toContain(discipline)
  }
})

describe('letters by country', () => {
  test.each<[letters: string, country: string | null, tier: CredentialTier, discipline: Discipline | null]>([
    ['MD', 'US', 'physician', 'medicine'],
    ['MD', 'GB', 'physician', 'medicine'],
    ['MD', 'IN', 'physician', 'medicine'],
    ['DO', 'US', 'physician', 'medicine'],
    ['DO', 'CA', 'physician', 'medicine'],
    ['DO', null, 'physician', 'medicine'],
    ['DO', 'GB', 'allied', 'osteopathy'],
    ['DO', 'IE', 'allied', 'osteopathy'],
    ['DO', 'AU', 'allied', 'osteopathy'],
    ['DO', 'NZ', 'allied', 'osteopathy'],
    ['DO', 'DE', 'allied', 'osteopathy'],
    ['DO', 'FR', 'allied', 'osteopathy'],
    ['MBBS', 'GB', 'physician', 'medicine'],
    ['FRCS', 'GB', 'physician', 'medicine'],
    ['FRCS (Tr & Orth)', 'GB', 'physician', 'medicine'],
    ['MRCS', 'GB', 'physician', 'medicine'],
    ['MS', 'US', 'science', null],
    ['MS', 'IN', 'physician', 'medicine'],
    ['PhD', 'US', 'science', null],
    ['PhD', 'GB', 'science', null],
    ['MPH', 'US', 'science', null],
    ['FFPH', 'GB', 'allied', 'public-health'],
    ['OD', 'US', 'allied', 'optometry'],
    ['RD', 'GB', 'allied', 'dietetics'],
    ['DC', 'US', 'allied', 'chiropractic'],
    ['BDS', 'GB', 'dentist', 'dentistry'],
    ['DDS', 'US', 'dentist', 'dentistry'],
    ['RM', 'GB', 'nurse', 'midwifery'],
    ['CNS', 'US', 'nurse', null],
    ['HCPC', 'GB', 'allied', null],
    ['MPS', 'IE', 'pharmacist', 'pharmacy'],
    ['MPS', 'US', 'other', null],
    ['DPM', 'US', 'allied', 'podiatry'],
    ['DPM', 'GB', 'physician', 'medicine'],
    ['BM', 'GB', 'physician', 'medicine'],
    ['BM', 'US', 'other', null],
    ['BAMS', 'IN', 'traditional', 'traditional-medicine'],
    ['BHMS', 'IN', 'traditional', 'traditional-medicine'],
    ['ND', 'US', 'traditional', 'traditional-medicine'],
    ['Sp.A', 'ID', 'physician', 'medicine'],
    ['Facharzt', 'DE', 'physician', 'medicine'],
    ['Dr. med. dent.', 'DE', 'dentist', 'dentistry'],
    ['MA', 'US', 'other', null],
    ['MBA', 'GB', 'other', null],
    ['BA', 'US', 'other', null],
    ['CPT', 'US', 'other', null],
    ['CMI', 'US', 'other', null],
    ['OBE', 'GB', 'other', null],
    ['DVM', 'US', 'other', 'veterinary'],
    ['DACVIM', 'US', 'other', 'veterinary']
  ])('%s in %s', (letters, country, tier, discipline) => {
    const {known} = readCredential(letters)
    expect(tierIn(known!, country)).toBe(tier)
    expect(disciplineIn(known!, country)).toBe(discipline)
    expect(meaningIn(known!, country)).toMatchObject({tier, discipline})
  })
})

test('only letters in their usual case end a name', () => {
  expect(['MD', 'M.D.', 'PhD', 'PHARMD', 'Sp.A'].filter(isWrittenCredential)).toHaveLength(5)
  expect(['Do', 'Ma', 'Md', 'Pa', 'Ba', 'Rn'].filter(isWrittenCredential)).toEqual([])
})

test('the shape of letters', () => {
  expect(['FRCX', 'BMedRad', 'D.Th', 'MScN'].filter(hasCredentialShape)).toHaveLength(4)
  expect(['Anna', 'McDonald', 'the', 'A', 'Boston'].filter(hasCredentialShape)).toEqual([])
})

test('degrees outside the clinic do not count as clinical', () => {
  expect(['MD', 'RN', 'BDS', 'RD', 'PharmD', 'MBBS', 'MS'].every(isClinicalCredential)).toBe(true)
  expect(['PhD', 'MPH', 'MA', 'MBA', 'ND', 'DVM', 'XYZ'].some(isClinicalCredential)).toBe(false)
})

test.each([
  ['MBSB', ['MBBS']],
  ['FRCGPS', ['FRCGP']],
  ['pharmdd', ['PharmD']],
  ['PMHNO', ['PMHNP']],
  ['MBBS', []],
  ['FXQS', []],
  ['FRCX', []],
  ['RNN', []],
  ['Q'.repeat(100), []]
])('letters near %s', (letters, near) => expect(credentialsNear(letters)).toEqual(near))

test('protected job titles count as letters', () => {
  expect(
    ['Registered Nurse', 'Consultant cardiologist', 'GP', 'specialist physiotherapist', 'board-certified surgeon'].every(
      isClinicalProfession
    )
  ).toBe(true)
  expect(['health writer', 'consultant', 'nurse lead editor', 'GPU engineer'].some(isClinicalProfession)).toBe(false)
})

test.each([
  ['Registered Nurse', 'nursing'],
  ['Certified nurse midwife', 'midwifery'],
  ['Consultant cardiologist', 'medicine'],
  ['Consultant psychologist', 'psychology'],
  ['Osteopathic physician', 'medicine'],
  ['Osteopath', 'osteopathy'],
  ['Board-certified surgeon', null]
])('the field of a %s', (job, discipline) => expect(professionIn(job)).toEqual({discipline}))
