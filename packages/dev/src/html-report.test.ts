import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {formats} from '@bedside/report'
import axe from 'axe-core'
import {main} from 'bedside'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {findChromium, launchChromium} from './chromium.js'
import {type PlannedPage, runOf} from './formats/runs.js'
import {root} from './workspace.js'

const found = findChromium() !== null
if (!found && process.env.CI === 'true') {
  test('a Chromium is there', () => {
    throw new Error('CI tests the HTML report in Chromium: install it (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.')
  })
} else if (!found) {
  console.warn('\nNO CHROMIUM: the HTML report was NOT tested in a browser. Install chromium, or name one in CHROMIUM_PATH.\n')
}

/** What axe says of a page: what is wrong, and how many of its rules had something to look at and found it right. */
interface Axe {
  violations: {id: string; nodes: {html: string}[]}[]
  passes: number
}

/** Milliseconds: a browser beside a whole run of tests, on a machine that others use, is slow. */
const patience = 180_000

const folder = mkdtempSync(join(tmpdir(), 'bedside-html-report-'))
const address = (name: string) => pathToFileURL(join(folder, name)).href

const hostileText = [
  '# <b>Bold</b> <script>window.hacked = 1</script>',
  '<img src="https://example.com/x.png" onerror="window.hacked = 2">',
  '</script><script>window.hacked = 3</script><!--<script>',
  '[a](javascript:window.hacked=4) \u202etfel ot thgir\u202c \u0000',
  '<style>body{display:none}</style><meta http-equiv="refresh" content="0;url=https://example.com">'
].join('\n')

const hostile: PlannedPage[] = [
  {
    path: 'a/<img src=x onerror=alert(1)>&finding=1#"\'.md',
    source: hostileText,
    findings: [
      {
        rule: 'x/<script>alert(1)</script>',
        severity: 'error',
        message: '<img src=x onerror="window.hacked = 5"> is here; take it out.',
        at: {start: 2, end: 60},
        fix: {edits: [{start: 2, end: 13, text: '<svg onload="window.hacked = 6">'}]}
      }
    ]
  }
]

/** A library with more pages than the list shows at first. */
const many = Array.from({length: 130}, (_, at): PlannedPage => {
  const severity = at % 10 === 0 ? 'error' : 'warning'
  return {
    path: `part/page-${at}.md`,
    source: 'Abc.\n',
    findings: [{rule: 'jargon/undefined-term', severity, message: 'Say it.', at: {start: 0, end: 3}}]
  }
})

