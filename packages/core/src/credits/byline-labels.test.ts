import {describe, expect, test} from 'vitest'
import {showByline, showDate} from '../../test-support/show-credits.js'
import {parseByline, readStatements} from './byline.js'

/** All that a text states, bylines first. */
function shown(text: string): string[] {
  const {bylines, dates} = readStatements(text)
  return [...bylines.map(showByline), ...dates.map((date) => `${date.field} ${showDate(date)}`)]
}

describe('labels', () => {
  test.each<readonly [text: string, expected: string]>([
    ['Medical Review: Anna Lund, MD', 'reviewer*: Anna Lund [MD]'],
    ['Medically Reviewed By | Anna Lund, MD', 'reviewer*: Anna Lund [MD]'],
    ['Medical reviewer | Anna Lund, MD', 'reviewer*: Anna Lund [MD]'],
    ['Medical Reviewer — Anna Lund, MD', 'reviewer*: Anna Lund [MD]'],
    ['Online Medical Reviewers: Anna Lund MD, Tom Reyes RN', 'reviewer*: Anna Lund [MD] & Tom Reyes [RN]'],
    ['Reviewer(s): Anna Lund, MD', 'reviewer*: Anna Lund [MD]'],
    ['Our medical reviewer: Anna Lund, MD', 'reviewer*: Anna Lund [MD]'],
    ['Expert reviewer: Prof Anna Lund, consultant haematologist', 'reviewer*: (Prof) Anna Lund job=consultant haematologist'],
    ['Medical advisors: Anna Lund, MD; Tom Reyes, DO', 'reviewer*: Anna Lund [MD] & Tom Reyes [DO]'],
    ['Reviewed: Anna Lund MD, 3/2/2026', 'reviewer*: Anna Lund [MD] @2026-03-02|2026-02-03'],
    ['Medically Verified: Anna Lund MD', 'reviewer*: Anna Lund [MD]'],
    ['Nutritionally reviewed by Anna Lund, RD', 'reviewer*: Anna Lund [RD]'],
    ['Clinically reviewed and updated by Anna Lund, FNP-BC, on 2 Feb 2026', 'reviewer+author*: Anna Lund [FNP-BC] @2026-02-02'],
    ['Medically reviewed and edited by Anna Lund, MD', 'reviewer+editor*: Anna Lund [MD]'],
    ['Approved by: Dr Anna Lund, Clinical Lead', 'reviewer*: (Dr) Anna Lund job=Clinical Lead'],
    ['Signed off by Dr Anna Lund, Clinical Director, 03/03/2026', 'reviewer*: (Dr) Anna Lund job=Clinical Director @2026-03-03'],
    ['Clinical sign-off: Dr Anna Lund, 3 March 2026', 'reviewer*: (Dr) Anna Lund @2026-03-03'],
    ['Last Full Review/Revision: March 2026 by Anna Lund, MD', 'reviewer*: Anna Lund [MD] @2026-03'],
    ['This page was checked by Anna Lund, RN.', 'reviewer*: Anna Lund [RN]'],
    ['The information on this page was reviewed by Anna Lund, MD.', 'reviewer*: Anna Lund [MD]'],
    ['Anna Lund, MD, reviewed this page on 3 March 2026', 'reviewer*: Anna Lund [MD] @2026-03-03'],
    ['Dr Anna Lund has clinically reviewed this page.', 'reviewer*: (Dr) Anna Lund'],
    ['Dr Anna Lund, Medical Reviewer', 'reviewer*: (Dr) Anna Lund'],
    ['Anna Lund, MD (Reviewer)', 'reviewer*: Anna Lund [MD]'],
    ['Anna Lund, RN, wrote this leaflet.', 'author: Anna Lund [RN]'],
    ['Patient reviewer: Anna Lund', 'reviewer: Anna Lund'],
    ['Lay reviewed by Anna Lund', 'reviewer: Anna Lund'],
    ['Fact-Checked: Anna Lund', 'fact-checker: Anna Lund'],
    ['Fact checked on 3 March 2026 by Anna Lund', 'fact-checker: Anna Lund @2026-03-03'],
    ['Copy edited by Anna Lund', 'editor: Anna Lund'],
    ['Contributed by Anna Lund, MD', 'author: Anna Lund [MD]'],
    ['Published March 3, 2026 by Anna Lund, RN', 'author: Anna Lund [RN] @2026-03-03'],
    ['Page owner: Cardiology team', 'publisher: team Cardiology team'],
    ['Issued by Harbor Hospital Trust', 'publisher: team Harbor Hospital Trust']
  ])('%s', (text, expected) => {
    expect(showByline(parseByline(text)!)).toBe(expected)
    expect(shown(text)).toEqual([expected])
  })
})

