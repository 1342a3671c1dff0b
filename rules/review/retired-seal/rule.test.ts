import {lint} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../../packages/core/test-support/cpu-time.js'
import rule from './rule.js'

function findings(source: string, path = 'page.md') {
  return lint(source, {path, rules: [{rule, severity: 'warning', options: {}}]}).findings
}

/** What is found, as it stands in the source. */
const found = (source: string, path?: string) => findings(source, path).map(({start, end}) => source.slice(start.offset, end.offset))
const page = (text: string) => `# Asthma\n\nAsthma makes the airways narrow, and breathing is hard.\n\n${text}\n`

describe('claims in the text', () => {
  test.each([
    'HONcode certified.',
    'HONcode Certified',
    'SpineCare Online has earned the HONcode seal.',
    'Our pages have followed the HONcode principles since 2008.',
    'Produced under The Information Standard',
    'Certifications: ISO 27001, HONcode',
    'Certified by Health on the Net (HON), 01/2021',
    'Since 2005, we\u2019ve been certified by HONcode.',
    'This site follows the HON Code of Conduct.',
    'Certified by the HON code',
    'Certified member of The Information Standard',
    'The Information Standard: certified member',
    'Proud member of The Information Standard',
    'This site complies with the HONcode standard for trustworthy health information: verify here.',
    'We comply with the [HONcode](https://www.hon.ch/HONcode/) standard.',
    'We subscribe to the HONcode principles.',
    'Our pages have been HONcode certified since 2008.',
    'Our website was awarded the HONcode seal in 2010.',
    'SpineCare Online is HONcode certified.',
    'The Spine Clinic is accredited by the Health On the Net Foundation.',
    'The trust is a member of The Information Standard.',
    'This leaflet meets the Information Standard.',
    'All our leaflets carry the NHS Information Standard logo.',
    'We are a not-for-profit organisation certified by HONcode.',
    'Look for the HONcode seal when you read about health.'
  ])('%s', (text) => expect(findings(page(text))).toHaveLength(1))

  test.each([
    'HONcode was discontinued in 2022.',
    'We once carried the HONcode logo.',
    'Our pages followed the HONcode principles.',
    'This site used to be certified by HONcode.',
    'We were HONcode certified until 2022.',
    'We held the HONcode seal from 2004 to 2022.',
    'Our HONcode certificate expired.',
    'We are no longer a member of The Information Standard.',
    'We are not HONcode certified.',
    "We don't show the HONcode seal.",
    'A study compared sites with the HONcode seal and others.',
    'Some websites are HONcode certified, and some are no better than others.',
    'What is the HONcode seal?',
    'How HONcode certification worked',
    'We follow the Accessible Information Standard.',
    'We meet the data information standard of our region.',
    'We comply with the information standards of the NHS.',
    'Our forms comply with the Information Standard DCB1605.',
    'We follow the health and care information standard.',
    'Our trust meets the Information Standard for maternity data.',
    'We meet the information standard set by our ministry.',
    'We help you to find health on the net and to verify it.',
    'The honour code of our school is strict.',
    'We comply with the Python code of conduct.'
  ])('not: %s', (text) => expect(found(page(text))).toEqual([]))

  test('a page that says that the scheme is over may show the old seal', () => {
    expect(found(page('The scheme HONcode closed in 2022.\n\n![Seal](/honcode.gif)\n\nWe comply with the HONcode standard.'))).toEqual([])
    expect(found('# A history of seals\n\nSites that comply with HONcode show this.\n\n![Seal](/honcode.gif)\n')).toEqual([])
  })

  test('in other languages only pictures, links and keys are read', () => {
    const text =
      'Este sitio cumple con el estándar HONcode para informar sobre la salud de las personas que viven con asma y de sus familias.'
    expect(found(`---\nlang: es\n---\n\n# Asma\n\n${text}\n`)).toEqual([])
    expect(found(`---\nlang: es\n---\n\n# Asma\n\n${text}\n\n![](/honcode.gif)\n`)).toEqual(['![](/honcode.gif)'])
  })
})

