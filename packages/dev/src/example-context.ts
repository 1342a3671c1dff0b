import type {AnyRule, Context} from '@bedside/core'
import type {ExampleSettings} from './examples.js'

/** The context that an example of a `rule.md` is linted in. */
export function contextOf(_rule: AnyRule, _source: string, _path: string, settings: ExampleSettings): Partial<Context> {
  return {...settings.context}
}
