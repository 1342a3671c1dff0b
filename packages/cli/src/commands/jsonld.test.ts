import {expect, test} from 'vitest'
import {sandbox} from '../testing.js'

const page = '---\ntitle: Asthma\nreviewer: Ida Moe, MD\nlastReviewed: 2026-03-01\nauthor: TBD\n---\n\n# Asthma\n\nIt is </script> here.\n'
const config = 'site:\n  content: pages\n  routes: ["pages/{path}.md -> /{path}/"]\n'

test('one page, with its address from the routes', async () => {
  const {code, out, err} = await sandbox({'pages/a.md': page, 'bedside.yaml': config}).run(['jsonld', 'pages/a.md'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({'@type': 'MedicalWebPage', url: '/a/', lastReviewed: '2026-03-01', reviewedBy: {name: 'Ida Moe'}})
  expect(err).toBe('bedside: Author "TBD" is left out: it is a placeholder.\n')
})

test('without routes there is no address, and the configuration may stand elsewhere', async () => {
  const box = sandbox({'a.md': page, 'conf/other.yaml': 'locale: en-GB\n'})
  const {out} = await box.run(['jsonld', 'a.md', '--config', 'conf/other.yaml'])
  expect(JSON.parse(out).inLanguage).toBe('en-GB')
  expect(JSON.parse(out)).not.toHaveProperty('url')
})

test('as a script for the head of a page', async () => {
  const {out} = await sandbox({'a.md': page.replace('title: Asthma', 'title: </script>')}).run(['jsonld', 'a.md', '--script'])
  expect(out).toMatch(/^<script type="application\/ld\+json">\n\{[^<]*\n\}\n<\/script>\n$/)
})

test('no review lies ahead of --now', async () => {
  const box = sandbox({'a.md': page})
  const {out, err} = await box.run(['jsonld', 'a.md', '--now', '2026-02-28'])
  expect(JSON.parse(out)).not.toHaveProperty('lastReviewed')
  expect(err).toContain('The review date "2026-03-01" is left out: it lies ahead.\n')
  expect(await box.run(['jsonld', 'a.md', '--now', '2026-02-29'])).toMatchObject({code: 2, out: ''})
})

test('one page at a time', async () => {
  const box = sandbox({'a.md': page, 'b.md': page})
  const {code, out, err} = await box.run(['jsonld', 'a.md', 'b.md'])
  expect({code, out, err}).toEqual({
    code: 2,
    out: '',
    err: 'bedside: jsonld prints one page, and these are 2; name one of them, such as a.md.\n'
  })
  expect((await box.run(['jsonld'])).err).toBe('bedside: jsonld: name one page, such as `bedside jsonld articles/asthma.md`.\n')
  expect((await box.run(['jsonld', 'c.md'])).err).toBe('bedside: c.md: there is no such file or folder.\n')
  expect(await box.run(['jsonld', '.'])).toMatchObject({code: 2})
})

test('a page that cannot be read says why', async () => {
  const {code, err} = await sandbox({'a.mdx': '# A\n\n<b>\n'}).run(['jsonld', 'a.mdx'])
  expect({code, err}).toEqual({code: 2, err: expect.stringMatching(/^bedside: a\.mdx: Not checked: /)})
})
