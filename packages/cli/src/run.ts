import {processIo} from './io.js'
import {main} from './main.js'

/** Runs this process's command line and sets its exit code. */
export async function run(): Promise<void> {
  // A reader that stops early, such as `head`, is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  // The exit code is set, not forced: a report that is still being written is written to its end.
  process.exitCode = await main(process.argv.slice(2), processIo())
}
