import {type ExternalState, type PageSummary, summarise} from '@bedside/core'
import {globFault, matcherOf} from '../config/globs.js'
import {
  type CheckOptions,
  checkAll,
  type ExternalReport,
  externalAddress,
  externalNotices,
  externalReport,
  realWorld,
  type World
} from '../external/index.js'
import {UsageError} from '../usage-error.js'
import type {Libraries} from './libraries.js'
import {open, type Reading} from './open.js'

/** What became of the external addresses of a file, given by its absolute path; null where nobody asked. */
export type External = (path: string) => ReadonlyMap<string, ExternalState> | null

/** How external addresses are asked for. */
export interface ExternalOptions extends Omit<CheckOptions, 'today' | 'allowed'> {
  /** Hosts, with port where it is not the usual one, that may be private: whoever runs Bedside vouches for them. */
  allow: readonly string[]
  /** Sent as `User-Agent`. */
  userAgent: string
  /** Time for one request. */
  timeoutMs: number
  /** Where requests go; the internet where it is left out. */
  world?: World | undefined
}

/** What is known of the external addresses of a run. */
export interface ExternalResult {
  external: External
  /** Null where nobody asked. */
  report: ExternalReport | null
  /** Things said once a run. */
  notices: readonly string[]
}

/** The rules that read what became of external addresses: a file on which neither is on gives no address. */
const externalRules = ['links/unreachable-url', 'links/moved-url']

/** The rule whose option `ignore` names addresses that are never asked for. */
const [ignoringRule] = externalRules

/**
 * Asks for the external addresses of files, each once. It is asked for once files have been mended.
 * @throws UsageError where a rule's option names addresses to ignore in a way that cannot be read.
 */
export async function readExternal(
  files: readonly string[],
  libraries: Libraries,
  reading: Reading,
  options: ExternalOptions,
  today: string
): Promise<ExternalResult> {
  const wanted = new Map(files.flatMap((file) => addressesOf(file, libraries, reading)))
  const addresses = [...new Set([...wanted.values()].flatMap((links) => [...links.values()]))].sort()
  const {world, allow, userAgent, timeoutMs} = options
  const allowed = new Set(allow)
  const checked = await checkAll(addresses, {...options, today, allowed}, world ?? realWorld({userAgent, timeoutMs, allowed}))
  const report = externalReport(checked)
  return {external: (path) => statesFor(wanted.get(path), checked.states), report, notices: externalNotices(report, checked.cacheFault)}
}

/** Addresses as the links of a page have them -> as they are asked for. */
type Wanted = ReadonlyMap<string, string>

/** Only what a page itself wanted to know: what it ignores may have been asked for on behalf of another one. */
function statesFor(wanted: Wanted | undefined, states: ReadonlyMap<string, ExternalState>): ReadonlyMap<string, ExternalState> | null {
  return wanted ? new Map([...wanted].map(([url, address]) => [url, states.get(address)!])) : null
}

/** The file with the addresses that may be asked for on its behalf; nothing where no rule wants to know, or it cannot be read. */
function addressesOf(file: string, libraries: Libraries, reading: Reading): [file: string, wanted: Wanted][] {
  const {rules, context, name} = libraries.of(file).fileSettings(file)
  const asking = rules.filter(({rule}) => externalRules.includes(rule.id))
  if (asking.length === 0) return []
  const {document} = open(file, name, reading)
  if (!document) return []
  const ignore = asking.find(({rule}) => rule.id === ignoringRule)?.options.ignore as readonly string[] | undefined
  return [[file, externalAddresses(summarise(document, context), ignore ?? [])]]
}

function externalAddresses({links}: PageSummary, ignore: readonly string[]): Wanted {
  const isIgnored = ignoring(ignore)
  const addresses = links.flatMap(({url, kind, through}): [string, string][] => {
    // A reference leads where its definition leads, and what a template makes is not known.
    const address = url === null || kind === 'reference' || through ? null : externalAddress(url)
    return address === null || isIgnored(address) ? [] : [[url!, address]]
  })
  return new Map(addresses)
}

/**
 * Says which addresses globs match, such as `example.org`, `*.example.org/forms/**`. The scheme counts for nothing.
 * @throws UsageError where one is no glob: what it was meant to spare would be asked for.
 */
function ignoring(globs: readonly string[]): (address: string) => boolean {
  const patterns = globs.map((glob) => bare(glob.trim()))
  for (const [index, pattern] of patterns.entries()) {
    const fault = globFault(pattern)
    if (fault) throw new UsageError(`${ignoringRule}: in its option ignore, "${globs[index]!.slice(0, 60)}" ${fault}.`)
  }
  const matches = matcherOf({base: '', patterns})
  return patterns.length === 0 ? () => false : (address) => matches(bare(address))
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//i, '')
}
