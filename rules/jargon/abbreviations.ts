import {type Document, isRunningText, isWrittenCredential, type Sentence, startsUpper, textEndOf} from '@bedside/core'
import {definitionOf} from './definitions/definitions.js'
import {fold} from './definitions/folding.js'
import {compounds, expansions, geneNouns, known, states} from './lexicon/abbreviations.js'
import {markedWords, marks, marksOf} from './lexicon/marks.js'
import {unlistedMention} from './lexicon/mentions.js'
import {isJoined, startsItem} from './running-text.js'
import {nameBefore, spellsOut} from './spelling-out.js'

/** An abbreviation in its place. Offsets into its block's text. */
export interface Abbreviation {
  /** Without a plural ending. */
  short: string
  plural: boolean
  sentence: Sentence
  /** Index of its word in the sentence. */
  first: number
  textStart: number
  textEnd: number
}

const knownWords = new Set(Object.values(known).flatMap((group) => group.split(' ')))
const credentials = new Set(known.credentials.split(' '))
const stateCodes = new Set(states.split(' '))
const geneWords = new Set(geneNouns.split(' '))
const compoundWords = new Set(compounds.split(' '))
/** Numerals, and the stages of a disease that they count: `IV`, `IIIB`. */
const roman = /^[IVX]+[A-E]?$/

/** The first mention in running text of each abbreviation that a document spells out nowhere. `audience` holds those its readers know. */
export function undefinedAbbreviations(document: Document, audience: ReadonlySet<string>): Abbreviation[] {
  const found: Abbreviation[] = []
  for (const [short, mentions] of document.view(abbreviationsIn)) {
    if (audience.has(short)) continue
    const first = mentions.find((one) => isRunningText(one.sentence) && !isShouted(one) && !isElsewise(one) && !isPartOfName(one))
    if (first && !isSpelledOut(document, short, mentions) && !isWordHere(document, short)) found.push(first)
  }
  return found
}

/** The abbreviations in a document that its readers may not know, each with its mentions in reading order. */
function abbreviationsIn(document: Document): ReadonlyMap<string, readonly Abbreviation[]> {
  const found = new Map<string, Abbreviation[]>()
  for (const {sentence, first} of markedWords(document).shorts) {
    const {textStart, lexeme} = sentence.words[first]!
    const short = shortFormOf(lexeme.text)
    if (short === null) continue
    const plural = lexeme.text[short.length] === 's'
    const mention = {short, plural, sentence, first, textStart, textEnd: textStart + short.length + (plural ? 1 : 0)}
    const same = found.get(short)
    if (same) same.push(mention)
    else found.set(short, [mention])
  }
  return found
}

