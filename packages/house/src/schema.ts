import {counted, type Kind, kinds, measured, parts} from './data.js'

type Schema = Readonly<Record<string, unknown>>

const text = (description: string, more: Schema = {}): Schema => ({description, type: 'string', minLength: 1, ...more})
const list = (description: string, items: Schema = {type: 'string', minLength: 1}): Schema => ({
  description,
  type: 'array',
  minItems: 1,
  items
})
const mapping = (description: string, additionalProperties: Schema): Schema => ({
  description,
  type: 'object',
  minProperties: 1,
  additionalProperties
})
const closed = (description: string, properties: Schema, required: readonly string[] = []): Schema => ({
  description,
  type: 'object',
  additionalProperties: false,
  properties,
  ...(required.length > 0 && {required})
})
/** A choice written with `if`, so that one mistake gives one error. */
// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
const either = (type: string, one: Schema, other: Schema): Schema => ({if: {type}, then: one, else: other})
const atLeast = (minimum: number, description: string): Schema => ({description, type: 'integer', minimum})
const day = (description: string): Schema => ({description, type: 'string', format: 'date'})

const shortText: Schema = {type: 'string', minLength: 1, maxLength: 200}
const term = either(
  'object',
  closed('A term with forms that cannot be guessed.', {term: shortText, forms: list('Other forms: underwent for undergo.', shortText)}, [
    'term'
  ]),
  shortText
)
const replacements = either('array', list('Texts to choose from.', shortText), shortText)
const replacement = either(
  'object',
  closed(
    'What to write, with forms that cannot be guessed.',
    {with: replacements, forms: mapping('A form of the term, and what to write for it.', shortText)},
    ['with']
  ),
  replacements
)

const scope = closed('Where the rule looks. Entries that begin with ! are left out.', {
  parts: list(`Parts of the page: ${parts.join(', ')}.`, {enum: parts.flatMap((part) => [part, `!${part}`])}),
  frontmatter: list('Fields of the frontmatter, such as title or seo.description.'),
  sections: list('Titles of sections, such as Symptoms. "When to call*" stands for every title that begins so.'),
  types: list('Article types, such as condition.'),
  files: list('Globs from the folder of bedside.yaml, such as content/uk/**.', {type: 'string', format: 'glob'}),
  mentions: list('Only pages that hold one of these terms.', shortText)
})

const example = either(
  'object',
  closed(
    'A text with what is expected of it.',
    {
      text: text('Markdown, or a whole page with its frontmatter.'),
      fixed: {description: 'What the fixes make of the text.', type: 'string'},
      count: atLeast(1, 'How many findings there are.'),
      path: text('The path that the text stands for, such as content/uk/knee.md.'),
      type: text('The article type that the page is of.')
    },
    ['text']
  ),
  {type: 'string', minLength: 1}
)

const common: Schema = {
  message: text('What a finding says. {match} and the like stand for what was found.', {maxLength: 300}),
  severity: {description: 'How much it counts: error, warning (the default), note or off.', enum: ['off', 'note', 'warning', 'error']},
  reason: text('Why the rule is there. "bedside explain" shows it.'),
  source: text('What the rule rests on: a style guide, a decision, a study.'),
  owner: text('Who answers for the rule.'),
  since: day('First day on which the rule holds, YYYY-MM-DD.'),
  until: day('Last day on which the rule holds, YYYY-MM-DD.'),
  language: {$ref: '#/$defs/language'},
  scope: {$ref: '#/$defs/scope'},
  flags: list('Texts that the rule must flag.', {$ref: '#/$defs/example'}),
  allows: list('Texts that the rule must not flag.', {$ref: '#/$defs/example'})
}

const exceptions = list('Phrases in which a term is fine.', shortText)
const search: Schema = {
  exceptions,
  matchCase: {description: 'True where capitals count. They do not by default.', type: 'boolean'},
  inflect: {description: 'False where only the terms as written count, without plurals and verb forms.', type: 'boolean'}
}
const terms = list('Words and phrases. {number} and {word} stand for any number or word, {same} for the word before.', {
  $ref: '#/$defs/term'
})
const titles = list('Titles of sections; * stands for any words.', shortText)

const field = closed('What the field has to be.', {
  required: {description: 'True where every page must have it.', type: 'boolean'},
  forbidden: {description: 'True where no page may have it.', type: 'boolean'},
  type: {description: 'What kind of value it is.', enum: ['text', 'number', 'boolean', 'date', 'list']},
  oneOf: list('The only values that it may have.', {type: ['string', 'number', 'boolean']}),
  minWords: atLeast(1, 'Least words.'),
  maxWords: atLeast(1, 'Most words.'),
  minCharacters: atLeast(1, 'Least characters.'),
  maxCharacters: atLeast(1, 'Most characters.')
})

