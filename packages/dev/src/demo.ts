import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {main, processIo} from 'bedside'
import {root} from './workspace.js'

/**
 * Lints the sample library with the report on the screen and as a page for the browser, and says which exit code CI would have seen. It always
 * ends well: the defects are there on purpose.
 */
export async function demo(): Promise<void> {
  const io = {...processIo(), cwd: join(root, 'fixtures', 'spine-clinic')}
  const page = join(root, 'packages', 'dev', 'dist', 'demo-report.html')
  const code = await main(['--now', '2026-03-01', '--format', 'text', '--format', `html=${page}`], io)
  if (code === 2) {
    process.exitCode = 2
    return
  }
  console.log(`\nThe same to look at in a browser: ${pathToFileURL(page).href}`)
  console.log(`\nThis was fixtures/spine-clinic, a made-up library with defects on purpose. In CI the exit code would have been ${code}.`)
}
