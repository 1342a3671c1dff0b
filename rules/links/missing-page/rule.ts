import {defineRule, editDistance, formatOf, type Link, nearestTo, type PageSummary, type Problem} from '@bedside/core'
import {comparable, pathOf, shortened, suffixOf} from '../address.js'

/** A slip of the keyboard: with no more edits than this to exactly one address, that address was meant. */
const slip = 2

export default defineRule({
  id: 'links/missing-page',
  summary: 'Let every link inside the library lead to a page or file that is there.',
  severity: 'error',
  phase: 'site',
  *check(page, _options, {site}) {
    for (const link of page.links) {
      if (link.kind === 'reference') {
        // A defined reference is judged once, at its definition.
        if (link.url === null) yield undefinedReference(link, page)
      } else if (link.url !== null && site?.resolve(page.path, link).kind === 'missing') {
        yield missingPage(link, link.url, site.nearest(page.path, link))
      }
    }
  }
})

function missingPage(link: Link, url: string, near: readonly string[]): Problem {
  const path = pathOf(url)
  const isFile = link.kind === 'image' || (/\.\w+$/.test(path) && formatOf(path) === null)
  const advice = near[0] === undefined ? 'correct the link or remove it.' : `did you mean ${shortened(near[0])}?`
  const message = `No ${isFile ? 'file' : 'page'} ${shortened(path)}; ${advice}`
  return {at: link.urlSpan ?? link, message, data: {url, near: [...near]}, ...waysOut(link, url, near)}
}

function waysOut({urlSpan}: Link, url: string, near: readonly string[]): Pick<Problem, 'fix' | 'suggestions'> {
  if (!urlSpan) return {}
  const editTo = (address: string) => ({...urlSpan, text: address + suffixOf(url)})
  const wanted = comparable(pathOf(url))
  const slips = near.filter((address) => editDistance(wanted, comparable(address), slip) <= slip)
  if (slips.length === 1) return {fix: {edits: [editTo(slips[0]!)]}}
  return {suggestions: near.map((address) => ({message: `Link to ${address}`, edits: [editTo(address)]}))}
}

function undefinedReference({start, end, urlSpan, label = ''}: Link, {links}: PageSummary): Problem {
  const labels = links.flatMap((link) => (link.kind === 'definition' && link.label ? [link.label] : []))
  const near = nearestTo(label, new Set(labels))
  const [nearest, second] = near
  const advice = nearest ? `did you mean [${shortened(nearest.text, 36)}]?` : 'add one, or write the address in the link.'
  const isSlip = nearest && nearest.distance <= slip && (second?.distance ?? slip + 1) > slip && urlSpan && urlSpan.end + 1 === end
  const problem: Problem = {at: urlSpan ?? {start, end}, message: `No definition for [${shortened(label, 36)}]; ${advice}`, data: {label}}
  return isSlip ? {...problem, fix: {edits: [{...urlSpan, text: nearest.text}]}} : problem
}
