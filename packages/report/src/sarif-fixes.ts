import type {Edit, Finding, Span} from '@bedside/core'
import type {Fix, Region} from 'sarif'
import {printable} from './printable.js'
import {artifactAt} from './sarif-uri.js'

/** Turns a stretch of a file into a region. */
export type RegionOf = (span: Span) => Region

/** The ways out of a finding: its fix first, then what an author chooses from. Each is one SARIF fix, since these are alternatives. */
export function fixesOf({fix, suggestions = []}: Finding, path: string, regionOf: RegionOf): Fix[] {
  const ways = [...(fix ? [{message: 'Apply the fix; bedside --fix does it.', edits: fix.edits}] : []), ...suggestions]
  // A suggestion may only say what to do.
  return ways.filter(({edits}) => edits.length > 0).map(({message, edits}) => fixOf(message, edits, path, regionOf))
}

function fixOf(message: string, edits: readonly Edit[], path: string, regionOf: RegionOf): Fix {
  const replacements = edits.map((edit) => ({deletedRegion: regionOf(edit), insertedContent: {text: wellFormed(edit.text)}}))
  return {description: {text: printable(message)}, artifactChanges: [{artifactLocation: artifactAt(path), replacements}]}
}

/** Text without lone surrogates, at which strict readers of JSON stop. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd')
}
