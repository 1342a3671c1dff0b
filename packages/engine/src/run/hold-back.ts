import type {Baseline} from './baselines.js'
import {divide, judgeAll, type Looked} from './judge-baseline.js'
import type {Libraries, Library} from './libraries.js'
import type {Reading} from './open.js'
import type {FileReport} from './report.js'

/** Reports without what baselines hold. */
export interface HeldBack {
  reports: FileReport[]
  /** Null where no baseline applies. */
  baseline: {fixed: number} | null
}

/** Takes from reports, which carry absolute paths, the findings that the baseline of their library holds. */
export async function holdBackKnown(
  reports: readonly FileReport[],
  baselines: ReadonlyMap<Library, Baseline>,
  libraries: Libraries,
  looked: Looked,
  reading: Reading
): Promise<HeldBack> {
  if (baselines.size === 0) return {reports: [...reports], baseline: null}
  const judgements = await judgeAll(reports, baselines, libraries, looked, reading)
  const divided = new Map(judgements.flatMap((judgement) => judgement.pages.map((page) => [page.report, divide(judgement, page)] as const)))
  return {
    reports: reports.map((report) => {
      const {fresh, held} = divided.get(report) ?? {fresh: report.findings, held: []}
      return held.length > 0 ? {...report, findings: fresh, held} : report
    }),
    baseline: {fixed: judgements.reduce((sum, {comparison}) => sum + comparison.fixed.length, 0)}
  }
}
