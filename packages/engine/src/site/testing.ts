import {documentFrom, emptyContext, type PageSummary, summarise} from '@bedside/core'
import {buildSite, type SiteParts} from './index.js'

/** `site` of a configuration, as tests state it. */
export type Config = Omit<SiteParts, 'summaries' | 'files'>

const empty = summarise(documentFrom('', {path: 'empty.md'}), emptyContext)

/** A page without text, at a path, with what its frontmatter says of its address. Tests only. */
export const page = (path: string, address: PageSummary['address'] = {}): PageSummary => ({
  ...empty,
  path,
  address
})

/** A site of pages, by path or as summaries, and other files. Tests only. */
export function siteOf(paths: readonly (string | PageSummary)[], config: Config = {}, files: readonly string[] = []) {
  const summaries = paths.map((path) => (typeof path === 'string' ? page(path) : path))
  return buildSite({summaries, files: [...summaries.map(({path}) => path), ...files], ...config})
}

/** Where a link leads, in one word: the file, `missing` or `unknown`. Tests only. */
export function leads(site: ReturnType<typeof buildSite>, from: string, url: string): string {
  const resolution = site.resolve(from, {url, kind: 'link'})
  if (resolution.kind === 'page') return resolution.page.path + (resolution.fragment === null ? '' : `#${resolution.fragment}`)
  return resolution.kind === 'file' ? resolution.path : resolution.kind
}
