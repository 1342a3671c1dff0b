const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that stand before a name. */
export const titles: ReadonlySet<string> = list(
  'dr drs dra prof profa professor mr mrs ms miss mx sir dame rev doctor nurse sister drg apt ns ir dott sra lt col maj capt cmdr ' +
    'assoc asst adj associate assistant adjunct clinical emeritus pd priv doz univ datuk dato datin puan encik hj haji engr atty'
)
/** Of the titles, those that only lead to another one: `Associate Professor`. */
export const titlePrefixes = list('assoc asst adj associate assistant adjunct clinical emeritus pd priv doz univ lt')
/** What may follow `Dr.`: the field of a doctorate. */
export const doctorates = list('med dent univ rer nat phil habil hum vet')
