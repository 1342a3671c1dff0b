import {type Document, type LexemeBits, textOf} from '@bedside/core'

/** A link on a page. */
export interface PageLink {
  url: string
  text: string
}

/** Longer sentences are lists or tables that lost their marks: they say nothing of who made the page. */
const longestLine = 1500

/**
 * The sentences of a page that hold one of some words, or all where none are given; of an HTML page also the lines that stand outside its
 * article, such as those of a footer.
 */
export function linesOf(document: Document, words?: LexemeBits): string[] {
  const sentences = document.prose.sentences.filter(({lexemes}) => !words || lexemes.some((lexeme) => words.of(lexeme) !== 0))
  return [...sentences.map(({text}) => text), ...document.view(outsideOf).lines].filter(({length}) => length <= longestLine)
}

/** The links of a page; of an HTML page also those outside its article. */
export function linksOf(document: Document): PageLink[] {
  const urls = new Map(document.nodes('definition').map(({identifier, url}) => [identifier, url]))
  return [
    ...document.nodes('link').map((node) => ({url: node.url, text: textOf(node)})),
    ...document.nodes('linkReference').map((node) => ({url: urls.get(node.identifier) ?? '', text: textOf(node)})),
    ...document.view(outsideOf).links
  ]
}

interface Outside {
  lines: readonly string[]
  links: readonly PageLink[]
}

function outsideOf({format, source}: Document): Outside {
  return format === 'html' ? readHtml(source) : {lines: [], links: []}
}

/** The text of an HTML page, tags and scripts taken out, and its links. The tree holds its article only. */
function readHtml(source: string): Outside {
  const visible = source.replace(/<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1|$)/gi, ' ')
  const links = [...visible.matchAll(/\bhref\s{0,4}=\s{0,4}["']?([^\s"'<>]{1,500})(?:["'\s][^<>]{0,300})?>([^<>]{0,200})/gi)]
  return {
    lines: visible
      .replace(/<[^<>]*>/g, '\n')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    links: links.map(([, url, text]) => ({url: url!, text: text!.trim()}))
  }
}
