import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runLint} from '@bedside/engine'

/** What a run over one document cost. */
export interface Cost {
  /** Milliseconds of processor time of the whole process. */
  ms: number
  findings: number
  /** True where the document was refused, with a finding that says why. */
  isRefused: boolean
}

/** Lints a text as the only page of a library, all default rules on. */
export async function costOf(text: string, ending: string): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-hostile-'))
  try {
    writeFileSync(join(folder, `page.${ending}`), text)
    const before = process.cpuUsage()
    const {report} = await runLint({cwd: folder, paths: [`page.${ending}`], now: '2026-03-01'})
    const {user, system} = process.cpuUsage(before)
    const findings = report.files.flatMap((file) => file.findings)
    return {ms: (user + system) / 1000, findings: findings.length, isRefused: findings.some(({rule}) => rule.startsWith('run/'))}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
