import {type Document, textOf} from '@bedside/core'

/** A line of a page, or a link on it, as far as they say something of the page itself. */
export interface PageText {
  /** Sentences; of an HTML page also the lines that stand outside its article, such as those of a footer. */
  lines: readonly string[]
  links: readonly {url: string; text: string}[]
}

/** Longer sentences are lists or tables that lost their marks: they say nothing of who made the page. */
const longestLine = 1500

/** What a page says, line by line. Built once for a document. */
export function pageTextOf(document: Document): PageText {
  return document.view(readPage)
}

function readPage(document: Document): PageText {
  const outside = document.format === 'html' ? readHtml(document.source) : {lines: [], links: []}
  const sentences = document.prose.sentences.map(({text}) => text)
  const urls = new Map(document.nodes('definition').map(({identifier, url}) => [identifier, url]))
  const references = document.nodes('linkReference').map((node) => ({url: urls.get(node.identifier) ?? '', text: textOf(node)}))
  const links = document.nodes('link').map((node) => ({url: node.url, text: textOf(node)}))
  return {
    lines: [...sentences, ...outside.lines].filter(({length}) => length <= longestLine),
    links: [...links, ...references, ...outside.links]
  }
}

/** The text of an HTML page, tags and scripts taken out, and its links. The tree holds its article only. */
function readHtml(source: string): {lines: string[]; links: {url: string; text: string}[]} {
  const visible = source.replace(/<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1|$)/gi, ' ')
  const links = [...visible.matchAll(/\bhref\s{0,4}=\s{0,4}["']?([^\s"'<>]{1,500})["']?[^<>]{0,300}>([^<>]{0,200})/gi)]
  return {
    lines: visible
      .replace(/<[^<>]*>/g, '\n')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    links: links.map(([, url, text]) => ({url: url!, text: text!.trim()}))
  }
}
