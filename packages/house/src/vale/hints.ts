import type {ValeRule} from './source.js'

/** Reading formulas by numbers that only they hold, with the words for them. */
const formulas: readonly [RegExp, string][] = [
  [/206\.835/, 'Flesch reading ease'],
  [/15\.59/, 'the Flesch-Kincaid grade'],
  [/3\.1291|1\.0?43\b/, 'SMOG'],
  [/0?\.0588|15\.8\b/, 'the Coleman-Liau index'],
  [/21\.43/, 'the Automated Readability Index'],
  [/0?\.4\b/, 'the Gunning fog index']
]

/** Why no house rule is made of rules of a kind, and what does the same; null for kinds of which some can be made. */
export function hintOf(kind: string, rule: ValeRule): string | null {
  if (kind === 'metric') return metricHint(String(rule.formula ?? ''), String(rule.condition ?? ''))
  if (kind === 'readability') return grade('a reading grade', rule.grade)
  return Object.hasOwn(others, kind) ? others[kind]! : null
}

const others: Readonly<Record<string, string>> = {
  spelling: 'Bedside does not check spelling',
  sequence: 'it looks at parts of speech, which house rules do not know',
  script: 'it is a program, and nothing in a style is ever executed'
}

function metricHint(formula: string, condition: string): string {
  const name = formulas.find(([form]) => form.test(formula.slice(0, 2_000)))?.[1]
  if (name === undefined) return 'house rules know no formulas; readability/high-grade and readability/long-sentence measure pages'
  return grade(name, name === 'Flesch reading ease' ? undefined : /^\s*>=?\s*(\d{1,2}(?:\.\d{1,3})?)/.exec(condition)?.[1])
}

/** The SMOG grade of a page lies near other grades, but is another. */
function grade(name: string, limit: unknown): string {
  const target = Number(limit ?? Number.NaN)
  const setting = target >= 3 && target <= 18 ? `readability/high-grade: [warning, {target: ${target}}]` : 'readability/high-grade'
  const other = name === 'SMOG' ? '' : ', which measures SMOG'
  return `it limits ${name}; set ${setting} in bedside.yaml${other}`
}
