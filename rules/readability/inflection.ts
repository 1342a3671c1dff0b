/** The forms of a verb, in the order in which two verbs are put side by side: `utilizes` stands for `uses` as `utilize` for `use`. */
export interface VerbForms {
  base: string
  third: string
  gerund: string
  past: string
  participle: string
}

/** Past tense and past participle of the irregular verbs of the lists; one that is missing here is regular. */
const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  choose: ['chose', 'chosen'],
  cut: ['cut', 'cut'],
  do: ['did', 'done'],
  drink: ['drank', 'drunk'],
  eat: ['ate', 'eaten'],
  find: ['found', 'found'],
  forbid: ['forbade', 'forbidden'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hide: ['hid', 'hidden'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  leave: ['left', 'left'],
  lie: ['lay', 'lain'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  send: ['sent', 'sent'],
  show: ['showed', 'shown'],
  speed: ['sped', 'sped'],
  spread: ['spread', 'spread'],
  stick: ['stuck', 'stuck'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  throw: ['threw', 'thrown'],
  undergo: ['underwent', 'undergone'],
  undertake: ['undertook', 'undertaken'],
  withhold: ['withheld', 'withheld']
}

/** Verbs that double their last letter before `-ed` and `-ing`. */
const doubling = new Set(['cut', 'forbid', 'get', 'permit', 'put', 'stop', 'transmit'])

/** The forms of a verb or of a verb phrase, whose first word is inflected: `carry out` gives `carried out`. */
export function verbFormsOf(phrase: string): VerbForms {
  const space = phrase.indexOf(' ')
  const verb = space < 0 ? phrase : phrase.slice(0, space)
  const rest = space < 0 ? '' : phrase.slice(space)
  const stem = doubling.has(verb) ? verb + verb.at(-1) : verb
  const [past, participle] = irregular[verb] ?? [pastOf(stem), pastOf(stem)]
  return {base: phrase, third: thirdOf(verb) + rest, gerund: gerundOf(stem) + rest, past: past + rest, participle: participle + rest}
}

/** The plural of a regular noun, or of the noun before `of`: `brother`, `lack of`. */
export function pluralOf(noun: string): string {
  const end = noun.endsWith(' of') ? noun.length - 3 : noun.length
  return plural(noun.slice(0, end)) + noun.slice(end)
}

function plural(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}

function thirdOf(verb: string): string {
  if (verb === 'have') return 'has'
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : plural(verb)
}

function gerundOf(verb: string): string {
  if (verb === 'lie') return 'lying'
  return /[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}
