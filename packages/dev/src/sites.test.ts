import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {agreementWith} from './record-links/agreement.js'
import type {SiteRecord} from './record-links/record.js'
import {root} from './workspace.js'

const sites = join(root, 'fixtures', 'sites')
const records = readdirSync(sites).filter((name) => name.endsWith('.record.json'))

/** Where Bedside knowingly says something else than what the generator made, and why. Anything else that differs is a fault. */
const known: Readonly<Record<string, readonly string[]>> = {
  // The ids of the blog's own layout.
  docusaurus: [
    'blog/2025-03-01-scanner/index.md: #__blog-post-container is recorded, not ours',
    'blog/2025-04-09-parking.md: #__blog-post-container is recorded, not ours'
  ],
  eleventy: [
    // The text that holds the link is cut by the site's layout.
    "src/a-z.md:22 {{ '/Knee Care/Größe/' | url }}: recorded dropped, ours page",
    // A page that calls itself a draft is one, though Eleventy asks its configuration what that means.
    'src/a-z.md:28 ../draft/: recorded page, ours missing',
    // A plugin of Eleventy turns links to source files into addresses; its configuration, a program, says whether it is there.
    'src/back.md:75 conditions/index.md: recorded missing, ours page',
    'src/conditions/fusion.md:9 disc.md: recorded missing, ours page',
    'src/index.md:12 back.md: recorded missing, ours page',
    // So does it say which files are copied, and where to.
    "src/index.md:27 {{ '/documents/Consent%20Form.pdf' | url }}: recorded missing, ours file"
  ],
  hugo: [
    // Bedside reads .txt as a page; that it is there is what counts.
    'content/a-z.md:9 /health/spine/back-brace/leaflet.txt: recorded file, ours page',
    'content/spine/brace/index.md:13 leaflet.txt: recorded file, ours page',
    // Older and newer versions of Hugo differ on the language before a whole address: both are taken.
    'content/contact.de.md:9 /health/de/kontakt/: recorded missing, ours page',
    // Whether `:running:` becomes a picture is a setting: both ids are taken.
    'content/spine/fusion.md:57 #sport-running-again: recorded missing-anchor, ours page'
  ],
  jekyll: [
    // GitHub Pages makes pages of files without frontmatter, and addresses of links to source files; Jekyll alone does not.
    'knee/plain.md: not published, ours at /health/knee/plain.html',
    '_conditions/fusion.md:11 disc.md: recorded missing, ours page',
    'a-z.md:38 knee/plain.md: recorded file, ours page',
    'index.md:15 back.md: recorded missing, ours page',
    // Right in Jekyll 3, where the tag does not hold the base.
    '_conditions/fusion.md:13 {{ site.baseurl }}{% link _conditions/disc.md %}: recorded missing, ours page'
  ]
}

test.each(records)('Bedside reads links as the generator made them: %s', async (name) => {
  const record = JSON.parse(readFileSync(join(sites, name), 'utf8')) as SiteRecord
  const folder = name.slice(0, -'.record.json'.length)
  const agreement = await agreementWith(record, join(sites, folder))
  expect([...agreement.differences].sort()).toEqual([...(known[folder] ?? [])].sort())
  // Silence is for what the source does not show: lists that a program makes, files that it copies.
  expect(agreement.silent).toBeLessThanOrEqual(record.links.length * 0.12)
})
