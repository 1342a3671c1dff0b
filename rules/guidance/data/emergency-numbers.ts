/** What a number is for. `other` is a use that has nothing to do with urgent care, kept because the same digits are urgent elsewhere. */
export type Meaning = 'emergency' | 'urgent-advice' | 'crisis' | 'poison' | 'other'

/** One number of one country. */
export interface NumberRow {
  /** ISO 3166 code. */
  country: string
  meaning: Meaning
  /** What to write for readers there; several where people call one or another, such as by region or kind of telephone. */
  numbers: readonly string[]
  /** What else is answered there, such as 112 on a mobile phone in Australia: not wrong, but not what to write. */
  alsoWorks: readonly string[]
  /** The service; for `other`, what the number is. */
  name: string
  /** Who says so. */
  source: string
  /** The day on which somebody held the row against its source or a page that repeats it; null where nobody has yet. */
  checked: string | null
}

/** The day on which the rows that carry it were held against public pages of their service, their government or the press. */
const day = '2026-11-22'

function row(
  country: string,
  meaning: Meaning,
  [write, works = '']: readonly [write: string, works?: string],
  name: string,
  source: string,
  checked: string | null
): NumberRow {
  const list = (text: string) => (text === '' ? [] : text.split(' | '))
  return {country, meaning, numbers: list(write), alsoWorks: list(works), name, source, checked}
}

/** Where 112 is the number to write: European Union Directive 2018/1972, article 109, for those that have no row of their own. */
const written112 = 'AT BE BG CY CZ DE DK EE ES FI GR HR HU LT LU LV MT NL PT RO SE SI SK'.split(' ')

/**
 * Numbers to call, by country. The same digits can mean different things: 111 is the emergency number of New Zealand and an advice line in the
 * United Kingdom. Where a country numbers such a line by region only, it has no row. A row with `null` at its end comes from general knowledge
 * and has not been held against its source.
 */
