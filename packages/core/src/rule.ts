import type {Context} from './context.js'
import type {Document} from './document.js'
import type {Problem, Setting} from './finding.js'
import {pluginOf, type RulePlugin} from './plugin.js'
import type {PageSummary} from './summary.js'
import type {SuppressionRecord} from './suppressions.js'

/** The JSON Schema of one option. It gives the TypeScript type, the validation, the documentation and an editor's completion. */
export type OptionSchema =
  | {type: 'integer' | 'number'; minimum?: number; maximum?: number; default: number; description: string}
  | {type: 'boolean'; default: boolean; description: string}
  | {type: 'string'; enum?: readonly string[]; default: string; description: string}
  | {type: 'array'; items: {type: 'string'; enum?: readonly string[]}; default: readonly string[]; description: string}
  | {
      type: 'object'
      additionalProperties: {type: 'integer' | 'number'; minimum?: number; maximum?: number}
      default: Readonly<Record<string, number>>
      description: string
    }

/** The options of a rule by name. */
export type OptionSchemas = Readonly<Record<string, OptionSchema>>

type OptionValue<S extends OptionSchema> = S extends {type: 'integer' | 'number'}
  ? number
  : S extends {type: 'boolean'}
    ? boolean
    : S extends {type: 'string'; enum: readonly (infer E)[]}
      ? E
      : S extends {type: 'string'}
        ? string
        : S extends {type: 'array'; items: {enum: readonly (infer E)[]}}
          ? readonly E[]
          : S extends {type: 'array'}
            ? readonly string[]
            : Readonly<Record<string, number>>

/** The values of a rule's options, typed by their schemas. */
export type Options<S extends OptionSchemas> = {readonly [K in keyof S]: OptionValue<S[K]>}

/**
 * What a rule reads, and so when it runs. `document`: one document. `site`: a page's summary and the site index, once every
 * document was read. `suppressions`: what became of the suppressions of a document, once every other rule has run.
 */
export type Phase = 'document' | 'site' | 'suppressions'

interface Subjects {
  document: Document
  site: PageSummary
  suppressions: readonly SuppressionRecord[]
}

/** What an author of a rule writes. */
export interface RuleDefinition<S extends OptionSchemas, P extends Phase> {
  /** `family/fault`: it names the fault and reads well in "allow ...". */
  id: string
  /** One plain sentence of at most 80 characters that says what to do. */
  summary: string
  /** The severity where no profile says otherwise. */
  severity: Setting
  phase?: P
  /** True where the rule reads nothing but `document.prose`; then it also works on a retext tree. */
  readsProseOnly?: boolean
  /** Primary language subtags the rule knows, such as `en`; left out where it reads no language. */
  languages?: readonly string[]
  /** Where a clinical claim, threshold or list comes from. */
  sources?: readonly string[]
  /** Where the rule is explained; left out for the rules of Bedside, whose pages are named after their ids. */
  url?: string
  options?: S
  /**
   * For a rule of the phase `site`: what it wants to know of every page of the library beyond the rest of its summary. Plain data that JSON
   * can hold, since summaries are cached and joined; it stands in `page.gathered` under the rule's id. Null or nothing: nothing to know.
   * Numbers called `start` and `end` are places, of which `Site` says more; call no other number so.
   */
  gather?(document: Document, context: Context): unknown
  /** Yields problems in any order. It must be pure: same document, options and context, same problems. */
  check(subject: Subjects[P], options: Options<S>, context: Context): Iterable<Problem>
}

/** A rule: what `defineRule` returns. It is also a unified plugin: `unified().use(remarkParse).use(rule, ['error', {...}])`. */
export type Rule<S extends OptionSchemas = OptionSchemas, P extends Phase = Phase> = RulePlugin &
  Readonly<Required<Omit<RuleDefinition<S, P>, 'check' | 'gather' | 'url'>>> & {
    readonly url?: string
    readonly check: RuleDefinition<S, P>['check']
    readonly gather?: RuleDefinition<S, P>['gather']
  }

/** Any rule, whatever its options and phase. */
// biome-ignore lint/suspicious/noExplicitAny: the options of rules differ, and `check` is contravariant in them.
export type AnyRule = Rule<any, any>

/** Makes a rule from its definition. */
export function defineRule<const S extends OptionSchemas = Record<never, never>, P extends Phase = 'document'>(
  definition: RuleDefinition<S, P>
): Rule<S, P> {
  const rule = Object.assign(
    pluginOf(() => rule as AnyRule),
    {
      phase: 'document' as P,
      readsProseOnly: false,
      languages: [],
      sources: [],
      options: {} as S,
      ...definition
    }
  ) as unknown as Rule<S, P>
  return rule
}

/** The options of a rule with every one that is not given at its default. Values are not validated here: the engine does that. */
export function withDefaults(rule: AnyRule, given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const options: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(rule.options as OptionSchemas)) options[name] = given[name] ?? schema.default
  return options
}
