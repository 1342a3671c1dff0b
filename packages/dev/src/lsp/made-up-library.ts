import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** Words of the article that is written in. */
export const wordsOfArticle = 3000

/** Words of every other page. */
const wordsOfPage = 300

const linksPerPage = 8
const subjects = ['ankle', 'knee', 'back', 'neck', 'wrist', 'hip', 'foot', 'hand', 'shoulder', 'elbow']

/**
 * Writes a library of made-up pages into a folder: the first has 3,000 words and a broken link, the second leads to a heading of the first,
 * and all link to others.
 */
export function writeMadeUpLibrary(folder: string, pages: number): void {
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, 'bedside.yaml'), 'extends: [us]\n')
  for (let index = 0; index < pages; index++) writeFileSync(join(folder, nameOf(index)), page(index, pages))
}

/** The file of a page. */
export function nameOf(index: number): string {
  return `page-${index}.md`
}

function page(index: number, pages: number): string {
  const subject = subjects[index % subjects.length]!
  const special = index === 0 ? '\nSee [the rest](no-such-page.md).\n' : index === 1 ? '\nSee [part 0](page-0.md#what-to-do-1).\n' : ''
  const parts = [`---\ntitle: Care of the ${subject}, part ${index}\nreviewed: 2026-01-05\nreviewedBy: Ana Vale, MD\n---\n${special}`]
  const wanted = index === 0 ? wordsOfArticle : wordsOfPage
  for (let count = 0, at = 0; count < wanted; at++) {
    const target = (index * 31 + at * 7) % pages
    const link = at < linksPerPage ? ` See [part ${target}](${nameOf(target)}#what-to-do-1).` : ''
    const text = sentences(subject, at).join(' ') + link
    count += text.split(' ').length
    parts.push(`## What to do ${at}\n\n${text}\n`)
  }
  return parts.join('\n')
}

function sentences(subject: string, at: number): string[] {
  return [
    `Rest your ${subject} for ${(at % 5) + 2} days.`,
    'Put something cold on it for a short time, with a cloth between.',
    `Call your doctor if the ${subject} is numb, or if the pain keeps you awake.`,
    'Edema (swelling from fluid) often goes down within a week or two.',
    'Take the medicine with food, and no more than the label says.',
    `Most people can use the ${subject} again after ${(at % 4) + 2} weeks, a little more each day.`
  ]
}
