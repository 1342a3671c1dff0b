import {contentOf, type Document, type Section} from '@bedside/core'
import {guidanceIn} from '@bedside/rules-guidance'

/** What a section may hold that a change could do harm to. */
export type SectionKind = 'doses' | 'numbers' | 'guidance'

/** Every kind. */
export const sectionKinds: readonly SectionKind[] = ['doses', 'numbers', 'guidance']

/** Units in which leaflets give doses, and how often. Source: ISMP and NHS ways of writing doses, both spellings of microgram. */
const dosePattern =
  /\d ?(?:mg|mcg|\u00b5g|\u03bcg|micrograms?|milligrams?|grams?|g|ml|millilit(?:er|re)s?|iu|international units?|units?)\b|\b(?:tablets?|pills?|capsules?|drops?|puffs?|sprays?|patch(?:es)?|lozenges?|suppositor(?:y|ies)|teaspoons?|tablespoons?|spoonfuls?|injections?|doses?|dosage)\b|\b(?:once|twice|times) (?:a|per|each|every) (?:day|week)\b|\bevery \w{1,10} hours\b|\bdaily\b/i

const numberPattern =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|percent|per cent|one in|half|third|quarter|twice|double)\b/i

/** Ids of the sections that hold doses, numbers or guidance, by kind, in order. Kinds that no section holds are left out. */
export function sectionsByKind(document: Document): ReadonlyMap<SectionKind, readonly string[]> {
  return document.view(findKinds)
}

function findKinds(document: Document): ReadonlyMap<SectionKind, readonly string[]> {
  const texts = new Map<Section, string[]>()
  for (const {section, text} of document.prose.blocks) texts.set(section, [...(texts.get(section) ?? []), text])
  const guided = guidedSections(document)
  const ids: Record<SectionKind, string[]> = {doses: [], numbers: [], guidance: []}
  for (const {id, section} of contentOf(document).sections) {
    const own = texts.get(section) ?? []
    if (own.some((text) => dosePattern.test(text))) ids.doses.push(id)
    if (own.some((text) => numberPattern.test(text))) ids.numbers.push(id)
    if (guided.has(section)) ids.guidance.push(id)
  }
  return new Map(sectionKinds.filter((kind) => ids[kind].length > 0).map((kind) => [kind, ids[kind]]))
}

/** Sections that tell the reader to turn to somebody, or not to. */
function guidedSections(document: Document): ReadonlySet<Section> {
  const sections = new Set<Section>()
  for (const {stance, sentence} of guidanceIn(document)) {
    if (stance === 'directive' || stance === 'negated' || stance === 'question') sections.add(sentence.block.section)
  }
  return sections
}