describe('statements', () => {
  test.each<readonly [text: string, expected: readonly string[]]>([
    ['Version 2, March 2026. Review date: March 2029', ['review.on 2029-03']],
    ['Produced by the Department of Urology. Reviewed March 2026.', ['publisher: team the Department of Urology', 'review.on 2026-03']],
    ['Evidence-based. Reviewed by Anna Lund, MD', ['reviewer*: Anna Lund [MD]']],
    ['5 min read · Medically reviewed by Anna Lund, MD · Updated March 3, 2026', ['reviewer*: Anna Lund [MD]', 'updated 2026-03-03']],
    ['March 3, 2026 · By Tom Reyes · Medically reviewed by Anna Lund, MD', ['author: Tom Reyes', 'reviewer*: Anna Lund [MD]']],
    [
      'Authored by Dr Ida Moe · Reviewed by Dr Anna Lund | Last edited 3 Mar 2026 | Certified by Example',
      ['author: (Dr) Ida Moe', 'reviewer*: (Dr) Anna Lund', 'updated 2026-03-03']
    ],
    ['Medical Review: Anna Lund, MD | Updated: March 3, 2026', ['reviewer*: Anna Lund [MD]', 'updated 2026-03-03']],
    [
      'By Tom Reyes | Medically Reviewed by Anna Lund, PharmD, BCPS on March 3, 2026',
      ['author: Tom Reyes', 'reviewer*: Anna Lund [PharmD, BCPS] @2026-03-03']
    ],
    [
      'Written by Tom Reyes Medically Reviewed by Anna Lund, MD on March 03, 2026',
      ['author: Tom Reyes', 'reviewer*: Anna Lund [MD] @2026-03-03']
    ],
    [
      'Written by Tom Reyes, reviewed by Anna Lund, MD, and edited by Ida Moe',
      ['author: Tom Reyes', 'reviewer*: Anna Lund [MD]', 'editor: Ida Moe']
    ],
    ['Written by: Tom Reyes. Reviewed by: Anna Lund, MD. Date: 03/03/2026', ['author: Tom Reyes', 'reviewer*: Anna Lund [MD] @2026-03-03']],
    ['Reviewed By: Anna Lund MD [Last Updated: 3/15/2026]', ['reviewer*: Anna Lund [MD]', 'updated 2026-03-15']],
    ['Anna Lund, RN, wrote this leaflet. Dr Tom Reyes checked this leaflet.', ['author: Anna Lund [RN]', 'reviewer*: (Dr) Tom Reyes']],
    ['Anna Lund, MD\nReviewed 3 March 2026', ['review.on 2026-03-03']],
    ['Approved by: Dr Anna Lund | Approval date: 3 March 2026', ['reviewer*: (Dr) Anna Lund', 'review.on 2026-03-03']],
    [
      'First published: 3 March 2020 | Last reviewed: 3 March 2026 | Next review: 3 March 2029',
      ['published 2020-03-03', 'review.on 2026-03-03', 'review.next 2029-03-03']
    ],
    ['Page last reviewed: 3 March 2026 Next review due: 3 March 2029', ['review.on 2026-03-03', 'review.next 2029-03-03']],
    ['Last reviewed: 23/07/2018 14:44:15', ['review.on 2018-07-23']],
    ['Last reviewed: 2026-03-03T23:30:00-05:00', ['review.on 2026-03-03']],
    ['Last reviewed: 3 March 2026, 14:00 CET', ['review.on 2026-03-03']],
    ['Last updated on Tuesday, March 3rd, 2026 at 4:15 p.m. EST', ['updated 2026-03-03']],
    ['Last updated: 14:05, 3 March 2026', ['updated 2026-03-03']],
    ['Last updated at 10:15 on 3 March 2026', ['updated 2026-03-03']],
    ['Last reviewed on the 3rd of March 2026', ['review.on 2026-03-03']],
    ['Last reviewed: 2026-Mar-03', ['review.on 2026-03-03']],
    ['Last reviewed: 3/Mar/2026', ['review.on 2026-03-03']],
    ['Last reviewed: Mar-2026', ['review.on 2026-03']],
    ['Last reviewed - 3 March 2026', ['review.on 2026-03-03']],
    ['Reviewed/Revised: 03/2026', ['review.on 2026-03']],
    ['Last review/revision Mar 2026', ['review.on 2026-03']],
    ['Last Annual Review Date: 2026-03-01', ['review.on 2026-03-01']],
    ['Date Reviewed: 3/3/2026. Date Updated: 4/4/2026', ['review.on 2026-03-03', 'updated 2026-04-04']],
    ['Current as of March 3, 2026', ['updated 2026-03-03']],
    ['Due for review: March 2029', ['review.next 2029-03']],
    ['This leaflet is due for review in March 2029', ['review.next 2029-03']],
    ['To be reviewed by March 2029', ['review.next 2029-03']],
    ['Review due date 03/2029', ['review.next 2029-03']],
    ['Expires: 3 March 2029', ['review.next 2029-03-03']],
    ['Valid until 3 March 2029', ['review.next 2029-03-03']],
    ['Expiry date: March 2029', ['review.next 2029-03']],
    ['Reviewed by on 3 March 2026', ['review.on 2026-03-03']],
    ['Last reviewed: Spring 2026', ['review.on unreadable']],
    ['Last reviewed: Q1 2026', ['review.on unreadable']],
    ['Last reviewed: 3-Mar-26', ['review.on unreadable']]
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected))
})

