import {WatchedDay} from '../cache/watched-day.js'
import {loadParsers} from '../parsers.js'
import {historyFrom} from '../run/history.js'
import {Libraries} from '../run/libraries.js'
import {examineFresh, nothingPast} from '../run/lint-files.js'
import type {Reading} from '../run/open.js'
import {withoutLines} from '../shard/partial-report.js'
import type {PageResult, PageTask, ThreadSetup, ThreadTask} from './task.js'

interface Workplace {
  libraries: Libraries
  parsers: Reading['parsers']
  day: WatchedDay
}

/** A thread serves one run. */
let workplace: Promise<Workplace> | null = null

/** What a thread of the pool runs: examines pages as the main thread would. It is loaded in a thread alone. */
export default async function examineTask({setup, pages}: ThreadTask): Promise<PageResult[]> {
  workplace ??= furnish(setup)
  const place = await workplace
  return pages.map((page) => examinePage(page, place))
}

async function furnish({libraries, parser}: ThreadSetup): Promise<Workplace> {
  return {libraries: new Libraries(libraries), parsers: await loadParsers(parser), day: new WatchedDay()}
}

function examinePage({file, text, before, history}: PageTask, {libraries, parsers, day}: Workplace): PageResult {
  const past = {...nothingPast, before: () => before, history: historyFrom(() => history)}
  const reading: Reading = {parsers, texts: new Map([[file, text]])}
  const {examination, fault} = examineFresh(file, libraries.of(file), reading, past, (context) => day.of(context))
  return fault ? {fault} : {fault: null, examination: withoutLines(examination), readsDay: day.wasRead}
}
