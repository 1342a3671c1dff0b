import type {ArtifactLocation} from 'sarif'

/** The name of the folder that the artifacts of a SARIF file are relative to. GitHub takes it for the repository's root. */
export const sourceRoot = '%SRCROOT%'

/** Where a file is, as a percent-encoded URI: relative to the source root, or absolute where the run gave it so (another drive). */
export function artifactAt(path: string): ArtifactLocation {
  if (/^[A-Za-z]:\//.test(path)) return {uri: `file:///${path.slice(0, 2)}${encoded(path.slice(2))}`}
  if (path.startsWith('/')) return {uri: `file://${encoded(path)}`}
  return {uri: encoded(path), uriBaseId: sourceRoot}
}

/** A path with everything encoded that is not a plain name; a lone surrogate, which no URI can hold, stands as U+FFFD. */
function encoded(path: string): string {
  return path
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    )
    .join('/')
}
