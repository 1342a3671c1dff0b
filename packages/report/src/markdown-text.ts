import {printable} from './printable.js'

/** Characters of a text that a cell shows: the rest of a hostile name helps nobody. */
const longest = 160

/**
 * Text from outside, for GitHub's Markdown: every mark that could mean something stands as an entity, so that none begins a cell, a tag, a
 * link, code, emphasis or a list. What is recognised after entities are decoded is parted by a zero-width space.
 */
export function markdownText(text: string): string {
  const line = cut(printable(text).replace(/\s+/g, ' ').trim())
  return line.replace(recognised, '$&\u200b').replace(meaning, (character) => `&#${character.codePointAt(0)};`)
}

/** What makes a mention, a reference to an issue, or an address of what follows it. */
const recognised = /[@#]|:(?=\/\/)|www(?=\.)/gi

/** Every mark but those of plain words, a slash, a full stop inside a name, and a hyphen that begins nothing. */
const meaning = /\.(?![\p{L}\p{N}])|^-|[^\p{L}\p{M}\p{N} ,;/.-]/gu

/** A path as code: GitHub makes nothing of what stands in it. */
export function markdownPath(path: string): string {
  return `<code>${markdownText(path)}</code>`
}

function cut(text: string): string {
  // By code point, so that no character is split.
  const characters = [...text.slice(0, longest * 2)]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
}

/** A table of cells that are Markdown already; the columns that `right` names are of numbers. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[], right: readonly string[] = []): string[] {
  const rule = header.map((name) => (right.includes(name) ? '---:' : '---'))
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}
