import type {Document} from '@bedside/core'
import {linesOf} from '../page-text.js'

const program =
  '(?:a\\.?i\\.?|artificial intelligence|(?:large )?language models?|llms?|chat ?gpt|gpt-?[\\w.]{0,20}|claude|gemini|copilot|chat ?bots?|(?:computer )?programs?|software|computers?|machines?|algorithms?|automated (?:tools?|systems?)|generative [\\w-]+|bots?)'
const made =
  '(?:drafted|written|generated|assisted|produced|created|prepared|authored|composed|compiled|translated|summari[sz]ed|edited|made|developed|put together|started)'

const mayTell =
  /\b(?:a\.?i\b|intelligence|language model|llm|(?:chat ?)?gpt|claude|gemini|copilot|chat ?bot|program|software|computer|machine|algorithm|automat|generative|bot)/i

const means = /\b(?:by|with|using|from|through|via)\b/gi
const madeBefore = new RegExp(`\\b${made}\\b[^.!?]{0,60}$`, 'i')
const programAfter = new RegExp(`^[^.!?]{0,50}\\b${program}\\b`, 'i')

/** `Written by our team with the help of a program`: both windows are looked through once for each word between them. */
function isMadeWith(line: string): boolean {
  for (const {index, 0: word} of line.matchAll(means)) {
    const end = index + word.length
    if (madeBefore.test(line.slice(Math.max(0, index - 100), index)) && programAfter.test(line.slice(end, end + 150))) return true
  }
  return false
}

const notices: readonly RegExp[] = [
  new RegExp(`\\b(?:we|team|staff|editors?|writers?|authors?) (?:have |has |also )?(?:used|use|uses)\\b[^.!?]{0,30}\\b${program}\\b`, 'i'),
  new RegExp(
    `\\b${program} (?:has |have )?(?:wrote|written|drafted|generated|produced|translated|helped (?:to )?(?:write|draft|translate|us)|was used|were used)\\b`,
    'i'
  ),
  /\b(?:ai|machine|computer|llm|gpt)[- ](?:generated|assisted|written|drafted|authored|created|translated|produced)\b|\bmachine translation\b|\bautomatic(?:ally)? (?:generated|translated|translation|written)\b|\b(?:generated|translated|written) automatically\b|\bgenerated (?:content|text)\b/i,
  new RegExp(`\\b(?:draft|text|page|article|version|words)\\b[^.!?]{0,40}\\b(?:came|comes) from\\b[^.!?]{0,20}\\b${program}\\b`, 'i'),
  new RegExp(`\\bwith (?:the )?(?:help|assistance|support|use) of (?:an? )?(?:\\w+ ){0,3}${program}\\b`, 'i')
]

/** What a notice is of: the page and its words, not a picture on it, and not what programs do for others. */
const ofSomethingElse = /\b(?:images?|pictures?|photos?|photographs?|illustrations?|drawings?|videos?|cover|artwork|x-rays?|scans?)\b/i

/** True for a sentence that tells readers that a program had a part in the page's words. */
function isNotice(line: string): boolean {
  if (!mayTell.test(line) || !(isMadeWith(line) || notices.some((notice) => notice.test(line)))) return false
  return !ofSomethingElse.test(line) || /\b(?:text|page|article|leaflet|words|content|draft)\b/i.test(line)
}

const component =
  /\b(?:ai|llm|gpt|generated|generation|machine[-_]?translat(?:ed|ion))[-_]?(?:generated|assisted|content|written)?[-_]?(?:notice|disclosure|disclaimer|banner|badge|label|note|warning|statement|callout|alert)|\bgenerated[-_]?by[-_]?ai\b/i

/** Keys whose text a template shows. */
const shownKeys =
  /^(?:(?:ai|llm|generated|generation|machine)?(?:notice|disclosure|disclosures|disclaimer|statement|banner|note|label)|transparency)$/

/** True for a page that tells its readers: in a sentence, by a component or an include with such a name, or in a key that templates show. */
export function hasNotice(document: Document): boolean {
  const {frontmatter, source} = document
  return (
    component.test(frontmatter ? source.slice(frontmatter.end) : source) ||
    Object.entries(frontmatter?.data ?? {}).some(([key, value]) => isShownNotice(key.toLowerCase().replace(/[-_.\s]/g, ''), value)) ||
    linesOf(document).some(isNotice)
  )
}

function isShownNotice(key: string, value: unknown): boolean {
  if (!shownKeys.test(key)) return false
  if (value === true) return /^(?:ai|llm|gen|machine)/.test(key)
  return typeof value === 'string' && (isNotice(value) || (/^(?:ai|llm|gen|machine)/.test(key) && value.trim().includes(' ')))
}
