import {resolve} from 'node:path'
import type {Config, NamedPath} from './config.js'
import {isGlob, readMatching} from './named-files.js'

/** Absolute paths of the files that a configuration, once loaded, rests on: those it is read from, and those of data that it names. */
export function filesBehind(config: Config): string[] {
  const named = [config.glossary, config.measures, ...config.articleTypes.map(({frontmatter}) => frontmatter)]
  const paths = [...config.sources, ...config.houseFiles, ...named.flatMap((one) => (one ? [pathOf(one)] : [])), ...reviewerFiles(config)]
  return [...new Set(paths)]
}

function reviewerFiles(config: Config): string[] {
  const {reviewers} = config
  if (!reviewers) return []
  return isGlob(reviewers.name) ? readMatching(reviewers, config).map(({file}) => resolve(config.root, file.name)) : [pathOf(reviewers)]
}

function pathOf({name, folder}: NamedPath): string {
  return resolve(folder, name)
}
