import {articleTypeOf, type Contributor, creditsOf, type Discipline, defineRule, disciplines, isClinical} from '@bedside/core'
import {fieldsOf} from '../fields.js'
import {isPerson, isUnlisted, shortName} from '../reviewing.js'
import {textsOf} from '../standing.js'
import {isOwnMatter, type Topic, topicNames, topicsIn, topicsOf, wordsOfTitle} from '../topics.js'

const items = {type: 'string', enum: disciplines} as const

export default defineRule({
  id: 'attribution/out-of-scope-credential',
  summary: 'Have a page reviewed by somebody whose field it is in.',
  severity: 'note',
  languages: ['en'],
  sources: [
    'HON Code of Conduct, principle 1: authority',
    'NHS digital service manual, standard for creating health content: relevant subject matter experts'
  ],
  options: {
    dental: {type: 'array', items, default: ['dentistry'], description: 'Fields that may review pages on teeth and gums; none: any.'},
    eye: {
      type: 'array',
      items,
      default: ['optometry', 'medicine', 'physician-associate'],
      description: 'Fields that may review pages on the eyes; none: any.'
    },
    hearing: {
      type: 'array',
      items,
      default: ['audiology', 'medicine', 'physician-associate', 'nursing', 'speech-therapy'],
      description: 'Fields that may review pages on hearing; none: any.'
    },
    diet: {
      type: 'array',
      items,
      default: ['dietetics', 'medicine', 'physician-associate'],
      description: 'Fields that may review pages on diet; none: any.'
    },
    mentalHealth: {
      type: 'array',
      items,
      default: [
        'psychology',
        'medicine',
        'nursing',
        'social-work',
        'counselling',
        'physician-associate',
        'occupational-therapy',
        'pharmacy'
      ],
      description: 'Fields that may review pages on mental health; none: any.'
    },
    medicines: {
      type: 'array',
      items,
      default: ['medicine', 'pharmacy', 'nursing', 'physician-associate', 'midwifery'],
      description: 'Fields that may review pages on medicines; none: any.'
    },
    surgery: {
      type: 'array',
      items,
      default: ['medicine', 'nursing', 'physician-associate'],
      description: 'Fields that may review pages on operations and procedures; none: any.'
    }
  },
  *check(document, options, context) {
    const {reviewers, component} = creditsOf(document, context)
    if (reviewers.length === 0 || component) return
    const type = articleTypeOf(document, context)
    if (type && !isClinical(type)) return
    const topics = topicsOf(document, context)
    if (topics.size === 0 || [...topics].some((topic) => options[topic].length === 0)) return
    const fitting = new Set([...topics].flatMap((topic) => options[topic]))
    const title = wordsOfTitle(document)
    const fields: {reviewer: Contributor; field: Discipline}[] = []
    for (const reviewer of reviewers.filter(isNobodyElse)) {
      const own = fieldsOf(reviewer, document, context)
      if (own === null || speaksOf(reviewer, topics)) return
      if ([...own].some((field) => fitting.has(field) || isOwnMatter(field, title))) return
      if (own.size > 0 && isPerson(reviewer) && !isUnlisted(reviewer, context)) fields.push({reviewer, field: [...own][0]!})
    }
    const [first] = fields
    if (first) yield {at: first.reviewer, message: messageFor(first.reviewer, first.field, [...topics][0]!, [...fitting])}
  }
})

/** Placeholders, programs and teams without a page are other rules' matter. */
function isNobodyElse({kind, url}: Contributor): boolean {
  return kind !== 'placeholder' && kind !== 'machine' && !(kind === 'team' && url === null)
}

/** True for a reviewer whose job or specialty names what the page is about: an ophthalmic nurse, a dental surgeon. */
function speaksOf(reviewer: Contributor, topics: ReadonlySet<Topic>): boolean {
  return textsOf(reviewer).some((text) => topicsIn(text).some((topic) => topics.has(topic)))
}

const longestMessage = 120

/** Names two fields that would fit where there is room, and shortens the reviewer's name as far as it must. */
function messageFor({name}: Contributor, field: Discipline, topic: Topic, [first, second]: readonly Discipline[]): string {
  const fact = `'s field is ${nameOf(field)}, the page's ${topicNames[topic]}; add a reviewer from ${nameOf(first!)}`
  const more = second ? ` or ${nameOf(second)}` : ''
  const tail = fact.length + more.length < longestMessage - 16 ? `${fact}${more}.` : `${fact}.`
  return `${shortName(name, Math.min(34, longestMessage - tail.length))}${tail}`
}

function nameOf(discipline: Discipline): string {
  return discipline.replace('-', ' ')
}
