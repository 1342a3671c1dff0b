import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../workspace.js'
import {buildSite} from './build.js'
import {codeOf} from './built-page.js'
import {type Generator, generators} from './generators.js'
import {recordOf, recordText, type SiteRecord} from './record.js'

const sites = join(root, 'fixtures', 'sites')

/**
 * Builds sample sites and writes what came out beside them, as `fixtures/sites/GENERATOR.record.json`. Says of each what it found.
 * @returns false where a name is no generator's, or a site could not be built; its record stays as it was.
 */
export function recordLinks(names: readonly string[]): boolean {
  const unknown = names.find((name) => !generators.some((one) => one.name === name))
  if (unknown) {
    console.error(`"${unknown}" is no generator that is recorded. There are: ${generators.map(({name}) => name).join(', ')}.`)
    return false
  }
  const wanted = generators.filter(({name}) => names.length === 0 || names.includes(name))
  return wanted.map(recordSite).every(Boolean)
}

function recordSite(generator: Generator): boolean {
  const start = performance.now()
  try {
    const record = readSite(generator)
    writeFileSync(join(sites, `${generator.name}.record.json`), recordText(record))
    console.log(summaryText(record, (performance.now() - start) / 1000))
    return true
  } catch (error) {
    console.error(`${generator.name}: not recorded. ${(error as Error).message}`)
    return false
  }
}

function readSite(generator: Generator): SiteRecord {
  const folder = join(sites, generator.name)
  if (!existsSync(folder)) throw new Error(`There is no sample site fixtures/sites/${generator.name}.`)
  const paths = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
    )
  const sources = paths.map((path) => ({path, text: readFileSync(join(folder, path), 'utf8')})).filter(({text}) => codeOf(text))
  const others = new Set(
    paths.filter((path) => !sources.some((one) => one.path === path)).map((path) => hash(readFileSync(join(folder, path))))
  )
  const {version, site, bytes} = buildSite(folder, baseOf(folder), generator)
  const files = [...bytes].flatMap(([file, content]) => (others.has(hash(content)) ? [file] : []))
  return recordOf({generator: generator.name, version, site, files}, sources)
}

/** `site.base` of the site's bedside.yaml; `/` where it has none. */
function baseOf(folder: string): string {
  return /^ +base: *(\S+)/m.exec(readFileSync(join(folder, 'bedside.yaml'), 'utf8'))?.[1] ?? '/'
}

const hash = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

function summaryText({generator, version, pages, links, unpublished, redirects}: SiteRecord, seconds: number): string {
  const counts = new Map<string, number>()
  for (const {outcome} of links) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const outcomes = [...counts].sort().map(([outcome, count]) => `${count} ${outcome}`)
  return [
    `${generator} ${version}: ${pages.length} pages, ${unpublished.length} unpublished, ${redirects.length} redirects`,
    `${links.length} links (${outcomes.join(', ')}), ${seconds.toFixed(0)} s`
  ].join(', ')
}
