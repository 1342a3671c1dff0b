import type {Scheme} from './schemes.js'

/** Words of somebody who holds a seal, or who keeps to the rules of a scheme. */
const holding =
  /\b(?:certif(?:ied|y|ies|icate|icates|ication)|accredit(?:ed|ation|s)?|compl(?:y|ies|iant|iance|ying)|adher(?:e|es|ed|ing|ence)|abides?|follow(?:s|ed|ing)?|complied|conforms?|subscribes?|meets?|seal|logo|badge|kite ?mark|quality mark|members?(?:hip)?|approved|awarded|granted|verif(?:y|ied|ies)|holds?|bears?|displays?|registered|standards?)\b/i

/** The page or its publisher as the one spoken of. */
const ourselves =
  /\b(?:we|our|us|this (?:web ?site|site|page|article|leaflet|fact ?sheet|content|information|organi[sz]ation|resource|publication|guide|booklet|service|charity|trust|hospital|clinic|portal|(?:health|medical|patient) (?:web ?site|site|page|information|resource|content)))\b/i

/** Somebody named, as in `The Spine Clinic is HONcode certified`. */
const somebodyElse =
  /\b(?:(?:is|are|has been|have been|remains)(?: (?:a|an|also|now|proud|proudly|currently|fully|an? approved))? (?:hon\w*|health on|the information|information|certified|accredited|compliant|approved|awarded|members?|verified)|compl(?:y|ies) (?:fully )?with|has (?:earned|received|obtained|gained)|adheres? to|abides? by|holds? the|displays? the|bears? the|conforms? to|subscribes? to)\b/i

/** Sites in general: what they do says nothing of this one. */
const anybody =
  /\b(?:web ?sites|sites|pages|publishers|organi[sz]ations|companies|providers|an? (?:web ?)?site|any|some|many|most|those|study|studies|researchers|whether|if|could|would|eight principles)\b/i

/** Advice to go by a seal that nobody gives any more. */
const advice = /\b(?:look(?:ing)? (?:out )?for|check (?:for|that|if|whether)|search for)\b/i

/** A badge in words: `HONcode certified`, `Certified member of The Information Standard`. */
const badge =
  /^(?:(?:proud(?:ly)?|fully|now|currently|an?|the|official) )*(?:(?:hon[- ]?code|hon|health on the net(?: foundation)?|(?:the )?information standard)[ :,\u2013-]{1,3}(?:foundation )?(?:certified|accredited|compliant|approved|verified|member|certification|certificate|accreditation|seal|quality mark|kite ?mark)|(?:certified|accredited|approved|verified|awarded|produced|written|published|member|seal|certification|certificate|accreditation|complies|compliant)(?: (?:member|organi[sz]ation|seal))?(?: (?:by|of|to|under|with|from))? (?:the )?(?:hon[- ]?code|hon |health on the net|information standard))/i
/** A label and what it lists: `Certifications: HONcode`. */
const listed =
  /^(?:our )?(?:certifications?|certificates?|accreditations?|certified by|accredited by|seals?|memberships?|member of)\s?[:\u2013-]/i
const verbs = /\b(?:is|are|means?|requires?|does|do|can|may|will|helps?|shows?|has|have|tells?)\b|\?/i
const mostWordsOfABadge = 8

/** Words that tell of what is over, or is not so. */
const past =
  /\b(?:was|were|used to|former|formerly|previously|until|till|discontinued|closed|closure|ended|ceased|no longer|never|retired|expired|defunct|obsolete|histor(?:y|ic|ical|ically)|had|wound up|replaced|superseded|lapsed|withdrawn|stopped|shut|once|in the past)\b|(?<!\b(?:has|have|ve) )\b(?:held|carried|followed|complied|adhered|displayed|showed)\b|n['\u2019]t\b|\bnot\b(?!-| for profit| only)|\b(?:19|20)\d\d ?(?:-|\u2013|to) ?(?:19|20)\d\d\b/i
const over =
  /\b(?:discontinued|closed|closure|ended|ceased|no longer|retired|defunct|obsolete|until|wound up|replaced|superseded|withdrawn|stopped|shut)\b/i

/** True for a text that tells of the past, or says that something is not so. Who `was awarded` a seal still shows it. */
export function tellsOfThePast(text: string): boolean {
  return past.test(text.replace(/\b(?:was|were) (?=(?:awarded|granted|given)\b)/gi, ''))
}

/** True for a sentence that says that a scheme is over. */
export function tellsOfTheEnd(text: string, scheme: Scheme): boolean {
  return (scheme.mention.test(text) || (scheme.site.source.includes('hon') && /\bHON\b/.test(text))) && over.test(text)
}

/** True for a sentence, or a line that is none, which shows a certificate of a scheme as one that holds. */
export function claims(text: string, words: number, scheme: Scheme): boolean {
  if (!scheme.mention.test(text) || tellsOfThePast(text)) return false
  if (advice.test(text)) return true
  if (words <= mostWordsOfABadge && badge.test(text) && !verbs.test(text)) return true
  if (listed.test(text)) return true
  if (!holding.test(text)) return false
  return ourselves.test(text) || (somebodyElse.test(text) && !anybody.test(text))
}
