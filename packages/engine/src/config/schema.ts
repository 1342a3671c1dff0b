import type {AnyRule} from '@bedside/core'
import {guidanceOfType, guidanceSchema} from './guidance-schema.js'
import {rulesSchema} from './rule-schema.js'
import {siteSchema} from './site-schema.js'

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Settings of a rule, from least to most. */
export const settings = ['off', 'note', 'warning', 'error'] as const

/** Our names for what a frontmatter key may carry, with what each means. */
const frontmatterNames = {
  'review.by': 'who reviewed the page',
  'review.on': 'the day of the last review',
  'review.next': 'the day by which the next review is due',
  'review.status': 'how far the review has come',
  'review.hash': 'the fingerprint of the text that was reviewed',
  author: 'who wrote the page',
  publisher: 'which organization answers for the page',
  funding: 'who paid for the page, and which interests touch it',
  sources: 'what the page rests on',
  related: 'pages that belong to this one',
  glossary: 'terms that the page explains',
  published: 'the day of first publication',
  updated: 'the day of the last change',
  type: 'the article type',
  title: 'the title',
  lang: 'the language of the page'
} as const

/** What a library may say once for all its pages, with what each means. */
const defaultNames = {
  author: 'Who wrote these pages.',
  publisher: 'Which organization answers for these pages.',
  funding: 'Who paid for these pages, and which interests touch them.',
  'review.by': 'Who reviewed these pages: a name with credentials, or an id of `reviewers`.',
  'review.on': 'The day of the last review of these pages, YYYY-MM-DD.',
  'review.next': 'The day by which the next review of these pages is due, YYYY-MM-DD.'
} as const

const draft = 'https://json-schema.org/draft/2020-12/schema'

/**
 * The JSON Schema of `bedside.yaml` for a catalogue of rules: what the file is checked against, what `docs/config.schema.json` holds,
 * and what a YAML editor completes from. Choices between forms are written with `if`, so that one mistake gives one error.
 * The formats `glob`, `address-glob`, `route` and `folder` are our own.
 * @param anyHouseRule True where house rules are not among the rules, and every id that could be one of theirs is allowed.
 */
export function configSchema(rules: ReadonlyMap<string, AnyRule>, {anyHouseRule = false} = {}): JsonSchema {
  return {
    $schema: draft,
    title: 'bedside.yaml',
    description: 'What Bedside checks in a library of patient articles. Paths and globs start from the folder of this file.',
    type: 'object',
    additionalProperties: false,
    properties: {...baseKeys, ...libraryKeys, rules: {$ref: '#/$defs/rules'}, overrides},
    $defs: {globs, locale, articleTypeName, frontmatterKey, setting, defaults, rules: rulesSchema(rules, anyHouseRule)}
  }
}

const globs = {type: 'array', items: {type: 'string', format: 'glob'}}

const locale = {
  description: 'Language and country of the readers, such as en-US, en-GB or es. A page that states its own language goes before it.',
  type: 'string',
  pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
  patternErrorMessage: 'be a language tag such as en-US or es'
}

const articleTypeName = {type: 'string', pattern: '\\S', patternErrorMessage: 'not be blank'}

const setting = {
  description: 'error: must be mended, and fails CI. warning: should be mended. note: good to know. off: not checked.',
  enum: settings
}

const defaults = {
  description: 'What holds for every page that does not say it itself: our name, and a value as frontmatter would have it.',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(defaultNames).map(([name, description]) => [name, {description, type: ['string', 'array', 'object']}])
  )
}

const frontmatterKey = {
  description: 'A key of your frontmatter, or {key, format} where its dates are written in another way than YYYY-MM-DD.',
  if: {type: 'object'},
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: {
    required: ['key'],
    additionalProperties: false,
    properties: {
      key: {description: 'The key. Dots lead into mappings: review.date.', type: 'string', minLength: 1},
      format: {
        description: 'How dates are written: d, M and y for day, month and year, as often as there are digits, such as MM-dd-yy.',
        type: 'string',
        pattern: '^(?=.*d)(?=.*M)(?=.*y)',
        patternErrorMessage: 'hold d, M and y, as in MM-dd-yy'
      }
    }
  },
  else: {type: 'string', minLength: 1}
}

const baseKeys = {
  extends: {
    description:
      'Where to start from, in order: built-in profiles (us, nhs or au for a country; evidence and strict for more), YAML files such as ./shared.yaml, or installed npm packages. What this file says goes before all of them.',
    type: 'array',
    items: {type: 'string', minLength: 1}
  },
  files: {
    description: 'Which files are articles. All others are left alone. A glob that begins with ! takes files out again.',
    minItems: 1,
    $ref: '#/$defs/globs'
  },
  ignore: {description: 'Which files are left alone although they are articles: drafts, archives, templates.', $ref: '#/$defs/globs'},
  locale: {$ref: '#/$defs/locale'},
  articleTypes: {
    description:
      'What kind of article a file is: condition, symptom, medicine, procedure and so on, or a type of your own. Of several that match the last wins. A page that states its type goes before it.',
    type: 'object',
    additionalProperties: {
      type: 'object',
      additionalProperties: false,
      properties: {
        files: {description: 'Which files are of this type.', $ref: '#/$defs/globs'},
        frontmatter: {
          description: 'A JSON Schema, as a JSON or YAML file, that the frontmatter of this type has to meet.',
          type: 'string',
          minLength: 1
        },
        guidance: guidanceOfType
      }
    }
  }
}

