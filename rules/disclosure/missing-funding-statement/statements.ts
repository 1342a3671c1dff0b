import {LexemeBits} from '@bedside/core'

const words: ReadonlySet<string> = new Set(
  (
    'fund funds funded funding funder funders paid pay pays payment payments sponsor sponsors sponsored sponsorship sponsorships ' +
    'grant grants conflict conflicts competing financial financed disclose disclosure disclosures declare declaration declarations ' +
    'donor donors donation donations commercial industry money advertising advertisement advertisements advertisers advertorial ' +
    'affiliate supported fee fees honoraria honorarium royalties shares stock'
  ).split(' ')
)

/** 1 for a word in lower case of which one stands in every statement. */
export const tellingWords = new LexemeBits((lower) => (words.has(lower) ? 1 : 0))

const pageNoun =
  '(?:page|site|web ?site|article|leaflet|booklet|brochure|fact ?sheet|handout|guide|publication|information|content|resource|material|project|work|initiative|campaign|organi[sz]ation|charity|text|document|summary|foundation|service|series)s?'
const paid = '(?:funded|sponsored|paid for|supported|made possible|financed)'
const sources = '(?:funding|money|sponsorships?|advertis\\w{1,8}|payments?|donations?|industry support|financial support)'

const statements: readonly RegExp[] = [
  /\bconflicts? of interests?\b|\bcompeting (?:financial )?interests?\b/i,
  /\b(?:nothing|none) to (?:disclose|declare)\b|\bno (?:relevant |other )?(?:disclosures|(?:financial|commercial|industry) (?:ties|relationships?|interests?|links|support|disclosures?))\b/i,
  new RegExp(`\\b(?:receives?|received|accepts?|accepted|takes?|took|carr(?:y|ies)|has|have|had) no (?:\\w+ ){0,3}${sources}\\b`, 'i'),
  new RegExp(`\\b(?:do|does|did|will)(?: not|n['\u2019]t) (?:receive|accept|take|carry) (?:\\w+ ){0,3}${sources}\\b`, 'i'),
  new RegExp(
    `\\b(?:we|(?:this|our|the) (?:\\w+ ){0,2}${pageNoun}(?: \\w+){0,4}|(?:production|development|printing|writing|publication) of this (?:\\w+ ){0,2}\\w+) (?:is|are|was|were|has been|have been)(?: (?:\\w+ly|also|in part|partly))? ${paid}\\b`,
    'i'
  ),
  new RegExp(
    `^[^\\p{L}]{0,4}(?:produced |published |written |made )?(?:${paid}(?: in part)? (?:by|through|with|from)|with (?:funding|financial support|a grant) from)\\b`,
    'iu'
  ),
  /^[^\p{L}]{0,4}(?:funding|funders?|sponsors?|(?:financial )?disclosures?|declarations?(?: of interests?)?)\s?(?::|\u2013|\u2014| - )/iu,
  // The lines of a leaflet's foot may run into one.
  /\s(?:Funding|Funded by|Funders?|Sponsors?|Sponsored by|Disclosures?)\s?:/,
  /\bsupported by (?:an? )?(?:\w+ ){0,3}grants?\b|\b(?:funding|money) (?:for|of) (?:this|our) (?:page|site|website|work|charity|project|article)\b/i,
  /\b(?:we|our \w+) (?:also )?(?:receives?|gets?|relies on|rely on|accepts?|depends? on) (?:\w+ ){0,4}(?:funding|donations?|grants?|sponsorship|advertising)\b/i,
  /\b(?:received|receives|accepted|accepts|has had|was paid) (?:\w+ ){0,4}(?:fees?|honorari(?:a|um)|grants?|payments?|funding|royalties|money) (?:\w+ ){0,3}(?:from|by)\b|\b(?:owns|holds) (?:\w+ ){0,2}(?:shares|stock) in\b|\bpaid (?:consultant|advis[eo]r|speaker)\b/i,
  /\bour (?:funding|funders|sponsors|donors)\b|\bwho (?:funds|pays for|paid for) (?:us|this|our)\b/i,
  /\b(?:sponsored (?:content|article|post|page)|affiliate links?|paid (?:advertisement|partnership|promotion)|advertorial)\b/i
]

/** Who paid for a study that a page tells of says nothing of who paid for the page. */
const ofStudies = /\b(?:the|this|that|their|a) (?:\w+ )?(?:study|studies|trial|survey|research)\b/i

/** True for a sentence that says who paid for its page, or whether interests compete: also for one that says that there are none. */
export function isStatement(line: string): boolean {
  return statements.some((statement) => statement.test(line)) && !ofStudies.test(line)
}

const heading =
  /^(?:(?:financial |our |author |conflict of interest )?disclosures?(?: statements?)?|(?:our |sources? of |project )?funding(?: (?:and|&|statement|sources?|disclosure)\b.{0,40})?|(?:our )?(?:sponsors?|sponsorship|funders)|(?:competing|conflicts? of) interests?.{0,30}|declarations?(?: of (?:competing |conflicting )?interests?)?|who (?:funds|pays|paid)\b.{0,40}|how (?:we are|.{1,30} is) (?:funded|paid for))\??:?$/i

/** True for the heading of a section that says so. */
export function isHeading(title: string): boolean {
  return title.length <= 100 && heading.test(title.trim())
}

const policy =
  /\b(?:advertising|advertisement|editorial|sponsorship|funding|disclosure|conflicts?[- ]of[- ]interests?)[- ](?:policy|policies|guidelines|standards|process|statement|principles|independence)\b|\bhow we(?:['\u2019]re| are) funded\b|\bwho funds us\b|\bour (?:funding|funders|sponsors)\b|^(?:financial )?disclosures?$|^conflicts? of interest$/i
const segment =
  /(?:^|\/)(?:our-|about-our-)?(?:funding|funders|sponsors|sponsorship|disclosures?|advertising|conflicts?-of-interests?|competing-interests|how-we-are-funded|who-funds-us)(?=$|[/?#.])/i
const policySegment =
  /(?:^|\/)(?:our-)?(?:(?:advertising|ad|editorial|sponsorship|funding|disclosure|conflicts?-of-interests?)-(?:policy|policies|guidelines|standards|process|statement|principles|independence)|how-we-are-funded|who-funds-us)(?=$|[/?#.])|\/about(?:-us)?\/(?:our-)?(?:funding|funders|sponsors|advertising)\b/i

/** True for a link to a page of the site that says how all its pages are paid for. The first kind of address counts on the own site only. */
export function leadsToPolicy({url, text}: {url: string; text: string}): boolean {
  const address = url.slice(0, 500).replaceAll('_', '-')
  const isOwn = !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)
  return policySegment.test(address) || (isOwn && segment.test(address)) || (text.length < 80 && policy.test(text.trim()))
}

const component =
  /disclosure|funding|funder|sponsor|conflictsofinterest|conflictofinterest|competinginterest|editorialpolicy|advertisingpolicy/

/** True for the name of a component or an include that says so. */
export function isComponent(name: string): boolean {
  return component.test(name.toLowerCase().replace(/[-_.]/g, ''))
}

/** An include or a shortcode by such a name: `{% include funding.html %}`, `{{< disclosure >}}`. */
export const include = /\{[{%][<%]?\s{0,4}(?:include\s{1,4})?["']?[\w./-]{0,60}(?:disclosure|funding|sponsor|conflict)/i
