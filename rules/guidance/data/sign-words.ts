/** See `about` below for what this is and where it comes from. */
export const signWords = {
  about: 'Words that a sign can lose without meaning another one, and words that limit it. Common English.',
  /** `you have any chest pain` is `chest pain`. */
  dropped:
    "a an the your his her their my our you you're you've he she they it have has had having get gets getting experience experiencing develop develops notice feel is are be been any some if when or also there's there signs sign symptoms symptom following one more these",
  /** A sign that holds one of these means something else cut into parts. */
  limits:
    'and with without that which who for after before during when while lasting lasts more than over under not no if severe mild sudden new bad worse worsening high low persistent slight constant sharp very of in on from to your as but',
  /** Words of another reader: the same sign may mean more in a baby. */
  audience:
    'child children baby babies infant infants newborn pregnant pregnancy adult adults toddler older under over diabetes immune weak surgery operation procedure vaccine injection injury bite sting'
}
