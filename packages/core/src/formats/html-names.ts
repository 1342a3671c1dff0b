function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Elements that stand on lines of their own and end an open paragraph (HTML standard, flow content that is not phrasing). */
const blocks = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot ' +
    'th thead tr ul'
)

/** Elements without content or end tag. */
export const voidNames = names('area base basefont br col embed frame hr img input link meta param source track wbr')

/** Elements whose content is text to the scanner, tags in it included. */
export const rawTextNames = names('iframe noembed noframes script style textarea title xmp')

/** Elements that hold no prose. They stay `html` nodes. */
export const opaqueNames = names(
  'area base canvas col colgroup datalist embed frame input link map math meta noembed noframes noscript object param script select ' +
    'source style svg template textarea title track'
)

/** Elements that show something from elsewhere. They become elements without children: what they hold shows only where they fail. */
export const embeddedNames = names('audio iframe video')

/** Which open elements a start tag ends (HTML standard, optional tags), and the ancestors beyond which it ends nothing. */
export const impliedEnds: ReadonlyMap<string, {ends: ReadonlySet<string>; within: ReadonlySet<string>}> = new Map([
  ['li', {ends: names('li'), within: names('ul ol menu dir table')}],
  ['dt', {ends: names('dt dd'), within: names('dl table')}],
  ['dd', {ends: names('dt dd'), within: names('dl table')}],
  ['td', {ends: names('td th'), within: names('tr table')}],
  ['th', {ends: names('td th'), within: names('tr table')}],
  ['tr', {ends: names('tr'), within: names('table')}],
  ['tbody', {ends: names('thead tbody tfoot caption colgroup'), within: names('table')}],
  ['thead', {ends: names('thead tbody tfoot caption colgroup'), within: names('table')}],
  ['tfoot', {ends: names('thead tbody tfoot caption colgroup'), within: names('table')}],
  ['option', {ends: names('option'), within: names('select datalist optgroup')}],
  ['optgroup', {ends: names('option optgroup'), within: names('select')}],
  ['body', {ends: names('head'), within: names('')}],
  ['a', {ends: names('a'), within: names('td th caption button object')}]
])

/** Ancestors beyond which no end tag of an element inside them reaches. */
export const scopeNames = names('td th caption table button object')

/** Parts of a table: their end tags reach out of a cell. */
export const tableNames = names('table thead tbody tfoot tr td th caption')

/** True for an element that stands on lines of its own. */
export function isBlockName(name: string): boolean {
  return blocks.has(name)
}

/** The depth of a heading element's name, or 0 where it is no heading. */
export function headingDepth(name: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const depth = name.length === 2 && name.startsWith('h') ? name.charCodeAt(1) - 48 : 0
  return (depth >= 1 && depth <= 6 ? depth : 0) as 0
}
