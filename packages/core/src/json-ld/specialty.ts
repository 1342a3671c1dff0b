import type {Contributor} from '../credits/person.js'
import {schemaMembers} from './vocabulary.js'

/** Beginnings of words, and phrases, that name a member of schema.org's MedicalSpecialty. Phrases go first. */
const beginnings: readonly (readonly [member: string, words: string])[] = [
  ['PlasticSurgery', 'plastic surg'],
  ['RespiratoryTherapy', 'respiratory therap'],
  ['SpeechPathology', 'speech and language|speech language|speech patholog|speech therap'],
  ['Physiotherapy', 'physiotherap|physical therap'],
  ['PublicHealth', 'public health'],
  ['CommunityHealth', 'community health'],
  ['PrimaryCare', 'primary care|family medicine|family practice|family physician|general practi|gp'],
  ['Infectious', 'infectious disease|infectious|infectiolog'],
  ['LaboratoryScience', 'laboratory'],
  ['Anesthesia', 'anesth|anaesth'],
  ['Audiology', 'audiolog'],
  ['Cardiovascular', 'cardiolog|cardiovascular'],
  ['Dentistry', 'dentist|dental|orthodont|periodont|endodont'],
  ['Dermatology', 'dermatolog'],
  ['DietNutrition', 'dietet|dietit|dietic|nutrition'],
  ['Emergency', 'emergency'],
  ['Endocrine', 'endocrin|diabetolog'],
  ['Gastroenterologic', 'gastroenterolog|hepatolog'],
  ['Genetic', 'genetic|medical genetic'],
  ['Geriatric', 'geriatr'],
  ['Gynecologic', 'gynecolog|gynaecolog'],
  ['Hematologic', 'hematolog|haematolog'],
  ['Midwifery', 'midwif|midwives'],
  ['Musculoskeletal', 'musculoskelet|orthopedic|orthopaedic'],
  ['Neurologic', 'neurolog'],
  ['Nursing', 'nurse|nursing'],
  ['Obstetric', 'obstetric'],
  ['Oncologic', 'oncolog'],
  ['Ophthalmology', 'ophthalm'],
  ['Optometric', 'optometr'],
  ['Otolaryngologic', 'otolaryngolog|otorhinolaryngolog|ent'],
  ['Pathology', 'patholog'],
  ['Pediatric', 'pediatr|paediatr'],
  ['PharmacySpecialty', 'pharmac'],
  ['Podiatric', 'podiatr'],
  ['Psychiatric', 'psychiatr'],
  ['Pulmonary', 'pulmon|pneumolog|respiratory medicine'],
  ['Radiography', 'radiolog|radiograph'],
  ['Renal', 'nephrolog|renal'],
  ['Rheumatologic', 'rheumatolog'],
  ['Surgical', 'surg|neurosurg'],
  ['Toxicologic', 'toxicolog'],
  ['Urologic', 'urolog']
]

/** Beginnings that are whole words only: `gp`, `ent`. */
const wholeWords: ReadonlySet<string> = new Set(['gp', 'ent'])

/** Longer texts are no name of a specialty. */
const longest = 120

/**
 * The members of schema.org's MedicalSpecialty that a text names: `Cardiology` and `Consultant cardiologist` give `Cardiovascular`,
 * `Obstetrics and gynaecology` two. None where the text names a specialty that the vocabulary lacks.
 */
export function specialtiesNamed(text: string): readonly string[] {
  const trimmed = text.trim()
  if (trimmed.length > longest) return []
  const exact = schemaMembers.MedicalSpecialty.find((member) => member === trimmed.replace(/^https?:\/\/schema\.org\//, ''))
  if (exact !== undefined) return [exact]
  const words = ` ${trimmed
    .toLowerCase()
    .split(/[^\p{L}]/u)
    .filter(Boolean)
    .join(' ')} `
  const found = beginnings.filter(([, names]) =>
    names.split('|').some((name) => words.includes(wholeWords.has(name) ? ` ${name} ` : ` ${name}`))
  )
  return withoutWider(found.map(([member]) => member))
}

/** Members that a narrower one says already. */
const wider: Readonly<Record<string, string>> = {PlasticSurgery: 'Surgical', SpeechPathology: 'Pathology'}

function withoutWider(members: readonly string[]): readonly string[] {
  const said = new Set(members.map((member) => wider[member]))
  return members.filter((member) => !said.has(member))
}

/** The members that people's specialties name, or, of somebody who states none, the job. */
export function specialtiesOf(people: readonly Contributor[]): readonly string[] {
  return [...new Set(people.flatMap(({specialty, job}) => specialtiesNamed(specialty ?? job ?? '')))]
}
