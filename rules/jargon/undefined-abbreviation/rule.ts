import {type Context, type Document, defineRule, type Problem} from '@bedside/core'
import {type Abbreviation, undefinedAbbreviations} from '../abbreviations.js'
import {expansions} from '../lexicon/abbreviations.js'
import {englishPlural} from '../lexicon/inflection.js'
import {spanOfMention} from '../lexicon/mentions.js'
import {agreesWithArticle, textIn} from '../running-text.js'
import {inBritishSpelling, spellsBritish} from '../spelling.js'

export default defineRule({
  id: 'jargon/undefined-abbreviation',
  summary: 'Spell out an abbreviation the first time the article uses it.',
  severity: 'warning',
  languages: ['en'],
  sources: [
    'CDC Clear Communication Index, question 7: acronyms are spelled out when first used',
    'NHS content guide, A to Z: which abbreviations need no spelling out',
    'WCAG 2.2, success criterion 3.1.4: the full form of an abbreviation can be found'
  ],
  options: {
    known: {type: 'array', items: {type: 'string'}, default: [], description: 'Abbreviations that the readers of this article know.'}
  },
  *check(document, {known}, context) {
    for (const abbreviation of undefinedAbbreviations(document, new Set(known))) yield problemOf(abbreviation, document, context)
  }
})

function problemOf(abbreviation: Abbreviation, document: Document, context: Context): Problem {
  const {format} = document
  const {short, plural, sentence, first} = abbreviation
  const name = fullName(short, document, context)
  const at = spanOfMention(abbreviation)
  const data = {abbreviation: short}
  if (name === undefined) return {at, message: `"${short}" is not spelled out; write its full name at its first use.`, data}
  const written = plural ? `${englishPlural(name)} (${short}s)` : `${name} (${short})`
  const message = `"${short}" is not spelled out; write "${written}" at its first use.`
  const suggestions = agreesWithArticle(sentence, first, name)
    ? [{message: 'Spell it out.', edits: [{...at, text: textIn(format, written)}]}]
    : []
  return {at, message: message.length > 120 ? `"${short}" is not spelled out; write "${name}".` : message, data, suggestions}
}

/** What an abbreviation stands for: the glossary's entry that lists it as a form, else the lexicon's, spelt as readers spell. */
function fullName(short: string, document: Document, context: Context): string | undefined {
  const own = context.glossary.find(({forms}) => forms.includes(short))?.term
  const listed = expansions[short]
  return own ?? (listed !== undefined && spellsBritish(document, context) ? inBritishSpelling(listed) : listed)
}
