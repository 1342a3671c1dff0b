import type {Finding} from '@bedside/core'
import type {LiveLibrary} from '@bedside/engine'
import type {Diagnostic} from 'vscode-languageserver/node'
import {diagnosticOf} from './diagnostics.js'
import type {Page} from './workspace.js'

/** What was found on a page, and in which state of it. */
interface Known {
  version: number
  live: LiveLibrary
  /** The states of the library and of the page in it. */
  library: string
  state: string
  findings: readonly Finding[]
  diagnostics: readonly Diagnostic[]
  resultId: string
  /** True where they have to be worked out anew whatever the versions say. */
  isStale: boolean
}

/** The findings of pages that an editor holds, each worked out once for a state of page and library. */
export class Findings {
  readonly #known = new Map<string, Known>()

  /** What is to be shown of a page. `isHeld`: what was found before stands until the page is saved. */
  shown(page: Page, isHeld = false): Known {
    const known = this.#known.get(page.uri)
    const {live, text} = page
    const state = live.stateOf(page.path)
    const isSame = known && (isHeld ? known.library === live.state : known.state === state && known.version === text.version)
    if (known?.live === live && isSame && !known.isStale) return known
    const {findings} = live.report(page.path)
    const diagnostics = findings.map(diagnosticOf)
    const now = {
      version: text.version,
      live,
      library: live.state,
      state,
      findings,
      diagnostics,
      resultId: resultIdOf(diagnostics, known),
      isStale: false
    }
    this.#known.set(page.uri, now)
    return now
  }

  /** Asks anew at the next time, whatever is known. */
  forget(uri: string): void {
    const known = this.#known.get(uri)
    if (known) known.isStale = true
  }

  /** Lets a page go. */
  drop(uri: string): void {
    this.#known.delete(uri)
  }
}

let results = 0

/** The id of a result: that of the one before where both say the same. */
function resultIdOf(diagnostics: readonly Diagnostic[], before: Known | undefined): string {
  if (before && JSON.stringify(before.diagnostics) === JSON.stringify(diagnostics)) return before.resultId
  results++
  return String(results)
}
