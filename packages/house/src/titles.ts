import type {Section} from '@bedside/core'
import {plainText} from './tokens.js'

/** Says whether a title is the one that a pattern means. */
type TitleTest = (title: string) => boolean

/** A test of titles. Capitals, white space, numbers in front and signs at the end do not count; `*` stands for any words, or none. */
function titleTest(pattern: string): TitleTest {
  const [start = '', ...others] = plainTitle(pattern).split('*')
  const end = others.pop()
  return (title) => {
    const found = plainTitle(title)
    if (end === undefined) return found === start
    if (!found.startsWith(start)) return false
    let at = start.length
    for (const part of others) {
      const next = found.indexOf(part, at)
      if (next < 0) return false
      at = next + part.length
    }
    return found.length - end.length >= at && found.endsWith(end)
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
