/** A part of a date format: a field with how often its letter stands, or literal text where `letter` is null. */
export interface FormatField {
  letter: 'd' | 'M' | 'y' | null
  length: number
  literal: string
}

const known = new Map<string, readonly FormatField[]>()

/** The parts of a format such as `MM-dd-yy`: runs of the letters d, M and y are fields, everything else is literal. */
export function formatFields(format: string): readonly FormatField[] {
  const fields = known.get(format) ?? readFields(format)
  known.set(format, fields)
  return fields
}

function readFields(format: string): FormatField[] {
  const fields: FormatField[] = []
  for (const character of format) {
    const letter = character === 'd' || character === 'M' || character === 'y' ? character : null
    const last = fields.at(-1)
    if (last && last.letter === letter) {
      last.length++
      last.literal += character
    } else fields.push({letter, length: 1, literal: character})
  }
  return fields
}
