import type {Document} from '../document.js'
import {attributesIn} from './places.js'

/** Where relative links of an HTML page start from: the first `<base href>`. A base that says nothing else than the page's own address is none. */
export function baseOf({source, format}: Document): {base?: string} {
  if (format !== 'html') return {}
  const found = /<base\s/i.exec(source)
  const close = found ? source.indexOf('>', found.index) : -1
  if (!found || close < 0) return {}
  for (const {name, value} of attributesIn(source, {start: found.index, end: close})) {
    const href = source.slice(value.start, value.end).trim()
    if (name === 'href' && href !== '' && href !== './' && href !== '.') return {base: href}
  }
  return {}
}
