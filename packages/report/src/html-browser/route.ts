/** What the address asks for: the overview, a page with perhaps one of its findings, or a rule. */
export type Route = {view: 'overview'} | {view: 'page'; name: string; finding: number | null} | {view: 'rule'; name: string}

/** Reads the part of the address behind `#`. What it does not know is the overview, or a place in it. */
export function routeOf(hash: string): Route {
  const match = /^#(page|rule)=([^&]*)(?:&finding=(\d{1,6}))?$/.exec(hash)
  if (!match) return {view: 'overview'}
  const name = decoded(match[2]!)
  if (match[1] === 'rule') return {view: 'rule', name}
  return {view: 'page', name, finding: match[3] === undefined ? null : Number(match[3])}
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
