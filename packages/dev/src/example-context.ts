import {type AnyRule, articleTypeOf, type Context, documentFrom, emptyContext, formatOf, type Site, summarise} from '@bedside/core'
import {buildSite, compileFrontmatterSchema, parseYaml, type SiteParts} from '@bedside/engine'
import type {ExampleSettings} from './examples.js'

/** The type that an example's schema is for where neither its frontmatter nor its settings name one. */
const exampleType = 'example'

/**
 * The context that an example of a `rule.md` is linted in. `context` is taken as it stands, but for `settings`, an object of rule id to
 * severity, and `external`, one of address to what became of it; `pages` and `site` make the site around the example, and `schema` the schema of its frontmatter.
 */
export function contextOf(rule: AnyRule, source: string, path: string, settings: ExampleSettings): Partial<Context> {
  const {settings: severities = {}, external, ...given} = settings.context ?? {}
  const context: Context = {...emptyContext, ...given, settings: new Map(Object.entries(severities as object))}
  if (external) context.external = new Map(Object.entries(external))
  const {pages, site, schema} = settings
  if (pages || site) context.site = siteOf(rule, {...pages, [path]: source}, site ?? {}, context)
  return schema ? withSchema(context, source, path, schema) : context
}

/** A site of pages and, where a path has no extension of a page, of other files. */
function siteOf(rule: AnyRule, files: Readonly<Record<string, string>>, config: Partial<SiteParts>, context: Context): Site {
  const pages = Object.entries(files).filter(([path]) => formatOf(path) !== null)
  const summaries = pages.map(([path, source]) => summarise(documentFrom(source, {path}), context, [{rule}]))
  return buildSite({...config, summaries, files: Object.keys(files)})
}

function withSchema(context: Context, source: string, path: string, schema: object): Context {
  const articleType = context.articleType ?? exampleType
  const compiled = compileFrontmatterSchema('schema.json', parseYaml('schema.json', JSON.stringify(schema)))
  const name = articleTypeOf(documentFrom(source, {path}), {...context, articleType})?.name ?? articleType
  return {...context, articleType, frontmatterSchemas: new Map([[name, compiled]])}
}
