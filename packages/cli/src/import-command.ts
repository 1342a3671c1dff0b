import type {Command} from 'commander'
import type {ImportFlags} from './commands/import.js'
import type {Io} from './io.js'

/** Adds `bedside import`. */
export function addImport(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('import')
    .description('take over rules of other linters')
    .command('vale <style>')
    .description('make house rules of a Vale style (a folder of YAML files), and list what could not be taken over')
    .option('--output <folder>', 'where the file of house rules is written', 'house-rules')
    .option('--force', 'write over a file that is there')
    .action(async (style: string, flags: ImportFlags) => {
      const {importValeCommand} = await import('./commands/import.js')
      finish(importValeCommand(style, flags, io))
    })
}
