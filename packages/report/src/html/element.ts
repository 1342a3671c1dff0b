/** An element as plain data: the report is written from it as text, and the browser makes nodes of it. Text in it is text, never markup. */
export interface Element {
  tag: string
  attributes: Readonly<Record<string, string>>
  children: readonly Child[]
}

/** What an element holds. */
export type Child = Element | string

/** An element with its attributes and children. */
export function element(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Child[]): Element {
  return {tag, attributes, children}
}

/** Text of a page or a file name, kept from reordering what stands around it. */
export function bdi(text: string): Element {
  return element('bdi', {}, text)
}
