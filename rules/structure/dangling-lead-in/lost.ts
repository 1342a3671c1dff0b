import {type AnyNode, blockOf, childrenOf, type Document, type LeadIn, type Sentence, type Word} from '@bedside/core'

/** A label, such as "Street address:", has fewer words. */
const leastWords = 4

/** A paragraph of fewer words may be an item of a list that lost its marks. */
const leastProse = 12

/**
 * True where what a lead-in announces is lost: nothing follows before the next heading of its own level, or prose follows that cannot be
 * the first item. Anything else that follows is taken for the announced thing: a list, table, quote, figure, code, component, deeper
 * heading, address, or a run of paragraphs that are the items. Where the list may have kept a reader from harm, a false alarm costs less than
 * silence: then a single sentence of running text is enough.
 */
export function isLost(document: Document, {sentence, next, endsSection}: LeadIn, isDangerous: boolean): boolean {
  if (endsSection) return !isLabel(sentence)
  return next?.type === 'paragraph' && (isProseInstead(document, sentence, next) || (isDangerous && isStatement(document, sentence, next)))
}

/** True for the label of a field or line, which announces nothing: short, and neither "side effects include:" nor "symptoms:". */
function isLabel(leadIn: Sentence): boolean {
  const {words} = leadIn
  return words.length < leastWords && expects(leadIn) === 'anything' && !itemNouns.has(words.at(-1)?.lexeme.lower ?? '')
}

/** True where a paragraph after a lead-in is surely running text and none of the announced things. */
function isProseInstead(document: Document, leadIn: Sentence, paragraph: AnyNode): boolean {
  const wanted = expects(leadIn)
  const sentences = blockOf(document, paragraph)?.sentences ?? []
  const first = sentences[0]?.words ?? []
  if (wanted === 'anything' || !isPlain(paragraph) || isFirstOfMany(document, paragraph)) return false
  // What follows "call your doctor if:" is a clause itself; only a longer text that does not speak of the reader is none.
  if (wanted === 'clauses' && (sentences.length < 2 || speakers.has(first[0]?.lexeme.lower ?? ''))) return false
  return (
    sentences.reduce((sum, {words}) => sum + words.length, 0) >= leastProse &&
    openers.has(first[0]?.lexeme.lower ?? '') &&
    hasOwnVerb(first)
  )
}

/** True where a lead-in wants clauses or things, and what follows is a whole sentence that speaks neither of the reader nor of a sign. */
function isStatement(document: Document, leadIn: Sentence, paragraph: AnyNode): boolean {
  if (expects(leadIn) === 'anything' || !isPlain(paragraph) || isFirstOfMany(document, paragraph)) return false
  const [first] = blockOf(document, paragraph)?.sentences ?? []
  if (!first || !/[.!?]$/.test(first.text)) return false
  const opener = first.words[0]?.lexeme.lower ?? ''
  return (hosts.has(opener) || (openers.has(opener) && !speakers.has(opener))) && hasOwnVerb(first.words)
}

/** True for a paragraph that opens with text, not bold type or a link, and has no line breaks, as an address has. */
function isPlain(paragraph: AnyNode): boolean {
  const [first, ...others] = childrenOf(paragraph)
  return first?.type === 'text' && others.every(({type}) => type !== 'break')
}

/** True where the next paragraph opens with the same word: then the two are items that lost their marks. */
function isFirstOfMany(document: Document, paragraph: AnyNode): boolean {
  const siblings = childrenOf(document.parentOf(paragraph) ?? paragraph)
  const [own, next] = [paragraph, siblings[siblings.indexOf(paragraph) + 1]].map(
    (node) => node && blockOf(document, node)?.sentences[0]?.words[0]?.lexeme.lower
  )
  return own !== undefined && own === next
}

const conditions = new Set('if when whenever whether unless until'.split(' '))
const clauseTakers = new Set('that because while where how why what example instance true apply applies'.split(' '))
const verbTakers = new Set('to may can could should must will would might'.split(' '))
const itemTakers = new Set('include includes including included as are were your these those following'.split(' '))
const itemNouns = new Set(
  (
    'symptoms signs examples causes options types kinds forms treatments effects factors tests medicines drugs medications complications ' +
    'problems conditions foods groups parts stages cases diseases disorders illnesses injuries procedures operations surgeries therapies ' +
    'benefits risks dangers triggers ingredients sources questions'
  ).split(' ')
)
const clauseNouns = new Set('reason reasons rule rules fact facts point points'.split(' '))

/** What has to stand after a lead-in for it to make sense: names of things or bare verbs, clauses, or whatever. */
function expects({words}: Sentence): 'items' | 'clauses' | 'anything' {
  const last = words.at(-1)?.lexeme.lower ?? ''
  if (conditions.has(last)) return 'clauses'
  if (clauseTakers.has(last) || words.some(({lexeme}) => clauseNouns.has(lexeme.lower))) return 'anything'
  if (itemTakers.has(last) || verbTakers.has(last)) return 'items'
  if (words.some(({lexeme}) => lexeme.lower === 'following')) return 'items'
  return itemNouns.has(last) && words.some(({lexeme}) => announcers.has(lexeme.lower)) ? 'items' : 'anything'
}

const announcers = new Set('these some several many here common other possible usual typical main two three four five six'.split(' '))

/** Words that open a sentence of running text and not the name of a thing, an instruction or a bare verb. */
const openers = new Set(
  (
    'the this that these those it they he she we you your our their its there in on at after before when while if because although though ' +
    'since as for with without during by from most many some several other another however usually often sometimes generally also but and so ' +
    'such each every both all no not once until then thus therefore'
  ).split(' ')
)
const finiteVerbs = new Set(
  (
    "is are was were am has have had does do did can could may might must shall should will would isn't aren't wasn't weren't can't " +
    "cannot won't don't doesn't didn't needs need helps makes means becomes occurs happens goes gets"
  ).split(' ')
)
/** Verbs that may also stand in a clause without "that": "the medicines you take". */
const lexicalVerbs = new Set(
  (
    'feel feels get take takes find finds live lives recover recovers work works use uses start starts begin begins end ends last lasts ' +
    'lead leads cause causes come comes see sees know think give gives put stop stops stay stays choose chooses happen grow grows heal heals'
  ).split(' ')
)
const relatives = new Set('who whom whose which that where'.split(' '))
const pronouns = new Set('i you he she it we they'.split(' '))

/** Those who speak in a page and are no sign of illness. */
const hosts = new Set('our we most some many'.split(' '))

/** Openers with which a condition about the reader may begin. */
const speakers = new Set('you your he she they their it its we our if'.split(' '))

/** True where a sentence has a verb of its own before any `who`, `which` or `that`. */
function hasOwnVerb(words: readonly Word[]): boolean {
  for (const [index, {lexeme}] of words.entries()) {
    if (index > 0 && relatives.has(lexeme.lower)) return false
    if (finiteVerbs.has(lexeme.lower)) return true
    if (lexicalVerbs.has(lexeme.lower)) return index > 0 && (index === 1 || !pronouns.has(words[index - 1]!.lexeme.lower))
  }
  return false
}
