import {UsageError} from '@bedside/engine'
import type {Io} from '../io.js'
import {version} from '../version.js'

/**
 * `bedside lsp --stdio`: serves the editor that started it until that hangs up.
 * @throws UsageError where nobody says how to speak.
 */
export async function lspCommand({stdio}: {stdio?: boolean}, io: Io): Promise<never> {
  if (!stdio) throw new UsageError('lsp speaks over standard input and output only; editors start it as: bedside lsp --stdio')
  const {serveStdio} = await import('@bedside/lsp')
  serveStdio({
    version: version(),
    today: io.today,
    explanations: async () => (await import('../explanations.js')).explanations,
    parser: io.env.BEDSIDE_PARSER
  })
  // The connection ends the process.
  return await new Promise<never>(() => {})
}
