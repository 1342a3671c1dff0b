import {parsePeople} from '@bedside/core'

/** Makers and families of language models, as the first part of a name such as `gpt-4o-mini` or `anthropic/claude-x`. */
const models =
  /(?:^|[\s/:_-])(?:gpt|chatgpt|openai|o[134]-(?:mini|preview|pro)|claude-[\w.]+|anthropic|gemini-[\w.]+|google\/gemini|palm-?2|med-?palm|med-?gemini|llama-?\d|meta-llama|mistral|mixtral|deepseek|qwen-?\d|grok|command-r|phi-\d|gemma|copilot|perplexity|bard|bedrock|vertex ?ai|watsonx|llm|deepl|google translate)(?=$|[\s/:_.,()\d-])/i

/** Words for such a program without its name. */
const words =
  /(?:^|[\s/_-])(?:a\.?i\.?|llm|language[ -]model|artificial[ -]intelligence|chat ?bot|generative|machine[ -](?:learning|translation|translated))(?=$|[\s/_.,()-])/i

/** True for the name of a program that writes texts, and for words such as `AI`. */
export function isWriter(text: string): boolean {
  const name = text.slice(0, 200).trim()
  return models.test(name) || words.test(name) || parsePeople(name).some(({kind}) => kind === 'machine')
}

/** Programs that make pages of what people wrote: site generators, systems for content, converters. */
const publishers =
  /\b(?:hugo|jekyll|eleventy|11ty|gatsby|next(?:\.?js)?|nuxt|astro|hexo|pelican|zola|mkdocs|docusaurus|sphinx|vuepress|vitepress|gitbook|middleman|metalsmith|bridgetown|docfx|antora|asciidoctor|pandoc|markdown|remark|word ?press|drupal|joomla|ghost|contentful|sanity|strapi|netlify|decap|forestry|tina(?:cms)?|prismic|storyblok|wix|squarespace|webflow|sitecore|umbraco|typo3|notion|obsidian|word|docs|indesign|latex|doxygen|typedoc|jsdoc|swagger|github|gitlab|make|webpack|vite|cms|scripts?|exporter|export|importer|import|sync|build|builder|converter|convert|migration|crawler|scraper|template|cron|database|api)\b|\.(?:js|ts|py|rb|sh|php|pl|mjs)\b/i

/** True for a program that only makes pages of what people wrote. */
export function isPublisher(text: string): boolean {
  return !isWriter(text) && publishers.test(text.slice(0, 200))
}
