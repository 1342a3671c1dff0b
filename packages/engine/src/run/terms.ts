import {compareText, type Document, documentFrom, type GlossaryEntry, languageOf, type Place} from '@bedside/core'
import {allTermsUsed, type Explanation, nameKey, termsUsed, type UsedTerm} from '@bedside/rules-jargon'
import type {LintSettings} from './libraries.js'
import {open} from './open.js'
import {prepare, shownPath} from './run.js'
import type {RunOptions} from './run-options.js'

/** What a run that lists terms is told. */
export interface TermsOptions extends Pick<RunOptions, 'cwd' | 'paths' | 'now' | 'config' | 'stdin' | 'parser'> {
  /** True to list terms that every reader knows, too. */
  all?: boolean
}

/** Where a term stands: a path relative to where the run was started, with `/`, and a place in that file. */
export interface TermPlace extends Pick<Place, 'line' | 'column'> {
  path: string
}

/** What one page says a term means. */
export interface PageExplanation extends TermPlace, Omit<Explanation, 'start' | 'end'> {}

/** A term, and where the files of a run use and explain it. */
export interface LibraryTerm extends Pick<UsedTerm, 'term' | 'kind' | 'known' | 'difficulty' | 'specialty' | 'gloss'> {
  /** How often it is used. For a name that no list holds, in the files that introduce it. */
  uses: number
  files: number
  /** The first use in the first file by path. */
  first: TermPlace
  /** Spellings other than `term`, plurals included, in lower case where `term` is. */
  forms: readonly string[]
  /** In order of path, then of place. */
  explanations: readonly PageExplanation[]
  /** What the glossary of the configuration says; null where it does not hold the term. */
  inGlossary: string | null
}

/** What a run that lists terms gives back. */
export interface TermsResult {
  /** Unexplained terms first, then by difficulty times files, highest first. */
  terms: readonly LibraryTerm[]
  /** How many files were looked at. */
  files: number
  /** Files that could not be read, and why. */
  faults: readonly {path: string; message: string}[]
  /** Things said once a run. */
  notices: readonly string[]
}

/**
 * Lists the terms of files, folders and globs: finds and reads them as `runLint` does.
 * @throws ConfigError where a configuration is wrong, UsageError where there is nothing to read.
 */
export async function runTerms(options: TermsOptions): Promise<TermsResult> {
  const {cwd, all = false} = options
  const {files, faults, libraries, reading, notices} = await prepare(options)
  const gathered = new Map<string, Gathered>()
  const unreadable = faults.map(({path, message}) => ({path, message}))
  let [read, foreign] = [0, 0]
  for (const path of [...files].sort(compareText)) {
    const settings = libraries.of(path).fileSettings(path)
    const {document, fault} = open(path, settings.name, reading)
    if (!document) unreadable.push({path, message: fault.findings[0]!.message})
    else if (languageOf(document, settings.context) !== 'en') foreign++
    else {
      read++
      gather(document, shownPath(path, cwd), settings, all, gathered)
    }
  }
  return {
    terms: [...gathered.values()].map(libraryTerm).sort(byNeed),
    files: read,
    faults: unreadable.map(({path, message}) => ({path: shownPath(path, cwd), message})).sort((a, b) => compareText(a.path, b.path)),
    notices: [...notices, ...(foreign > 0 ? [foreignNotice(foreign)] : [])]
  }
}

function foreignNotice(count: number): string {
  return `${count} ${count === 1 ? 'page is' : 'pages are'} in another language than English and ${count === 1 ? 'was' : 'were'} left out.`
}

/** The explanation to show of a term: the first that reads as a gloss, else the first full one, else the first partial one or mere mark. */
export function bestExplanation<E extends Explanation | PageExplanation>({explanations}: {explanations: readonly E[]}): E | null {
  const said = explanations.filter(({gloss}) => gloss !== null)
  return said.find(({phrase}) => phrase !== null) ?? said.find(({quality}) => quality === 'full') ?? said[0] ?? explanations[0] ?? null
}

/** A term while the files are being read. Plain data only, so that documents can be let go. */
interface Gathered extends Omit<LibraryTerm, 'forms' | 'explanations'> {
  spellings: Map<string, number>
  forms: Set<string>
  explanations: PageExplanation[]
}

function gather(document: Document, path: string, settings: LintSettings, all: boolean, gathered: Map<string, Gathered>): void {
  const audience = audienceOf(settings)
  for (const used of all ? allTermsUsed(document) : termsUsed(document)) {
    const known = used.known || audience.has(used.term.toLowerCase())
    if (known && !all) continue
    const key = keyOf(used)
    const one = gathered.get(key) ?? gatheredFrom({...used, known}, {path, ...placeAt(document, used.uses[0]!.start)}, settings)
    gathered.set(key, one)
    one.known &&= known
    one.files++
    one.uses += used.uses.length
    one.spellings.set(used.term, (one.spellings.get(used.term) ?? 0) + 1)
    for (const {text, names} of used.uses) if (names) one.forms.add(text)
    for (const {start, end: _, ...said} of used.explanations) one.explanations.push({path, ...placeAt(document, start), ...said})
  }
}

