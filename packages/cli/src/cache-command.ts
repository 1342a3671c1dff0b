import type {Command} from 'commander'
import type {Io} from './io.js'
import type {CacheFlags} from './page-cache.js'

/** Adds `bedside cache` and what stands under it. */
export function addCache(program: Command, io: Io, finish: (code: number) => void): void {
  const cache = program.command('cache').description('look after what runs keep for the next one')
  cache
    .command('clear')
    .description('take away what runs have kept; the next one examines every page anew')
    .option('--cache-location <folder>', 'the folder that lint was given')
    .action(async (flags: CacheFlags) => {
      const {cacheClear} = await import('./commands/cache-clear.js')
      finish(cacheClear(flags, io))
    })
}

/** The options of runs that keep what they find out. */
export function addCacheOptions(command: Command): Command {
  return command
    .option('--no-cache', 'examine every page anew, and keep nothing for the next run')
    .option(
      '--cache-location <folder>',
      "where what was found out about pages is kept (default: the system's folder for caches; in CI none)"
    )
}
