import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** Makes a library of so many pages, a hundred to a folder, and gives the bytes of all. */
export function writeMadeUpPages(library: string, pages: number): number {
  mkdirSync(library)
  writeFileSync(join(library, 'bedside.yaml'), 'extends: [us]\n')
  let bytes = 0
  for (let at = 0; at < pages; at++) {
    const path = join(library, nameOf(at))
    mkdirSync(dirname(path), {recursive: true})
    const text = pageText(at, pages)
    bytes += text.length
    writeFileSync(path, text)
  }
  return bytes
}

function nameOf(at: number): string {
  return `part-${Math.floor(at / 100)}/page-${at}.md`
}

const wordsPerPage = 600
const wordsPerSection = 150
const linksPerPage = 4

/** A page of some 600 words in sections, with links to others, of which one in twenty leads nowhere. The same number gives the same page. */
function pageText(at: number, pages: number): string {
  const pick = numbersFrom(at)
  const lines = ['---', `title: Advice ${at}`, 'author: Ana Example', `date: 2025-${String(pick(12) + 1).padStart(2, '0')}-10`, '---', '']
  lines.push(`# Advice ${at}`, '')
  for (let words = 0, section = 0; words < wordsPerPage; section++) {
    lines.push(`## ${headings[section % headings.length]}`, '')
    const paragraph: string[] = []
    for (let own = 0; own < wordsPerSection; ) {
      const sentence = `${starts[pick(starts.length)]} ${middles[pick(middles.length)]} ${ends[pick(ends.length)]}`
      paragraph.push(sentence)
      own += sentence.split(' ').length
    }
    words += wordsPerSection
    const to = pick(20) === 0 ? `part-x/gone-${pick(pages)}.md` : nameOf(pick(pages))
    lines.push(...paragraph.flatMap((sentence, index) => (index % 4 === 3 ? [sentence, ''] : [sentence])), '')
    if (section < linksPerPage) lines.push(`Read [more about advice ${section}](../${to}).`, '')
  }
  return `${lines.join('\n')}\n`
}

/** Numbers that look random and follow from a seed: each call gives one below its argument. */
function numbersFrom(seed: number): (below: number) => number {
  let state = (seed + 1) * 2_654_435_761
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const headings = ['What it is', 'How it feels', 'What helps', 'When to call us', 'At home', 'Questions to ask']
const starts = [
  'Many people with a sore back',
  'Your nurse',
  'Most children with a mild fever',
  'After an operation on the knee, you',
  'Adults who take ibuprofen every day',
  'The team on the ward',
  'Somebody with hypertension',
  'A pharmacist who knows your medicines',
  'Older patients',
  'If the swelling is new, your doctor'
]
const middles = [
  'may want to rest for a day or two',
  'can explain what the results mean',
  'should drink water often and eat light meals',
  'will usually check the wound before you go home',
  'may notice some pain, redness or warmth',
  'often asks about inflammation, allergies and other treatment',
  'should not drive until the tablets have worn off',
  'can measure blood pressure with a small machine',
  'may be given 400 mg of paracetamol in the evening',
  'will talk about exercises that make the muscles stronger'
]
const ends = [
  'in the first week.',
  'before the next appointment, which is normally six weeks later.',
  'unless somebody has told you otherwise.',
  'and call the clinic if it gets worse.',
  'because the joint needs time to recover.',
  'when the weather is warm.',
  'as long as it does not hurt too much.',
  'and write down what changes from day to day.',
  'with a friend or a relative beside them.',
  'so that the antibiotics can do their work.'
]
