import {type Document, type Span, spanOf} from '@bedside/core'

/** The contents of a page's `<script type="application/ld+json">` elements, those of its head included, as spans. Linear. */
export function jsonLdScripts(document: Document): readonly Span[] {
  const {source, format} = document
  if (format === 'text' || !source.includes('ld+json')) return []
  const code = format === 'html' ? [] : codeIn(document)
  const scripts: Span[] = []
  let skipped = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    while (skipped < code.length && code[skipped]!.end <= at) skipped++
    const inside = code[skipped]
    if (inside && inside.start <= at) at = inside.end
    else if (source.startsWith('<!--', at)) at = endOf(source, '-->', at + 4)
    else {
      const name = rawElementAt(source, at)
      if (name === null) at++
      else {
        const element = readElement(source, at, name, format === 'mdx')
        if (element.isJsonLd) scripts.push(element.content)
        at = Math.max(at + 1, element.content.end)
      }
    }
  }
  return scripts
}

/** What shows code, or is a program: a script there is no script of the page. In order of place. */
function codeIn(document: Document): readonly Span[] {
  const types = ['code', 'inlineCode', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'] as const
  return types.flatMap((type) => document.nodes(type).map(spanOf)).sort((a, b) => a.start - b.start)
}

/** Elements in which a tag is only text. */
const rawElements = ['script', 'style', 'textarea', 'title', 'xmp']

function rawElementAt(source: string, at: number): string | null {
  const text = source.slice(at + 1, at + 10).toLowerCase()
  return rawElements.find((name) => text.startsWith(name) && /[\s/>]/.test(text.charAt(name.length))) ?? null
}

function readElement(source: string, at: number, name: string, isJsx: boolean): {isJsonLd: boolean; content: Span} {
  const start = tagEnd(source, at, isJsx)
  const tag = source.slice(at, Math.min(start, at + longestTag)).toLowerCase()
  const isEmpty = isJsx && tag.endsWith('/>')
  const end = isEmpty ? start : closingTag(source, name, start)
  return {isJsonLd: name === 'script' && tag.includes('ld+json') && tag.includes('type'), content: {start, end}}
}

/** Longer tags hold a program, as in JSX, and not the type alone. */
const longestTag = 2000

/** The offset after the `>` that ends a tag: not one in quotation marks or, in JSX, in braces. */
function tagEnd(source: string, at: number, isJsx: boolean): number {
  let quote = ''
  let braces = 0
  for (let end = at; end < source.length; end++) {
    const character = source.charAt(end)
    if (quote) quote = character === quote ? '' : quote
    else if (character === '"' || character === "'" || (isJsx && character === '`')) quote = character
    else if (isJsx && character === '{') braces++
    else if (isJsx && character === '}') braces--
    else if (character === '>' && braces <= 0) return end + 1
  }
  return source.length
}

function closingTag(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at
  }
  return source.length
}

function endOf(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 ? source.length : at + mark.length
}
