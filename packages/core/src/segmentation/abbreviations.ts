/**
 * Abbreviations that carry a full stop, in lower case and without it unless it stands inside them too. They are facts of English usage: titles,
 * months, degrees, units and references as general style guides list them, and the Latin ones of prescriptions as the British National
 * Formulary and lists of the US Institute for Safe Medication Practices print them.
 */

const list = (...words: string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '))

/** Dotted words with a part of more than one letter. Those made of single letters, such as `e.g.`, are known by their shape. */
export const dottedWords = list('ph.d pharm.d psy.d ed.d sc.d dr.ph d.phil m.phil m.sc b.sc b.ch ch.b m.ed b.ed r.ph m.med b.pharm')

/** Never the end of a sentence: a name or the rest of a phrase follows. */
export const openAbbreviations = list(
  'dr drs mr mrs ms mx messrs prof profs rev hon sen gov gen col capt lt sgt pres supt mme vs cf viz eg ie e.g. i.e. c.f. v.s. var subsp spp'
)

/** Not the end where a number or a single capital follows, as in `No. 5` and `Fig. A`. */
export const numberedAbbreviations = list(
  'no nos fig figs vol vols pp ch chap sec sect art eq eqs ref refs tab para ed eds ver ext rm apt ste'
)

/** The end only where a capital or nothing follows. So are dotted words. */
export const closedAbbreviations = list(
  'etc approx est esp incl excl dept assn assoc bros esq jan feb mar apr jun jul aug sept sep oct nov dec tues thur thurs',
  'ave blvd rd hwy min mins hr hrs secs wk wks yr yrs mo mos lb lbs oz cm mm kg mg mcg ml tsp tbsp tabs caps subcut subq adv avg resp prn bd tds qds'
)

/** After these a capital need not begin a sentence: a place, a name or a firm may go on, so only a usual first word does. */
export const namelikeAbbreviations = list(
  'u.s. u.k. u.n. e.u. d.c. u.s.c. m.d. d.o. ph.d. r.n. jr sr st mt ft inc ltd co corp al univ dept'
)

/** What may follow `8 a.m.` with a capital and still belong to it. */
export const timeWords = list(
  'monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays mon tue tues wed thu',
  'thur thurs fri sat sun est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet eastern central mountain pacific'
)

/** Nouns that a single letter names: `vitamin C.` ends a sentence, `Jason M.` does not. */
export const labelledNouns = list(
  'vitamin vitamins hepatitis type types group groups grade stage class part parts plan factor factors figure table appendix section step option',
  'exhibit category level phase strain influenza streptococcus immunoglobulin protein provitamin coenzyme panel schedule medicare point hemophilia',
  'haemophilia fragile chromosome botulinum'
)

/** Words that often begin a sentence. */
export const firstWords = list(
  'the this these those that it its in if when while where we you your they their he she his her i my our a an and but or as at for from on of to',
  'there here however some many most other others all after before because since although though with without what who how why which do does did',
  'is are was were can could may might should would will not no each both more people patients also once until by during ask call talk tell see',
  'take use keep make be avoid another any every only even then so such two three researchers doctors scientists children women men don'
)

/** First words that are surnames too: after a capitalised word and an initial they go on with the name. */
export const surnames = list('an call do how keep long may my no on see so to two who will')

/** Before these in small letters a stop stands inside a sentence, as in a name with an exclamation mark. */
export const continuers = list(
  'and or nor but is are was were has have at to of in for on with by as from than that which who he she they said says asks asked'
)
