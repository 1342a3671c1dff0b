import type {Severity} from '@bedside/core'
import {type RuleData, runTrial, settingOf, summaryOf, UsageError} from '@bedside/engine'
import {givenRules} from '../given-rules.js'
import type {Io} from '../io.js'
import {dayFrom} from '../now.js'
import {type CacheFlags, pageCache} from '../page-cache.js'
import {progressBar} from '../progress.js'
import {exitCode} from '../run-output.js'
import {trialJson} from '../trial/json.js'
import {trialMarkdown} from '../trial/markdown.js'
import {trialText} from '../trial/text.js'
import type {TrialView, Tried, TriedRule} from '../trial/words.js'

/** The flags of `bedside try` as commander gives them. */
export interface TryFlags extends CacheFlags {
  rule: string[]
  config?: string
  format: 'text' | 'json' | 'markdown'
  examples: number
  failOn: Severity | 'never'
  maxWarnings?: number
  /** False for `--no-baseline`. */
  baseline?: string | false
  now?: string
}

const looks = {text: trialText, json: trialJson, markdown: trialMarkdown}

/** `bedside try`: says what other rules would say of the library. It changes nothing and fails nothing: 0. */
export async function tryCommand(paths: readonly string[], flags: TryFlags, io: Io): Promise<number> {
  const {rule, config, examples, baseline} = flags
  if (rule.length === 0 && config === undefined) {
    throw new UsageError('try needs something to try: --rule readability/high-grade=error:{target:6}, or --config other.yaml.')
  }
  const settings = givenRules(rule)
  const bar = progressBar(io)
  const trial = await runTrial({
    cwd: io.cwd,
    paths,
    now: dayFrom('--now', flags.now) ?? io.today(),
    parser: io.env.BEDSIDE_PARSER,
    settings,
    cache: await pageCache(flags, io),
    onProgress: bar.tell,
    ...(config !== undefined && {config}),
    ...(baseline !== undefined && {baseline})
  }).finally(bar.clear)
  const [before, after] = [trial.before.report, trial.after.report]
  const verdictOf = (report: typeof before) => (exitCode(summaryOf(report), flags) === 0 ? 'pass' : 'fail')
  const view: TrialView = {
    before,
    after,
    differences: trial.differences,
    tried: triedOf(config, settings),
    verdict: {before: verdictOf(before), after: verdictOf(after)},
    examples,
    source: trial.after.source
  }
  io.out(looks[flags.format](view))
  return 0
}

function triedOf(config: string | undefined, settings: ReadonlyMap<string, RuleData>): Tried {
  const rules = [...settings].map(([id, data]): TriedRule => {
    return {id, setting: settingOf(data), options: (typeof data === 'string' ? undefined : data[1]) ?? {}}
  })
  return {config: config ?? null, rules}
}
