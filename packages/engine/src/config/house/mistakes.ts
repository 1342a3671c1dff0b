import {isExtending, placeholders, placeholdersIn, type RuleData, wildcards, writtenTerms} from '@bedside/house'
import {type Mistake, quote} from '../config-error.js'
import {nearest} from '../nearest.js'
import type {Path} from '../yaml-file.js'
import type {WrittenRule} from './load.js'

/** A mistake with the path from the rule to its place. */
type Found = Omit<Mistake, 'file' | 'line' | 'column' | 'text' | 'mark'> & {at: Path; key?: boolean}

/** What a schema cannot say of a rule: placeholders that nothing fills, terms that stand twice, days in the wrong order and the like. */
export function houseMistakes({rule: {data}, yaml, name}: WrittenRule): Mistake[] {
  const found: Found[] = [
    ...inMessage(data),
    ...inTerms(data),
    ...inExceptions(data),
    ...inDays(data),
    ...inExamples(data),
    ...(isExtending(data) ? [] : ofKind(data))
  ]
  return found.map(({at, key, ...words}) => ({
    ...(key ? yaml.keyAt(['rules', name, ...at]) : yaml.valueAt(['rules', name, ...at])),
    ...words
  }))
}

type Data = WrittenRule['rule']['data']

function inMessage(data: Data): Found[] {
  const {message} = data
  if (message === undefined) return []
  const allowed = placeholders[isExtending(data) ? 'extends' : data.kind]
  return placeholdersIn(message)
    .filter((name) => !allowed.includes(name))
    .map((name) => ({
      at: ['message'],
      message: `Nothing stands for {${name}} in the message of this rule.`,
      found: name,
      allowed: allowed.map((one) => `{${one}}`),
      ...nearly(name, allowed)
    }))
}

function nearly(name: string, allowed: readonly string[]): {nearest?: string} {
  const near = nearest(name, allowed)
  return near === undefined ? {} : {nearest: `{${near}}`}
}

function inTerms(data: Data): Found[] {
  const first = new Map<string, Path>()
  return [...writtenTerms(data)].flatMap(({text, path}): Found[] => {
    const unknown = placeholdersIn(text).find((name) => !(wildcards as readonly string[]).includes(name))
    if (unknown !== undefined) {
      const allowed = wildcards.map((one) => `{${one}}`)
      return [
        {at: path, key: true, message: `{${unknown}} stands for nothing in a term.`, found: unknown, allowed, ...nearly(unknown, wildcards)}
      ]
    }
    if (text.trim() === '') return [{at: path, key: true, message: 'A term must not be blank.', hint: 'Write a word or a phrase.'}]
    if (/^(?:\{word\}|\s)+$/.test(text)) {
      return [{at: path, key: true, message: 'This term would find every word.', hint: 'Put a word of its own beside {word}.'}]
    }
    // Capitals may be what two of them differ in.
    const id = `${path[0]}\n${countsCase(data) ? text.trim() : text.trim().toLowerCase()}`
    if (first.has(id))
      return [
        {
          at: path,
          key: true,
          message: `${quote(text)} stands twice in this rule.`,
          found: text,
          hint: 'Keep one of the two. Capitals do not count.'
        }
      ]
    first.set(id, path)
    return []
  })
}

/** A term that is an exception as well is never found. */
function inExceptions(data: Data): Found[] {
  const written = [...writtenTerms(data)]
  const terms = new Set(written.flatMap(({text, path}) => (path[0] === 'terms' || path[0] === 'phrases' ? text.trim().toLowerCase() : [])))
  return written
    .filter(({text, path}) => path[0] === 'exceptions' && terms.has(text.trim().toLowerCase()))
    .map(({text, path}) => ({
      at: path,
      message: `The exception ${quote(text)} is a term of this rule, which then finds it nowhere.`,
      found: text,
      hint: 'Take it out here, or from the terms.'
    }))
}

function countsCase(data: Data): boolean {
  return !isExtending(data) && (data.kind === 'capitalise' || ('matchCase' in data && data.matchCase === true))
}

function inDays({since, until}: Data): Found[] {
  if (since === undefined || until === undefined || since <= until) return []
  return [
    {
      at: ['until'],
      message: `This rule ends on ${until}, before it begins on ${since}.`,
      found: until,
      hint: 'Swap the two days, or mend one.'
    }
  ]
}

function inExamples({flags = [], allows = []}: Data): Found[] {
  const textOf = (example: (typeof flags)[number]) => (typeof example === 'string' ? example : JSON.stringify(example))
  const flagged = new Set(flags.map(textOf))
  return allows.flatMap((example, index): Found[] =>
    flagged.has(textOf(example))
      ? [{at: ['allows', index], message: 'The same text stands under "flags".', hint: 'Keep one of the two.'}]
      : []
  )
}

function ofKind(data: RuleData): Found[] {
  if (data.kind === 'limit') return ofLimit(data)
  if (data.kind === 'capitalise') return ofCapitalise(data)
  if (data.kind === 'replace') return ofReplace(data)
  if (data.kind === 'frontmatter') return ofFrontmatter(data)
  if (data.kind === 'order-of-sections') return ofOrder(data)
  return []
}

