import type {Command} from 'commander'
import type {RulesFlags} from './commands/rules.js'
import type {Io} from './io.js'

const config = ['--config <file>', 'use this configuration instead of the nearest bedside.yaml'] as const

/** Adds `bedside explain` and `bedside rules`. */
export function addRules(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('explain <rule> [file]')
    .description('say what a rule checks, why, and its options; for a file, also which lines of the configuration set it')
    .option(...config)
    .action(async (rule: string, file: string | undefined, flags: {config?: string}) => {
      const {explain} = await import('./commands/explain.js')
      finish(await explain(rule, file, flags, io))
    })
  const rules = program.command('rules').description('look after the house rules of a library')
  rules
    .command('test [paths...]')
    .description('run the tests that stand in house rules: files, folders, globs or packages; without any, those of the configuration')
    .option(...config)
    .action(async (paths: string[], flags: RulesFlags) => {
      const {rulesTest} = await import('./commands/rules.js')
      finish(rulesTest(paths, flags, io))
    })
  rules
    .command('list [paths...]')
    .description('list house rules with their severity, owner and file')
    .option(...config)
    .action(async (paths: string[], flags: RulesFlags) => {
      const {rulesList} = await import('./commands/rules.js')
      finish(rulesList(paths, flags, io))
    })
}