const libraryKeys = {
  houseRules: {
    description:
      'Rules of your own: YAML files such as "house-rules/*.yaml", folders, or installed npm packages. docs/house-rules.md tells how to write them.',
    type: 'array',
    items: {type: 'string', minLength: 1}
  },
  reviewers: {
    description:
      'The people who may review: one YAML file with a list of {id, name, credentials}, or a glob of YAML or JSON files, one person each.',
    type: 'string',
    minLength: 1
  },
  glossary: {
    description: 'Terms that the library explains: a YAML file with a list of {term, forms, gloss}.',
    type: 'string',
    minLength: 1
  },
  measures: {
    description:
      'What pages measured before: a JSON file that "bedside measure --format json" wrote in this folder. readability/regression compares with it.',
    type: 'string',
    minLength: 1
  },
  baseline: {
    description:
      'Findings that are known and held back, so that only new ones are reported: a file that "bedside baseline" writes, such as bedside-baseline.tsv.',
    type: 'string',
    minLength: 1
  },
  frontmatter: {
    description:
      'Only where your frontmatter has unusual keys: our name, and the key, the keys, or {key, format} that carry it in your pages.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(frontmatterNames).map(([name, meaning]) => [
        name,
        {
          description: `Which key says ${meaning}.`,
          if: {type: 'array'},
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
          then: {items: {$ref: '#/$defs/frontmatterKey'}, minItems: 1},
          else: {$ref: '#/$defs/frontmatterKey'}
        }
      ])
    )
  },
  defaults: {$ref: '#/$defs/defaults'},
  site: siteSchema,
  guidance: guidanceSchema
}

const overrides = {
  description: 'Other settings for some files. All that match a file apply, in order; the last wins.',
  type: 'array',
  items: {
    type: 'object',
    required: ['files'],
    additionalProperties: false,
    properties: {
      files: {description: 'The files that this is about.', minItems: 1, $ref: '#/$defs/globs'},
      locale: {$ref: '#/$defs/locale'},
      articleType: {description: 'The article type of these files.', $ref: '#/$defs/articleTypeName'},
      defaults: {$ref: '#/$defs/defaults'},
      rules: {$ref: '#/$defs/rules'}
    }
  }
}

const day = {type: 'string', format: 'date'}

/** One person who may review. */
const reviewer = {
  id: {description: 'How pages name this person.', type: 'string', minLength: 1},
  name: {description: 'First name and surname, without title and credentials.', type: 'string', minLength: 1},
  credentials: {
    description: 'Degrees, licences and fellowships, as they stand after the name: [MD, FACS].',
    type: 'array',
    items: {type: 'string', minLength: 1}
  },
  country: {description: 'Where the credentials hold: an ISO 3166 code such as US or GB.', type: 'string', minLength: 1},
  registration: {
    description: 'The number in a public register, with what names the register, such as GMC 0000000.',
    type: 'string',
    minLength: 1
  },
  specialty: {description: 'The field in which this person may review.', type: 'string', minLength: 1},
  url: {
    description: 'A page about this person, on the site or elsewhere.',
    type: 'string',
    pattern: '^(https?://|/)',
    patternErrorMessage: 'begin with https:// or /'
  },
  active: {
    description: 'The first and the last day on which this person may review. Either may be left out.',
    type: 'object',
    additionalProperties: false,
    properties: {from: {description: 'First day, YYYY-MM-DD.', ...day}, until: {description: 'Last day, YYYY-MM-DD.', ...day}}
  },
  conflicts: {
    description: 'Interests that readers should know of, such as fees from a maker of implants. An empty list says that there are none.',
    type: 'array',
    items: {type: 'string', minLength: 1}
  },
  commitsAs: {
    description: 'Names or e-mail addresses that this person commits to Git under, so that nobody signs a change of their own unseen.',
    type: 'array',
    items: {type: 'string', minLength: 1}
  }
}

/** The JSON Schema of a file that lists reviewers. */
export const reviewersSchema: JsonSchema = {
  $schema: draft,
  title: 'Reviewers',
  description: 'The people who may review.',
  type: 'array',
  items: {type: 'object', required: ['id', 'name'], additionalProperties: false, properties: reviewer}
}

/** The JSON Schema of a file about one person. Such files belong to the site as well, so they may hold other keys. */
export const reviewerSchema: JsonSchema = {
  $schema: draft,
  title: 'Reviewer',
  description: 'A person who may review. Without an id, the name of the file is the id.',
  type: 'object',
  properties: {country: reviewer.country, active: reviewer.active, conflicts: reviewer.conflicts, commitsAs: reviewer.commitsAs}
}

/** The JSON Schema of a glossary. */
export const glossarySchema: JsonSchema = {
  $schema: draft,
  title: 'Glossary',
  description: 'Terms that the library explains.',
  type: 'array',
  items: {
    type: 'object',
    required: ['term', 'gloss'],
    additionalProperties: false,
    properties: {
      term: {description: 'The term as articles use it.', type: 'string', minLength: 1},
      forms: {
        description: 'Other forms: plurals, spellings, abbreviations.',
        type: 'array',
        items: {type: 'string', minLength: 1}
      },
      gloss: {description: 'What it means, in plain words.', type: 'string', minLength: 1}
    }
  }
}