type Of<K extends RuleData['kind']> = Extract<RuleData, {kind: K}>

function ofLimit({count, per, max, min, terms, scope}: Of<'limit'>): Found[] {
  const found: Found[] = []
  if (max === undefined && min === undefined)
    found.push({at: [], key: true, message: 'This limit says neither "max" nor "min".', hint: 'Say at least one of them.'})
  if (max !== undefined && min !== undefined && min > max)
    found.push({at: ['min'], message: `The least, ${min}, is more than the most, ${max}.`, hint: 'Swap the two.'})
  if (count === 'uses' && terms === undefined) found.push({at: ['count'], message: 'Uses of what?', hint: 'Name the words under "terms".'})
  if (count !== 'uses' && terms !== undefined) {
    found.push({
      at: ['terms'],
      key: true,
      message: `"terms" has no meaning where ${count} are counted.`,
      hint: 'Write "count: uses", or take the terms out.'
    })
  }
  if ((count === 'items') !== (per === 'list')) {
    found.push({at: ['per'], message: `${count} cannot be counted per ${per}.`, hint: '"count: items" and "per: list" go together.'})
  }
  if (per === 'field' && scope?.frontmatter === undefined) {
    found.push({at: ['per'], message: 'This rule does not say which fields.', hint: 'Name them: scope: {frontmatter: [title]}.'})
  }
  return found
}

function ofFrontmatter({fields}: Of<'frontmatter'>): Found[] {
  return Object.entries(fields).flatMap(([field, {required, forbidden, ...sizes}]): Found[] => {
    const found = (['Words', 'Characters'] as const).flatMap((unit): Found[] => {
      const [min = 0, max = min] = [sizes[`min${unit}`], sizes[`max${unit}`]]
      const message = `The least, ${min}, is more than the most, ${max}.`
      return min > max ? [{at: ['fields', field, `min${unit}`], message, hint: 'Swap the two.'}] : []
    })
    if (!required || !forbidden) return found
    return [{at: ['fields', field], key: true, message: `${quote(field)} is both required and forbidden.`, hint: 'Keep one of the two.'}]
  })
}

function ofOrder({sections}: Of<'order-of-sections'>): Found[] {
  const seen = new Set<string>()
  return sections.flatMap((titles, place) =>
    [titles].flat().flatMap((title, index): Found[] => {
      const at = typeof titles === 'string' ? ['sections', place] : ['sections', place, index]
      const known = seen.has(title.trim().toLowerCase())
      seen.add(title.trim().toLowerCase())
      return known ? [{at, message: `${quote(title)} stands twice in this order.`, found: title, hint: 'Keep one of the two.'}] : []
    })
  )
}

function ofCapitalise({terms, style}: Of<'capitalise'>): Found[] {
  if (terms === undefined && style === undefined) {
    return [
      {at: [], key: true, message: 'This rule says neither "terms" nor "style".', hint: 'Name the words, or say how headings are written.'}
    ]
  }
  return terms !== undefined && style !== undefined
    ? [{at: ['style'], message: 'A rule has either "terms" or "style".', hint: 'Make two rules of it.'}]
    : []
}

type Said = Of<'replace'>['terms'][string]

function textsOf(said: Said): readonly string[] {
  if (typeof said === 'string') return [said]
  return Array.isArray(said) ? said : [(said as {with: string | readonly string[]}).with].flat()
}

/** The terms from one that is a fix for another back to the first: fixes would go round for ever. Null where there is no way back. */
function circleFrom(term: string, terms: Of<'replace'>['terms']): string[] | null {
  const way = new Set<string>()
  for (let at = term; !way.has(at); ) {
    way.add(at)
    const [text, ...others] = textsOf(terms[at]!)
    if (text === undefined || others.length > 0 || !Object.hasOwn(terms, text)) return null
    if (text === term) return [...way, term]
    at = text
  }
  return null
}

function ofReplace({terms}: Of<'replace'>): Found[] {
  return Object.entries(terms).flatMap(([term, said]): Found[] => {
    const texts = textsOf(said)
    if (texts.some((text) => text === term)) {
      return [
        {
          at: ['terms', term],
          message: `${quote(term)} would be replaced with itself.`,
          found: term,
          hint: 'Write what stands in its place.'
        }
      ]
    }
    const circle = circleFrom(term, terms)
    if (circle) {
      const message = `These terms are replaced with each other: ${circle.map(quote).join(' -> ')}.`
      return [{at: ['terms', term], message, found: term, hint: 'Take one of them out.'}]
    }
    const holes = placeholdersIn(term).length
    const extra = texts.flatMap(placeholdersIn).find((name) => !placeholdersIn(term).includes(name))
    if (extra === undefined) return []
    const message = holes === 0 ? 'The term has no placeholder that could fill this one.' : `Nothing in the term fills {${extra}}.`
    return [{at: ['terms', term], message, found: extra}]
  })
}
