import type {AnyRule, OptionSchemas} from '@bedside/core'
import {
  changedTerms,
  type ExtendingData,
  exemptingOption,
  type HouseRule,
  houseId,
  isExtending,
  type RuleData,
  writtenTerms
} from '@bedside/house'
import {type Mistake, quote} from '../config-error.js'
import {nearest, nearestRule} from '../nearest.js'
import {optionsSchema} from '../rule-schema.js'
import {validatorOf} from '../validate.js'
import type {Path} from '../yaml-file.js'
import type {WrittenRule} from './load.js'

type Rules = ReadonlyMap<string, AnyRule>

/** Puts into each rule what it takes from the house rule that it extends, and says which extend something that they cannot. */
export function resolveExtending(written: readonly WrittenRule[], builtIn: Rules): {rules: HouseRule[]; mistakes: Mistake[]} {
  const byId = new Map(written.map((one) => [one.rule.id, one]))
  const trip: Trip = {byId, builtIn, known: new Map(), mistakes: []}
  const rules = written.flatMap((one) => resolved(one, [], trip) ?? [])
  return {rules, mistakes: trip.mistakes}
}

interface Trip {
  byId: ReadonlyMap<string, WrittenRule>
  builtIn: Rules
  known: Map<WrittenRule, HouseRule | null>
  mistakes: Mistake[]
}

function resolved(one: WrittenRule, chain: readonly string[], trip: Trip): HouseRule | null {
  const done = trip.known.get(one)
  if (done !== undefined) return done
  const rule = resolveNew(one, chain, trip)
  trip.known.set(one, rule)
  return rule
}

function resolveNew(one: WrittenRule, chain: readonly string[], trip: Trip): HouseRule | null {
  const {rule} = one
  const {data} = rule
  if (!isExtending(data)) return rule
  const refuse = (at: Path, words: Omit<Mistake, 'file' | 'line' | 'column' | 'text' | 'mark'>) => {
    trip.mistakes.push({...one.yaml.valueAt(['rules', one.name, ...at]), ...words})
    return null
  }
  const own = trip.byId.get(data.extends)
  const base = trip.builtIn.get(data.extends)
  if (base) {
    const fault = builtInFault(base, data)
    if (fault) return refuse(fault.at, fault.words)
    trip.mistakes.push(...optionMistakes(base, one))
    return {...rule, replaces: base.id}
  }
  if (!own) return refuse(['extends'], unknownWords(data.extends, trip))
  if ([...chain, rule.id].includes(own.rule.id)) {
    return refuse(['extends'], {
      message: `These rules extend each other: ${[...chain, rule.id, own.rule.id].join(' -> ')}.`,
      hint: 'Remove one "extends".'
    })
  }
  const parent = resolved(own, [...chain, rule.id], trip)
  if (!parent) return null
  if (isExtending(parent.data))
    return refuse(['extends'], {
      message: `${data.extends} extends a rule of Bedside itself.`,
      hint: `Extend ${parent.data.extends} instead.`
    })
  if (data.options)
    return refuse(['options'], {
      message: 'Only rules of Bedside have options.',
      hint: 'Use "add" and "remove", and keys that every rule has.'
    })
  return inherited(rule, parent.data, data, refuse)
}

type Refuse = (at: Path, words: Omit<Mistake, 'file' | 'line' | 'column' | 'text' | 'mark'>) => null

function inherited(rule: HouseRule, base: RuleData, data: ExtendingData, refuse: Refuse): HouseRule | null {
  const names = [...writtenTerms(base)].filter(({path}) => path[0] === 'terms' || path[0] === 'phrases').map(({text}) => text)
  for (const [index, term] of (data.remove ?? []).entries()) {
    const near = nearest(term, names)
    if (!names.includes(term))
      return refuse(['remove', index], {
        message: `${data.extends} has no term ${quote(term)}.`,
        found: term,
        ...(near !== undefined && {nearest: near})
      })
  }
  const changed = changedTerms(base, data)
  if (!changed) {
    const hint =
      base.kind === 'replace'
        ? 'Its terms are a mapping: add: {term: what to write}.'
        : 'Write "add" in the form in which its terms are written.'
    return refuse(data.add === undefined ? ['remove'] : ['add'], {message: `The terms of ${data.extends} cannot be changed so.`, hint})
  }
  const {extends: _, add: __, remove: ___, flags, allows, ...own} = data
  const {flags: ____, allows: _____, ...taken} = changed
  // Texts that the other rule was tried with say nothing of this one.
  return {...rule, replaces: houseId(data.extends), data: {...taken, ...own, ...(flags && {flags}), ...(allows && {allows})} as RuleData}
}

function unknownWords(id: string, {byId, builtIn}: Trip) {
  const near = nearestRule(id, [...byId.keys(), ...builtIn.keys()])
  return {message: `There is no rule ${quote(id)} to extend.`, found: id, ...(near !== undefined && {nearest: near})}
}

function builtInFault(base: AnyRule, {remove, scope}: ExtendingData): {at: Path; words: {message: string; hint: string}} | null {
  if (base.phase !== 'document') {
    const message = `${base.id} looks at the whole library, and cannot be extended.`
    return {at: ['extends'], words: {message, hint: 'Set it under "rules" in bedside.yaml.'}}
  }
  if (remove && exemptingOption(base) === null) {
    return {at: ['remove'], words: {message: `${base.id} has no words to take out.`, hint: optionHint(base)}}
  }
  const narrow = (['parts', 'frontmatter', 'sections'] as const).find((key) => scope?.[key] !== undefined)
  return narrow === undefined
    ? null
    : {at: ['scope', narrow], words: {message: `${base.id} looks at whole pages.`, hint: 'Use types, files or mentions.'}}
}

function optionHint({options}: AnyRule): string {
  const names = Object.keys(options as OptionSchemas)
  return names.length === 0 ? 'It takes no options.' : `Its options: ${names.join(', ')}.`
}

function optionMistakes(base: AnyRule, {rule: {data}, yaml, name}: WrittenRule): Mistake[] {
  if (!isExtending(data) || data.options === undefined) return []
  const at = (properties: object) => ({type: 'object', properties})
  const schema = at({rules: at({[name]: at({options: optionsSchema(base)})})})
  return validatorOf(schema)(yaml)
}
