import {families, root, ruleMarkdown} from '../workspace.js'
import {browserFiles} from './browser-files.js'
import {orphansIn, remove, staleIn, write} from './files.js'
import {type GeneratedFile, indexes} from './indexes.js'
import {profileModule} from './profiles.js'

/** Says what `generate` did, or with `check` what it would do. */
export interface Outcome {
  stale: string[]
  orphans: string[]
}

/**
 * Writes every derived file: family indexes and the catalogue from the folders of `rules/`, the built-in profiles as a module, then, from the compiled rules,
 * `docs/rules/`, the table in `docs/profiles.md`, `docs/config.schema.json` and `docs/house-rules.schema.json`, and what the graph's page runs in a browser. With `check` it writes nothing and says what is stale.
 */
export async function generate({check}: {check: boolean}): Promise<Outcome> {
  const sources = [...indexes(families(), ruleMarkdown), profileModule(root)]
  if (check ? staleIn(root, sources).length > 0 : write(root, sources).length > 0) {
    // The compiled rules are older than their folders: docs made from them would be wrong.
    return {stale: check ? staleIn(root, sources) : sources.map(({path}) => path), orphans: []}
  }
  const derived = await derivedFromRules()
  const orphans = orphansIn(root, derived)
  if (check) return {stale: staleIn(root, derived), orphans}
  remove(root, orphans)
  return {stale: write(root, derived), orphans}
}

async function derivedFromRules(): Promise<GeneratedFile[]> {
  // Loaded here, so that indexes can be written while the rules do not compile.
  const [{catalogue, configSchema, profileSeverities}, {rulePages}, {profilesPage}] = await Promise.all([
    import('@bedside/engine'),
    import('./rule-pages.js'),
    import('./profile-table.js')
  ])
  const severities = profileSeverities(catalogue)
  const pages = [...catalogue.values()].map((rule) => ({
    rule,
    markdown: ruleMarkdown(rule.id),
    severities: severities.get(rule.id) ?? {}
  }))
  const schema = `${JSON.stringify(configSchema(catalogue, {anyHouseRule: true}), null, 2)}\n`
  const {houseSchema} = await import('@bedside/house')
  const house = `${JSON.stringify(houseSchema, null, 2)}\n`
  return [
    ...rulePages(pages),
    {path: 'docs/house-rules.schema.json', text: house},
    {path: 'docs/config.schema.json', text: schema},
    profilesPage(root),
    ...browserFiles(root)
  ]
}
