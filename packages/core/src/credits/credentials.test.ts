import {describe, expect, test} from 'vitest'
import {credentials} from './credential-table.js'
import {hasCredentialShape, isClinicalCredential, isClinicalProfession, isWrittenCredential, readCredential, tierIn} from './credentials.js'

describe('readCredential', () => {
  test.each([
    ['MD', 'MD'],
    ['M.D.', 'MD'],
    ['M.D', 'MD'],
    ['md', 'MD'],
    ['Ph.D.', 'PhD'],
    ['F.A.C.S.', 'FACS'],
    ['FRCS (Tr & Orth)', 'FRCS'],
    ['MRCP(UK)', 'MRCP'],
    ['MB ChB', 'MBChB'],
    ['MB BCh BAO', 'MBBChBAO'],
    ['FNP-BC', 'FNP-BC'],
    ['RN-XX', 'RN'],
    ['PA-C', 'PA-C'],
    ['OTR/L', 'OTR/L'],
    ['Sp.A', 'Sp.'],
    ['Sp.OG(K)', 'Sp.'],
    ['Dr. med.', 'Drmed']
  ])('knows %s', (text, letters) => expect(readCredential(text).known?.letters).toBe(letters))

  test('keeps letters that it does not know', () => expect(readCredential(' FRCX ')).toEqual({written: 'FRCX', known: null}))
})

test('each row of the table stands once and names a source', () => {
  const keys = credentials.map(({letters}) => letters.toUpperCase())
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  for (const {source, countries} of credentials) {
    expect(source).not.toBe('')
    for (const country of countries) expect(country).toMatch(/^[A-Z]{2}$/)
  }
})

test('letters mean different things in different countries', () => {
  const tier = (letters: string, country: string) => tierIn(readCredential(letters).known!, country)
  expect([tier('DO', 'US'), tier('DO', 'GB')]).toEqual(['physician', 'allied'])
  expect([tier('MS', 'US'), tier('MS', 'IN')]).toEqual(['science', 'physician'])
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
  expect(['PhD', 'MPH', 'MA', 'MBA', 'ND', 'XYZ'].some(isClinicalCredential)).toBe(false)
})

test('protected job titles count as letters', () => {
  expect(
    ['Registered Nurse', 'Consultant cardiologist', 'GP', 'specialist physiotherapist', 'board-certified surgeon'].every(
      isClinicalProfession
    )
  ).toBe(true)
  expect(['health writer', 'consultant', 'nurse lead editor', 'GPU engineer'].some(isClinicalProfession)).toBe(false)
})
