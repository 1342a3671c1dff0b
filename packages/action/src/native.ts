import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {loadParsers} from '@bedside/engine'

/** Native parsers lie beside the scripts, one for each platform that a release has. */
const folder = new URL('../../native/', import.meta.url)

/** Which parser reads Markdown. */
export interface ChosenParser {
  /** As `runLint` takes it; undefined for the fast one. */
  parser: 'remark' | undefined
  /** What to say of it; null where all is as it should be. */
  notice: string | null
}

/**
 * Has the fast parser loaded from the action's own folder, never from a `node_modules` that a pull request could have put somewhere above it.
 * Where none fits, remark reads the same.
 */
export async function chooseParser(env: NodeJS.ProcessEnv): Promise<ChosenParser> {
  const file = fileURLToPath(new URL(`satteri_napi.${platformName()}.node`, folder))
  const slower = 'remark reads Markdown instead: slower, with the same findings.'
  if (env.BEDSIDE_PARSER === 'remark') return {parser: 'remark', notice: null}
  if (!existsSync(file)) return {parser: 'remark', notice: `This action holds no native parser for ${platformName()}; ${slower}`}
  env.NAPI_RS_NATIVE_LIBRARY_PATH = file
  const {markdown} = await loadParsers()
  if (markdown) return {parser: undefined, notice: null}
  return {parser: 'remark', notice: `The native parser for ${platformName()} does not start here; ${slower}`}
}

/** The platform as satteri names its files, such as `linux-x64-gnu`. */
function platformName(): string {
  const {platform, arch} = process
  if (platform === 'linux') return `linux-${arch}-${hasGlibc() ? 'gnu' : 'musl'}`
  return platform === 'win32' ? `win32-${arch}-msvc` : `${platform}-${arch}`
}

function hasGlibc(): boolean {
  // Node 20's types do not know the switch yet. Without it, names of hosts are looked up, which can take long.
  const report: NodeJS.ProcessReport & {excludeNetwork?: boolean} = process.report
  report.excludeNetwork = true
  const {header} = report.getReport() as {header?: {glibcVersionRuntime?: string}}
  return header?.glibcVersionRuntime !== undefined
}
