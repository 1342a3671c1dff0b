import {type Element, element} from './element.js'
import type {ReportIndex} from './report-data.js'
import {figure} from './words.js'

/** How many pages have a grade that rounds to `grade`; the first bar is for all below it, the last for all above. */
interface Bar {
  name: string
  scored: number
  estimated: number
}

/** Grades that a bar stands for: the first and the last take in what is beyond. */
const grades = {first: 4, last: 17}

/** Pages by reading grade. */
export function gradeBars({grades: all, estimates}: Pick<ReportIndex, 'grades' | 'estimates'>): Bar[] {
  const estimated = new Set(estimates)
  const bars = Array.from({length: grades.last - grades.first + 1}, (_, at) => ({name: nameOf(grades.first + at), scored: 0, estimated: 0}))
  for (const [page, grade] of all.entries()) {
    if (grade === null) continue
    const bar = bars[Math.max(grades.first, Math.min(grades.last, Math.round(grade))) - grades.first]!
    if (estimated.has(page)) bar.estimated++
    else bar.scored++
  }
  return bars
}

function nameOf(grade: number): string {
  if (grade === grades.first) return `${grade} or less`
  return grade === grades.last ? `${grade} or more` : String(grade)
}

/** Room of the drawing, in units of its own. */
const room = {width: 720, height: 250, top: 48, bottom: 34, gap: 10}

/** The bars as a drawing. The same figures stand in a table beside it. */
export function gradeChart(bars: readonly Bar[], median: number): Element {
  const most = Math.max(1, ...bars.map(({scored, estimated}) => scored + estimated))
  const step = room.width / bars.length
  const base = room.height - room.bottom
  const tall = (pages: number) => Math.round(((base - room.top) * pages * 10) / most) / 10
  const middle = ((Math.max(grades.first, Math.min(grades.last, median)) - grades.first + 0.5) * step).toFixed(1)
  const drawn = bars.flatMap((bar, at) => {
    const left = at * step + room.gap / 2
    const [scored, estimated] = [tall(bar.scored), tall(bar.estimated)]
    const rect = (className: string, y: number, height: number) =>
      element('rect', {
        class: className,
        x: left.toFixed(1),
        y: y.toFixed(1),
        width: (step - room.gap).toFixed(1),
        height: height.toFixed(1)
      })
    const centre = (left + (step - room.gap) / 2).toFixed(1)
    const count = bar.scored + bar.estimated
    return [
      ...(scored > 0 ? [rect('scored', base - scored, scored)] : []),
      ...(estimated > 0 ? [rect('estimated', base - scored - estimated, estimated)] : []),
      ...(count > 0 ? [element('text', {class: 'count', x: centre, y: (base - scored - estimated - 6).toFixed(1)}, figure(count))] : []),
      element('text', {class: 'tick', x: centre, y: String(base + 20)}, bar.name.replace(' or less', '−').replace(' or more', '+'))
    ]
  })
  return element(
    'svg',
    {class: 'grades', viewBox: `0 0 ${room.width} ${room.height}`, role: 'img', 'aria-labelledby': 'grades-title grades-desc'},
    element('title', {id: 'grades-title'}, 'Pages by reading grade'),
    element('desc', {id: 'grades-desc'}, `The middle page has grade ${median.toFixed(1)}. The table below holds the same figures.`),
    element('line', {class: 'axis', x1: '0', x2: String(room.width), y1: String(base), y2: String(base)}),
    element('line', {class: 'median', x1: middle, x2: middle, y1: '18', y2: String(base)}),
    ...drawn,
    element('text', {class: 'median-name', x: middle, y: '10'}, `middle page: ${median.toFixed(1)}`)
  )
}
