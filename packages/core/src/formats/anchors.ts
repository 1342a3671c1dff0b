declare module 'unist' {
  interface Data {
    /** The `id` or `name` that HTML or JSX gave this node, for links that lead here. */
    id?: string
    /** Every `id` and `name` in an `html` node that was left as it is. */
    ids?: string[]
  }
}

/** The names by which links may lead to an element: its `id`, and the `name` of an `<a>`. */
export function anchorsOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const {id, name: named} = attributes
  if (!id) return name === 'a' && named ? [named] : []
  return name === 'a' && named && named !== id ? [id, named] : [id]
}
