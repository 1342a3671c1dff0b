/**
 * Abbreviations that carry a full stop, written in lower case without it. Sources: the prescribing and reference abbreviations
 * that British and American clinical style guides list (facts), common English titles, months and degrees.
 */

const list = (words: string): readonly string[] => words.split(' ')

/** Dotted words with a part of more than one letter. Those made of single letters, such as `e.g.`, are known by their shape. */
export const dottedWords: ReadonlySet<string> = new Set(
  list('ph.d pharm.d psy.d ed.d sc.d dr.ph d.phil m.phil m.sc b.sc b.ch ch.b m.ed b.ed r.ph bd.s')
)

/** Never the end of a sentence: a name or the rest of the phrase follows. */
export const openAbbreviations: ReadonlySet<string> = new Set(
  list('dr drs mr mrs ms mx messrs prof profs rev hon sen gov gen col capt lt sgt pres supt mme vs cf viz e.g. i.e. c.f. v.s. eg ie')
)

/** Not the end where a number or a single capital follows, as in `No. 5` and `Fig. A`. */
export const numberedAbbreviations: ReadonlySet<string> = new Set(
  list('no nos fig figs vol vols p pp ch chap sec sect art eq eqs ref refs tab par para ed eds ver ext rm apt ste bldg sched')
)

/** The end only where a capital or nothing follows. */
export const closedAbbreviations: ReadonlySet<string> = new Set(
  list(
    'etc al approx approximately est esp incl excl inc ltd co corp dept dist univ assn assoc bros jr sr esq ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
      'st mt ft ave blvd rd hwy min mins max hr hrs sec secs wk wks yr yrs mo mos lb lbs oz in cm mm kg mg mcg ml tsp tbsp ' +
      'a.m. p.m. b.d. b.i.d. t.d.s. t.i.d. q.i.d. q.d.s. q.d. o.d. o.m. o.n. p.r.n. p.o. i.v. i.m. s.c. n.b. ' +
      'tab tabs cap caps inj subcut temp adv avg ca resp dx tx rx hx wt ht'
  )
)

/** After these a capital need not begin a sentence: a place, a name or a degree may go on, so only a usual first word does. */
export const namelikeAbbreviations: ReadonlySet<string> = new Set(
  list('u.s. u.k. u.n. e.u. d.c. m.d. d.o. ph.d. r.n. jr sr st mt ft inc ltd co corp al dept univ assn assoc')
)

/** What may follow `8 a.m.` with a capital and still belong to it. */
export const timeWords: ReadonlySet<string> = new Set(
  list(
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet'
  )
)

/** Nouns that a single letter names: `vitamin C.` ends a sentence, `Jason M.` does not. */
export const labelledNouns: ReadonlySet<string> = new Set(
  list(
    'vitamin vitamins hepatitis type types group groups grade stage class part parts plan factor factors figure table appendix section step option ' +
      'exhibit category level phase strain influenza streptococcus immunoglobulin protein provitamin coenzyme panel schedule medicare point'
  )
)

/** Words that often begin a sentence, in lower case. */
export const firstWords: ReadonlySet<string> = new Set(
  list(
    'the this these those that it its in if when while where we you your they their he she his her i my our a an and but or as at for from on of to ' +
      'there here however some many most other others all after before because since although though with without what who how why which do does did ' +
      'is are was were can could may might should would will not no each both more people patients also once until by during ask call talk tell see ' +
      'take use keep make be avoid another any every only even then so such then two three researchers doctors scientists children women men'
  )
)

/** First words that are surnames too: after a capitalised word and an initial they go on with the name. */
export const surnames: ReadonlySet<string> = new Set(list('an call do how keep long may my no on see so to two who will'))
