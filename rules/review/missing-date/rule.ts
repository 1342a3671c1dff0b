import {articleTypeOf, type Credits, creditsOf, defineRule, headOf, isClinical, isFrontmatterUnread, reviewsOf} from '@bedside/core'

export default defineRule({
  id: 'review/missing-date',
  summary: 'Say when the page was last reviewed.',
  severity: 'error',
  languages: ['en'],
  sources: [
    'JAMA benchmarks (Silberg, Lundberg and Musacchio, JAMA 1997;277:1244-1245): currency',
    'HON Code of Conduct, principle 4: attribution and dates',
    'NHS digital service manual, "Know that a page is up to date"'
  ],
  *check(document, _options, context) {
    const type = articleTypeOf(document, context)
    if (!type || !isClinical(type) || isFrontmatterUnread(document)) return
    const credits = creditsOf(document, context)
    if (credits.reviewedOn || credits.component) return
    // Where only editors or lay readers signed, missing-clinical-role says that the review itself is missing.
    const signedByOthers = reviewsOf(document, context).some(({role, on}) => role !== 'clinical' && on !== null)
    if (signedByOthers && credits.reviewers.length === 0 && context.settings.get('review/missing-clinical-role') !== 'off') return
    // Where somebody reviewed the page, the date belongs beside the name.
    const at = credits.reviewers.find(({kind}) => kind !== 'placeholder') ?? headOf(document)
    yield {at, message: messageFor(credits), ...(type.origin === 'guess' && {atMost: 'warning'})}
  }
})

function messageFor({nextReview, updatedOn}: Credits): string {
  if (nextReview) return 'Page says when its next review is due, not when it was reviewed; add the review date.'
  if (updatedOn) return 'Page says when it was updated, not when it was reviewed; add the review date.'
  return 'No review date is given; add when the page was last reviewed.'
}
