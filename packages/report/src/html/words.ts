/** Names of severities in the order of `severities`: the number of a severity in the report's data is its place here. */
export const severityNames = ['note', 'warning', 'error'] as const

/** A number as people read it. */
export function figure(count: number): string {
  return count.toLocaleString('en')
}

/** A count with its noun. */
export function countOfNoun(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`
}

/** What a family of rules is about, for somebody who has never seen its name. */
const familyTitles: Readonly<Record<string, string>> = {
  attribution: 'Who wrote and reviewed the page',
  disclosure: 'Who paid, and what a program wrote',
  frontmatter: 'Details at the top of the file',
  guidance: 'When and where to get help',
  house: 'Your own house rules',
  jargon: 'Words that need explaining',
  links: 'Links, pictures and downloads',
  readability: 'How hard the text is to read',
  review: 'When the page was reviewed',
  run: 'Pages that could not be checked',
  structure: 'Headings and lists',
  suppression: 'Findings that were silenced'
}

/** The title of a family; its own name where nobody gave it one. */
export function familyTitle(family: string): string {
  return familyTitles[family] ?? family
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A day, `YYYY-MM-DD`, as people write it; anything else as it is. */
export function longDay(day: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  const month = months[Number(match?.[2]) - 1]
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : day
}

/** An address inside the report, such as `#page=content/sore-back.md`. */
export function routeTo(view: 'page' | 'rule', name: string, finding?: number): string {
  const place = finding === undefined ? '' : `&finding=${finding}`
  // Slashes are kept, so that people can read where a link leads.
  return `#${view}=${encodeURIComponent(name).replaceAll('%2F', '/')}${place}`
}
