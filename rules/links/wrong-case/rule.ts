import {defineRule} from '@bedside/core'
import {pathOf, shortened} from '../address.js'
import {pointing} from '../candidates.js'
import {targetsOf} from '../targets.js'

export default defineRule({
  id: 'links/wrong-case',
  summary: 'Write addresses in the capital and small letters of the page or file.',
  severity: 'error',
  phase: 'site',
  sources: ['RFC 3986, section 6.2.2.1: upper and lower case differ in paths'],
  *check(page, _options, {site}) {
    if (!site) return
    for (const {link, url, resolution} of targetsOf(site, page)) {
      if (resolution.kind === 'missing' || resolution.kind === 'unknown' || resolution.instead?.why !== 'case') continue
      const right = resolution.instead.url
      const advice = right === null ? 'write it as the file is called.' : `write ${shortened(right, 36)}.`
      const message = `${shortened(pathOf(url), 36)} has the wrong capital letters; ${advice}`
      yield {at: link.urlSpan ?? link, message, data: {url, right}, ...(right !== null && pointing(link, escaped(right)))}
    }
  }
})

/** Spaces and brackets would end a link of Markdown. */
function escaped(url: string): string {
  return url.replace(/[ ()<>"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
