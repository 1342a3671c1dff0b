import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import type {ServerOptions} from './options.js'
import {serve} from './server.js'

export type {ServerOptions} from './options.js'
export {serve} from './server.js'

/** Serves the editor at the other end of standard input and output, and ends the process when it hangs up. */
export function serveStdio(options: ServerOptions): void {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), options)
}
