import type {Edit, Fix} from './finding.js'

/** A text with fixes applied, and how many of them were. */
export interface FixedText {
  text: string
  /** Fixes applied. */
  applied: number
  /** Fixes left out because they touch one that was applied, or because an edit of theirs lies outside the text. Lint again and try anew. */
  left: number
  /** Those that were applied, in order of place. */
  fixes: readonly Fix[]
}

/**
 * Applies fixes to a text. The edits of one fix are applied together or not at all. Where two fixes touch the same place, the one
 * that begins first wins, of two that begin together the one that ends first, and the other is left for the next pass. No byte outside
 * the edits changes.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const taken = new TakenEdits()
  const inOrder = fixes
    .map((fix) => ({fix, edits: [...fix.edits].sort(byPlace)}))
    .filter(({edits}) => edits.length > 0 && areSound(edits, text.length))
    .sort((a, b) => a.edits[0]!.start - b.edits[0]!.start || a.edits.at(-1)!.end - b.edits.at(-1)!.end)
  const applied = inOrder.filter(({edits}) => taken.take(edits)).map(({fix}) => fix)
  return {text: splice(text, taken.edits), applied: applied.length, left: fixes.length - applied.length, fixes: applied}
}

function byPlace(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end
}

/** True where edits in order of place lie inside the text and no two of them touch. */
function areSound(edits: readonly Edit[], length: number): boolean {
  return edits.every((edit, index) => {
    const next = edits[index + 1]
    return edit.start >= 0 && edit.start <= edit.end && edit.end <= length && !(next && touch(edit, next))
  })
}

/** Two replacements may stand side by side; an insertion may not stand at either end of another edit, since their order would be a guess. */
function touch(a: Edit, b: Edit): boolean {
  const insertion = a.start === a.end || b.start === b.end
  return insertion ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end
}

/** Edits that do not touch each other, in order of place. Looking one up takes as many steps as halving them does: texts may be long. */
class TakenEdits {
  readonly edits: Edit[] = []

  /** Takes all of these edits, or none where one of them touches one that was taken. */
  take(edits: readonly Edit[]): boolean {
    if (edits.some((edit) => this.#isTouched(edit))) return false
    for (const edit of edits) this.edits.splice(this.#placeOf(edit), 0, edit)
    return true
  }

  #isTouched(edit: Edit): boolean {
    const at = this.#placeOf(edit)
    return [this.edits[at - 1], this.edits[at]].some((other) => other !== undefined && touch(edit, other))
  }

  /** How many edits stand before this one. */
  #placeOf(edit: Edit): number {
    let low = 0
    let high = this.edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (byPlace(this.edits[middle]!, edit) <= 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** @param edits In order of place. */
function splice(text: string, edits: readonly Edit[]): string {
  let result = ''
  let from = 0
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}
