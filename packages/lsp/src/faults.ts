import type {Connection} from 'vscode-languageserver/node'

/** Does something that nobody waits for. What goes wrong is said in the editor's log: a fault of ours never ends the server. */
export async function guarded(connection: Connection, work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    sayFault(connection, error)
  }
}

/** Says a fault of ours in the editor's log. */
export function sayFault(connection: Connection, error: unknown): void {
  try {
    connection.console.error(`A fault of Bedside itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  } catch {
    // The editor has hung up.
  }
}
