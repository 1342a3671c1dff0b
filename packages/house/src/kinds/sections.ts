import {spanOf} from '@bedside/core'
import {anyTitle} from '../titles.js'
import {type Check, listOf, type Making, say} from './kind.js'

/** A phrase that a page has to hold. */
export function requirePhrase({data, scope, matcher, language}: Making<'require-phrase'>): Check {
  const list = matcher.add(listOf(data.phrases, data, language), scope.fields)
  const phrase = data.phrases[0]!
  return function* (document) {
    const sections = scope.namesSections ? scope.sectionsIn(document) : []
    if (scope.namesSections && sections.length === 0) return
    if (matcher.matchesOf(list, document).some(({unit}) => scope.holdsUnit(unit))) return
    const [section] = sections
    const usual = section ? 'This section does not say "{phrase}"; say it.' : 'This page does not say "{phrase}"; say it.'
    yield {at: section?.heading ? spanOf(section.heading) : document.head, message: say(data.message, usual, {phrase}), data: {phrase}}
  }
}

/** A section that a page has to have. */
export function requireSection({data}: Making<'require-section'>): Check {
  const isWanted = anyTitle(data.sections)
  const section = shownTitle(data.sections[0]!)
  return function* (document) {
    if (document.sections.some(({heading, title}) => heading !== null && isWanted(title))) return
    const message = say(data.message, 'This page has no section "{section}"; write one.', {section})
    yield {at: document.head, message, data: {section}}
  }
}

/** A title with stars for any words, as a message names it. */
function shownTitle(title: string): string {
  return title
    .split('*')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' … ')
}

/** Sections in their order. Only those of the highest level among them count: others are parts of one. */
export function orderOfSections({data}: Making<'order-of-sections'>): Check {
  const places = data.sections.map((titles) => anyTitle(typeof titles === 'string' ? [titles] : titles))
  return function* (document) {
    const found = document.sections.flatMap((section) => {
      const place = section.heading ? places.findIndex((isMeant) => isMeant(section.title)) : -1
      return place < 0 ? [] : {section, place}
    })
    const depth = found.reduce((least, {section}) => Math.min(least, section.depth), 6)
    const counted = found.filter(({section}) => section.depth === depth)
    let furthest = counted[0]
    for (const one of counted) {
      if (one.place >= furthest!.place) furthest = one
      else {
        const values = {section: one.section.title, before: furthest!.section.title}
        const message = say(data.message, '"{section}" stands behind "{before}"; move it before.', values)
        yield {at: spanOf(one.section.heading!), message, data: values}
      }
    }
  }
}
