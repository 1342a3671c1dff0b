import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {lookAt, type RepositoryFacts, UsageError} from '@bedside/engine'
import {counted} from '@bedside/report'
import type {Io} from '../io.js'

/** `bedside init`: looks at the repository and writes a commented `bedside.yaml`. */
export async function init({yes = false}: {yes?: boolean}, io: Io): Promise<number> {
  const path = join(io.cwd, 'bedside.yaml')
  if (existsSync(path)) throw new UsageError('There is a bedside.yaml here already; edit it, or delete it first.')
  const facts = lookAt(io.cwd)
  io.out(`${describe(facts)}\n`)
  if (!yes) {
    if (!io.interactive) throw new UsageError('init asks before it writes; use --yes where nobody can answer.')
    const answer = await io.ask('Write bedside.yaml? [Y/n] ')
    if (!['', 'y', 'yes'].includes(answer.trim().toLowerCase())) {
      io.out('Nothing written.\n')
      return 0
    }
  }
  writeFileSync(path, configText(facts), {flag: 'wx'})
  io.out(`Wrote bedside.yaml.\n${next}`)
  return 0
}

/** What people do once there is a configuration. */
const next = `Next:
  bedside lint            see what it finds
  bedside explain RULE    ask why a finding is there
  bedside baseline        hold back what is there today, and hear only of what is new
Rules of your own are written without code, in house-rules/*.yaml: docs/house-rules.md
`

/** Whom each profile of a country is for. */
const readersOf = {us: 'the United States', nhs: 'the United Kingdom', au: 'Australia'}

function describe({pages, content, generator, reviewers, glossary, country}: RepositoryFacts): string {
  const found = [
    `${counted(pages, 'page')} that Bedside reads, most of them in ${content || 'this folder'}`,
    country
      ? `readers in ${readersOf[country.profile]}, as ${counted(country.pages, 'page')} of those looked at ${country.pages === 1 ? 'shows' : 'show'}: the profile is ${country.profile} (${country.locale})`
      : 'no sign of a country: the profile is us (en-US); nhs and au are for the United Kingdom and Australia',
    generator
      ? `built by ${generator.name} (${generator.sign}): links are followed as it makes them`
      : 'no site generator known to Bedside: links between files are checked, and addresses that begin with / are left alone',
    reviewers ? `a list of reviewers in ${reviewers}` : 'no list of reviewers',
    glossary ? `a glossary in ${glossary}` : 'no glossary'
  ]
  return ['Found here:', ...found.map((fact) => `  - ${fact}`)].join('\n')
}

/** The text of a new configuration: every choice on a line of its own, with what it is for. */
function configText({content, generator, reviewers, glossary, country}: RepositoryFacts): string {
  const folder = content ? `${content}/` : ''
  const lines = [
    '# What Bedside checks here. docs/configuring.md explains every key; `bedside explain RULE` explains a rule.',
    '',
    '# The standard to start from: us, nhs or au for a country. Add evidence or strict to ask for more; docs/profiles.md tells what they say.',
    `extends: [${country?.profile ?? 'us'}]`,
    '',
    '# Which files are articles.',
    `files: ["${folder}**/*.{md,mdx,html,txt}"]`,
    '# ignore: ["drafts/**"]',
    '',
    '# Who reads them: sets emergency numbers and spelling.',
    `locale: ${country?.locale ?? 'en-US'}`,
    '',
    '# What kind of article a folder holds, where the pages do not say `type:` themselves.',
    '# articleTypes:',
    `#   procedure: {files: ["${folder}surgery/**"]}`,
    '',
    '# Who may review: a list of {id, name, credentials, ...}.',
    reviewers ? `reviewers: ${reviewers}` : '# reviewers: reviewers.yaml',
    '',
    '# Terms that your glossary explains: a list of {term, forms, gloss}.',
    glossary ? `glossary: ${glossary}` : '# glossary: glossary.yaml',
    '',
    '# How the site is made, so that links can be followed without building it. docs/links.md explains every key.',
    ...siteLines(generator, folder),
    '',
    '# Rules of your own, in words and without code. Take the "#" of the second line away once the first file is there.',
    '# houseRules: ["house-rules/*.yaml"]',
    '',
    '# Findings of today that may wait: `bedside baseline` writes the file. docs/baseline.md',
    '# baseline: bedside-baseline.tsv',
    '',
    '# Settings that differ from the standard: off, note, warning, error, or [severity, {option: value}].',
    'rules: {}',
    '#  readability/long-sentence: [warning, {maxWords: 25}]',
    ''
  ]
  return lines.join('\n')
}

function siteLines(generator: RepositoryFacts['generator'], folder: string): string[] {
  if (!generator) return ['# site:', '#   generator: hugo', `#   routes: ["${folder}{path}.md -> /{path}/"]`]
  const {content, base, trailingSlash} = generator
  return [
    'site:',
    `  generator: ${generator.generator}`,
    ...(content ? [`  content: ${content}`] : []),
    ...(base ? [`  base: ${base}`] : []),
    ...(trailingSlash ? [`  trailingSlash: ${trailingSlash}`] : []),
    '  # Addresses that another system serves: links to them are not checked.',
    '  # external: [/sign-in/**]'
  ]
}
