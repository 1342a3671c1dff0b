import type {ErrorObject} from 'ajv'

/**
 * Keeps one error for a value that fits no branch of an `anyOf` or `oneOf`, where ajv gives those of every branch. Where one branch
 * alone is of the value's kind, its errors say what is wrong; else one error says which kinds or values are allowed.
 * @param root The schema, for the references of branches to lead into.
 */
export function oneErrorPerChoice(errors: readonly ErrorObject[], root: unknown): ErrorObject[] {
  let kept = [...errors]
  for (const choice of errors) {
    if ((choice.keyword !== 'anyOf' && choice.keyword !== 'oneOf') || !kept.includes(choice)) continue
    const belonging = belongingTo(choice, kept, root)
    if (belonging.size === 0) continue
    const branches = (choice.schema as unknown[]).map((branch) => follow(branch, root))
    const meant = branches.filter((branch) => isOfKind(branch, choice.data))
    const told = [...belonging].filter((error) => !isAboutKind(error, choice))
    const said = meant.length === 1 && told.length > 0 ? told : [summaryOf(choice, branches)]
    kept = kept.flatMap((error) => (error === choice ? said : belonging.has(error) ? [] : [error]))
  }
  return kept
}

interface Branch {
  $ref?: unknown
  type?: unknown
  enum?: unknown[]
  const?: unknown
}

/** The errors that the branches of a choice gave, by their place in the schema: below it, or where its references lead to. */
function belongingTo(choice: ErrorObject, errors: readonly ErrorObject[], root: unknown): Set<ErrorObject> {
  const places = [choice.schemaPath, ...referencesIn(choice.schema, root)].map((place) => `${place}/`)
  return new Set(
    errors.filter(
      ({instancePath, schemaPath}) =>
        (instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`)) &&
        places.some((place) => schemaPath.startsWith(place))
    )
  )
}

function referencesIn(schema: unknown, root: unknown, known = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return known
  for (const [key, value] of Object.entries(schema)) {
    if (key !== '$ref' || typeof value !== 'string') referencesIn(value, root, known)
    else if (!known.has(value)) {
      known.add(value)
      referencesIn(target(value, root), root, known)
    }
  }
  return known
}

function follow(branch: unknown, root: unknown): Branch {
  let found = branch as Branch | undefined
  for (let steps = 0; steps < 10 && typeof found?.$ref === 'string'; steps++) found = target(found.$ref, root) as Branch | undefined
  return typeof found === 'object' && found !== null ? found : {}
}

/** What a reference within the file leads to; undefined where it leads elsewhere. */
function target(reference: string, root: unknown): unknown {
  let found = root
  for (const step of reference
    .slice(reference.indexOf('#') + 1)
    .split('/')
    .slice(1)) {
    found = (found as Record<string, unknown> | null | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  return found
}

/** True where a value is what a branch is about, right or wrong: of its type, or of the type of one of its values. */
function isOfKind({type, enum: values, const: only}: Branch, data: unknown): boolean {
  if (values) return values.some((value) => typeof value === typeof data)
  if (only !== undefined) return typeof only === typeof data
  const kinds = Array.isArray(data)
    ? ['array']
    : data === null
      ? ['null']
      : typeof data === 'number'
        ? ['number', 'integer']
        : [typeof data]
  return type === undefined || [type].flat().some((one) => kinds.includes(String(one)))
}

/** True where an error only says that the value is of another kind than a branch is about. */
function isAboutKind({keyword, instancePath, schema, data}: ErrorObject, choice: ErrorObject): boolean {
  if (instancePath !== choice.instancePath) return false
  if (keyword === 'enum') return !isOfKind({enum: schema as unknown[]}, data)
  return keyword === 'const' ? !isOfKind({const: schema}, data) : keyword === 'type'
}

/** One error in place of a choice's: of the types or the values that its branches allow, where they are as simple as that. */
function summaryOf(choice: ErrorObject, branches: readonly Branch[]): ErrorObject {
  if (branches.every((branch) => branch.enum || branch.const !== undefined)) {
    return {...choice, keyword: 'enum', schema: [...new Set(branches.flatMap((branch) => branch.enum ?? [branch.const]))]}
  }
  if (branches.every(({type}) => type !== undefined)) {
    return {...choice, keyword: 'type', schema: [...new Set(branches.flatMap(({type}) => type))]}
  }
  return {...choice, keyword: 'anyOf', message: 'must fit one of the forms that the schema allows'}
}
