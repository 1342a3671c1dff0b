import {checkstyleReport} from './checkstyle.js'
import {csvReport} from './csv.js'
import {githubReport} from './github.js'
import {gitlabReport} from './gitlab.js'
import {jsonPiecewise, jsonReport} from './json.js'
import {junitReport} from './junit.js'
import {markdownReport} from './markdown.js'
import {piecesOf} from './piecewise.js'
import type {Reported} from './reported.js'
import {sarifReport} from './sarif.js'
import {textPiecewise, textReport} from './text.js'

/** A way in which a run can be told. `docs/formats.md` says which is for what. */
export type Format = 'text' | 'json' | 'sarif' | 'junit' | 'checkstyle' | 'github' | 'gitlab' | 'markdown' | 'csv' | 'html'

/** What makes each format of a run; the text for people waits where it needs a library. */
export const formats = {
  text: ({report, source, color = false}: Reported) => textReport(report, {color, source}),
  json: ({report, tool}: Reported) => jsonReport(report, tool),
  sarif: sarifReport,
  junit: junitReport,
  checkstyle: checkstyleReport,
  github: githubReport,
  gitlab: gitlabReport,
  markdown: markdownReport,
  csv: csvReport,
  // It carries a script and a style, which nobody else waits for.
  html: async (reported: Reported) => (await import('./html/html.js')).htmlReport(reported)
} as const satisfies Readonly<Record<Format, (reported: Reported) => string | Promise<string>>>

/** The names of the formats, the one for people first. */
export const formatNames = Object.keys(formats) as readonly Format[]

/** A report piece by piece: of a large library some are longer than all else that a run holds. */
export async function reportPieces(format: Format, reported: Reported): Promise<Iterable<string> | AsyncIterable<string>> {
  const {report, tool, source, color = false} = reported
  if (format === 'json') return piecesOf(report, jsonPiecewise(tool))
  if (format === 'text') return piecesOf(report, textPiecewise({color, source}))
  if (format === 'html') return (await import('./html/html.js')).htmlPieces(reported)
  return [await formats[format](reported)]
}
