import {join} from 'node:path'
import {type ExtensionContext, workspace} from 'vscode'
import {LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind} from 'vscode-languageclient/node'

let client: LanguageClient | undefined

/** Starts the language server. VS Code calls this when the first page is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  client = new LanguageClient('bedside', 'Bedside', serverOptions(context), clientOptions())
  context.subscriptions.push(client)
  await client.start()
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop()
  client = undefined
}

/**
 * The server that comes with the extension. Another one is started only where the user names it, in their own settings and for a workspace
 * that they trust: what lies in a workspace is never executed.
 */
function serverOptions({extensionPath}: ExtensionContext): ServerOptions {
  const path = workspace.getConfiguration('bedside').inspect<string>('path')?.globalValue?.trim()
  const module = path && workspace.isTrusted ? path : join(extensionPath, 'dist/server/dist/js/bedside.cjs')
  return {module, args: ['lsp'], transport: TransportKind.stdio}
}

const pages = ['markdown', 'mdx', 'html', 'plaintext']

function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [
      ...pages.flatMap((language) => ['file', 'untitled'].map((scheme) => ({scheme, language}))),
      {scheme: 'file', pattern: '**/{bedside,glossary,reviewers}.{yaml,yml}'}
    ],
    initializationOptions: {...workspace.getConfiguration('bedside')}
  }
}
