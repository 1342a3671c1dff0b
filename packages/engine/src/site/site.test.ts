import {describe, expect, test} from 'vitest'
import {routeFault} from './index.js'
import {leads, page, siteOf} from './testing.js'

describe('relative links', () => {
  const site = siteOf(['index.md', 'spine/index.md', 'spine/fusion.md', 'spine/disc surgery.md', 'spine/größe.md', 'a/README.md'], {}, [
    'spine/img/spine.png',
    'empty/photo.jpg'
  ])
  test.each([
    ['fusion.md', 'spine/fusion.md'],
    ['./fusion.md#risks', 'spine/fusion.md#risks'],
    ['fusion', 'spine/fusion.md'],
    ['fusion.html', 'spine/fusion.md'],
    ['fusion.md?from=home#risks', 'spine/fusion.md#risks'],
    ['#risks', 'spine/index.md#risks'],
    ['?print', 'spine/index.md'],
    ['../spine/', 'spine/index.md'],
    ['..', 'index.md'],
    ['../a', 'a/README.md'],
    ['disc%20surgery.md', 'spine/disc surgery.md'],
    ['gr%C3%B6%C3%9Fe.md', 'spine/größe.md'],
    ['gro\u0308ße.md', 'spine/größe.md'],
    ['img/spine.png', 'spine/img/spine.png'],
    ['../empty', 'empty'],
    ['fusio.md', 'missing'],
    ['Fusion.md', 'spine/fusion.md'],
    ['img/spin.png', 'missing'],
    ['pictures/spine.png', 'unknown'],
    ['../../outside.md', 'unknown'],
    ['100%.md', 'missing'],
    ['https://example.org/x', 'unknown'],
    ['HTTPS://example.org/x', 'unknown'],
    ['//example.org/x', 'unknown'],
    ['mailto:a@example.org', 'unknown'],
    ['tel:911', 'unknown'],
    ['{{ site.baseurl }}/x', 'unknown'],
    ['{% link x.md %}', 'unknown'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a page holds.
    ['${base}/x', 'unknown'],
    ['appointments.aspx', 'unknown']
  ])('%s leads to %s', (url, expected) => {
    expect(leads(site, 'spine/index.md', url)).toBe(expected)
  })
})

describe('addresses that begin with a slash', () => {
  const routed = siteOf(
    [
      'content/index.md',
      'content/spine/index.md',
      'content/spine/fusion.md',
      'content/Blog.md',
      page('content/old.md', {permalink: '/kept/old.html'})
    ],
    {content: 'content', routes: ['content/{path}.md -> /{path}/'], external: ['/sign-in/**', '/apps/*']},
    ['bedside.yaml', 'content/spine/leaflet.pdf', 'static/img/logo.png']
  )
  test.each([
    ['/', 'content/index.md'],
    ['/spine/', 'content/spine/index.md'],
    ['/spine', 'content/spine/index.md'],
    ['/spine/index.html', 'content/spine/index.md'],
    ['/spine/fusion/#risks', 'content/spine/fusion.md#risks'],
    ['/spine/fusion.html', 'content/spine/fusion.md'],
    ['/spine/fusion?x=/y/', 'content/spine/fusion.md'],
    ['/kept/old.html', 'content/old.md'],
    ['/kept/old', 'content/old.md'],
    ['/spine/leaflet.pdf', 'content/spine/leaflet.pdf'],
    ['/img/logo.png', 'static/img/logo.png'],
    ['/img/other.png', 'missing'],
    ['/spine/leaflets.pdf', 'missing'],
    ['/forms/leaflet.pdf', 'missing'],
    ['/leaflet.pdf', 'missing'],
    ['/spine/x-ray.png', 'missing'],
    ['/sign-in/', 'unknown'],
    ['/sign-in/now/', 'unknown'],
    ['/apps/x', 'unknown'],
    ['/blog/', 'content/Blog.md'],
    ['/content/spine/fusion/', 'missing'],
    ['/spine/fussion/', 'missing']
  ])('%s leads to %s where routes are known', (url, expected) => {
    expect(leads(routed, 'content/index.md', url)).toBe(expected)
  })

  test('without routes they count only where they are found', () => {
    const site = siteOf(['docs/a.md'], {}, ['img/x.png'])
    expect(['/docs/a.md', '/docs/a', '/docs/b.md', '/img/x.png', '/img/y.png', '/b/'].map((url) => leads(site, 'docs/a.md', url))).toEqual([
      'docs/a.md',
      'docs/a.md',
      'unknown',
      'img/x.png',
      'missing',
      'unknown'
    ])
  })

  test('routes speak only of the addresses that they can make', () => {
    const site = siteOf(['blog/a.md'], {routes: ['blog/{path}.md -> /news/{path}/']})
    expect(['/news/a/', '/news/b/', '/about/'].map((url) => leads(site, 'blog/a.md', url))).toEqual(['blog/a.md', 'missing', 'unknown'])
  })
})

test('relative links are also read from the page’s own address', () => {
  const site = siteOf(['content/a/b.md', 'content/a/c.md'], {routes: ['content/{path}.md -> /{path}/']})
  expect(['../c/', 'c', '../c.md', 'c/', '../d/'].map((url) => leads(site, 'content/a/b.md', url))).toEqual([
    'content/a/c.md',
    'content/a/c.md',
    'missing',
    'content/a/c.md',
    'missing'
  ])
})

test('frontmatter says where a page is served', () => {
  const routes = ['{path}.md -> /{path}/']
  const site = siteOf(
    [
      page('a/one.md', {slug: 'uno'}),
      page('a/two.md', {slug: '/zwei'}),
      page('a/three.md', {url: 'trois/'}),
      page('a/four.md', {aliases: ['/vier/', 'quatre']})
    ],
    {routes}
  )
  const answers = ['/a/uno/', '/a/one/', '/zwei', '/trois/', '/vier', '/a/quatre/', '/a/four/'].map((url) => leads(site, 'a/one.md', url))
  expect(answers).toEqual(['a/one.md', 'missing', 'a/two.md', 'a/three.md', 'a/four.md', 'a/four.md', 'a/four.md'])
})

test('several routes, names without slashes, and files that are no pages', () => {
  const site = siteOf(
    ['en/spine/fusion.mdx'],
    {routes: ['faq/{name}.html -> /faq/{name}/', '{lang}/{path}.{ext} -> /{lang}/health/{path}']},
    ['faq/costs.html']
  )
  expect(leads(site, 'en/spine/fusion.mdx', '/en/health/spine/fusion')).toBe('en/spine/fusion.mdx')
  expect(leads(site, 'en/spine/fusion.mdx', '/faq/costs/')).toBe('faq/costs.html')
})

describe('the nearest address', () => {
  const routed = siteOf(
    [
      'content/treatments/spinal-fusion.md',
      'content/treatments/disc-surgery.md',
      'content/conditions/Scoliosis.md',
      'content/conditions/pain.md'
    ],
    {content: 'content', routes: ['content/{path}.md -> /{path}/']},
    ['content/forms/consent.pdf']
  )
  test.each([
    ['/treatments/spinal-fussion/', ['/treatments/spinal-fusion/']],
    ['/treatment/spinal-fusion/#risks', ['/treatments/spinal-fusion/']],
    ['/conditions/scoliosis/', ['/conditions/Scoliosis/']],
    ['/surgery/disc-surgery/', ['/treatments/disc-surgery/']],
    ['/forms/consnet.pdf', ['/forms/consent.pdf']],
    ['/something/else/', []]
  ])('to %s is %j', (url, expected) => {
    expect(routed.nearest('content/conditions/pain.md', {url, kind: 'link'})).toEqual(expected)
  })

  const plain = siteOf(['spine/index.md', 'spine/fusion.md', 'brain/tumour.md'], {}, ['spine/img/spine.png'])
  test.each([
    ['fusoin.md', ['fusion.md']],
    ['./fusoin', ['./fusion']],
    ['../spine/fusoin.md', ['fusion.md']],
    ['../brain/tumor.md', ['../brain/tumour.md']],
    ['tumour.md', ['../brain/tumour.md']],
    ['img/spin.png', ['img/spine.png']]
  ])('to the relative %s is %j', (url, expected) => {
    expect(plain.nearest('spine/index.md', {url, kind: 'link'})).toEqual(expected)
  })
})

test('the order of the parts changes nothing', () => {
  const paths = ['a/x.md', 'b/x.md', 'c/x.md']
  const config = {routes: ['{folder}/{name}.md -> /{name}/']}
  const answers = [paths, [...paths].reverse()].map((order) => leads(siteOf(order, config), 'a/x.md', '/x/'))
  expect(answers).toEqual(['a/x.md', 'a/x.md'])
})

test.each([
  ['content/{path}.md', 'write a route as "files -> address", such as "content/{path}.md -> /{path}/"'],
  ['content/{path}.md -> {path}', 'the address "{path}" must begin with /'],
  ['content/{path}.md -> /{slug}/', 'the address uses {slug}, which the file side does not name']
])('the route %s is refused', (pattern, fault) => {
  expect(routeFault(pattern)).toBe(fault)
  expect(() => siteOf([], {routes: [pattern]})).toThrow(fault)
})

describe('what one page asks for is no walk over all others', () => {
  const count = 20_000

  test('bundles, their pictures, and references by name', () => {
    const paths = Array.from({length: count}, (_, index) => `content/spine/page-${index}/index.md`)
    const site = siteOf(
      paths,
      {generator: 'hugo'},
      paths.map((path) => path.replace('index.md', 'x-ray.png'))
    )
    const wrong = paths.filter((path, index) => {
      const found = site.resolve(paths[0]!, {url: `page-${index}`, through: 'ref', kind: 'link'})
      return found.kind !== 'page' || found.page.path !== path
    })
    expect(wrong).toEqual([])
    expect(leads(site, paths[7]!, 'x-ray.png')).toBe('content/spine/page-7/x-ray.png')
  })

  test('entries of a collection, posts by name, files that a program copies, and one address for all', () => {
    const entries = Array.from({length: count}, (_, index) => `src/content/tests/scan-${index}.md`)
    const astro = siteOf(entries, {generator: 'astro'}, ['src/pages/tests/[...slug].astro'])
    expect(leads(astro, entries[0]!, '../scan-9/')).toBe('src/content/tests/scan-9.md')
    const posts = Array.from({length: count}, (_, index) => `_posts/2026-01-01-post-${index}.md`)
    const jekyll = siteOf(posts, {generator: 'jekyll'})
    const eleventy = siteOf(
      ['src/a.md'],
      {generator: 'eleventy'},
      posts.map((path) => path.replace('.md', '.png'))
    )
    const isLost = (path: string) =>
      jekyll.resolve(posts[0]!, {url: path.slice('_posts/'.length, -'.md'.length), through: 'post', kind: 'link'}).kind !== 'page'
    expect(posts.filter(isLost)).toEqual([])
    const isTold = (_: string, index: number) => leads(eleventy, 'src/a.md', `/img/lost-${index}.png`) !== 'missing'
    expect(posts.filter(isTold)).toEqual([])
    expect(siteOf(posts, {routes: ['{path}.md -> /x/']}).sharedAddresses(posts[0]!)).toHaveLength(count - 1)
  })
})

test('thousands of broken links are cheap', () => {
  const paths = Array.from({length: 5_000}, (_, index) => `content/topic-${index % 70}/page-about-subject-${index}.md`)
  const site = siteOf(paths, {routes: ['content/{path}.md -> /{path}/']})
  for (let index = 0; index < 500; index++)
    site.nearest(paths[0]!, {url: `/topik-${index % 70}/page-abut-subject-${index * 7}/`, kind: 'link'})
})

describe('a site that a generator makes', () => {
  const files = ['content/spine/fusion.md', 'content/spine/_index.md', 'content/Knee.md']
  const site = siteOf(files, {
    generator: 'hugo',
    content: 'content',
    base: '/health/',
    url: 'https://clinic.example/health/',
    trailingSlash: 'always'
  })
  const judged = (url: string) => {
    const resolution = site.resolve('content/spine/fusion.md', {url, kind: 'link'})
    const instead = 'instead' in resolution ? resolution.instead : undefined
    return instead ? `${instead.why} ${instead.url}` : leads(site, 'content/spine/fusion.md', url)
  }
  test.each([
    ['https://clinic.example/health/spine/', 'content/spine/_index.md'],
    ['https://clinic.example/health/spin/', 'missing'],
    ['HTTPS://clinic.example/health/knee/#risks', 'content/Knee.md#risks'],
    ['https://clinic.example.org/health/spin/', 'unknown'],
    ['/health/knee', 'redirect /health/knee/'],
    ['/health/Knee/', 'case /health/knee/'],
    ['../../Knee/', 'case ../../knee/'],
    ['/knee/', 'missing'],
    ['/other-system/', 'unknown'],
    ['../', 'content/spine/_index.md'],
    ['../../nowhere/', 'missing'],
    ['../../../../outside/', 'unknown']
  ])('%s: %s', (url, expected) => {
    expect(judged(url)).toBe(expected)
  })

  test('a missing base is what lacks', () => {
    expect(site.nearest('content/spine/fusion.md', {url: '/knee/', kind: 'link'})).toEqual(['/health/knee/'])
  })

  test('a file outside the pages is read as a code host shows it', () => {
    const repository = siteOf([...files, 'README.md', 'docs/style.md'], {generator: 'hugo', content: 'content'})
    expect(['docs/style.md', 'docs/gone.md', 'docs', '/spine/'].map((url) => leads(repository, 'README.md', url))).toEqual([
      'docs/style.md',
      'missing',
      'unknown',
      'content/spine/_index.md'
    ])
  })
})

test('two pages with one address know of each other', () => {
  const site = siteOf([
    page('content/a.md', {permalink: '/x/'}),
    page('content/b.md', {permalink: '/x/'}),
    page('content/c.md', {permalink: '/x/', draft: true})
  ])
  expect(site.sharedAddresses('content/a.md')).toEqual([{address: '/x/', path: 'content/b.md'}])
  expect(site.sharedAddresses('content/b.md')).toEqual([{address: '/x/', path: 'content/a.md'}])
  expect(site.sharedAddresses('content/c.md')).toEqual([])
})

test('the same page in other languages', () => {
  const site = siteOf(['content/spine.md', 'content/spine.es.md', 'content/es/knee.md', 'content/knee.md'], {
    generator: 'hugo',
    languages: ['en', 'es']
  })
  expect([...site.translations('content/spine.md')]).toEqual([['es', 'content/spine.es.md']])
  expect([...site.translations('content/es/knee.md')]).toEqual([['en', 'content/knee.md']])
})
