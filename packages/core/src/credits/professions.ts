import type {Discipline} from './credential-table.js'

/**
 * Professions that the law keeps for the registered, written out: they say what letters would say. Sources: Health and Care
 * Professions Council (GB), protected titles, checked on 2026-11-22; NMC, GPhC, GDC and GOC (GB), state practice acts (US) and Ahpra
 * (AU), general knowledge. Null where people of several fields bear the title. Longer titles stand before those that they hold.
 */
const protectedTitles: readonly (readonly [title: string, discipline: Discipline | null])[] = [
  ['nurse midwife', 'midwifery'],
  ['nurse-midwife', 'midwifery'],
  ['midwife', 'midwifery'],
  ['registered nurse', 'nursing'],
  ['nurse practitioner', 'nursing'],
  ['advanced practice nurse', 'nursing'],
  ['practical nurse', 'nursing'],
  ['nurse anesthetist', 'nursing'],
  ['physician assistant', 'physician-associate'],
  ['physician associate', 'physician-associate'],
  ['pharmacist', 'pharmacy'],
  ['doctor of pharmacy', 'pharmacy'],
  ['registered dietitian', 'dietetics'],
  ['registered dietician', 'dietetics'],
  ['dietitian', 'dietetics'],
  ['registered nutritionist', 'dietetics'],
  ['physiotherapist', 'physiotherapy'],
  ['physical therapist', 'physiotherapy'],
  ['occupational therapist', 'occupational-therapy'],
  ['speech-language pathologist', 'speech-therapy'],
  ['speech and language therapist', 'speech-therapy'],
  ['clinical psychologist', 'psychology'],
  ['counselling psychologist', 'psychology'],
  ['health psychologist', 'psychology'],
  ['registered psychologist', 'psychology'],
  ['practitioner psychologist', 'psychology'],
  ['licensed psychologist', 'psychology'],
  ['clinical social worker', 'social-work'],
  ['dentist', 'dentistry'],
  ['orthodontist', 'dentistry'],
  ['optometrist', 'optometry'],
  ['orthoptist', null],
  ['podiatrist', 'podiatry'],
  ['audiologist', 'audiology'],
  ['paramedic', 'paramedicine'],
  ['radiographer', 'radiography'],
  ['osteopathic physician', 'medicine'],
  ['chiropractor', 'chiropractic'],
  ['osteopath', 'osteopathy'],
  ['board certified', null],
  ['board-certified', null],
  ['doctor of medicine', 'medicine'],
  ['general practitioner', 'medicine']
]

const consultantOf = /\b(?:surgeon|physician|[a-z]+(?:ologist|iatrist|iatrician|aesthetist|anesthetist))\b/

/**
 * The field of a job title that only somebody on a clinical register can bear, such as `registered nurse`, `GP` or `consultant
 * cardiologist`; its `discipline` is null where the title does not tell the field. Null for any other job.
 */
export function professionIn(text: string): {discipline: Discipline | null} | null {
  const start = text.slice(0, 200)
  const lower = start.toLowerCase()
  const found = protectedTitles.find(([title]) => lower.includes(title))
  if (found) return {discipline: found[1]}
  if (/\bGP\b/.test(start)) return {discipline: 'medicine'}
  if (!lower.includes('consultant') || !consultantOf.test(lower)) return null
  return {discipline: lower.includes('psychologist') ? 'psychology' : 'medicine'}
}

/** True where a job title can only be borne by somebody on a clinical register; see `professionIn`. */
export function isClinicalProfession(text: string): boolean {
  return professionIn(text) !== null
}
