import type {Remark} from '@bedside/house'

const mostNamed = 5

const shortened = (entry: string) => (entry.length > 80 ? `${entry.slice(0, 79)}…` : entry)

/** Remarks on a file, a line for each entry with all that is said of it. Without stops. */
export function linesByEntry(remarks: readonly Remark[]): string[] {
  return [...groups(remarks, ({entry}) => entry)].map(([entry, own]) => {
    const reasons = [...new Set(own.map(({reason}) => reason))].join('; ')
    return `${entry === null ? 'the rule' : shortened(entry)}: ${reasons}`
  })
}

/** Remarks on a file, a line for each thing that is said, with the first of the entries that it is said of. Without stops. */
export function linesByReason(remarks: readonly Remark[]): string[] {
  return [...groups(remarks, ({reason}) => reason)].map(([reason, own]) => {
    const entries = own.flatMap(({entry}) => (entry === null ? [] : shortened(entry)))
    const more = entries.length > mostNamed ? ` and ${entries.length - mostNamed} more` : ''
    return entries.length === 0 ? reason : `${entries.slice(0, mostNamed).join(', ')}${more}: ${reason}`
  })
}

function groups<K>(remarks: readonly Remark[], keyOf: (remark: Remark) => K): Map<K, Remark[]> {
  const found = new Map<K, Remark[]>()
  for (const remark of remarks) {
    const key = keyOf(remark)
    const known = found.get(key)
    if (known) known.push(remark)
    else found.set(key, [remark])
  }
  return found
}
