import type {List, Table} from 'mdast'
import {type AnyNode, childrenOf, spanOf, textOf} from '../nodes.js'
import {
  counted,
  headedSections,
  isWithin,
  lineOf,
  named,
  type Page,
  type Sign,
  sectionWith,
  sentenceWith,
  wholeSpan,
  wordCount,
  wordsOfText
} from './page.js'

/** What the form of a page shows: headings, lists, tables, pictures. */

const seen = (text: string): Sign => ({seen: true, text})
const unseen = (text: string): Sign => ({seen: false, text})

/** Most words that may follow one another without a heading: our own limit, stricter than most raters. */
const longestChunk = 150

/** Short sections under headings. */
export function chunks(page: Page): Sign {
  const headings = headedSections(page).length
  if (headings < 2) return unseen(headings === 0 ? 'no heading divides the page' : 'one heading divides the page')
  let [words, longest, at] = [0, 0, 0]
  let start = 0
  for (const block of page.document.prose.blocks) {
    if (block.kind === 'heading') words = 0
    else {
      if (words === 0) start = block.start
      words += wordCount(block)
      if (words > longest) [longest, at] = [words, start]
    }
  }
  if (longest <= longestChunk) return seen(`${counted(headings, 'heading')}, at most ${longest} words between two`)
  return unseen(`${longest} words stand without a heading from line ${lineOf(page, {start: at, end: at})}`)
}

/** Headings that say nothing of what follows. */
const generalHeadings = new Set(
  'overview introduction intro more other others general information background miscellaneous misc details about note notes content'.split(
    ' '
  )
)

/** Headings that tell what follows. */
export function headings(page: Page): Sign {
  const sections = headedSections(page)
  if (sections.length < 2) return unseen(sections.length === 0 ? 'no heading divides the page' : 'one heading divides the page')
  const general = sections.find(({title}) => generalHeadings.has(wordsOfText(title).trim()))
  if (general) return unseen(`the heading ${named(page, general)} tells nothing of what follows`)
  return seen(`${counted(sections.length, 'heading')}, none of them general`)
}

const summaryHeadings = [
  'key points',
  'key facts',
  'key messages',
  'key takeaways',
  'takeaways',
  'summary',
  'in short',
  'in brief',
  'at a glance',
  'main points',
  'important points',
  'points to remember',
  'things to remember',
  'what to remember',
  'bottom line',
  'quick facts',
  'key information',
  'highlights',
  'to sum up',
  'in summary',
  'remember'
]
const summaryStarts = ['in summary', 'to sum up', 'in short', 'key points', 'to summarize', 'to summarise']

/** A heading or an opening that sums the page up. */
export function summary(page: Page): Sign {
  const section = sectionWith(page, summaryHeadings, (words) => summaryHeadings.some((phrase) => startsWith(words, phrase)))
  if (section) return seen(`the section ${named(page, section)}`)
  const opening = sentenceWith(page, summaryStarts, ({words}) => summaryStarts.some((phrase) => startsWith(words, phrase)))
  return opening ? seen(`line ${lineOf(page, opening.sentence)} sums up`) : unseen('no summary and no list of key points found')
}

function startsWith(words: string, phrase: string): boolean {
  return words.startsWith(` ${phrase} `) || words.startsWith(` the ${phrase} `) || words.startsWith(` your ${phrase} `)
}

const callouts = /callout|alert|notice|warning|care-card|inset|highlight|key-?point|summary|admonition/i

/** Lists, bold words and boxes. */
export function visualCues(page: Page): Sign {
  const {document} = page
  const lists = contentLists(page).length
  const bold = document.nodes('strong').filter((node) => textOf(node).trim() !== '').length
  const boxes =
    document.nodes('blockquote').length +
    document.nodes('element').filter(({name, attributes}) => name === 'aside' || callouts.test(attributes.class ?? '')).length +
    document.nodes('mdxJsxFlowElement').filter(({name}) => callouts.test(name ?? '')).length
  const found = [
    ...(lists > 0 ? [counted(lists, 'list')] : []),
    ...(bold > 0 ? [counted(bold, 'bold phrase')] : []),
    ...(boxes > 0 ? [`${boxes} ${boxes === 1 ? 'box' : 'boxes'}`] : [])
  ]
  return found.length > 0 ? seen(found.join(', ')) : unseen('no list, no bold words and no box found')
}

const referenceHeadings = ['references', 'sources', 'bibliography', 'citations', 'related', 'further reading', 'more information']

/** Lists that tell something: not those of links alone, and not those of sources. */
export function contentLists(page: Page): readonly List[] {
  const {document} = page
  const references = headedSections(page).filter(({title}) =>
    referenceHeadings.some((phrase) => wordsOfText(title).includes(` ${phrase} `))
  )
  const spans = references.map(wholeSpan)
  return document.nodes('list').filter((list) => {
    if (list.children.length < 2 || spans.some((span) => isWithin(list, span))) return false
    return !list.children.every(isOnlyLink)
  })
}

