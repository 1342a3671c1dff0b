import {type NearMatches, nearMatches} from './near-matches.js'

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
export const sentences: readonly string[] = [
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

/** Units that are repeated up to the size, in Markdown. */
const repeated: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'capital letter': 'A',
  digits: '1',
  spaces: ' ',
  tabs: '\t',
  'no-break spaces': '\u00a0',
  'zero-width spaces': '\u200b',
  'combining accents': 'e\u0301\u0301\u0301',
  emoji: '\u{1F600}',
  'flags of countries': '\u{1F1E6}\u{1F1E8}',
  'right-to-left text': '\u05d0\u05d1 ',
  'Chinese without spaces': '\u75db',
  'halves of surrogates': '\ud83d',
  'replacement characters': '\ufffd',
  'blank lines': '\n',
  'CRLF blank lines': '\r\n',
  'lone carriage returns': '\r',
  'short lines': 'a\n',
  'short paragraphs': 'a\n\n',
  'line separators': 'a\u2028',
  'one word': 'pain ',
  'one capitalised word': 'Pain ',
  'one long word': 'antidisestablishmentarianism',
  'hyphenated word': 'well-known-and-',
  'words with apostrophes': "don't-can't ",
  'one short sentence': 'It hurts. ',
  'one question': 'Does it hurt? ',
  'one exclamation': 'Ouch! ',
  'full stops': '.',
  'full stops with spaces': '. ',
  ellipses: '... ',
  'question marks': '?',
  commas: 'a, ',
  semicolons: 'a; ',
  colons: 'a: ',
  dashes: ' - ',
  'em dashes': 'a\u2014',
  slashes: 'a/',
  backslashes: '\\',
  'escaped stars': '\\*',
  'initials with stops': 'A. B. ',
  'abbreviation with stops': 'e.g. ',
  'titles of people': 'Dr. ',
  abbreviation: 'MRI ',
  'abbreviation in brackets': 'scan (MRI) ',
  'abbreviation defined': 'magnetic resonance imaging (MRI) ',
  'abbreviation in front': 'MRI (magnetic resonance imaging), ',
  'hard term': 'sciatica ',
  'hard term defined': 'Sciatica is pain in the leg. ',
  'term called': 'called sciatica, called ',
  'term or term': 'sciatica or hernia or ',
  'term in brackets': '(sciatica) ',
  'also known as': 'also known as ',
  'which is': ', which is ',
  'warning begins': 'Call 911 if ',
  'warning in full': 'Call 911 if you have chest pain. ',
  'call your doctor': 'Call your doctor ',
  'if you': 'if you ',
  'not and not': 'not not ',
  'do not': 'Do not ',
  'stop taking': 'Stop taking ',
  'risk and benefit': 'risks and benefits, ',
  'passive instruction': 'should be taken ',
  'emergency number': '911 ',
  'telephone numbers': '000-000-0000 ',
  'long number': '1,000',
  'decimal numbers': '0.5 mg ',
  percentages: '10% ',
  ranges: '1-2-3-4-',
  'ISO dates': '2025-03-01 ',
  'dates in words': '1 March 2025 ',
  'months alone': 'March ',
  'ambiguous dates': '03/04/25 ',
  'impossible dates': '2025-02-30 ',
  'last reviewed': 'Last reviewed: ',
  'last reviewed lines': 'Last reviewed: 2025-03-01\n\n',
  'byline begins': `${byline} `,
  'byline lines': `${byline} Ada Example, MD\n\n`,
  'byline with names': 'Ada Example, MD, ',
  credentials: 'MD, PhD, RN, ',
  'names of people': 'Ada Example ',
  'names with particles': 'van der de la ',
  'written by': 'Written by Ada and ',
  'headings alike': '## Symptoms\n',
  'headings alike with text': '## Symptoms\n\nIt hurts.\n\n',
  'headings of six levels': '# A\n## B\n### C\n#### D\n##### E\n###### F\n',
  'heading marks': '#',
  'empty headings': '#\n',
  'underlined headings': 'Pain\n---\n',
  'underlines alone': '===\n',
  rules: '---\n\n',
  'frontmatter again and again': '---\ntitle: Pain\n---\n',
  links: '[a](/b) ',
  'links alike': '[click here](https://example.org/) ',
  'links with titles': '[a](/b "c") ',
  'images without text': '![](a.png)',
  'bare addresses': 'https://example.org/ ',
  'bare addresses joined': 'https://example.org/https://',
  'www addresses': 'www.',
  'mail addresses': 'a@b.c ',
  'at signs': 'a@',
  autolinks: '<https://example.org/>',
  'reference links': '[a][b] ',
  'reference links undefined': '[a] ',
  definitions: '[a]: /b\n',
  footnotes: 'a[^1] ',
  'footnotes defined': '[^1]: a\n',
  'list items': '- a\n',
  'list items apart': '- a\n\n',
  'numbered items': '1. a\n',
  'task items': '- [ ] a\n',
  'list markers': '- ',
  'stars of lists': '* ',
  'list items of warnings': '- chest pain\n',
  'lead-ins without lists': 'Call your doctor if you have:\n\n',
  quotes: '> a\n',
  'quotes apart': '> a\n\n',
  'lazy quotes': '> a\nb\n',
  tables: '|a|b|\n|-|-|\n|c|d|\n\n',
  pipes: '|',
  'code spans': '`a` ',
  backticks: '`',
  'backticks of growing number': '` `` ``` ',
  fences: '```\n',
  'fences apart': '```\na\n```\n',
  tildes: '~',
  strikethrough: '~~a~~ ',
  emphasis: '*a* ',
  strong: '**a** ',
  stars: '*',
  'stars around letters': '*a',
  'stars that close nothing': 'a*',
  'three stars': '***a',
  underscores: '_a',
  'stars and underscores': '*_',
  'open square brackets': '[',
  'closed square brackets': ']',
  'square bracket pairs': '[]',
  'bracket and parenthesis': '](',
  'open link': '[a](',
  'open image': '![',
  'open link title': '[a](b "',
  'open footnote': '[^',
  'round brackets': '(',
  'round bracket pairs': '() ',
  'curly brackets': '{',
  templates: '{{ a }}',
  'open templates': '{{',
  'liquid tags': '{% a ',
  'open double quotes': '"',
  'open curly quotes': '\u201c',
  ampersands: '&',
  'character references': '&amp;',
  'numeric references': '&#97;',
  'open references': '&#',
  'less-than signs': '<',
  'greater-than signs': '>',
  'open tags': '<a ',
  'open comments': '<!--',
  'open comments with text': '<!-- a ',
  comments: '<!-- a -->',
  'closing comments': '-->',
  'open declarations': '<!A ',
  'open instructions': '<?',
  'open CDATA': '<![CDATA[',
  'suppression comments': '<!-- bedside-disable-next-line structure/long-list -->\n',
  'suppression without end': '<!-- bedside-disable readability/long-sentence -- why -->\n\n',
  'suppressions of unknown rules': '<!-- bedside-disable nothing/here -->\n\n',
  'block tags': '<div>\n\n',
  'block tags closed': '<div>a</div>\n\n',
  'inline tags': '<b>a</b> ',
  'inline tags never closed': '<b>a ',
  'closing tags': '</div>',
  'summary tags': '<details><summary>a</summary>\n\n',
  'hard breaks': 'a  \n',
  'hard breaks with backslash': 'a\\\n',
  'hash anchors': '{#a} ',
  'kramdown attributes': '{: .a}\n',
  'math signs': '$a$ ',
  shortcodes: ':a:',
  'math blocks': '$$\n',
  admonitions: ':::note\n'
}

