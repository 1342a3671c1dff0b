import {existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {type Browser, chromium} from 'playwright-core'

/** What Debian and others call it. */
const names = ['chromium', 'chromium-browser', 'google-chrome']

/** What keeps Chromium from asking anybody for anything while it is tested. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/** The Chromium that `CHROMIUM_PATH` names, else the first on the path; null where there is none. */
export function findChromium({CHROMIUM_PATH, PATH = ''}: NodeJS.ProcessEnv = process.env): string | null {
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : null
  const folders = ['/usr/bin', ...PATH.split(delimiter).filter(Boolean)]
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null
}

/** Starts a Chromium that nobody sees. @throws Error where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null)
    throw new Error('No Chromium is here: install it (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.')
  return await chromium.launch({executablePath, args, headless: true})
}
