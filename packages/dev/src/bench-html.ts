import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'
import {launchChromium} from './chromium.js'
import {writeMadeUpPages} from './made-up-pages.js'
import {median} from './median.js'
import {root} from './workspace.js'

/** Milliseconds by the clock of the browser, from the start of the navigation or of the step. */
interface Opening {
  /** The overview is there, and its list can be filtered. */
  usable: number
  /** The file has been read to its end. */
  read: number
  /** A page was asked for, and its text stands there with its findings. */
  page: number
  /** A word was typed into the filter, and the list has changed. */
  filter: number
}

/** Measures how long the HTML report of so many made-up pages takes to open from the disk in Chromium. */
export async function benchHtml(pages: number, {rounds, keep}: {rounds: number; keep: string | undefined}): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'bedside-html-'))
  try {
    const file = keep === undefined ? join(place, 'report.html') : resolve(keep)
    writeReport(join(place, 'library'), pages, file)
    const browser = await launchChromium()
    try {
      const openings: Opening[] = []
      for (let round = 0; round < rounds; round++) openings.push(await open(browser, pathToFileURL(file).href))
      console.log(table(pages, statSync(file).size, openings))
    } finally {
      await browser.close()
    }
  } finally {
    rmSync(place, {recursive: true, force: true})
  }
}

function writeReport(library: string, pages: number, file: string): void {
  writeMadeUpPages(library, pages)
  const args = ['lint', '--now', '2026-03-01', '--no-cache', '--fail-on', 'never', '--format', `html=${file}`]
  const {status} = spawnSync(process.execPath, [join(root, 'packages/cli/dist/bin.js'), ...args], {
    cwd: library,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  if (status !== 0) throw new Error(`The run over ${pages} pages ended with ${status}.`)
}

async function open(browser: Browser, address: string): Promise<Opening> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}})
  const page = await context.newPage()
  await page.addInitScript({content: watchReady})
  await page.goto(address)
  const [usable, read] = await page.evaluate<[number, number]>(
    `[performance.getEntriesByName('usable')[0].startTime, performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd]`
  )
  const filter = await page.evaluate<number>(typeWord)
  const view = await page.evaluate<number>(openFirst)
  await context.close()
  return {usable, read, filter, page: view}
}

/** The clock of the page begins when the navigation does; two frames later what was done is on the screen. */
const watchReady = `new MutationObserver((_, observer) => {
  if (document.documentElement?.dataset.ready === undefined) return
  observer.disconnect()
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('usable')))
}).observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready']})`

const typeWord = `(async () => {
  const search = document.querySelector('#search')
  const start = performance.now()
  search.value = '77'
  search.dispatchEvent(new Event('input', {bubbles: true}))
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  return performance.now() - start
})()`

const openFirst = `(async () => {
  const start = performance.now()
  location.hash = document.querySelector('#rows a').hash
  while (!document.querySelector('#view .text')) await new Promise((done) => requestAnimationFrame(done))
  return performance.now() - start
})()`

function table(pages: number, bytes: number, openings: readonly Opening[]): string {
  const middle = (key: keyof Opening) => median(openings.map((one) => one[key])).toFixed(0)
  const heads =
    '| Pages | MB | Overview usable, ms | Read to the end, ms | List filtered, ms | Page opened, ms |\n|---|---|---|---|---|---|'
  const cells = [pages, (bytes / 1e6).toFixed(1), middle('usable'), middle('read'), middle('filter'), middle('page')]
  return `${heads}\n| ${cells.join(' | ')} |`
}
