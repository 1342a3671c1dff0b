import type {Edit, Fix} from './finding.js'

/** A text with fixes applied, and how many of them were. */
export interface FixedText {
  text: string
  /** Fixes applied. */
  applied: number
  /** Fixes left out because they touch one that was applied, or because an edit of theirs lies outside the text. Lint again and try anew. */
  left: number
}

/**
 * Applies fixes to a text. The edits of one fix are applied together or not at all. Where two fixes touch the same place, the one
 * that stands first wins and the other is left for the next pass. No byte outside the edits changes.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const taken: Edit[] = []
  let applied = 0
  const inOrder = [...fixes].sort((a, b) => firstOffset(a) - firstOffset(b))
  for (const {edits} of inOrder) {
    if (edits.length === 0 || !areSound(edits, text.length) || edits.some((edit) => taken.some((other) => touch(edit, other)))) continue
    taken.push(...edits)
    applied++
  }
  return {text: splice(text, taken), applied, left: fixes.length - applied}
}

function firstOffset({edits}: Fix): number {
  return Math.min(...edits.map(({start}) => start))
}

/** True where each edit lies inside the text and no two of them touch. */
function areSound(edits: readonly Edit[], length: number): boolean {
  return edits.every(
    (edit, index) =>
      edit.start >= 0 && edit.start <= edit.end && edit.end <= length && edits.slice(index + 1).every((other) => !touch(edit, other))
  )
}

/** Two replacements may stand side by side; an insertion may not stand at either end of another edit, since their order would be a guess. */
function touch(a: Edit, b: Edit): boolean {
  const insertion = a.start === a.end || b.start === b.end
  return insertion ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end
}

function splice(text: string, edits: readonly Edit[]): string {
  let result = ''
  let from = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}