/** What each kind has beside what all have, and what of it must be there. */
const own: Readonly<Record<Kind, {keys: Schema; required: readonly string[]}>> = {
  avoid: {keys: {terms, ...search}, required: ['terms']},
  replace: {
    keys: {
      terms: mapping('A term, and what to write instead.', {$ref: '#/$defs/replacement'}),
      fix: {description: 'False where --fix must not write it, and authors choose.', type: 'boolean'},
      ...search
    },
    required: ['terms']
  },
  'require-phrase': {keys: {phrases: list('Phrases of which one has to be there.', shortText), ...search}, required: ['phrases']},
  'require-section': {keys: {sections: titles}, required: ['sections']},
  'define-on-first-use': {
    keys: {terms: either('object', mapping('A term, and what it means.', shortText), terms), ...search},
    required: ['terms']
  },
  limit: {
    keys: {
      count: {description: 'What is counted.', enum: counted},
      per: {description: 'In what it is counted.', enum: measured},
      max: atLeast(0, 'The most that may be.'),
      min: atLeast(1, 'The least that has to be.'),
      terms,
      ...search
    },
    required: ['count', 'per']
  },
  'order-of-sections': {
    keys: {
      sections: {
        ...list('Titles of sections in their order. A list in the list holds titles of one section.', either('array', titles, shortText)),
        minItems: 2
      }
    },
    required: ['sections']
  },
  capitalise: {
    keys: {
      terms: list('Names and words as they are to be written: NHS, type 2 diabetes.', shortText),
      style: {description: 'How headings are written: Like this one (sentence), or Like This One (title).', enum: ['sentence', 'title']},
      exceptions
    },
    required: []
  },
  consistent: {
    keys: {
      terms: list('Spellings of which a page may use only one: [[e-mail, email]].', {
        ...list('Spellings of one thing.', shortText),
        minItems: 2
      }),
      ...search
    },
    required: ['terms']
  },
  frontmatter: {keys: {fields: mapping('A field, and what it has to be.', {$ref: '#/$defs/field'})}, required: ['fields']}
}

const extending = {
  extends: text('The rule that this one takes the place of: one of Bedside, or another house rule.'),
  add: either('object', mapping('Terms more, each with what to write instead.', {$ref: '#/$defs/replacement'}), terms),
  remove: list('Terms less.', shortText),
  options: {description: 'Options of a built-in rule. Of a list, {add: [...], remove: [...]} changes it.', type: 'object'}
}

const nameOfRule = '^(house/)?[a-z0-9]+(-[a-z0-9]+)*$'

/**
 * The JSON Schema of a file of house rules: what such files are checked against, what `docs/house-rules.schema.json` holds, and what a
 * YAML editor completes from. The format `glob` is our own.
 */
export const houseSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'House rules of Bedside',
  description: 'Rules of a library of patient articles, each with texts that it flags and texts that it allows.',
  ...closed(
    'Rules of a library of patient articles.',
    {
      source: text('What the rules of this file rest on, where they do not say it.'),
      owner: text('Who answers for the rules of this file, where they do not say it.'),
      language: {$ref: '#/$defs/language'},
      rules: {
        description: 'The rules by name. The name no-click-here gives the rule the id house/no-click-here.',
        type: 'object',
        propertyNames: {pattern: nameOfRule},
        additionalProperties: {$ref: '#/$defs/rule'}
      }
    },
    ['rules']
  ),
  $defs: {
    language: {
      description: 'Only pages in this language: en, es and so on. Plurals and verb forms are made for en and es.',
      type: 'string',
      pattern: '^[a-z]{2,3}$',
      patternErrorMessage: 'be a language such as en or es'
    },
    scope,
    example,
    term,
    replacement,
    field,
    rule: {
      description: 'What one rule says.',
      type: 'object',
      if: {required: ['extends']},
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: {additionalProperties: false, properties: {...extending, ...common}},
      else: {
        required: ['kind'],
        properties: {kind: {description: 'What the rule does.', enum: kinds}},
        allOf: kinds.map((kind) => ({
          if: {required: ['kind'], properties: {kind: {const: kind}}},
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
          then: {
            additionalProperties: false,
            properties: {kind: {const: kind}, ...own[kind].keys, ...common},
            ...(own[kind].required.length > 0 && {required: own[kind].required})
          }
        }))
      }
    }
  }
}
