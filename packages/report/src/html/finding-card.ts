import {bdi, type Child, type Element, element} from './element.js'
import {inline} from './inline.js'
import {withControls} from './marked-text.js'
import type {ReportIndex, ShownEdit, ShownFinding} from './report-data.js'
import {routeTo, severityNames} from './words.js'

/** Characters around an edit that are shown, and of an edit itself. */
const around = 28
const longestEdit = 240

/** A finding beside the text: where, how grave, what it says, and what to do. `number` counts from 1. */
export function findingCard(index: ReportIndex, finding: ShownFinding, number: number, path: string, text: string | null): Element {
  const {rule, severity, message, line, fix, ways = []} = finding
  const name = severityNames[severity]!
  const place = text === null ? `line ${line}` : element('a', {href: routeTo('page', path, number), class: 'place'}, `line ${line}`)
  const head = element('p', {class: 'head'}, element('b', {class: `number s${severity}`}, String(number)), ` ${capital(name)}, `, place)
  const {id} = index.rules[rule]!
  return element(
    'li',
    {id: `finding-${number}`, tabindex: '-1', class: `card s${severity}`},
    head,
    element('p', {class: 'message', dir: 'auto'}, ...inline(message)),
    ...(fix ? [element('p', {class: 'fix'}, 'bedside --fix writes: ', ...shownChange(fix, text))] : []),
    ...waysOut(ways, text),
    element('p', {class: 'rule'}, 'Rule ', element('a', {href: routeTo('rule', id)}, bdi(id)))
  )
}

function waysOut(ways: NonNullable<ShownFinding['ways']>, text: string | null): Element[] {
  if (ways.length === 0) return []
  const items = ways.map(({message, edits}) => element('li', {}, bdi(message), ' ', ...shownChange(edits, text)))
  return [element('p', {class: 'fix'}, ways.length === 1 ? 'You could:' : 'Choose one:'), element('ul', {class: 'ways'}, ...items)]
}

/** Edits as an editor marks them on paper: what goes is struck out, what comes is underlined. */
function shownChange(edits: readonly ShownEdit[], text: string | null): Child[] {
  return edits.map(([start, end, written]) => {
    const old = text?.slice(start, end) ?? ''
    const parts: Child[] = [...withControls(text === null ? '' : before(text, start))]
    if (old !== '') parts.push(element('del', {}, ...cut(old)))
    if (written !== '') parts.push(element('ins', {}, ...cut(written)))
    parts.push(...withControls(text === null ? '' : behind(text, end)))
    return element('span', {class: 'change'}, ...parts)
  })
}

function before(text: string, at: number): string {
  const part = text.slice(Math.max(0, at - around), at)
  const line = part.slice(Math.max(part.lastIndexOf('\n'), part.lastIndexOf('\r')) + 1)
  // Half a word tells nothing.
  return line.length === around ? `…${line.slice(line.indexOf(' ') + 1)}` : line
}

function behind(text: string, at: number): string {
  const part = text.slice(at, at + around)
  const line = /^[^\r\n]*/.exec(part)![0]
  return line.length === around && line.includes(' ') ? `${line.slice(0, line.lastIndexOf(' '))}…` : line
}

function cut(text: string): Child[] {
  return withControls(text.length > longestEdit ? `${text.slice(0, longestEdit)}…` : text)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
