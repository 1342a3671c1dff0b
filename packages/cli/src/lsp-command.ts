import type {Command} from 'commander'
import type {Io} from './io.js'

/** Adds `bedside lsp`. Editors put words of their own behind it, such as the id of their process. */
export function addLsp(program: Command, io: Io): void {
  program
    .command('lsp')
    .description('serve an editor over the Language Server Protocol: findings, fixes and help while somebody writes')
    .option('--stdio', 'speak over standard input and output')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (flags: {stdio?: boolean}) => {
      const {lspCommand} = await import('./commands/lsp.js')
      await lspCommand(flags, io)
    })
}
