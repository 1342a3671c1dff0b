import {type Command, Option} from 'commander'
import {addCacheOptions} from './cache-command.js'
import type {TryFlags} from './commands/try.js'
import type {Io} from './io.js'
import {collect, wholeNumber} from './option-values.js'

/** Adds `bedside try`. */
export function addTry(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('try [paths...]')
    .description('say what other settings, or another configuration, would change: which findings come, go, or count differently')
    .option(
      '--rule <id=severity>',
      'a rule to try, with options if need be, as in readability/high-grade=error:{target:6} (may be repeated)',
      collect,
      []
    )
    .option('--config <file>', 'a configuration to try instead of the nearest bedside.yaml')
    .addOption(new Option('--format <name>', 'how the answer looks').choices(['text', 'json', 'markdown']).default('text'))
    .option('--examples <count>', 'examples of each rule', wholeNumber, 3)
    .addOption(
      new Option('--fail-on <severity>', 'say whether CI would pass that fails at findings of this severity or above')
        .choices(['error', 'warning', 'note', 'never'])
        .default('error')
    )
    .option('--max-warnings <count>', 'say whether CI would pass that fails at more warnings than this', wholeNumber)
    .option('--baseline <file>', 'leave out findings that this file holds, instead of the one that the configuration names')
    .option('--no-baseline', 'compare every finding, also those that a baseline holds')
    .option('--now <date>', 'the day to measure ages of reviews from, YYYY-MM-DD or an instant with its zone (default: today, UTC)')
  addCacheOptions(command).action(async (paths: string[], flags: TryFlags) => {
    const {tryCommand} = await import('./commands/try.js')
    finish(await tryCommand(paths, flags, io))
  })
}
