import type {Document, Frontmatter, Span} from '@bedside/core'
import {tellsOfThePast} from './claims.js'
import type {Scheme} from './schemes.js'

/** Keys that list what a page or its publisher was given. */
const lists =
  /^(?:certifications?|certificates?|certifiedby|accreditations?|accreditedby|seals?|badges?|trustmarks?|qualitymarks?|kitemarks?|awards?|memberships?|standards?|compliance)$/
const no = /^(?:false|no|none|null|nil|off|0|n\/a|na|expired|pending|discontinued|closed|)$/i
const deepest = 4

type Path = readonly (string | number)[]

/** Where the frontmatter says that the page has the certificate of a scheme: `honcode: true`, `certifications: [HONcode]`. */
export function certificatesIn({frontmatter}: Document, scheme: Scheme): Span[] {
  return frontmatter ? search(frontmatter.data, [], false).map((path) => placeOf(frontmatter, path)) : []

  function search(value: unknown, path: Path, inList: boolean): Path[] {
    if (path.length > deepest) return []
    if (typeof value === 'string') return inList && names(value) ? [path] : []
    if (typeof value !== 'object' || value === null) return []
    if (Array.isArray(value)) return value.flatMap((each, index) => search(each, [...path, index], inList))
    return Object.entries(value).flatMap(([key, inner]) => {
      const folded = key.toLowerCase().replace(/[-_\s]/g, '')
      const here = [...path, key]
      if (scheme.key.test(folded)) return isSaid(inner) ? [here] : []
      return search(inner, here, inList || lists.test(folded))
    })
  }

  function names(text: string): boolean {
    return (scheme.mention.test(text) || scheme.key.test(text.toLowerCase().replace(/[-_\s]/g, ''))) && !tellsOfThePast(text)
  }
}

/** False for a key that says nothing or no. */
function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return false
  if (typeof value === 'string') return !no.test(value.trim()) && !tellsOfThePast(value)
  if (Array.isArray(value)) return value.some(isSaid)
  return typeof value !== 'object' || Object.values(value).every((inner) => inner !== false)
}

function placeOf(frontmatter: Frontmatter, path: Path): Span {
  return frontmatter.keyAt(path) ?? frontmatter.valueAt(path) ?? frontmatter
}
