import {defineRule, type PageSummary, type Problem, type Site} from '@bedside/core'
import {pathOf, shortened} from '../address.js'
import {sameLanguage, type Target, targetsOf} from '../targets.js'
import {plainText} from '../wording.js'
import {languageNames} from './names.js'

/** As many characters of a path as a message shows: it holds two. */
const shown = 32

export default defineRule({
  id: 'links/wrong-locale',
  summary: 'Link to the page in the language of the reader where there is one.',
  severity: 'warning',
  phase: 'site',
  sources: ['WCAG 2.2, success criterion 3.1.2: language of parts', 'CLAS standard 8: materials in the languages of the readers (2013)'],
  *check(page, _options, {site}) {
    if (!site) return
    for (const target of targetsOf(site, page)) {
      const other = translationFor(site, page, target)
      if (other !== null) yield wrongLocale(site, page, target, other)
    }
  }
})

/** The page in the linking page's language that a link to another language should lead to; null where the link is right or a switch of languages. */
function translationFor(site: Site, page: PageSummary, {link, resolution}: Target): string | null {
  if (resolution.kind !== 'page' || link.kind === 'image' || link.kind === 'media') return null
  const {page: target} = resolution
  if (target.path === page.path || sameLanguage(target.locale, page.locale)) return null
  const versions = site.translations(target.path)
  if ([...versions.values()].includes(page.path) || namesLanguage(link.text)) return null
  const other = [...versions].find(([language]) => sameLanguage(language, page.locale))?.[1]
  return other === undefined || !sameLanguage(site.pages.get(other)!.locale, page.locale) || site.hiddenBy(other) !== null ? null : other
}

/** True for "Español", "in Spanish" and "Read this page in English". */
function namesLanguage(text: string): boolean {
  return plainText(text)
    .split(' ')
    .some((word) => languageNames.has(word))
}

function wrongLocale(site: Site, page: PageSummary, {link, url, resolution}: Target, other: string): Problem {
  const to = resolution.kind === 'page' ? resolution.page.locale : ''
  const address = site.linkTo(page.path, other, link)
  const message = `This page is in ${nameOf(page.locale)}, the link leads to ${nameOf(to)}; link to ${shortened(address ?? other, shown)}.`
  const problem: Problem = {at: link.urlSpan ?? link, message, data: {url, page: other}}
  if (address === null || !link.urlSpan) return problem
  const query = url.slice(pathOf(url).length).split('#', 1)[0] ?? ''
  const edit = {...link.urlSpan, text: address + query}
  // A heading has another id in another language, so where the link names one, an author has to look.
  return url.includes('#')
    ? {...problem, suggestions: [{message: `Link to ${address}`, edits: [edit]}]}
    : {...problem, fix: {edits: [edit]}}
}

let names: Intl.DisplayNames | undefined

/** The English name of a language: `Spanish` for `es-MX`. */
function nameOf(locale: string): string {
  const language = locale.toLowerCase().split('-')[0]!
  if (!/^[a-z]{2,3}$/.test(language)) return 'another language'
  // Made where a finding needs it: that takes 10 ms.
  names ??= new Intl.DisplayNames('en', {type: 'language', fallback: 'code'})
  return names.of(language) ?? language
}
