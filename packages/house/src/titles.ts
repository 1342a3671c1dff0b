import type {Section} from '@bedside/core'
import {plainText} from './tokens.js'

/** Says whether a title is the one that a pattern means. */
type TitleTest = (title: string) => boolean

/** A test of titles. Capitals, white space, numbers in front and signs at the end do not count; `*` at either end stands for any words. */
function titleTest(pattern: string): TitleTest {
  const opens = pattern.startsWith('*')
  const closes = pattern.endsWith('*')
  const wanted = plainTitle(pattern.slice(opens ? 1 : 0, closes && pattern.length > 1 ? -1 : undefined))
  return (title) => {
    const found = plainTitle(title)
    if (opens && closes) return found.includes(wanted)
    if (opens) return found.endsWith(wanted)
    return closes ? found.startsWith(wanted) : found === wanted
  }
}

/** True where a title fits one of the patterns. */
export function anyTitle(patterns: readonly string[]): TitleTest {
  const tests = patterns.map(titleTest)
  return (title) => tests.some((test) => test(title))
}

function plainTitle(title: string): string {
  const words = plainText(title).slice(0, 300).toLowerCase().replace(/\s+/g, ' ').trim()
  const unnumbered = words.replace(/^\d{1,3}[.)] /, '')
  return unnumbered.replace(/[?!.:]{1,3}$/, '')
}

/** The titles above a section and its own. */
export function titlesOf(section: Section | null): readonly string[] {
  return section?.path ?? []
}
