/** A profile that is made for a country, and what gives the country away. */
interface CountrySigns {
  profile: 'us' | 'nhs' | 'au'
  locale: string
  signs: readonly string[]
}

/** Names and numbers that stand on health pages of one country. Emergency numbers are no signs alone: 999 and 000 are also plain numbers. */
const countries: readonly CountrySigns[] = [
  {profile: 'nhs', locale: 'en-GB', signs: ['nhs.uk', 'nhs 111', 'call 999', 'call 111', 'a&e', '.gov.uk', 'see a gp', 'samaritans']},
  {
    profile: 'au',
    locale: 'en-AU',
    signs: ['healthdirect', 'triple zero', 'call 000', '(000)', '.gov.au', '13 11 14', '13 11 26', '.org.au']
  },
  {profile: 'us', locale: 'en-US', signs: ['call 911', 'cdc.gov', 'nih.gov', 'fda.gov', 'medlineplus', 'va.gov', '988', 'emergency room']}
]

/** What the readers' country is, and by how many pages. */
export interface Country {
  profile: CountrySigns['profile']
  locale: string
  /** Pages with a sign of it. */
  pages: number
}

/** The country that most of some pages speak to; null where none has a sign, or signs of two countries are as good as even. */
export function countryIn(texts: readonly string[]): Country | null {
  const pages = texts.map((text) => text.toLowerCase())
  const [first, second] = countries
    .map(({profile, locale, signs}) => ({profile, locale, pages: pages.filter((text) => signs.some((sign) => text.includes(sign))).length}))
    .sort((a, b) => b.pages - a.pages)
  return first!.pages > 0 && first!.pages >= 2 * second!.pages ? first! : null
}
