import {type AnyRule, defineRule} from '@bedside/core'
import type {Kind, RuleData} from './data.js'
import {extendedCheck} from './extend.js'
import {avoid} from './kinds/avoid.js'
import {capitalise} from './kinds/capitalise.js'
import {consistent} from './kinds/consistent.js'
import {defineOnFirstUse} from './kinds/define.js'
import {frontmatter} from './kinds/frontmatter.js'
import type {Check, Making} from './kinds/kind.js'
import {limit} from './kinds/limit.js'
import {replace} from './kinds/replace.js'
import {orderOfSections, requirePhrase, requireSection} from './kinds/sections.js'
import {Matcher} from './matcher.js'
import {type HouseRule, isExtending, standing} from './rule.js'
import {type Globs, scopeOf} from './scope.js'
import {summaryOf} from './summary.js'

/** What rules are compiled with. */
export interface CompileOptions {
  /** Says which paths globs match. */
  globs: Globs
  /** Rules that may be extended, by id. */
  builtIn: ReadonlyMap<string, AnyRule>
}

const checks: {readonly [K in Kind]: (making: Making<K>) => Check} = {
  avoid,
  replace,
  'require-phrase': requirePhrase,
  'require-section': requireSection,
  'define-on-first-use': defineOnFirstUse,
  limit,
  'order-of-sections': orderOfSections,
  capitalise,
  consistent,
  frontmatter
}

/**
 * Makes rules of what house rules say. Those that extend another house rule have to be resolved. Their terms are looked for together, in one
 * pass over a page; what that takes is made ready at the first page.
 */
export function compileHouseRules(rules: readonly HouseRule[], {globs, builtIn}: CompileOptions): AnyRule[] {
  const matcher = new Matcher()
  return rules.map(({id, data, file}) => {
    const language = data.language ?? null
    const scope = scopeOf(data.scope, {globs, matcher, language})
    const making = {scope, matcher, language}
    const base = isExtending(data) ? builtIn.get(data.extends) : undefined
    const check = isExtending(data) ? (base ? extendedCheck(base, data, making) : () => []) : checkOf(data, making)
    return defineRule({
      id,
      url: file,
      summary: summaryOf(data, base),
      severity: data.severity ?? 'warning',
      ...(base && {languages: base.languages}),
      sources: data.source === undefined ? [] : [data.source],
      *check(document, _, context) {
        // Only a rule with a day asks for today: what others find is remembered from one day to the next.
        const hasDay = data.since !== undefined || data.until !== undefined
        if (hasDay && standing(data, context.today) !== 'in force') return
        if (scope.holdsPage(document, context)) yield* check(document, context)
      }
    }) as AnyRule
  })
}

function checkOf(data: RuleData, making: Omit<Making<Kind>, 'data'>): Check {
  const make = checks[data.kind] as (making: Omit<Making<Kind>, 'data'> & {data: RuleData}) => Check
  return make({...making, data})
}
