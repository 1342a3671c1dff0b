import {sayFailure} from './log.js'
import {runAction} from './run.js'

const say = (line: string) => void process.stdout.write(`${line}\n`)

// The exit code is set, not forced: what is still being written is written to its end.
try {
  process.exitCode = (await runAction(process.env, say)) ? 0 : 1
} catch (error) {
  sayFailure(error, say)
  process.exitCode = 1
}
