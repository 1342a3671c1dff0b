import {deniedBefore} from './denials.js'
import {has, open, type Reading} from './reading.js'
import {is, verb} from './vocabulary.js'

/**
 * What a main clause says. `order`: do it, or you should. `told`: something happens. `clinician`: a clinician does it. `unneeded`: you
 * need not. `open`: nothing, it only sets the scene.
 */
export type Frame = 'order' | 'told' | 'clinician' | 'unneeded' | 'open'

/** What the main clause between two words says: the last of its comma clauses that has a subject or opens with an order. */
export function frameOf(reading: Reading, start: number, end: number): Frame {
  let frame: Frame = 'open'
  for (let from = start; from < end; ) {
    let to = from + 1
    while (to < end && reading.gap[to] === open) to++
    const found = frameOfClause(reading, from, to)
    // `Doctors examine you, take blood and call`: a bare verb after commas goes on with the subject it has.
    const goesOn = found === 'order' && frame !== 'open' && !has(reading, from, is.reader)
    if (found !== 'open' && !goesOn) frame = found
    from = to
  }
  return frame
}

/** What one clause says. A clause that only sets the scene (`If it hurts`, `For help`) says nothing. */
export function frameOfClause(reading: Reading, from: number, to: number): Frame {
  let at = from
  while (at < to && has(reading, at, is.adverb | is.conjunction) && !has(reading, at, is.determiner)) at++
  if (at >= to || has(reading, at, is.condition | is.preposition)) return mainAfterScene(reading, at, to)
  if (has(reading, at, is.negative)) return reading.lower[at] === 'no' ? 'told' : 'order'
  if (reading.lower[at] === 'do' && has(reading, at + 1, is.negative)) return 'order'
  if (has(reading, at, is.reader)) return readerFrame(reading, at, to)
  if (has(reading, at, is.order | verb) && !has(reading, at, is.ing | is.past)) return 'order'
  return subjectFrame(reading, at, to)
}

/** `If symptoms persist you should rest and`: the main clause starts without a comma. */
function mainAfterScene(reading: Reading, from: number, to: number): Frame {
  for (let at = from + 2; at < to; at++) {
    if (has(reading, at, is.reader) && has(reading, at + 1, is.strong)) return readerFrame(reading, at, to)
  }
  return 'open'
}

function readerFrame(reading: Reading, subject: number, to: number): Frame {
  for (let at = subject; at < to && at < subject + 7; at++) {
    const owed = has(reading, at, is.strong) || (has(reading, at, is.need) && reading.lower[at + 1] === 'to')
    if (owed) return deniedBefore(reading, at, subject) || has(reading, at + 1, is.negative) ? 'unneeded' : 'order'
    if (at > subject && has(reading, at, is.condition)) break
    if (reading.lower[at] === 'can' || reading.lower[at] === 'could') return 'order'
  }
  return 'told'
}

function subjectFrame(reading: Reading, from: number, to: number): Frame {
  let clinician = false
  let subject = true
  for (let at = from; at < to; at++) {
    if (has(reading, at, is.preposition)) subject = false
    if (subject && has(reading, at, is.clinician)) clinician = true
    if (has(reading, at, is.strong)) return clinician ? 'clinician' : 'order'
    if (at > from && has(reading, at, is.condition)) break
    if (has(reading, at, is.weak | is.finite)) return clinician ? 'clinician' : 'told'
  }
  if (clinician) return 'clinician'
  return has(reading, from, is.determiner | is.others | is.finite | is.ing) ? 'told' : 'order'
}