describe.skipIf(!found)('the HTML report in Chromium', {timeout: patience}, () => {
  let browser: Browser
  const asked: string[] = []
  const complaints: string[] = []

  async function open(name: string, hash = '', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options})
    context.on('request', (request) => asked.push(request.url()))
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('dialog', (dialog) => void complaints.push(dialog.message()))
    await page.goto(address(name) + hash)
    if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-ready]', {state: 'attached'})
    return page
  }

  beforeAll(async () => {
    const io = {out: () => {}, err: () => {}, stdin: async () => '', ask: async () => '', interactive: false, color: false, env: {}}
    const cwd = join(root, 'fixtures/spine-clinic')
    await main(['--no-cache', '--now', '2026-03-01', '--format', `html=${join(folder, 'clinic.html')}`], {
      ...io,
      cwd,
      today: () => '2026-03-01'
    })
    writeFileSync(join(folder, 'hostile.html'), await formats.html(runOf(hostile, {name: '<img src=x onerror=alert(1)>'})))
    writeFileSync(join(folder, 'many.html'), await formats.html(runOf(many)))
    browser = await launchChromium()
  }, patience)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, {recursive: true, force: true})
  })

  const sciatica = '#page=content/conditions/sciatica.md'
  const views = {overview: '', page: sciatica, rule: '#rule=guidance/missing'}

  test.each(['light', 'dark'] as const)('axe finds nothing to complain of in the %s', async (colorScheme) => {
    for (const [view, hash] of Object.entries(views)) {
      // The policy would keep axe out, too.
      const page = await open('clinic.html', hash, {colorScheme, bypassCSP: true})
      if (view === 'overview') await page.click('summary')
      await page.addScriptTag({content: axe.source})
      const {violations, passes} = await page.evaluate<Axe>(
        'axe.run().then(({violations, passes}) => ({violations, passes: passes.length}))'
      )
      expect(passes).toBeGreaterThan(20)
      expect(violations.map(({id, nodes}) => [view, id, nodes.map(({html}) => html).slice(0, 3)])).toEqual([])
      await page.context().close()
    }
  })

  test('the keyboard alone leads to a finding, to its place, and back', async () => {
    const page = await open('clinic.html')
    const focused = (what: string) => page.evaluate<string>(`document.activeElement.${what}`)
    await page.keyboard.press('Tab')
    expect(await focused('textContent')).toBe('Skip to the list of pages')
    await page.keyboard.press('Enter')
    const reach = async (isThere: () => Promise<boolean>) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab')
        if (await isThere()) return
      }
      throw new Error('not reached')
    }
    await reach(async () => (await focused('textContent')) === 'Sciatica')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#view h1')
    expect(await focused('tagName')).toBe('H1')
    await reach(async () => (await focused('id')) === 'mark-2')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#finding-2.current')
    expect(await focused('id')).toBe('finding-2')
    expect(await page.locator('mark.current').allTextContents()).toEqual(['Peer reviewed'])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused('id')).toBe('mark-2')
    expect(new URL(page.url()).hash).toBe(`${sciatica}&finding=2`)
    // Looking at findings is no way that leads back through each of them.
    await page.goBack()
    await page.waitForSelector('#overview:not([hidden])')
    expect(await focused('textContent')).toBe('Sciatica')
    await page.context().close()
  })

  test('an address shows a finding of a page, and a wrong one says so', async () => {
    const page = await open('clinic.html', `${sciatica}&finding=4`)
    expect(await page.locator('#finding-4.current').count()).toBe(1)
    expect(await page.title()).toBe('Sciatica – spine-clinic: report on its pages')
    await page.evaluate(`location.hash = '#page=gone.md'`)
    await page.waitForSelector('text=That page was not part of this run.')
    await page.click('text=All pages')
    expect(await page.locator('#pages').isVisible()).toBe(true)
    await page.context().close()
  })

  test('a page shows its text, the marks in it, and what would mend it', async () => {
    const page = await open('clinic.html', '#page=content/conditions/spinal-stenosis.md')
    const source = readFileSync(join(root, 'fixtures/spine-clinic/content/conditions/spinal-stenosis.md'), 'utf8')
    const lines = await page.evaluate<string[]>(`[...document.querySelectorAll('#view .line')].map((line) => {
      const copy = line.cloneNode(true)
      for (const ref of copy.querySelectorAll('.ref')) ref.remove()
      return copy.textContent
    })`)
    expect(lines.join('\n')).toBe(source.replaceAll('\r\n', '\n'))
    expect(await page.locator('mark.s1:not(.passage)').allTextContents()).toContain('subsequently')
    const card = page.locator('.card', {hasText: '"subsequently" can be said more plainly'})
    expect(await card.locator('del').textContent()).toBe('subsequently')
    expect(await card.locator('ins').textContent()).toBe('later')
    await page.evaluate('scrollTo(0, 400)')
    await card.locator('text=readability/complex-word').scrollIntoViewIfNeeded()
    const place = await page.evaluate<number>('scrollY')
    expect(place).toBeGreaterThan(0)
    await card.locator('text=readability/complex-word').click()
    expect(await page.locator('#view h1').textContent()).toBe('readability/complex-word')
    expect(await page.evaluate('scrollY')).toBe(0)
    await page.goBack()
    await page.waitForSelector('#view .text')
    expect(await page.evaluate('scrollY')).toBe(place)
    await page.context().close()
  })

  test('filters narrow the list and say how many pages are left', async () => {
    const page = await open('many.html')
    const count = page.locator('#count')
    const rows = page.locator('#rows tr')
    expect([await count.textContent(), await rows.count()]).toEqual(['130 of 130 pages', 50])
    await page.click('#more button')
    expect(await rows.count()).toBe(100)
    await page.selectOption('#severity', {label: 'errors'})
    expect([await count.textContent(), await rows.count()]).toEqual(['13 of 130 pages', 13])
    await page.fill('#search', 'PAGE-12')
    expect(await rows.locator('a').allTextContents()).toEqual(['part/page-120.md'])
    await page.fill('#search', 'nowhere')
    expect(await page.locator('#more').textContent()).toBe('No page fits. Take a filter away.')
    await page.click('#clear')
    await page.waitForFunction(`document.querySelector('#count').textContent === '130 of 130 pages'`)
    await page.click('th[data-column=page] button')
    expect(await rows.locator('a').first().textContent()).toBe('part/page-0.md')
    expect(await page.locator('th[data-column=page]').getAttribute('aria-sort')).toBe('ascending')
    await page.context().close()
  })

  test('nothing that an article holds is obeyed', async () => {
    const page = await open('hostile.html')
    await page.click('#rows a')
    await page.waitForSelector('#view .text')
    expect(await page.locator('#view .line').first().textContent()).toContain('<b>Bold</b>')
    expect(await page.locator('.control').allTextContents()).toEqual(['U+202E', 'U+202C', 'U+0000'])
    await page.click('.rule a')
    await page.waitForSelector('text=1 finding on 1 page')
    await page.click('#view tbody a')
    await page.waitForSelector('#view .text')
    expect(await page.evaluate('window.hacked')).toBe(undefined)
    expect(await page.locator('img, iframe, object, body svg:not(.grades):not(.bar)').count()).toBe(0)
    await page.context().close()
  })

  test('paper holds every row of the overview, and a page with its findings, and no buttons', async () => {
    const page = await open('clinic.html')
    expect(await page.locator('tr.folded').first().isVisible()).toBe(false)
    await page.emulateMedia({media: 'print'})
    for (const row of await page.locator('tr.folded').all()) expect(await row.isVisible()).toBe(true)
    for (const button of await page.locator('.unfold, #filters').all()) expect(await button.isVisible()).toBe(false)
    expect((await page.pdf({format: 'A4'})).subarray(0, 5).toString()).toBe('%PDF-')
    await page.evaluate(`location.hash = '${sciatica}'`)
    await page.waitForSelector('#view .text')
    for (const part of ['#view .text', '#view .card >> nth=-1']) expect(await page.locator(part).isVisible()).toBe(true)
    // Nothing is cut at the right edge of a sheet.
    await page.setViewportSize({width: 720, height: 1000})
    for (const hash of ['', sciatica]) {
      await page.evaluate(`location.hash = '${hash}'`)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(720)
    }
    await page.context().close()
  })

  test('the overview stands without a script, and says what is missing', async () => {
    const page = await open('clinic.html', '', {javaScriptEnabled: false})
    expect(await page.locator('noscript').isVisible()).toBe(true)
    expect(await page.locator('#filters').isVisible()).toBe(false)
    expect(await page.locator('#rows tr').count()).toBe(22)
    expect(await page.locator('table:has(caption:text("Findings by rule")) tbody tr').count()).toBe(35)
    await page.context().close()
  })

  // Last: it looks back on all that was done.
  test('no request left the machine, and the browser had nothing to complain of', () => {
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    expect(asked.every((url) => /\/\w+\.html(?:#|$)/.test(url))).toBe(true)
    expect(complaints).toEqual([])
  })
})
