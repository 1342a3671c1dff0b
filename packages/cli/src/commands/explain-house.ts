import {type HouseRule, isExtending, replacementOf, standing, writtenTerms} from '@bedside/house'

/** What `bedside explain` says of a house rule. */
export function houseText(rule: HouseRule, today: string): string {
  const {data, file, line, replaces} = rule
  const does = isExtending(data) ? `extends ${data.extends}` : data.kind
  const facts: [string, string | undefined | null][] = [
    ['Kind', does],
    ['Says', data.message],
    ['Terms', termText(rule)],
    ['Source', data.source],
    ['Owner', data.owner],
    ['Holds', holdText(rule, today)],
    ['In place of', replaces],
    ['Stands in', `${file}, line ${line}`],
    ['Tested with', `${data.flags?.length ?? 0} flagged, ${data.allows?.length ?? 0} allowed`]
  ]
  const known = facts.filter((fact): fact is [string, string] => typeof fact[1] === 'string')
  return [
    ...(data.reason === undefined ? [] : [data.reason]),
    known.map(([name, text]) => `${`${name}:`.padEnd(13)}${text}`).join('\n')
  ].join('\n\n')
}

const mostTerms = 12

function termText({data}: HouseRule): string | null {
  const terms = termsOf(data)
  if (terms.length === 0) return null
  const more = terms.length > mostTerms ? ` and ${terms.length - mostTerms} more` : ''
  return `${terms.slice(0, mostTerms).join(', ')}${more}`
}

/** The terms as an editor reads them: those of a rule that replaces with what to write. */
function termsOf(data: HouseRule['data']): string[] {
  if (!isExtending(data) && data.kind === 'replace')
    return Object.entries(data.terms).map(([term, value]) => `${term} -> ${replacementOf(value).choices.join(' or ')}`)
  const names = ['terms', 'phrases', 'add']
  return [...writtenTerms(data)].filter(({path}) => names.includes(String(path[0]))).map(({text}) => text)
}

function holdText({data}: HouseRule, today: string): string | null {
  const {since, until} = data
  const days = [since === undefined ? '' : `from ${since}`, until === undefined ? '' : `until ${until}`].filter(Boolean).join(' ')
  if (days === '') return null
  const state = standing(data, today)
  return state === 'ended' ? `${days}: it has ended and reports nothing` : state === 'early' ? `${days}: not yet` : days
}
