import {compareText, type Finding, type Severity, severities} from '@bedside/core'
import {type FileReport, joinCounts, type RunReport, type RunSummary, sumOf, type Tally} from '@bedside/engine'
import picocolors from 'picocolors'
import {counted} from './counted.js'
import {frameOf} from './frame.js'
import {joined, type Piecewise} from './piecewise.js'
import {printable} from './printable.js'
import {loadWidth, plainWidth, type WidthOf} from './width.js'

/** What the text report needs beside the run. */
export interface TextOptions {
  /** Colours, which only a terminal understands. */
  color: boolean
  /** The text of a file of the run, for the code frames; null where it is gone. */
  source(path: string): string | null
}

type Paint = ReturnType<typeof picocolors.createColors>

/** The report for people: findings by file with the line they stand in, then counts by rule, then what to do next. */
export function textReport(report: RunReport, options: TextOptions): Promise<string> {
  return joined(report, textPiecewise(options))
}

/** The same report as one that can be put together from pages. */
export function textPiecewise({color, source}: TextOptions): Piecewise {
  const paint = picocolors.createColors(color)
  return {
    page: (file) => (file.findings.length === 0 ? '' : pageText(file, source(file.path), paint)),
    between: '\n\n',
    around: ({tallies, notices, baseline}, isBare) => {
      const parts = [...countsByRule(tallies, paint), ...notices.map(printable), closing(tallies, baseline, paint)]
      return {before: '', after: `${isBare ? '' : '\n\n'}${parts.join('\n\n')}\n`}
    }
  }
}

/** The findings of some files as the report for people has them, without counts; empty where there are none. */
export async function findingsText(files: readonly FileReport[], options: TextOptions): Promise<string> {
  const {page} = textPiecewise(options)
  const texts = await Promise.all(files.map((file) => page(file)))
  return texts.flatMap((text) => (text === '' ? [] : [`${text}\n`])).join('\n')
}

/** How words look, and how wide they are. */
interface Look {
  paint: Paint
  widthOf: WidthOf
}

async function pageText(file: FileReport, source: string | null, paint: Paint): Promise<string> {
  let isPlain = true
  const widthOf = (words: string) => {
    const width = plainWidth(words)
    isPlain &&= width !== null
    return width ?? 0
  }
  const text = fileText(file, source, {paint, widthOf})
  return isPlain ? text : fileText(file, source, {paint, widthOf: await loadWidth()})
}

function fileText(file: FileReport, source: string | null, look: Look): string {
  const {paint} = look
  const type = file.type ? paint.dim(`  ${file.type.name}${file.type.origin === 'guess' ? ', by guess' : ''}`) : ''
  return [paint.underline(printable(file.path)) + type, ...file.findings.map((finding) => findingText(finding, source, look))].join('\n')
}

function findingText(finding: Finding, source: string | null, {paint, widthOf}: Look): string {
  const {start, end, severity, message, rule} = finding
  const place = `${start.line}:${start.column}`.padStart(7)
  const lines = [`${place}  ${painted(severity, severity.padEnd(7), paint)}  ${printable(message)}  ${paint.dim(printable(rule))}`]
  const frame = source === null ? null : frameOf(source, start, end, widthOf)
  if (frame) {
    lines.push(`${paint.dim(`${String(start.line).padStart(9)} |`)} ${frame.line}`)
    lines.push(`${paint.dim('          |')} ${painted(severity, frame.marks, paint)}`)
  }
  for (const way of waysOut(finding)) lines.push(`            ${paint.cyan(printable(way))}`)
  return lines.join('\n')
}

/** What an author can do: the fix, or what there is to choose from. */
function waysOut({fix, suggestions = []}: Finding): string[] {
  if (fix) return ['--fix does this.']
  return suggestions.map(({message}) => `- ${message}`)
}

function painted(severity: Severity, text: string, paint: Paint): string {
  return severity === 'error' ? paint.red(text) : severity === 'warning' ? paint.yellow(text) : paint.blue(text)
}

/** A table of counts, the gravest and most frequent rule first; nothing where there is nothing to count. */
function countsByRule(tallies: readonly Tally[], paint: Paint): string[] {
  const counts = joinCounts(tallies.flatMap(({rules}) => rules))
  if (counts.length === 0) return []
  const rows = counts.sort(
    (a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || b.count - a.count || compareText(a.rule, b.rule)
  )
  return [
    rows
      .map(({rule, severity, count}) => `${String(count).padStart(7)}  ${painted(severity, severity.padEnd(7), paint)}  ${printable(rule)}`)
      .join('\n')
  ]
}

function closing(tallies: readonly Tally[], baseline: RunReport['baseline'], paint: Paint): string {
  const summary = sumOf(tallies, baseline)
  const total = summary.errors + summary.warnings + summary.notes
  const suppressed = (summary.suppressed > 0 ? ` ${counted(summary.suppressed, 'finding')} suppressed.` : '') + aboutBaseline(summary)
  if (total === 0) {
    return `${paint.green(`No ${summary.baselined > 0 ? 'new ' : ''}findings in ${counted(summary.files, 'file')}.`)}${suppressed}`
  }
  const withFindings = tallies.filter(({rules}) => rules.length > 0).length
  const grades = [counted(summary.errors, 'error'), counted(summary.warnings, 'warning'), counted(summary.notes, 'note')].join(', ')
  return [
    `${paint.bold(grades)} in ${withFindings} of ${counted(summary.files, 'file')}.${suppressed}`,
    ...nextSteps(tallies, summary)
  ].join('\n')
}

/** What the baseline holds back, and what of it can go. */
function aboutBaseline({baselined, baselineFixed}: RunSummary): string {
  const held = baselined > 0 ? ` The baseline held back ${counted(baselined, 'finding')}.` : ''
  if (baselineFixed === 0) return held
  const fixed = baselineFixed === 1 ? '1 entry of the baseline is fixed' : `${baselineFixed} entries of the baseline are fixed`
  return `${held}\n${fixed}: bedside baseline --prune takes ${baselineFixed === 1 ? 'it' : 'them'} out.`
}

function nextSteps(tallies: readonly Tally[], {fixable}: RunSummary): string[] {
  const spoken = tallies.flatMap(({rules}) => rules)
  const worst = spoken.find(({severity}) => severity === 'error') ?? spoken[0]!
  const steps = [`bedside explain ${printable(worst.rule)}  says why and how to mend it.`]
  if (fixable > 0) steps.unshift(`${counted(fixable, 'finding')} can be mended by --fix; --fix-dry-run shows how.`)
  return ['', ...steps]
}
