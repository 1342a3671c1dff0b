import {slugStyles} from '@bedside/core'
import {generatorNames} from '../site/index.js'

const names = {type: 'array', items: {type: 'string', minLength: 1}}

/** The JSON Schema of `site`. */
export const siteSchema = {
  description: 'Where pages are served, so that links between them can be checked without building the site.',
  type: 'object',
  additionalProperties: false,
  properties: {
    generator: {
      description:
        'What makes the site. It decides at which address a file is served, how relative links are read, and which ids headings get. Leave it out where only `routes` say it.',
      enum: generatorNames
    },
    content: {description: 'The folder of the pages, and of what addresses beginning with / start from.', type: 'string', format: 'folder'},
    base: {
      description: 'What every address begins with, where the site is not at the top of its host: /health/.',
      type: 'string',
      pattern: '^/',
      patternErrorMessage: 'begin with /'
    },
    url: {
      description: "The site's own web address, such as https://clinic.example: links that name it are checked like others.",
      type: 'string',
      pattern: '^https?://',
      patternErrorMessage: 'begin with https://'
    },
    repository: {
      description:
        "The repository's web address on its code host, such as https://github.com/clinic/library. Without it, that of Git's remote origin.",
      type: 'string',
      pattern: '^https?://',
      patternErrorMessage: 'begin with https://'
    },
    trailingSlash: {
      description: 'Whether addresses of pages end in a slash. either: both are served.',
      enum: ['always', 'never', 'either']
    },
    languages: {description: 'The languages of the site, as its folders and addresses name them: [en, es].', ...names},
    defaultLanguage: {
      description: 'The language whose addresses do not name it. Without it, the first of `languages`.',
      type: 'string',
      minLength: 1
    },
    permalinks: {
      description:
        'Patterns of addresses, as the generator writes them: section or collection, and the pattern, such as news: /:year/:slug/.',
      type: 'object',
      additionalProperties: {type: 'string', minLength: 1}
    },
    static: {
      description: 'Folders whose files are served as they are: images, leaflets.',
      type: 'array',
      items: {type: 'string', format: 'folder'}
    },
    routes: {
      description: 'Which file is served at which address, such as "content/{path}.md -> /{path}/". The first that fits wins.',
      type: 'array',
      items: {type: 'string', format: 'route'}
    },
    redirects: {
      description: 'Former addresses, each with the address that it leads to now: /old/: /new/.',
      type: 'object',
      additionalProperties: {type: 'string', minLength: 1}
    },
    external: {
      description: 'Addresses that another system serves, such as "/sign-in/**". Links to them are not checked.',
      type: 'array',
      items: {type: 'string', format: 'address-glob'}
    },
    slugs: {description: 'How headings get their ids, where that is not as the generator does it by itself.', enum: slugStyles},
    anchors: {
      description:
        'Frontmatter keys whose values are ids on the page, dots leading into mappings: sections.id. Without it, every key called id.',
      ...names
    },
    links: {description: 'Frontmatter keys whose values are addresses, dots leading into mappings: related, siblings.prev.', ...names},
    components: {
      description: 'Components of MDX whose attributes hold addresses, beside href, to, src and image: CareCard: [target].',
      type: 'object',
      additionalProperties: names
    }
  }
}
