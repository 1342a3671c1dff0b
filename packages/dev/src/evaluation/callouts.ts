import {existsSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {type Context, documentFrom, emptyContext, lint, withDefaults} from '@bedside/core'
import {guidanceIn, missing} from '@bedside/rules-guidance'
import {markdownFiles} from './files.js'

/** What `guidance/missing` says of one page of `nhs-beta` and of its twin, from which the call-outs were taken. */
export interface CalloutPage {
  page: string
  /** True where a call-out tells the reader to see a doctor; null where the page is no advice on an illness. */
  callout: boolean | null
  /** Whether advice on when to call a doctor is reported missing. */
  full: boolean
  twin: boolean
  /** Sentences of the twin that give it all the same. */
  left: readonly string[]
}

/** Every page of `nhs-beta`, each taken for a condition so that it owes its reader the advice on when to call; none without that folder. */
export function calloutPages(data: string): CalloutPage[] {
  const folder = join(data, 'nhs-beta')
  if (!existsSync(join(folder, 'labels.json'))) return []
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as Record<string, {nonEmergencyCallout: boolean | null}>
  return markdownFiles(join(folder, 'full')).map((path) => {
    const page = basename(path, '.md')
    const [full, twin] = [readFileSync(path, 'utf8'), readFileSync(join(folder, 'without-callouts', `${page}.md`), 'utf8')]
    return {
      page: page.replace(/__manifest$/, ''),
      callout: labels[page]?.nonEmergencyCallout ?? null,
      full: lacksWhen(full),
      twin: lacksWhen(twin),
      left: guidanceIn(documentFrom(twin, {path: 'page.md'})).flatMap(({kinds, sentence}) => (kinds.includes('K4') ? sentence.text : []))
    }
  })
}

const context: Context = {...emptyContext, locale: 'en-GB', articleType: 'condition'}

function lacksWhen(source: string): boolean {
  const rules = [{rule: missing, severity: 'error' as const, options: withDefaults(missing, {})}]
  return lint(source, {path: 'page.md', rules, context}).findings.some(({data}) => data?.kind === 'K4')
}
