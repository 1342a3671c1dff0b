/** The element with an id that the page has. */
export function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T
}

/** An element with attributes and content. Text goes in as text: nothing in it is markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...content)
  return element
}

/** Text of a page, kept from reordering what stands around it. */
export function isolated(text: string): HTMLElement {
  return make('bdi', {}, text)
}

/** A count with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
