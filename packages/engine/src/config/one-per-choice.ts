import type {ErrorObject} from 'ajv'

/**
 * Keeps one error for a value that fits no branch of an `anyOf` or `oneOf`, where ajv gives those of every branch. Where exactly one
 * branch is of the value's kind, its errors say what is wrong; else one error says which kinds or values are allowed.
 */
export function oneErrorPerChoice(errors: readonly ErrorObject[]): ErrorObject[] {
  let kept = [...errors]
  for (const choice of errors) {
    if ((choice.keyword !== 'anyOf' && choice.keyword !== 'oneOf') || !kept.includes(choice)) continue
    const branches = (choice.schema as unknown[]).map((branch, index) => ({branch, errors: errorsOf(choice, branch, index, kept)}))
    const all = new Set(branches.flatMap((branch) => branch.errors))
    if (all.size === 0) continue
    const meant = branches.filter((branch) => !branch.errors.some((error) => isAboutKind(error, choice)))
    const said =
      meant.length === 1 && meant[0]!.errors.length > 0
        ? meant[0]!.errors
        : [
            summaryOf(
              choice,
              branches.map(({branch}) => branch)
            )
          ]
    kept = kept.flatMap((error) => (error === choice ? said : all.has(error) ? [] : [error]))
  }
  return kept
}

/** The errors that a branch gave: by its place in the schema, or by the place that its reference leads to. */
function errorsOf(choice: ErrorObject, branch: unknown, index: number, errors: readonly ErrorObject[]): ErrorObject[] {
  const reference = (branch as {$ref?: unknown} | null)?.$ref
  const places = [`${choice.schemaPath}/${index}/`, ...(typeof reference === 'string' ? [`${reference}/`] : [])]
  return errors.filter(
    (error) =>
      error !== choice && isWithin(choice.instancePath, error.instancePath) && places.some((place) => error.schemaPath.startsWith(place))
  )
}

function isWithin(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`)
}

/** True where an error says that the value itself is of another kind than the branch is about. */
function isAboutKind({keyword, instancePath, schema, data}: ErrorObject, choice: ErrorObject): boolean {
  if (instancePath !== choice.instancePath) return false
  if (keyword === 'enum') return !(schema as unknown[]).some((value) => typeof value === typeof data)
  return keyword === 'const' ? typeof schema !== typeof data : keyword === 'type'
}

/** One error in place of a choice's: of the types or the values that its branches allow, where they are as simple as that. */
function summaryOf(choice: ErrorObject, branches: readonly unknown[]): ErrorObject {
  const parts = branches.map((branch) => (branch ?? {}) as {type?: unknown; enum?: unknown[]; const?: unknown})
  const values = parts.flatMap((part) => part.enum ?? ('const' in part ? [part.const] : []))
  if (parts.every((part) => part.enum || 'const' in part)) return {...choice, keyword: 'enum', schema: [...new Set(values)]}
  const types = [...new Set(parts.flatMap(({type}) => type ?? []))]
  if (parts.every(({type}) => type !== undefined)) return {...choice, keyword: 'type', schema: types}
  return {...choice, message: 'must fit one of the forms that the schema allows'}
}
