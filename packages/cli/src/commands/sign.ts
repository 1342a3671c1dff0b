import type {ReviewRole} from '@bedside/core'
import {readChecklist, runSign, UsageError} from '@bedside/engine'
import {counted, printable} from '@bedside/report'
import type {Io} from '../io.js'
import {dayFrom} from '../now.js'

/** The flags of `bedside sign` as commander gives them. */
export interface SignFlags {
  as?: string
  role: ReviewRole
  next?: string
  section: string[]
  checklist?: string
  now?: string
  config?: string
  dryRun?: boolean
}

/** `bedside sign`: records that somebody reviewed pages as they stand now. */
export async function signCommand(paths: readonly string[], flags: SignFlags, io: Io): Promise<number> {
  if (flags.as === undefined) throw new UsageError('sign: say who signs, as in --as ida-moe.')
  const pages = await runSign({
    cwd: io.cwd,
    paths,
    now: dayFrom('--now', flags.now) ?? io.today(),
    as: flags.as,
    role: flags.role,
    parser: io.env.BEDSIDE_PARSER,
    dryRun: flags.dryRun === true,
    ...(flags.config !== undefined && {config: flags.config}),
    ...(flags.next !== undefined && {next: dayFrom('--next', flags.next)!}),
    ...(flags.section.length > 0 && {sections: flags.section}),
    ...(flags.checklist !== undefined && {checklist: readChecklist(flags.checklist, io.cwd)})
  })
  if (flags.dryRun) {
    const {patchOf} = await import('../git-diff.js')
    for (const page of pages) io.out(patchOf(page, io.cwd))
  }
  for (const {path, by, sections, notices} of pages) {
    const done = flags.dryRun ? 'Would sign' : 'Signed'
    io.err(`${done} ${printable(path)}: ${printable(by)}, ${flags.role}, ${counted(sections.length, 'section')}.\n`)
    for (const notice of notices) io.err(`  Note: ${printable(notice)}\n`)
  }
  return 0
}