/** The abbreviation that a word is or starts with (`MRIs`, `CT-guided`), or null where it is none or everybody knows it. */
function shortFormOf(word: string): string | null {
  const [head = ''] = word.split(/[-']/, 1)
  const bare = /^[A-Z][A-Za-z&0-9]+s$/.test(head) && !Object.hasOwn(expansions, head) ? head.slice(0, -1) : head
  const listed = Object.hasOwn(expansions, bare)
  if (!listed && (!/^[A-Z][A-Z&]{1,5}$/.test(bare) || knownWords.has(bare) || stateCodes.has(bare) || roman.test(bare))) return null
  const rest = word[head.length] === '-' ? word.slice(head.length + 1) : ''
  return rest === '' || compoundWords.has(rest) ? bare : null
}

/** True among words that are written in capitals: there they say nothing. */
function isShouted({sentence, first}: Abbreviation): boolean {
  const around = sentence.words.slice(Math.max(0, first - 10), first + 11)
  let capitals = 0
  for (const {lexeme} of around) if (lexeme.text.length > 1 && /^[A-Z'&-]+$/.test(lexeme.text)) capitals++
  return around.length > 2 && capitals * 2 >= around.length
}

/**
 * True for what looks like an abbreviation and is none that could be spelled out: a form or a postal code (`SF 180`), a credential
 * after a name, the second half of `TMP/SMX`, a gene, and what stands in a row of capitals.
 */
function isElsewise({short, sentence, first}: Abbreviation): boolean {
  const {words, lexemes, block} = sentence
  const [before, after] = [words[first - 1], words[first + 1]]
  const gap = before ? block.text.slice(textEndOf(before), words[first]!.textStart) : ''
  if (gap === '/' || (after && isJoined(sentence, first + 1) && /^\d/.test(after.text))) return true
  if (stateCodes.has(short) && (words.length === 1 || gap.startsWith(','))) return true
  if (before && /^,\s$/.test(gap) && startsUpper(before.text) && (isCredential(short) || isInitials(short, sentence, first))) return true
  for (let at = Math.max(0, first - 4); at <= first + 4 && at < lexemes.length; at++) if (geneWords.has(lexemes[at]!.lower)) return true
  const neighbours = [isJoined(sentence, first) ? before : undefined, isJoined(sentence, first + 1) ? after : undefined]
  return neighbours.some((word) => word !== undefined && word.text.length > 3 && /^[A-Z]+$/.test(word.text) && !(word.text in expansions))
}

/** Letters after a name: those of the list here, and every one that rules about reviewers know. */
function isCredential(short: string): boolean {
  return credentials.has(short) || isWrittenCredential(short)
}

/** True for the initials of an author: `Kaler, SG.` */
function isInitials(short: string, {block, words}: Sentence, first: number): boolean {
  return short.length === 2 && '.,'.includes(block.text[textEndOf(words[first]!)] ?? ' ')
}

/** True within a proper name (`DPP Outcomes Study`, `Ditropan XL`), and where brackets say how a word is spoken (`sow RYE uh sis`). */
function isPartOfName({sentence, first, textStart, textEnd}: Abbreviation): boolean {
  const {words, block} = sentence
  const [before, next] = [words[first - 1], words[first + 1]]
  if (next && isJoined(sentence, first + 1) && startsUpper(next.text) && shortFormOf(next.lexeme.text) === null) return true
  if (before && isJoined(sentence, first) && startsUpper(before.text) && !/[A-Z]$/.test(before.text) && !startsItem(sentence, first - 1))
    return true
  const open = block.text.lastIndexOf('(', textStart)
  const inner = open >= 0 && textStart - open < 40 ? /^[^()]{0,60}(?=\))/.exec(block.text.slice(open + 1))?.[0] : undefined
  return (
    inner !== undefined &&
    open + 1 + inner.length >= textEnd &&
    /^(?:[a-z]{1,5}[ -])*[A-Z]{2,5}(?:[ -][a-z]{1,5})*$/.test(inner) &&
    /[a-z]/.test(inner) &&
    !smallWords.test(inner)
  )
}

const smallWords = /\b(?:a|also|an|and|for|in|is|of|on|or|see|the|to|with)\b/

/** True where the letters are a word of the document, put in capitals for stress: `CANCER`. */
function isWordHere(document: Document, short: string): boolean {
  return short.length > 2 && document.view(shortWords).has(short.toLowerCase())
}

/** Words of three to six letters of a document, in lower case: those that stand in it without a capital after their first letter. */
function shortWords(document: Document): ReadonlySet<string> {
  const found = new Set<string>()
  for (const {lexemes} of document.prose.sentences) {
    for (const lexeme of lexemes) if ((marksOf(lexeme) & marks.plain) !== 0) found.add(lexeme.lower)
  }
  return found
}

/** True where a document spells an abbreviation out or explains it, anywhere. */
function isSpelledOut(document: Document, short: string, mentions: readonly Abbreviation[]): boolean {
  if (document.view(marked).has(short) || mentions.some((mention) => isSpelledOutBeside(document, mention))) return true
  return isNamedIn(document.title?.text ?? '', short) || document.sections.some(({title}) => isNamedIn(title, short))
}

/** The abbreviations that `<abbr title>` or a line such as `*[GP]: family doctor` explains. */
function marked(document: Document): ReadonlySet<string> {
  const found = new Set<string>()
  for (const {title, children} of document.nodes('abbr')) if (title) found.add(shortFormOf(textOfAbbr(children)) ?? '')
  if (document.source.includes('*['))
    for (const [, short] of document.source.matchAll(/^[ \t]{0,3}\*\[([^\]\n]{1,20})\]:/gm)) found.add(short!)
  return found
}

function textOfAbbr(children: readonly {type: string; value?: string}[]): string {
  return children.map(({value}) => value ?? '').join('')
}

/** As much of a text as may be the full name of an abbreviation: one word a letter, small words aside. */
function nameUpTo(text: string, short: string): string {
  return text.split(' ', short.length + 4).join(' ')
}

/** `magnetic resonance imaging (MRI)`, `MRI (magnetic resonance imaging)`, and every other way to explain a term. */
function isSpelledOutBeside(document: Document, {short, first, sentence, textStart, textEnd}: Abbreviation): boolean {
  const {text} = sentence.block
  const lead = fold(text.slice(Math.max(0, textStart - 160), textStart))
  const tail = fold(text.slice(textEnd, textEnd + 120))
  if (/[\p{L}\d.][”"’'*_)]* ?[([]["“'*_]?(?:or |also |called |the |an? |known as |abbreviated (?:as )?)*$/u.test(lead)) {
    if (/^["”'*_]*[)\]]/.test(tail) || spellsOut(nameBefore(lead.replace(/ ?[([][^([]*$/, ''), short), short)) return true
  }
  const said = /^,? (?:for|short for|which stands for|stands for|is short for) ([^.;:()]{4,100})/.exec(tail)?.[1]
  if (said?.toUpperCase().startsWith(short[0]!) && spellsOut(nameUpTo(said, short), short)) return true
  const inner = /^["”'*_]* ?[([]([^)\]]{3,100})[)\]]/.exec(tail)?.[1]
  if (inner !== undefined && (spellsOut(inner, short) || /[a-z]{2} [a-z]{3}/i.test(inner))) return true
  const listed = /[([]([^()[\]]{4,100}?)[;,] (?:or )?$/.exec(lead)?.[1]
  if (listed !== undefined && spellsOut(listed, short)) return true
  if (/\b(?:or|—|–|-)\s$/.test(lead) && spellsOut(nameBefore(lead.replace(/,? ?(?:or|—|–|-)\s$/, ''), short), short)) return true
  return definitionOf(document, unlistedMention(short, sentence, first, 1, textStart, textEnd)) !== null
}

/** True where a title or heading holds the full name, or the full name with the abbreviation in brackets. */
function isNamedIn(title: string, short: string): boolean {
  if (title.length < short.length * 3) return false
  const bracketed = title.indexOf(`(${short})`)
  if (bracketed > 0) return true
  const words = title
    .replace(/[^\p{L}\p{N} '-]/gu, ' ')
    .split(/[\s-]+/)
    .filter((word) => word !== '')
  const initials = words.map((word) => word[0]!.toUpperCase()).join('')
  return initials.includes(short)
}
