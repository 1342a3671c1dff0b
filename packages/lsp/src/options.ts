/** What a language server takes from the program that starts it. */
export interface ServerOptions {
  /** Bedside's version. */
  version: string
  /** Today, `YYYY-MM-DD`. It is asked for again and again: an editor may stay open for days. */
  today(): string
  /** What each rule checks and why, by id, in Markdown. */
  explanations(): Promise<Readonly<Record<string, string>>>
  /** `remark` forces the reference parser. */
  parser?: string | undefined
}

/** What the user of an editor may set. */
export interface Settings {
  /** A configuration to use instead of the nearest `bedside.yaml`, from the workspace's folder; empty for none. */
  config: string
  /** Whether findings follow each key or wait until the page is saved. */
  run: 'onType' | 'onSave'
}

const usual: Settings = {config: '', run: 'onType'}

/** Reads settings as an editor sends them. What cannot be used counts as not said. */
export function settingsFrom(data: unknown): Settings {
  if (typeof data !== 'object' || data === null) return usual
  const {config, run} = data as Record<string, unknown>
  return {
    config: typeof config === 'string' ? config : usual.config,
    run: run === 'onSave' ? run : usual.run
  }
}
