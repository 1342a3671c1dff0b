import {defineRule} from '@bedside/core'
import {shortened} from '../address.js'

/** As many characters of an address or a path as a message shows: it holds two. */
const shown = 34

export default defineRule({
  id: 'links/shared-address',
  summary: 'Give each page an address of its own.',
  severity: 'error',
  phase: 'site',
  sources: ['RFC 3986, section 1.1: an identifier tells one resource from all others'],
  *check(page, _options, {site}) {
    const named = new Set<string>()
    for (const {address, path} of site?.sharedAddresses(page.path) ?? []) {
      if (named.has(path)) continue
      named.add(path)
      const message = `${shortened(address, shown)} is also the address of ${shortened(path, shown)}; give one of them another.`
      yield {at: {start: 0, end: 0}, message, data: {address, path}}
    }
  }
})
