/** A value of the frontmatter and the path that leads to it. */
export interface ValueAt {
  path: (string | number)[]
  value: unknown
}

/** More values than this below one key are no list of links or ids. */
const mostValues = 1_000

/**
 * The values at a key whose dots lead into mappings: `siblings.prev`. Lists are passed through, so that `related.href` finds the address of
 * each related page. A key that itself holds dots is found as well. At most 1,000.
 */
export function valuesAt(data: unknown, key: string): ValueAt[] {
  const found: ValueAt[] = []
  const visit = (value: unknown, names: readonly string[], path: (string | number)[]): void => {
    if (found.length >= mostValues) return
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, names, [...path, index])
    else if (names.length === 0) found.push({path, value})
    else if (typeof value === 'object' && value !== null) {
      const mapping = value as Record<string, unknown>
      const whole = names.join('.')
      if (names.length > 1 && Object.hasOwn(mapping, whole)) visit(mapping[whole], [], [...path, whole])
      const [first, ...rest] = names
      if (Object.hasOwn(mapping, first!)) visit(mapping[first!], rest, [...path, first!])
    }
  }
  visit(data, key.split('.'), [])
  return found
}
