/** See `about` below for what this is and where it comes from. */
export const vagueTriggers = {
  about: 'Words of triggers that name no sign, such as `if this happens` and `if you are worried`.',
  source: 'NHS service manual, care cards: a card stands by itself and names what to look for. Common English.',
  /** Words that leave the judging to the reader. */
  blank:
    'worried worry worries worrying concerned concern concerns question questions problem problems unsure doubt doubts anxious uncertain issues issue something anything',
  /** Words that point at something said elsewhere. */
  pointing: 'this that these those following above',
  /** Words of illness that name no sign by themselves. */
  general:
    'symptom symptoms sign signs problem problems worried better improve persist persists persistent unusual notice ill sick days weeks longer last lasts warning suspect trouble reaction reactions effects injury infection blood',
  /** What such a trigger may hold besides. */
  filler:
    "if when whenever once should soon as unless you your you're you've your child child's baby they have has had having any are is am be being feel get notice develop experience about or and more further other others all at still also a an the one of symptoms symptom signs sign warning wrong seems happen happens happened occur occurs to think else ever in doubt for not sure very really health condition treatment care medical new bothers bothering bothering own do does which listed mentioned described common"
}
