import {type NearMatches, nearMatches} from './near-matches.js'
import {repeated, repeatedHtml} from './units.js'

/** A document that was made to be slow. */
export interface HostileDocument {
  name: string
  /** Ending of its path, which says its format. */
  ending: Ending
  /** Its text with about so many characters. */
  text(size: number): string
}

type Ending = 'md' | 'mdx' | 'html' | 'txt' | 'qmd'

/** A document's text of a size. */
type Maker = (size: number) => string

/** Sentences of the kind that patient articles have. */
const sentences: readonly string[] = [
  'Most back pain gets better within a few weeks without treatment.',
  'Keep moving as much as you can, and rest when the pain is strong.',
  'Ask your pharmacist which pain reliever is safe for you.',
  'Call your doctor if the pain lasts longer than six weeks.',
  'Go to the emergency department at once if you cannot feel your legs.',
  'A physiotherapist can show you exercises that strengthen your back.',
  'Sciatica is pain that runs from the lower back down one leg.',
  'You may need an X-ray or a scan, but most people do not.',
  'Tell the nurse about all the medicines that you take every day.',
  'Heat packs help some people, and others prefer something cold.'
]

/** Prose as people write it, with a heading now and then; sentences differ from each other in a number and a word. */
export function plainText(size: number, ending: Ending = 'md'): string {
  const things = ['walk', 'swim', 'sleep', 'work', 'lift', 'stretch', 'bend', 'drive', 'sit', 'stand']
  const parts: string[] = [
    ending === 'html' ? '<!doctype html><html lang="en"><title>Back pain</title><body><main><h1>Back pain</h1>' : '# Back pain\n'
  ]
  for (let length = parts[0]!.length, index = 0; length < size; index++) {
    const said = Array.from({length: 4}, (_, of) => sentences[(index * 3 + of * 7) % sentences.length])
    const prose = `${said.join(' ')} After ${2 + (index % 40)} days, try to ${things[index % things.length]} again.`
    const heading = index % 8 === 7 ? `Week ${index}: how to ${things[(index * 3) % things.length]}` : ''
    const part =
      ending === 'html' ? `${heading && `<h2>${heading}</h2>\n`}<p>${prose}</p>\n` : `${heading && `\n## ${heading}\n`}\n${prose}\n`
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

const repeat =
  (unit: string, before = '', after = ''): Maker =>
  (size) =>
    before + unit.repeat(Math.ceil(Math.max(0, size - before.length - after.length) / unit.length)) + after

const nested =
  (open: string, close: string, inside = 'pain'): Maker =>
  (size) => {
    const depth = Math.ceil((size - inside.length) / (open.length + close.length))
    return open.repeat(depth) + inside + close.repeat(depth)
  }

const numbered =
  (unit: (index: number) => string, before = ''): Maker =>
  (size) => {
    const parts = [before]
    for (let length = before.length, index = 0; length < size; index++) {
      const part = unit(index)
      parts.push(part)
      length += part.length
    }
    return parts.join('')
  }

/** A word of letters for a number: `ba`, `be`, ..., each another one. */
function wordFor(index: number): string {
  const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'mer', 'nos', 'pra', 'stel', 'tion']
  return [...String(index)].map((digit) => syllables[Number(digit)]).join('')
}

const byline = 'Medically reviewed by'

/** What can stand inside itself: opening and closing. */
const nestings: Readonly<Record<string, readonly [open: string, close: string, ending: Ending]>> = {
  quotes: ['> ', '', 'md'],
  'lists on a line': ['- ', '', 'md'],
  emphasis: ['*a ', ' b*', 'md'],
  'strong in emphasis': ['***', '***', 'md'],
  'square brackets': ['[', ']', 'md'],
  links: ['[', '](a)', 'md'],
  images: ['![', '](a)', 'md'],
  'round brackets': ['(a ', ')', 'md'],
  'quotation marks': ['\u201ca ', '\u201d', 'md'],
  'tags in Markdown': ['<div>\n', '</div>\n', 'md'],
  'inline tags in Markdown': ['<b>', '</b>', 'md'],
  components: ['<A>\n', '</A>\n', 'mdx'],
  'inline components': ['<a>', '</a>', 'mdx'],
  'curly brackets': ['{', '}', 'mdx'],
  arrays: ['{[', ']}', 'mdx'],
  divisions: ['<div>', '</div>', 'html'],
  spans: ['<span>', '</span>', 'html'],
  bold: ['<b>', '</b>', 'html'],
  'lists in HTML': ['<ul><li>', '</ul>', 'html'],
  'tables in HTML': ['<table><tr><td>', '</table>', 'html'],
  'quotes in HTML': ['<blockquote>', '</blockquote>', 'html'],
  fonts: ['<font>', '</font>', 'html']
}

/** Documents of many parts of which no two are alike, and others that no unit makes. */
const made: Readonly<Record<string, readonly [Maker, Ending]>> = {
  'distinct words': [numbered((index) => `${wordFor(index)} `), 'md'],
  'distinct sentences': [numbered((index) => `The ${wordFor(index)} may hurt your ${wordFor(index * 7)}. `), 'md'],
  'distinct paragraphs': [numbered((index) => `The ${wordFor(index)} may hurt.\n\n`), 'txt'],
  'distinct headings': [numbered((index) => `## About ${wordFor(index)}\n\n`), 'md'],
  'distinct headings in HTML': [numbered((index) => `<h2>About ${wordFor(index)}</h2>`), 'html'],
  'distinct links': [numbered((index) => `[${wordFor(index)}](/${wordFor(index)}) `), 'md'],
  'distinct broken anchors': [numbered((index) => `[a](#${wordFor(index)})\n\n`), 'md'],
  'distinct headings and anchors': [numbered((index) => `## ${wordFor(index)}\n\n[a](#${wordFor(index + 1)}x)\n\n`), 'md'],
  'distinct definitions': [numbered((index) => `[a${index}]: /b\n`), 'md'],
  'distinct undefined references': [numbered((index) => `[a][b${index}]\n\n`), 'md'],
  'distinct footnotes': [numbered((index) => `a[^${index}]\n\n[^${index}]: b\n\n`), 'md'],
  'distinct abbreviations': [numbered((index) => `${wordFor(index).toUpperCase().slice(-6)} `), 'md'],
  'distinct abbreviations defined': [
    numbered((index) => `${wordFor(index)} ${wordFor(index + 1)} (${wordFor(index)[0]}${wordFor(index + 1)[0]}) `.toUpperCase()),
    'md'
  ],
  'distinct terms defined': [numbered((index) => `${wordFor(index)}itis is a swelling of the ${wordFor(index)}.\n\n`), 'md'],
  'distinct names': [numbered((index) => `${byline} Ada ${wordFor(index)}, MD\n\n`), 'md'],
  'distinct dates': [numbered((index) => `Last reviewed: 20${10 + (index % 20)}-0${1 + (index % 9)}-1${index % 10}\n\n`), 'md'],
  'distinct items': [numbered((index) => `- ${wordFor(index)}\n`), 'md'],
  'distinct items of warnings': [numbered((index) => `- ${wordFor(index)}\n`, 'Call 911 if you have:\n\n'), 'md'],
  'distinct cells': [numbered((index) => `|${wordFor(index)}|${wordFor(index + 9)}|\n`, '|a|b|\n|-|-|\n'), 'md'],
  'distinct tags': [numbered((index) => `<x${wordFor(index)}>`), 'html'],
  'distinct identifiers': [numbered((index) => `<p id=a${index}>b</p>`), 'html'],
  'distinct suppressions': [numbered((index) => `<!-- bedside-disable a/b${index} -->\n\n`), 'md'],
  'one wide row': [(size) => `|${'a|'.repeat(size / 4)}\n|${'-|'.repeat(size / 4)}\n`, 'md'],
  'wide table': [
    (size) =>
      `|${'a|'.repeat(Math.sqrt(size))}\n|${'-|'.repeat(Math.sqrt(size))}\n`.concat(
        `|${'b|'.repeat(Math.sqrt(size))}\n`.repeat(Math.sqrt(size) / 2)
      ),
    'md'
  ],
  'table with missing cells': [
    (size) => `|${'a|'.repeat(Math.sqrt(size))}\n|${'-|'.repeat(Math.sqrt(size))}\n`.concat('|\n'.repeat(size / 2)),
    'md'
  ],
  'long table': [repeat('|a|b|\n', '|a|b|\n|-|-|\n'), 'md'],
  'stepwise list': [
    (size) => Array.from({length: Math.ceil(Math.sqrt(size))}, (_, depth) => `${' '.repeat(2 * (depth % 400))}- a\n`).join(''),
    'md'
  ],
  'stepwise quotes': [
    (size) => Array.from({length: Math.ceil(Math.sqrt(size * 2))}, (_, depth) => `${'>'.repeat(depth % 400)} a\n`).join(''),
    'md'
  ],
  'link texts of growing length': [
    (size) => Array.from({length: Math.ceil(Math.sqrt(size * 2))}, (_, index) => `[${'a'.repeat(index)}](b)`).join(' '),
    'md'
  ],
  'backticks of distinct length': [
    (size) => Array.from({length: Math.ceil(Math.sqrt(size * 2))}, (_, index) => '`'.repeat(index)).join(' '),
    'md'
  ],
  'references to one definition': [repeat('[a] ', '[a]: /b\n\n'), 'md'],
  'one comment': [repeat('a ', '<!-- ', ''), 'md'],
  'one fence never closed': [repeat('a\n', '```\n'), 'md'],
  'one tag never closed': [repeat('a ', '<div '), 'md'],
  'one attribute never closed': [repeat('a ', '<div class="'), 'html'],
  'one code span': [repeat('a ', '`', '`'), 'md'],
  'one address': [repeat('a', 'https://example.org/'), 'md'],
  'one heading': [repeat('pain ', '# '), 'md'],
  'one sentence with commas': [repeat('pain, and then more pain, ', 'You have '), 'md'],
  'one list item': [repeat('pain ', '- '), 'md'],
  'one link text': [repeat('pain ', '[', '](a)'), 'md'],
  'one image text': [repeat('pain ', '![', '](a)'), 'md'],
  'one byline': [repeat('Ada Example, MD, ', `${byline} `), 'md'],
  'one definition': [repeat('pain and ', 'Sciatica is '), 'md'],
  'one bracket': [repeat('pain ', 'Sciatica (', ')'), 'md'],
  'one line of HTML': [repeat('pain ', '<p>', '</p>'), 'html'],
  'frontmatter of many keys': [numbered((index) => `a${index}: b\n`, '---\n'), 'md'],
  'frontmatter of many keys, closed': [(size) => `${numbered((index) => `a${index}: b\n`, '---\n')(size)}---\n`, 'md'],
  'frontmatter of many items': [repeat('  - a\n', '---\ntags:\n', '---\n'), 'md'],
  'frontmatter of many reviewers': [repeat('  - name: Ada Example\n    credentials: MD\n', '---\nreviewers:\n', '---\n'), 'md'],
  'frontmatter with one long value': [repeat('a ', '---\ntitle: ', '\n---\n'), 'md'],
  'frontmatter with brackets': [(size) => `---\na: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}\n---\n`, 'md'],
  'frontmatter with open brackets': [repeat('[', '---\na: ', '\n---\n'), 'md'],
  'frontmatter with spaces': [repeat(' ', '---\na:', 'b\n---\n'), 'md'],
  'frontmatter with comments': [repeat('# a\n', '---\n', '---\n'), 'md'],
  'frontmatter with aliases': [repeat('  - *a\n', '---\na: &a b\nc:\n', '---\n'), 'md'],
  'frontmatter with deep keys': [
    (size) => `---\n${Array.from({length: Math.ceil(Math.sqrt(size * 2))}, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}---\n`,
    'md'
  ],
  'TOML frontmatter of many keys': [(size) => `${numbered((index) => `a${index} = "b"\n`, '+++\n')(size)}+++\n`, 'md'],
  'TOML frontmatter of many tables': [(size) => `${numbered((index) => `[[a]]\nb = ${index}\n`, '+++\n')(size)}+++\n`, 'md']
}

/** The units of Markdown that are worth trying in another format. */
const elsewhere =
  /^(?:one |short |blank|spaces|initials|abbrev|hard|term|warning|last|byline|credentials|months|names|open|less|comments|emphasis|links|tables|list items|headings|footnotes)/

/** Every hostile document, the same ones each time. */
export function hostileDocuments(): HostileDocument[] {
  const all: HostileDocument[] = []
  const add = (name: string, ending: Ending, text: Maker) => all.push({name: `${name} (${ending})`, ending, text})
  for (const [name, unit] of Object.entries(repeated)) {
    add(name, 'md', repeat(unit))
    if (elsewhere.test(name)) for (const ending of ['txt', 'mdx', 'html'] as const) add(name, ending, repeat(unit))
  }
  for (const [name, unit] of Object.entries(repeatedHtml)) add(`tags: ${name}`, 'html', repeat(unit))
  for (const [name, [open, close, ending]] of Object.entries(nestings)) {
    add(`nested ${name}`, ending, nested(open, close))
    add(`nested ${name}, never closed`, ending, repeat(open))
    add(`nested ${name}, at most 400 deep`, ending, repeat(`${nested(open, close)(400 * (open.length + close.length))}\n\n`))
  }
  for (const [name, [text, ending]] of Object.entries(made)) add(name, ending, text)
  for (const near of nearMatches()) add(`near-matches of ${near.folder}`, 'md', nearText(near))
  return all
}

function nearText({texts}: NearMatches): Maker {
  // The same one again and again, then the next, so that each meets itself and its neighbours.
  return (size) => texts.map((text) => `${text} `.repeat(Math.ceil(size / texts.length / (text.length + 1)))).join('\n\n')
}