export const emergencyNumbers: readonly NumberRow[] = [
  row('US', 'emergency', ['911'], '911', 'Federal Communications Commission', day),
  row('US', 'crisis', ['988', '1-800-273-8255 | 1-800-273-TALK'], '988 Suicide & Crisis Lifeline', '988lifeline.org', day),
  row('US', 'poison', ['1-800-222-1222'], 'Poison Help', "America's Poison Centers", day),
  row('US', 'other', ['811'], 'the line for buried cables', 'Federal Communications Commission', null),
  row('CA', 'emergency', ['911'], '911', 'Canadian Radio-television and Telecommunications Commission', day),
  row('CA', 'urgent-advice', ['811'], 'Health 811', 'Health PEI, 811 Telehealth; other provinces alike', day),
  row('CA', 'crisis', ['988'], '988 Suicide Crisis Helpline', '988.ca', day),
  row('CA', 'poison', ['1-844-764-7669', '1-844-POISON-X'], 'Canadian poison centres', 'Health Canada, 2023', day),
  row('GB', 'emergency', ['999', '112'], '999', 'GOV.UK; nhs.uk', day),
  row('GB', 'urgent-advice', ['111'], 'NHS 111', 'nhs.uk', day),
  row('GB', 'crisis', ['116 123'], 'Samaritans', 'samaritans.org', day),
  row('GB', 'poison', ['111'], 'NHS 111', 'nhs.uk', null),
  row('IE', 'emergency', ['112 | 999'], '112', 'Government of Ireland, 112.ie', day),
  row('IE', 'crisis', ['116 123'], 'Samaritans Ireland', 'samaritans.org', null),
  row('IE', 'poison', ['01 809 2166'], 'Public Poisons Line', 'poisons.ie', day),
  row('AU', 'emergency', ['000', '112'], 'Triple Zero', 'Australian Government; Study Melbourne on 112 from mobiles', day),
  row('AU', 'urgent-advice', ['1800 022 222'], 'healthdirect', 'healthdirect.gov.au', day),
  row('AU', 'crisis', ['13 11 14'], 'Lifeline', 'lifeline.org.au', day),
  row('AU', 'poison', ['13 11 26'], 'Poisons Information Centre', "Children's Health Queensland", day),
  row('NZ', 'emergency', ['111', '112'], '111', 'Kids Health; Plunket', day),
  row('NZ', 'urgent-advice', ['0800 611 116'], 'Healthline', 'health.govt.nz', day),
  row('NZ', 'crisis', ['1737'], '1737, Need to talk?', 'National Telehealth Service', day),
  row('NZ', 'poison', ['0800 764 766', '0800 POISON'], 'National Poisons Centre', 'poisons.co.nz', day),
  row('IN', 'emergency', ['112', '108 | 102'], '112', 'Emergency Response Support System, Ministry of Home Affairs', day),
  row('IN', 'crisis', ['14416'], 'Tele MANAS', 'Ministry of Health and Family Welfare', null),
  row('ZA', 'emergency', ['112 | 10177'], '112', 'Eastern Cape Department of Health, 2023', day),
  row('ZA', 'crisis', ['0800 567 567'], 'Suicide Crisis Helpline', 'sadag.org', day),
  row('ZA', 'poison', ['0861 555 777'], 'Poisons Information Helpline', 'Poisons Information Centres, Western Cape', day),
  row('SG', 'emergency', ['995', '112'], '995', 'Singapore Civil Defence Force', day),
  row('SG', 'other', ['999'], 'the police', 'Singapore Police Force', null),
  row('SG', 'crisis', ['1767'], 'Samaritans of Singapore', 'sos.org.sg', null),
  row('HK', 'emergency', ['999', '112'], '999', 'Hong Kong Government', day),
  row('HK', 'crisis', ['18111', '2896 0000'], 'Mental Health Support Hotline', 'Health Bureau, 2023; csrp.hku.hk', day),
  row('PH', 'emergency', ['911'], 'Unified 911', 'Department of the Interior and Local Government, 2025', day),
  row('PH', 'crisis', ['1553'], 'NCMH Crisis Hotline', 'National Center for Mental Health', null),
  row('NG', 'emergency', ['112'], '112', 'Nigerian Communications Commission', null),
  row('KE', 'emergency', ['999 | 112', '911'], '999', 'Kenya Police Service', null),
  row('JM', 'emergency', ['112 | 911', '110 | 119'], '112', 'Office of Utilities Regulation, 2011', day),
  row('MY', 'emergency', ['999', '112'], '999', 'Malaysian Emergency Response Services', null),
  row('AE', 'emergency', ['998', '999 | 112'], '998', 'National Ambulance; press reports on 999', day),
  row('IL', 'emergency', ['101', '112'], '101', 'Magen David Adom', day),
  row('IL', 'crisis', ['1201'], 'ERAN', 'eran.org.il', null),
  row('JP', 'emergency', ['119', '112'], '119', 'Fire and Disaster Management Agency', day),
  row('MX', 'emergency', ['911'], '911', 'Secretariado Ejecutivo del Sistema Nacional de Seguridad P\u00fablica', day),
  row('MX', 'crisis', ['800 911 2000'], 'L\u00ednea de la Vida', 'Secretar\u00eda de Salud', null),
  row('BR', 'emergency', ['192', '193'], 'SAMU 192', 'Minist\u00e9rio da Sa\u00fade', day),
  row('BR', 'crisis', ['188'], 'CVV', 'cvv.org.br', null),
  row('BR', 'poison', ['0800 722 6001'], 'Disque-Intoxica\u00e7\u00e3o', 'Anvisa', day),
  ...written112.map((country) => row(country, 'emergency', ['112'], '112', 'Directive (EU) 2018/1972, article 109', day)),
  row('FR', 'emergency', ['15 | 112', '18 | 114'], 'SAMU', 'service-public.fr', day),
  row('FR', 'crisis', ['3114'], '3114', '3114.fr', null),
  row('DE', 'urgent-advice', ['116 117'], '\u00e4rztlicher Bereitschaftsdienst', 'gesund.bund.de', day),
  row('DE', 'crisis', ['0800 111 0 111', '0800 111 0 222 | 116 123'], 'TelefonSeelsorge', 'telefonseelsorge.de', null),
  row('ES', 'crisis', ['024'], 'L\u00ednea 024', 'Ministerio de Sanidad, 2022', day),
  row('ES', 'poison', ['91 562 04 20'], 'Instituto Nacional de Toxicolog\u00eda', 'Ministerio de Justicia', null),
  row('IT', 'emergency', ['112 | 118'], '112', 'Croce Rossa Italiana', day),
  row('NL', 'crisis', ['113'], '113 Zelfmoordpreventie', '113.nl', null),
  row('SE', 'urgent-advice', ['1177'], '1177', '1177.se', null),
  row('SE', 'poison', ['010-456 67 00', '112'], 'Giftinformationscentralen', 'giftinformation.se', day),
  row('NO', 'emergency', ['113', '112'], '113', 'Helsedirektoratet', day),
  row('NO', 'urgent-advice', ['116 117'], 'legevakt', 'Helsedirektoratet', day),
  row('NO', 'crisis', ['116 123'], 'Mental Helse', 'mentalhelse.no', null),
  row('NO', 'poison', ['22 59 13 00'], 'Giftinformasjonen', 'fhi.no', null),
  row('FI', 'urgent-advice', ['116 117'], 'Medical Helpline', 'Ministry of Social Affairs and Health', null),
  row('FI', 'poison', ['0800 147 111', '09 471 977'], 'Poison Information Centre', 'hus.fi', day),
  row('DK', 'urgent-advice', ['1813'], 'Akuttelefonen 1813, Copenhagen', 'Region Hovedstaden', null),
  row('DK', 'crisis', ['70 201 201'], 'Livslinien', 'livslinien.dk', null),
  row('PL', 'emergency', ['112', '999'], '112', 'Centrum Powiadamiania Ratunkowego', null),
  row('PL', 'crisis', ['116 123'], 'Kryzysowy Telefon Zaufania', '116123.pl', null),
  row('PT', 'urgent-advice', ['808 24 24 24'], 'SNS 24', 'abcjustica.pt', day),
  row('CH', 'emergency', ['144', '112'], '144', 'ch.ch', null),
  row('CH', 'crisis', ['143'], 'Die Dargebotene Hand', '143.ch', null),
  row('IS', 'emergency', ['112'], '112', '112.is', null)
]
