import type {FileScorecard} from '@bedside/engine'
import {csvText} from '@bedside/report'

const header = ['path', 'type', 'checklist', 'item', 'label', 'state', 'reason', 'answer', 'by', 'on']

/** Scorecards as CSV: a header, one row a page and item. The last columns hold the answer that counts, where a person gave one. */
export function scorecardsCsv(files: readonly FileScorecard[], onlyOpen: boolean): string {
  const rows = files.flatMap(({path, type, instruments}) =>
    instruments.flatMap(({instrument, items}) =>
      items
        .filter(({state}) => !onlyOpen || state === 'open')
        .map(({number, label, state, reason, answers}) => {
          const [answer] = answers
          const given = answer ? [answer.answer, answer.by, answer.on ?? ''] : ['', '', '']
          return [path, type?.name ?? '', instrument, number, label, state, reason, ...given]
        })
    )
  )
  return csvText([header, ...rows])
}
