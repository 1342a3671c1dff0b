import {checkstyleReport} from './checkstyle.js'
import {csvReport} from './csv.js'
import {githubReport} from './github.js'
import {gitlabReport} from './gitlab.js'
import {jsonReport} from './json.js'
import {junitReport} from './junit.js'
import {markdownReport} from './markdown.js'
import type {Reported} from './reported.js'
import {sarifReport} from './sarif.js'
import {textReport} from './text.js'

/** A way in which a run can be told. `docs/formats.md` says which is for what. */
export type Format = 'text' | 'json' | 'sarif' | 'junit' | 'checkstyle' | 'github' | 'gitlab' | 'markdown' | 'csv'

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
  csv: csvReport
} as const satisfies Readonly<Record<Format, (reported: Reported) => string | Promise<string>>>

/** The names of the formats, the one for people first. */
export const formatNames = Object.keys(formats) as readonly Format[]
