/**
 * Countries of `emergency-numbers.ts`: how a message names them, and how a text does, in lower case but for what would be a common word there.
 * The codes are those of ISO 3166.
 */
export const countries: Readonly<Record<string, {name: string; called: string}>> = {
  US: {name: 'the United States', called: 'united states|US|U.S|USA|america|american|americans'},
  CA: {name: 'Canada', called: 'canada|canadian|canadians'},
  GB: {
    name: 'the United Kingdom',
    called: 'united kingdom|UK|U.K|great britain|britain|british|england|scotland|wales|northern ireland'
  },
  IE: {name: 'Ireland', called: 'ireland|irish'},
  AU: {name: 'Australia', called: 'australia|australian|australians'},
  NZ: {name: 'New Zealand', called: 'new zealand|NZ|aotearoa'},
  IN: {name: 'India', called: 'india|indian'},
  ZA: {name: 'South Africa', called: 'south africa|south african'},
  SG: {name: 'Singapore', called: 'singapore'},
  HK: {name: 'Hong Kong', called: 'hong kong'},
  PH: {name: 'the Philippines', called: 'philippines|filipino'},
  NG: {name: 'Nigeria', called: 'nigeria|nigerian'},
  KE: {name: 'Kenya', called: 'kenya|kenyan'},
  JM: {name: 'Jamaica', called: 'jamaica|jamaican'},
  MY: {name: 'Malaysia', called: 'malaysia|malaysian'},
  AE: {name: 'the Emirates', called: 'emirates|UAE|dubai|abu dhabi'},
  IL: {name: 'Israel', called: 'israel|israeli'},
  JP: {name: 'Japan', called: 'japan|japanese'},
  MX: {name: 'Mexico', called: 'mexico|mexican'},
  BR: {name: 'Brazil', called: 'brazil|brazilian'},
  AT: {name: 'Austria', called: 'austria|austrian'},
  BE: {name: 'Belgium', called: 'belgium|belgian'},
  BG: {name: 'Bulgaria', called: 'bulgaria|bulgarian'},
  CY: {name: 'Cyprus', called: 'cyprus'},
  CZ: {name: 'Czechia', called: 'czechia|czech'},
  DE: {name: 'Germany', called: 'germany|german'},
  DK: {name: 'Denmark', called: 'denmark|danish'},
  EE: {name: 'Estonia', called: 'estonia|estonian'},
  ES: {name: 'Spain', called: 'spain|spanish'},
  FI: {name: 'Finland', called: 'finland|finnish'},
  FR: {name: 'France', called: 'france|french'},
  GR: {name: 'Greece', called: 'greece|greek'},
  HR: {name: 'Croatia', called: 'croatia|croatian'},
  HU: {name: 'Hungary', called: 'hungary|hungarian'},
  IS: {name: 'Iceland', called: 'iceland|icelandic'},
  IT: {name: 'Italy', called: 'italy|italian'},
  LT: {name: 'Lithuania', called: 'lithuania|lithuanian'},
  LU: {name: 'Luxembourg', called: 'luxembourg'},
  LV: {name: 'Latvia', called: 'latvia|latvian'},
  MT: {name: 'Malta', called: 'malta|maltese'},
  NL: {name: 'the Netherlands', called: 'netherlands|dutch|holland'},
  NO: {name: 'Norway', called: 'norway|norwegian'},
  PL: {name: 'Poland', called: 'poland|polish'},
  PT: {name: 'Portugal', called: 'portugal|portuguese'},
  RO: {name: 'Romania', called: 'romania|romanian'},
  SE: {name: 'Sweden', called: 'sweden|swedish'},
  SI: {name: 'Slovenia', called: 'slovenia|slovenian'},
  SK: {name: 'Slovakia', called: 'slovakia|slovak'},
  CH: {name: 'Switzerland', called: 'switzerland|swiss'}
}

/** Words with which a text speaks to readers in several countries, or on their way. */
export const everywhere =
  'europe|EU|european|abroad|overseas|countries|international|internationally|travelling|traveling|worldwide|' +
  'local emergency|local number|local crisis|local poison|your local'

/** Words and spellings of a page from outside the United States. */
export const outsideAmerica = new Set(
  (
    'nhs hse gp gps a&e chemist paracetamol salbutamol adrenaline mum mums nappy nappies diarrhoea anaemia haemorrhage oesophagus ' +
    'paediatric paediatrician anaesthetic tumour tumours colour behaviour centre litre litres whilst healthdirect healthline triple'
  ).split(' ')
)