/** Units of HTML. */
const repeatedHtml: Readonly<Record<string, string>> = {
  paragraphs: '<p>It hurts.</p>\n',
  'paragraphs never closed': '<p>a',
  'divisions never closed': '<div>',
  'spans never closed': '<span>',
  'bold never closed': '<b>a',
  'formatting mixed up': '<b><i></b>',
  'formatting over blocks': '<b><p>',
  'links never closed': '<a href=b>c',
  'links in links': '<a href="b"><a href="c">',
  lists: '<ul><li>a</ul>',
  'lists never closed': '<ul><li>',
  'list items never closed': '<li>a',
  'definition lists': '<dl><dt>a<dd>b</dl>',
  tables: '<table><tr><td>a</table>',
  'tables never closed': '<table>',
  'cells never closed': '<tr><td>a',
  'text in tables': '<table>a',
  'selects never closed': '<select><option>',
  'headings alike': '<h2>Symptoms</h2>',
  'headings never closed': '<h1>a<h2>',
  comments: '<!-- a -->',
  'comments never closed': '<!--',
  scripts: '<script>a</script>',
  'scripts never closed': '<script>',
  'scripts with comments': '<script><!--<script>',
  styles: '<style>a</style>',
  'JSON-LD': '<script type="application/ld+json">{"@type":"MedicalWebPage"}</script>',
  textareas: '<textarea>',
  templates: '<template>',
  frames: '<iframe>',
  images: '<img src=a>',
  'many attributes': '<p a=b c=d>',
  'attributes alike': ' a=b',
  'attribute quotes': '<a href="',
  'closing tags of nothing': '</p>',
  'closing tags of forms': '</div></span>',
  breaks: '<br>',
  rulers: '<hr>',
  bodies: '<body>',
  documents: '<html><body>a</body></html>',
  heads: '<head><title>a</title></head>',
  metas: '<meta name=a content=b>',
  mains: '<main>a</main>',
  articles: '<article>a</article>',
  asides: '<aside>a</aside>',
  navigation: '<nav><a href=b>c</a></nav>',
  times: '<time datetime="2025-03-01">a</time>',
  abbreviations: '<abbr title="magnetic resonance imaging">MRI</abbr> ',
  'definitions in prose': '<dfn>sciatica</dfn> ',
  references: '&amp;',
  'references without semicolon': '&notit',
  rubies: '<ruby>a<rt>b',
  'foreign content': '<svg><g>',
  math: '<math><mi>',
  preformatted: '<pre>a\n',
  details: '<details><summary>a</summary>b'
}

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