function isOnlyLink(item: AnyNode): boolean {
  const linked = (node: AnyNode): number =>
    node.type === 'link' || node.type === 'linkReference'
      ? textOf(node).length
      : childrenOf(node).reduce((sum, child) => sum + linked(child), 0)
  const length = textOf(item).trim().length
  return length > 0 && linked(item) >= length - 1
}

/** Most items of a list: the CDC's user guide says seven. */
const longestList = 7

/** Lists of at most seven items. */
export function lists(page: Page): Sign {
  const found = contentLists(page)
  if (found.length === 0) return unseen('no list found')
  const long = found.find(({children}) => children.length > longestList)
  if (long) return unseen(`the list at line ${lineOf(page, spanOf(long))} has ${long.children.length} items, more than ${longestList}`)
  return seen(`${counted(found.length, 'list')} of at most ${longestList} items`)
}

const visualElements = new Set('svg video figure iframe picture canvas object embed img'.split(' '))

/** True where a page has a picture, a video or the like. */
export function hasVisuals({document}: Page): boolean {
  return (
    document.nodes('image').length + document.nodes('imageReference').length > 0 ||
    document.nodes('element').some(({name}) => visualElements.has(name)) ||
    /<(?:img|svg|video|iframe|picture|object)\b/i.test(document.source)
  )
}

/** A caption with every picture. */
export function captions(page: Page): Sign {
  const {document} = page
  const pictures: readonly AnyNode[] = [...document.nodes('image'), ...document.nodes('imageReference')]
  if (pictures.length === 0) return unseen('no picture found that could have a caption')
  const bare = pictures.filter((picture) => !hasCaption(picture, page))
  if (bare.length === 0) return seen(`${counted(pictures.length, 'picture')}, each with a caption`)
  const [first] = bare
  return unseen(`${bare.length} of ${counted(pictures.length, 'picture')} without a caption, first at line ${lineOf(page, spanOf(first!))}`)
}

function hasCaption(picture: AnyNode, {document}: Page): boolean {
  for (let node = document.parentOf(picture), below = picture; node; below = node, node = document.parentOf(node)) {
    if (node.type === 'element' && node.name === 'figure') return node.children.some((child: AnyNode) => isNamed(child, 'figcaption'))
    if (node.type === 'root') return isCaption(node.children[node.children.indexOf(below as never) + 1])
    const after = childrenOf(node).slice(childrenOf(node).indexOf(below) + 1)
    if (node.type === 'paragraph' && after.some(({type}) => type === 'emphasis')) return true
  }
  return false
}

function isNamed(node: AnyNode, name: string): boolean {
  return node.type === 'element' && node.name === name
}

/** A paragraph that is set in italics, or starts with the name of a figure. */
function isCaption(node: AnyNode | undefined): boolean {
  if (node?.type !== 'paragraph') return false
  if (node.children.every((child) => child.type === 'emphasis' || (child.type === 'text' && child.value.trim() === ''))) return true
  return /^(?:figure|fig\.|picture|image|photo|diagram)\s{0,3}\d{0,3}\s{0,3}[:.]/i.test(textOf(node).slice(0, 40))
}

/** Most words of a table's heading, and most columns of a simple one: our own limits. */
const longestTableHeading = 5
const mostColumns = 6

/** Tables whose columns and rows are all headed in a few words. */
export function tableHeadings(page: Page): Sign {
  const tables = page.document.nodes('table')
  if (tables.length === 0) return unseen('no table found')
  for (const table of tables) {
    const fault = tableFault(table, page)
    if (fault) return unseen(`the table at line ${lineOf(page, spanOf(table))} ${fault}`)
  }
  return seen(`${counted(tables.length, 'table')} with short headings`)
}

function tableFault(table: Table, {document}: Page): string | null {
  const {start, end} = spanOf(table)
  const source = document.source.slice(start, end)
  const [header, ...rows] = table.children.map((row) => row.children.map((cell) => textOf(cell).trim()))
  if (!header || rows.length === 0 || (source.startsWith('<') && !/<th[\s>]/i.test(source))) return 'has no row of headings'
  if (header.length > mostColumns) return `has ${header.length} columns, more than ${mostColumns}`
  if (header.slice(1).some((cell) => cell === '') || rows.some(([first]) => !first)) return 'has a row or column without a heading'
  const long = header.some((cell) => cell.split(/\s/).filter(Boolean).length > longestTableHeading)
  return long ? `has a heading of more than ${longestTableHeading} words` : null
}
