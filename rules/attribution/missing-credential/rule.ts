import {type Contributor, creditsOf, defineRule, isClinicalProfession, readCredential} from '@bedside/core'
import {severityFor, shortName} from '../reviewing.js'

export default defineRule({
  id: 'attribution/missing-credential',
  summary: 'Show the credential that makes the reviewer fit to judge the page.',
  severity: 'error',
  languages: ['en'],
  sources: [
    'HON Code of Conduct, principle 1: authority',
    'JAMA benchmarks (Silberg, Lundberg and Musacchio, JAMA 1997;277:1244-1245): authorship'
  ],
  *check(document, _options, context) {
    const {reviewers} = creditsOf(document, context)
    const someoneHas = reviewers.some(hasCredential)
    for (const reviewer of reviewers) {
      if (hasCredential(reviewer) || !isPerson(reviewer, context.reviewers !== null)) continue
      const isMild = someoneHas || (reviewer.credentials.length > 0 && !isOther(reviewer)) || saysWhatDoctor(reviewer)
      yield {at: reviewer, message: messageFor(reviewer), ...(isMild ? {atMost: 'warning' as const} : severityFor(document, context))}
    }
  }
})

/** True for a person; an id that the reviewers list does not hold counts where a list is kept. */
function isPerson({kind, name, url, listed}: Contributor, hasList: boolean): boolean {
  return kind === 'named' || listed !== null || (kind === 'reference' && hasList && isId(name)) || (kind === 'mononym' && url !== null)
}

function isId(name: string): boolean {
  return !/[\s{}\ufffc:@/]/.test(name)
}

/**
 * True for somebody with known letters of any profession or science, a number in a register, a protected title, or an entry in the
 * list.
 */
function hasCredential({credentials, registration, job, specialty, listed}: Contributor): boolean {
  if (registration !== null || (listed && listed.credentials.length > 0)) return true
  if (credentials.some((letters) => (readCredential(letters).known?.tier ?? 'other') !== 'other')) return true
  return [job, specialty, ...credentials].some((text) => text !== null && isClinicalProfession(text))
}

/** True for `Dr Jane Doe, Cardiologist`: the reader is told what sort of doctor, though not by which qualification. */
function saysWhatDoctor({title, job, specialty}: Contributor): boolean {
  return /\b(?:dr|prof|professor)\b/i.test(title ?? '') && (job !== null || specialty !== null)
}

/** True where all letters are known, and none of them is ground for a review. */
function isOther({credentials}: Contributor): boolean {
  return credentials.length > 0 && credentials.every((letters) => readCredential(letters).known !== null)
}

function messageFor(reviewer: Contributor): string {
  const name = shortName(reviewer.name)
  if (reviewer.kind === 'reference') return `Reviewer "${name}" is not in the reviewers list; add the person there with credentials.`
  const letters = shortName(reviewer.credentials.join(', '), 20)
  if (isOther(reviewer)) return `"${letters}" shows no clinical training; add a clinical credential for ${name}.`
  if (letters) return `Letters "${letters}" after ${name} are not known; check them, or list the reviewer.`
  return `Reviewer ${name} shows no credential; add letters such as MD or RN, or a registration number.`
}
