/** The attributes of an element. */
export type Attributes = Readonly<Record<string, string | number>>

/** What starts an XML file of ours. */
export const xmlHeader = '<?xml version="1.0" encoding="UTF-8"?>'

/**
 * Text for an XML document or attribute. What XML 1.0 does not allow (control characters, lone surrogates, two noncharacters) stands as
 * U+FFFD, and line ends and tabs as references, since a parser would fold them in an attribute.
 */
function xmlText(text: string): string {
  return text.replace(illegal, '\ufffd').replace(/[&<>"'\t\n\r]/g, (character) => references[character]!)
}

/** What XML 1.0 does not allow in any form, and the marks that change the direction of text. */
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/gu

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
}

/** An element on lines of its own. `content` is XML already; without it the element is empty. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
  const open = `<${name}${pairs.join('')}`
  return content.length === 0 ? `${open}/>` : [`${open}>`, ...content.map(indented), `</${name}>`].join('\n')
}

/** An element that holds nothing but text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
  return `<${name}${pairs.join('')}>${xmlText(text)}</${name}>`
}

function indented(xml: string): string {
  return `  ${xml.replaceAll('\n', '\n  ')}`
}
