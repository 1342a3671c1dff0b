import {printable} from '../printable.js'

/** Text from a page as a graph shows it: what could hide or reorder other text stands as U+FFFD; marks that only order its own text go. */
export function shown(text: string): string {
  return printable(text.replace(/[\u061c\u200e\u200f]/g, ''))
}
