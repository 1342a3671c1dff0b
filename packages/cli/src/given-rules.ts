import {catalogue, parseGivenRule, type RuleData} from '@bedside/engine'

/** Reads what `--rule` says; of two about one rule the last counts. */
export function givenRules(texts: readonly string[]): Map<string, RuleData> {
  return new Map(texts.map((text) => parseGivenRule(text, catalogue)).map(({id, data}) => [id, data]))
}
