import type {SiteParameters} from '../settings.js'

/** The files of a library, as far as a generator's own settings are looked for in them. */
export interface SettingsFiles {
  /** Paths from the library's root. */
  files: ReadonlySet<string>
  /** The text of a file, or null where it cannot be read. */
  read(path: string): string | null
}

/** What a generator's own settings say, from the library's root. Settings that are programs are not read: nothing of a stranger's is run. */
export type Declared = Partial<SiteParameters>

/** A value as a mapping; empty where it is none. */
export function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** The texts of a list, or of one text. */
export function texts(value: unknown): string[] {
  return [value].flat().flatMap((one) => text(one) ?? [])
}

/** The texts of a mapping, by key. */
export function textsByKey(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping(value)).flatMap(([key, one]) => (text(one) === undefined ? [] : [[key, text(one)!]])))
}

/** The path of a web address, with a slash at both ends: what every address of the site begins with. */
export function pathOf(url: unknown): string | undefined {
  const written = text(url)
  if (written === undefined) return undefined
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/]*(.*)/i.exec(written)?.[1] ?? written
  return `/${path}/`.replace(/\/{2,}/g, '/')
}