describe('neither byline nor date', () => {
  test.each([
    'The page was reviewed by the board.',
    'The article by Lund was reviewed by Reyes.',
    'The information was checked by a doctor.',
    'To be reviewed by your doctor',
    'To be reviewed, your records must be complete.',
    'Due dates are on the card.',
    'Due for review soon',
    'Update your records.',
    'Review date to be set',
    'Review the page',
    'Review board decisions are final.',
    'This leaflet is about asthma. Reviewed trials by Lund show little.',
    'Your scan is checked. Reviewed by a radiologist, it is sent to your doctor.',
    'Lund A. Gout. Harbor Press; 2012. Updated March 12, 2012.',
    'Ask who wrote this page.',
    'Anna wrote this page about her illness.',
    'The reviewer of this study, Anna Lund, found no harm.',
    'Dr Anna Lund has reviewed the guidance on asthma and found it wanting.',
    'Dr Anna Lund updated this advice line after the recall.',
    'The FDA approved this drug in 2006.',
    'Approved on 3 March 2020, the vaccine protects most people.',
    'Published in 2020, the study found no harm.',
    'Published in the BMJ, 3 March 2020',
    'Patient reviewed by a nurse within 4 hours.',
    'Checked: yes',
    'Last dose: 3 March 2026',
    'Last period: 3 March 2026',
    'Last update: see the log',
    'Page last reviewed: see below',
    'Last reviewed 3 months ago',
    'Reviewed every 3 years',
    'Updated 24 hours a day',
    'Updated daily by our staff',
    'Issue: some people faint.',
    'Owner: your dentist',
    'Language: English',
    'Expert: see below',
    'Contributed by your employer',
    'Sign off the form with your nurse.',
    'By New Year',
    'By Drug Class',
    'By Age 50',
    'By Week 12',
    'By Day 3 most people are well',
    'By Friday 3 March 2026',
    'By using this site you agree',
    'By mouth, 2 times a day',
    'By doctors, for doctors',
    'By the Numbers',
    'Author | Harbor Clinic | Contact',
    'Medical expert witnesses agree.',
    '120/80',
    '3/4',
    'Photo by Anna Lund',
    'Translated by Anna Lund',
    'Sources reviewed by Anna Lund',
    'Translation reviewed by Anna Lund',
    'Revisado por la Dra. Ana Ruiz'
  ])('%s', (text) => expect(shown(text)).toEqual([]))
})