/** Names that no list holds are one in all their spellings, but never one with a listed term. */
function keyOf({term, kind}: UsedTerm): string {
  return kind === 'introduced' ? `+${nameKey(term)}` : term
}

function gatheredFrom({term, kind, known, difficulty, specialty, gloss}: UsedTerm, first: TermPlace, settings: LintSettings): Gathered {
  const inGlossary = glossaryGloss(settings.context.glossary, term)
  const nothingYet = {uses: 0, files: 0, spellings: new Map(), forms: new Set<string>(), explanations: []}
  return {term, kind, known, difficulty, specialty, gloss, first, inGlossary, ...nothingYet}
}

function placeAt({lines}: Document, offset: number): Pick<Place, 'line' | 'column'> {
  const {line, column} = lines.placeAt(offset)
  return {line, column}
}

const glossaries = new WeakMap<readonly GlossaryEntry[], ReadonlyMap<string, string>>()

function glossaryGloss(glossary: readonly GlossaryEntry[], term: string): string | null {
  const known =
    glossaries.get(glossary) ?? new Map(glossary.flatMap(({term, forms, gloss}) => [term, ...forms].map((name) => [nameKey(name), gloss])))
  glossaries.set(glossary, known)
  return known.get(nameKey(term)) ?? null
}

/** What the configuration says that the readers of a file know, in lower case. */
function audienceOf({rules}: LintSettings): ReadonlySet<string> {
  const lists = rules.filter(({rule}) => rule.id === 'jargon/undefined-term' || rule.id === 'jargon/undefined-abbreviation')
  return new Set(lists.flatMap(({options}) => (options.known as readonly string[] | undefined) ?? []).map((word) => word.toLowerCase()))
}

function libraryTerm({spellings, forms, ...one}: Gathered): LibraryTerm {
  const term = one.kind === 'introduced' ? plainest(commonest(spellings), forms) : one.term
  return {...one, term, forms: formsOf(term, forms)}
}

/** The spelling that most files use; of several the shortest. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, inA], [b, inB]) => inB - inA || a.length - b.length || compareText(a, b))[0]![0]
}

/** A name as it stands within a sentence: as it is written with the fewest capitals. */
function plainest(term: string, written: ReadonlySet<string>): string {
  const lower = term.toLowerCase()
  const same = [...written].filter((text) => text.toLowerCase() === lower)
  return same.sort((a, b) => capitals(a) - capitals(b) || compareText(a, b))[0] ?? term
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0
}

/** The distinct spellings that are not the term itself. Of those that differ in capitals, the one with the fewest that has the term's own. */
function formsOf(term: string, written: ReadonlySet<string>): string[] {
  const least = capitals(term)
  const forms = new Map<string, string>()
  const plain = (text: string) => (least === 0 && capitals(text) === 1 ? text.toLowerCase() : text)
  const possessive = /['’]s$/.test(term)
  for (const text of [...written]
    .filter((one) => possessive || !/['’]s$/.test(one))
    .map(plain)
    .sort((a, b) => capitals(a) - capitals(b) || compareText(a, b))) {
    const name = text.toLowerCase()
    const known = forms.get(name)
    if (name !== term.toLowerCase() && (known === undefined || capitals(known) < least)) forms.set(name, text)
  }
  return [...forms.values()].sort(compareText)
}

function byNeed(a: LibraryTerm, b: LibraryTerm): number {
  return (
    Number(isExplained(a)) - Number(isExplained(b)) || weight(b) - weight(a) || compareText(a.term, b.term) || compareText(a.kind, b.kind)
  )
}

/** True where a page or the glossary explains a term. */
export function isExplained({explanations, inGlossary}: Pick<LibraryTerm, 'explanations' | 'inGlossary'>): boolean {
  return explanations.length > 0 || inGlossary !== null
}

/** Hundredths, so that sums of them are whole. */
function weight({difficulty, files}: LibraryTerm): number {
  return Math.round(difficulty * 100) * files
}

/** A term in a text that stands alone; offsets into that text, in UTF-16 units. */
export interface TextTerm {
  term: string
  /** As written. */
  text: string
  start: number
  end: number
  difficulty: number
  /** True where the text itself says what it means. */
  explained: boolean
  /** What the text says that it means; null where it says nothing. */
  gloss: string | null
}

/** Every use of a term in a text that is no page, such as a sentence or a message, in order: nothing in it is markup. */
export function termsInText(text: string, {all = false}: Pick<TermsOptions, 'all'> = {}): TextTerm[] {
  const found: TextTerm[] = []
  const document = documentFrom(text, {format: 'text'})
  for (const {term, difficulty, uses, explanations} of all ? allTermsUsed(document) : termsUsed(document)) {
    const explanation = bestExplanation({explanations})
    const said = {difficulty, explained: explanation !== null, gloss: explanation?.gloss ?? null}
    for (const {start, end} of uses) found.push({term, text: text.slice(start, end), start, end, ...said})
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end || compareText(a.term, b.term))
}