describe('pictures, links and components', () => {
  test.each<[text: string, expected: string, path?: string]>([
    ['![](/img/hon_logo.png)', '![](/img/hon_logo.png)'],
    ['![HONcode](/img/seal.gif)', '![HONcode](/img/seal.gif)'],
    ['![](https://www.honcode.ch/HONcode/Seal/x_s.gif)', '![](https://www.honcode.ch/HONcode/Seal/x_s.gif)'],
    ['![](/information-standard-member.png)', '![](/information-standard-member.png)'],
    ['[![seal](/s.gif)](https://www.hon.ch/)', '[![seal](/s.gif)](https://www.hon.ch/)'],
    ['[Verify][h]\n\n[h]: https://hon.ch/HONcode', '[Verify][h]'],
    ['<a href="http://healthonnet.org/x"><img src="s.gif"></a>', '<a href="http://healthonnet.org/x"><img src="s.gif"></a>'],
    ['<div id="hon_seal" class="hon-seal"></div>', 'id="hon_seal"'],
    ['<HonCodeSeal id="3" />', '<HonCodeSeal id="3" />', 'page.mdx'],
    ['<Badge src="/honcode.png" />', '<Badge src="/honcode.png" />', 'page.mdx']
  ])('%s', (text, expected, path) => expect(found(page(text), path)[0]).toBe(expected))

  test.each([
    '![](/img/python_code.png)',
    '![](/img/python-logo.png)',
    '![](/accessible-information-standard.png)',
    '![The HONcode seal as it was until 2022](/seal.png)',
    '[Honda](https://www.honda.ch/)',
    '[Hon](https://www.thehon.ch/)',
    'We were certified by [HON](https://www.hon.ch/).',
    '<!-- <img src="/honcode.png"> -->',
    '![](data:image/png;base64,hon_code)',
    '## References\n\n- Health On the Net Foundation. Principles. <https://www.hon.ch/>'
  ])('not: %s', (text) => expect(found(page(text))).toEqual([]))

  test('the footer of an HTML page counts, and a comment there does not', () => {
    const html = (footer: string) => `<html><body><main><h1>Asthma</h1><p>Text.</p></main><footer>${footer}</footer></body></html>`
    expect(found(html('<a href="https://www.hon.ch/x">seal</a>'), 'page.html')).toEqual(['href="https://www.hon.ch/x"'])
    expect(found(html('<img alt="HONcode seal" src="/x.gif">'), 'page.html')).toEqual(['alt="HONcode seal"'])
    expect(found(html('<p>We comply with the HONcode standard.</p>'), 'page.html')).toEqual(['We comply with the HONcode standard.'])
    expect(found(html('<p>We were HONcode certified.</p>'), 'page.html')).toEqual([])
    expect(found('<h1>Asthma</h1><p>Wheezing. We comply with the HONcode standard. Ask us.</p>', 'page.html')).toHaveLength(1)
    expect(found(html('<!-- <a href="https://www.hon.ch/x">seal</a> -->'), 'page.html')).toEqual([])
  })
})

describe('frontmatter', () => {
  test.each([
    'honcode: true',
    'hon_code: "yes"',
    'HONcodeCertified: true',
    'honcode: HONConduct000000',
    'informationStandard: member',
    'certifications: [HONcode]',
    'certifications: [ISO 27001, {name: HONcode}]',
    'seals: hon-code',
    'accreditation: The Information Standard',
    'params:\n  honcode: {id: 12}'
  ])('%s', (yaml) => expect(findings(`---\n${yaml}\n---\n\n# Asthma\n`)).toHaveLength(1))

  test.each([
    'honcode: false',
    'honcode:',
    'honcode: "no"',
    'honcode: none',
    'honcode: until 2022',
    'honcode: {active: false}',
    'certifications: [PIF TICK]',
    'certifications: [HONcode (until 2022)]',
    'standards: [Accessible Information Standard]',
    'honourable: true',
    'tags: [HONcode]',
    'title: HONcode and its history'
  ])('not: %s', (yaml) => expect(found(`---\n${yaml}\n---\n\nText.\n`)).toEqual([]))
})

test.each(['honcode ', 'information standard ', 'hon_', '<a href=hon ', 'was ', 'the information ', '<!--'])(
  'a long line of %s is read',
  (piece) => {
    const html = `<p>HONcode</p>${piece.repeat(50_000)}`
    const started = cpuTime()
    findings(html, 'page.html')
    findings(`HONcode ${piece.repeat(50_000)}`, 'page.txt')
    expect(cpuTime() - started).toBeLessThan(20_000)
  }
)
