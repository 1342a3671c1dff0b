import type {List} from 'mdast'
import {spanOf, textOf} from '../nodes.js'
import type {Sentence} from '../prose.js'
import {contentLists} from './features-form.js'
import {counted, isWithin, lineOf, named, type Page, type Sign, sectionWith, sentenceWith, wholeSpan, wordsOfText} from './page.js'

/** What a page asks of its reader: things to do, steps, tools, sums. */

const seen = (text: string): Sign => ({seen: true, text})
const unseen = (text: string): Sign => ({seen: false, text})

/** Verbs that instructions to patients start with. */
const actionVerbs = new Set(
  (
    'add apply ask avoid bend breathe bring brush call carry change check choose clean close come contact continue count cover cut do drink dry ' +
    'eat empty fill find finish follow get give go hold inhale keep lay leave let lie lift limit look lower make measure mix move open pat pick ' +
    'place plan point pour practice practise press pull push put raise read relax remove repeat rinse roll rub say see seek set shake sit sleep ' +
    'slide soak speak stand start stay step stop store stretch swallow switch take talk tell throw tighten tilt touch try turn use visit wait ' +
    'walk wash watch wear wipe wrap write'
  ).split(' ')
)

/** Lists most of whose items start with what to do. */
function actionLists(page: Page): readonly List[] {
  return contentLists(page).filter(({children}) => {
    const actions = children.filter((item) => startsWithAction(textOf(item)))
    return actions.length >= 2 && actions.length * 3 >= children.length * 2
  })
}

function startsWithAction(text: string): boolean {
  const words = wordsOfText(text.slice(0, 80)).trim().split(' ')
  const [first = '', second = '', third = ''] = words
  const verb = first === 'do' && second === 'not' ? third : first === "don't" || first === 'never' || first === 'always' ? second : first
  return words.length > 2 && second !== 'of' && actionVerbs.has(verb)
}

/** A numbered list of things to do. */
export function steps(page: Page): Sign {
  const list = actionLists(page).find(({ordered}) => ordered)
  if (!list) return unseen('no numbered list of steps found')
  return seen(`${counted(list.children.length, 'numbered step')} at line ${lineOf(page, spanOf(list))}`)
}

/** A list of things to do, or a sentence that tells the reader to turn to somebody. */
export function directive(page: Page): Sign {
  const [told] = page.directives ?? []
  if (told) return seen(`line ${lineOf(page, told)} tells the reader whom to turn to`)
  const [list] = actionLists(page)
  if (list) return seen(`line ${lineOf(page, spanOf(list))} lists things to do`)
  return unseen('no sentence found that tells the reader to turn to somebody, and no list of things to do')
}

const toolWords = ['checklist', 'worksheet', 'diary', 'action plan', 'planner', 'tracker', 'questions to ask', 'symptom log']

/** A task list, or a list or table under a heading that names a tool. */
export function tool(page: Page): Sign {
  const tasks = page.document.nodes('list').find(({children}) => children.filter(({checked}) => typeof checked === 'boolean').length >= 2)
  if (tasks) return seen(`a list to tick at line ${lineOf(page, spanOf(tasks))}`)
  const section = sectionWith(page, toolWords)
  const span = section && wholeSpan(section)
  const holds = span && [...page.document.nodes('list'), ...page.document.nodes('table')].some((node) => isWithin(node, span))
  return section && holds ? seen(`the section ${named(page, section)}`) : unseen('no checklist, diary or the like found')
}

const usingVerbs = new Set('use follow find fill choose mark compare'.split(' '))
const visualNouns = ['table', 'chart', 'graph', 'diagram', 'picture', 'pictures', 'scale', 'figure', 'drawing']

/** A sentence that tells how to use a table or picture. */
export function visualExplained(page: Page): Sign {
  const told = sentenceWith(page, visualNouns, ({sentence}) => startsWithUse(sentence))
  return told
    ? seen(`line ${lineOf(page, told.sentence)} tells how to use it`)
    : unseen('no sentence tells how to use the table or picture')
}

function startsWithUse({lexemes}: Sentence): boolean {
  return usingVerbs.has(lexemes[0]?.lower ?? '')
}

const sumPhrases = [
  'multiply',
  'multiplied by',
  'divide your',
  'divide the',
  'divide by',
  'divided by',
  'subtract',
  'add up',
  'calculate',
  'calculated',
  'calculating',
  'calculation',
  'calculations',
  'calculator',
  'work out how',
  'work out your',
  'times your',
  'per kg',
  'per kilogram',
  'per pound',
  'each kilogram',
  'every kilogram',
  'each pound',
  'every pound',
  'percent of your',
  'per cent of your',
  'mg kg',
  'ml kg',
  'mg/kg',
  'ml/kg'
]

/** The first sentence that may leave sums to the reader; null where none does. */
export function asksForSums(page: Page): Sentence | null {
  const sums = sentenceWith(page, sumPhrases)
  if (sums) return sums.sentence
  return page.document.prose.sentences.find(({text}) => /\d ?% of your\b/.test(text)) ?? null
}

/** No words that ask for sums. */
export function noCalculation(page: Page): Sign {
  if (page.openEnded) return unseen('the page takes in what its source does not show')
  const sums = asksForSums(page)
  return sums ? unseen(`line ${lineOf(page, sums)} may ask for a calculation`) : seen('no word asks for a calculation')
}
