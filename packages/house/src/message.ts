import {oneLine} from '@bedside/core'
import type {Kind} from './data.js'

/** What a message may hold in braces, by kind. */
export const placeholders: Readonly<Record<Kind | 'extends', readonly string[]>> = {
  avoid: ['match', 'term'],
  replace: ['match', 'term', 'replacement'],
  'require-phrase': ['phrase'],
  'require-section': ['section'],
  'define-on-first-use': ['match', 'term', 'definition'],
  limit: ['count', 'max', 'min', 'match'],
  'order-of-sections': ['section', 'before'],
  capitalise: ['match', 'replacement'],
  consistent: ['match', 'replacement'],
  frontmatter: ['field', 'value'],
  extends: ['message', 'match', 'term', 'replacement']
}

const placeholder = /\{(\w{1,40})\}/g

/** The placeholders of a message, each once. */
export function placeholdersIn(message: string): string[] {
  return [...new Set([...message.matchAll(placeholder)].map((match) => match[1]!))]
}

/** Puts values in the place of placeholders, each shortened to so many characters. */
export function filledMessage(message: string, values: Readonly<Record<string, string | number>>, longest: number): string {
  return message.replace(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? whole : oneLine(String(value), longest)
  })
}
