/** A scheme that certified health information and no longer does. */
export interface Scheme {
  /** What a message says of its end. */
  end: string
  /** Its name in running text. */
  mention: RegExp
  /** Its name as a frontmatter key, folded: without case, `_` and `-`. */
  key: RegExp
  /** Addresses of pictures of its seal, and of its own servers. */
  picture: RegExp
  /** Addresses of its own sites. */
  site: RegExp
}

/** HON's own notice: the certification was discontinued on 15 December 2022. */
const honcode: Scheme = {
  end: 'HONcode closed on 15 December 2022',
  mention:
    /\b[Hh][Oo][Nn][- ]?[Cc][Oo][Dd][Ee]s?\b|\bHealth [Oo]n [Tt]he Net\b|\bHON(?=[ -](?:certifi|accredit|[Ss]eal|[Ll]ogo|[Ff]oundation|approved|[Pp]rinciples|Code))/,
  key: /^(?:is)?hon(?:code|cert|seal|badge|logo|accredit|verified)/,
  picture: /(?<![a-z])hon[-_]?(?:code|logo|seal|badge|certif|conduct)|\bhon\.ch\b|healthonnet/i,
  site: /^(?:https?:)?\/\/(?:[\w-]+\.)?(?:hon\.ch|honcode\.ch|healthonnet\.(?:org|ch))(?=[/:?#]|$)/i
}

/**
 * The scheme of England's NHS: its page says that it is closed, and that the standard for creating health content took its place. Other
 * information standards, such as the Accessible Information Standard and those with a number, live on.
 */
const informationStandard: Scheme = {
  end: 'The Information Standard has closed',
  mention:
    /(?:^|[(\u201c"]|\b(?:[Tt]he|[Aa]n?|[Bb]y|of|[Oo]ur|NHS|England|England['\u2019]s|[Hh]ealth['\u2019]s) )Information Standard\b(?!['\u2019 ,(]{1,3}(?:(?:DCB|SCB|SCCI|ISB|DAPB|ISN) ?\d|[Nn]otice\b|for\b|on\b|about\b|set\b))|\b(?:member of|certified by|accredited by) the information standard\b/,
  key: /^(?:is|nhs|the)?informationstandard/,
  picture:
    /(?<!(?:accessible|data|health|care|clinical|quality)[-_ ]?)\binformation[-_ ]?standard(?!s)|(?<![a-z])the[-_]?information[-_]?standard(?!s)/i,
  site: /^(?:https?:)?\/\/(?:www\.)?(?:theinformationstandard\.org|england\.nhs\.uk\/tis)(?=[/:?#]|$)/i
}

/** Schemes whose seals mean nothing any more. */
export const schemes: readonly Scheme[] = [honcode, informationStandard]

/** A cheap test that nearly every page fails: true where its source may hold the name of a scheme. */
export function mayMention(source: string): boolean {
  return /hon[-_\s]?code|hon[-_](?:seal|logo|badge|cert|conduct)|health\s{1,4}on\s{1,4}the\s{1,4}net|healthonnet|\bhon(?:\.ch\b|[ -](?:cert|accr|seal|logo|found|appr|prin))|hon(?:cert|seal|badge|logo|conduct)|information[-_\s]?standard|nhs\.uk\/tis/i.test(
    source
  )
}
