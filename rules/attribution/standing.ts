import {type Contributor, isClinicalProfession, isClinicalTier, readCredential, tierIn} from '@bedside/core'

/**
 * What a page shows of a reviewer's fitness to judge health advice. `clinical`: a register, a protected title, or letters that show
 * one. `non-clinical`: letters or a job that are known, and show none. `unknown`: letters that Bedside does not know. `none`: nothing.
 */
export type Standing = 'clinical' | 'non-clinical' | 'unknown' | 'none'

/** The standing of a reviewer whose credentials hold in a country, an ISO 3166 code or null. */
export function standingOf(reviewer: Contributor, country: string | null): Standing {
  const {credentials, listed} = reviewer
  if (registrationOf(reviewer) !== null || textsOf(reviewer).some(isClinicalProfession)) return 'clinical'
  const letters = credentials.map((text) => readCredential(text).known)
  if (letters.some((known) => known !== null && isClinicalTier(tierIn(known, country)))) return 'clinical'
  // Whoever keeps the list has looked at the letters in it.
  if (listed?.credentials.some(isUnknownLetters)) return 'clinical'
  if (unknownLettersOf(reviewer).length > 0) return 'unknown'
  if (letters.some((known) => known?.tier === 'science') && practises(reviewer)) return 'clinical'
  return letters.some((known) => known !== null) || callingOf(reviewer) !== null ? 'non-clinical' : 'none'
}

/** A number in a register, from the page or the reviewers list. */
export function registrationOf({registration, listed}: Contributor): string | null {
  return registration ?? listed?.registration ?? null
}

/** Letters after the name that Bedside does not know, as written. */
export function unknownLettersOf({credentials}: Contributor): readonly string[] {
  return credentials.filter(isUnknownLetters)
}

function isUnknownLetters(text: string): boolean {
  return readCredential(text).known === null && !isCalling(text)
}

/** What is said of somebody in words: job, specialty, and what stands among the letters. */
export function textsOf({job, specialty, credentials, listed}: Contributor): readonly string[] {
  return [job, specialty, listed?.specialty ?? null, ...credentials].filter((text) => text !== null)
}

/* ---- Callings ---- */

/** Callings that the law leaves open to everybody in most places, so that they show no clinical training. General knowledge. */
const callings =
  /\b(?:coach|(?:personal|fitness) trainer|nutritionist|naturopath|homo?eopath|herbalist|acupuncturist|reiki|yoga|doula|healer|(?:massage|hypno) ?therapist)/i

/** The calling that the page gives a reviewer in place of letters, such as `Certified life coach`; null where there is none. */
export function callingOf(reviewer: Contributor): string | null {
  return textsOf(reviewer).find(isCalling) ?? null
}

function isCalling(text: string): boolean {
  return callings.test(text.slice(0, 200))
}

/* ---- Science with a practice ---- */

/** Fields that are studied and not practised on patients, though their names end alike. */
const scienceFields =
  /\b(?:\w{0,12}biology|physiology|sociology|anthropology|technology|\w{0,6}immunology|\w{0,8}pharmacology|\w{0,4}toxicology|virology|zoology|ecology|nutrition|methodology)\b/i

const practices = /(?:ology|ologist|iatry|iatrics|iatrist|surgery|medicine|therapy|therapist|nursing|pathy|dentistry|genetics|dietetics)\b/i

/** True for a doctor of science with a field of practice: a clinical psychologist, an epidemiologist, a clinical geneticist. */
function practises({job, specialty, listed}: Contributor): boolean {
  return [job, specialty, listed?.specialty ?? null].some((text) => {
    const start = text?.slice(0, 200) ?? ''
    return practices.test(start) && !scienceFields.test(start)
  })
}
