import {describe, expect, test} from 'vitest'
import {checkAddress} from './check.js'
import {fakeWorld, hostsIn, noon, redirect, status} from './testing.js'
import type {Answer, Request} from './world.js'

const address = 'https://clinic.org/page'

/** What becomes of the address where its host gives these answers in turn, HEAD and GET alike; the last one stays. */
async function becomes(...answers: (Answer | number)[]) {
  let count = 0
  const world = fakeWorld(({url}) => (url.pathname === '/robots.txt' ? 404 : answers[Math.min(count++, answers.length - 1)]))
  const state = await checkAddress(address, hostsIn(world))
  return {state, seen: world.seen.filter(({url}) => !url.endsWith('/robots.txt')), seconds: (world.now() - noon) / 1_000}
}

const ok = {outcome: 'ok', status: 200, movedTo: null, plainAt: null}

describe('what a status means', () => {
  test.each([200, 204, 206, 304])('%i is well', async (code) => {
    expect((await becomes(code)).state).toMatchObject({outcome: 'ok', status: code})
  })

  test.each([404, 410])('%i is gone, once GET has said so, too', async (code) => {
    const {state, seen} = await becomes(code)
    expect(state).toEqual({outcome: 'gone', status: code, sentTo: null})
    expect(seen.map(({method}) => method)).toEqual(['HEAD', 'GET'])
  })

  test.each([
    [401, 'refused'],
    [403, 'refused'],
    [406, 'refused'],
    [451, 'refused'],
    [999, 'refused'],
    [429, 'busy'],
    [503, 'busy'],
    [500, 'server-error'],
    [502, 'server-error'],
    [599, 'server-error'],
    [400, 'odd-answer'],
    [405, 'odd-answer'],
    [418, 'odd-answer'],
    [300, 'odd-answer'],
    [100, 'odd-answer']
  ])('%i cannot be checked: %s', async (code, why) => {
    expect((await becomes(code)).state).toEqual({outcome: 'unsure', status: code, why})
  })

  test.each([
    ['timeout', 'timeout'],
    ['tls', 'tls'],
    ['network', 'network'],
    ['no-address', 'network'],
    ['not-public', 'not-public']
  ] as const)('%s cannot be checked: %s', async (fault, why) => {
    expect((await becomes({fault})).state).toEqual({outcome: 'unsure', status: null, why})
  })

  test('a name that does not exist is gone, without another try', async () => {
    const {state, seen} = await becomes({fault: 'no-host'})
    expect(state).toEqual({outcome: 'gone', status: null, sentTo: null})
    expect(seen).toHaveLength(1)
  })
})

describe('HEAD, then GET', () => {
  const headIs = (head: Answer | number) => (request: Request) =>
    request.url.pathname === '/robots.txt' ? 404 : request.method === 'HEAD' ? head : 200

  test.each<Answer | number>([400, 403, 404, 405, 410, 500, 501, 502, 503, {fault: 'timeout'}, {fault: 'network'}])(
    '%j to HEAD says nothing',
    async (head) => {
      const world = fakeWorld(headIs(head))
      expect(await checkAddress(address, hostsIn(world))).toEqual(ok)
      expect(world.seen.map(({method}) => method)).toEqual(['GET', 'HEAD', 'GET'])
    }
  )

  test('a host that does not know HEAD is not asked so again', async () => {
    const world = fakeWorld(headIs(405))
    const hosts = hostsIn(world)
    for (const page of ['a', 'b', 'c']) await checkAddress(`https://clinic.org/${page}`, hosts)
    expect(world.seen.map(({method}) => method)).toEqual(['GET', 'HEAD', 'GET', 'GET', 'GET'])
  })

  test('of an answer nothing but its headers is wanted, but of robots.txt', async () => {
    const wanted: [string, number][] = []
    const world = fakeWorld(({url, mostBytes}) => {
      wanted.push([url.pathname, mostBytes])
      return url.pathname === '/robots.txt' ? 404 : 200
    })
    await checkAddress(address, hostsIn(world))
    expect(wanted).toEqual([
      ['/robots.txt', 512_000],
      ['/page', 0]
    ])
  })
})

describe('redirects', () => {
  /** A world of redirects by address; what is not named answers 200. */
  const sending = (from: Record<string, Answer | number>) =>
    fakeWorld(({url}) => (url.pathname === '/robots.txt' ? 404 : (from[url.href] ?? 200)))
  const follow = (from: Record<string, Answer | number>, start = address) => checkAddress(start, hostsIn(sending(from)))

  test.each([301, 308])('%i is a move', async (code) => {
    expect(await follow({[address]: redirect(code, '/new')})).toEqual({...ok, movedTo: 'https://clinic.org/new'})
  })

  test.each([302, 303, 307])('%i is none', async (code) => {
    expect(await follow({[address]: redirect(code, '/new')})).toEqual(ok)
  })

  test('of a chain the part that is for good counts', async () => {
    const chain = {[address]: redirect(301, '/b'), 'https://clinic.org/b': redirect(302, '/c'), 'https://clinic.org/c': redirect(301, '/d')}
    expect(await follow(chain)).toEqual({...ok, movedTo: 'https://clinic.org/b'})
  })

  test('a move to what is gone is gone, and says where', async () => {
    const chain = {[address]: redirect(301, 'https://other.org/x'), 'https://other.org/x': 404}
    expect(await follow(chain)).toEqual({outcome: 'gone', status: 404, sentTo: 'other.org'})
  })

  test('a move to what refuses cannot be checked', async () => {
    expect(await follow({[address]: redirect(301, '/x'), 'https://clinic.org/x': 403})).toMatchObject({outcome: 'unsure', why: 'refused'})
  })

  test('encryption that is lost is said', async () => {
    const plain = 'http://clinic.org/plain'
    expect(await follow({[address]: redirect(302, plain)})).toEqual({...ok, plainAt: plain})
    expect(await follow({[plain]: redirect(302, '/b')}, plain)).toEqual(ok)
  })

  test('five are followed, six are too many', async () => {
    const chain = (length: number) =>
      Object.fromEntries(Array.from({length}, (_, at) => [at === 0 ? address : `https://clinic.org/${at}`, redirect(301, `/${at + 1}`)]))
    expect(await follow(chain(5))).toMatchObject({outcome: 'ok', movedTo: 'https://clinic.org/5'})
    expect(await follow(chain(6))).toEqual({outcome: 'unsure', status: null, why: 'redirects'})
  })

  test.each([
    ['to itself', redirect(301, '/page')],
    ['to its own fragment', redirect(302, '/page#top')],
    ['without an address', status(301)],
    ['with an address that is none', redirect(301, 'https://[')],
    ['to another scheme', redirect(301, 'ftp://clinic.org/page')],
    ['to a script', redirect(301, 'javascript:alert(1)')],
    ['too long', redirect(301, `/${'a'.repeat(5_000)}`)]
  ])('%s: cannot be checked', async (_, answer) => {
    expect(await follow({[address]: answer})).toMatchObject({outcome: 'unsure', why: 'redirects'})
  })

  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://printer/',
    'https://clinic.org:8443/',
    'https://user:secret@clinic.org/x'
  ])('nobody is sent on to %s', async (inside) => {
    const world = sending({[address]: redirect(302, inside)})
    expect(await checkAddress(address, hostsIn(world))).toEqual({outcome: 'unsure', status: null, why: 'not-public'})
    expect(new Set(world.seen.map(({url}) => new URL(url).host))).toEqual(new Set(['clinic.org']))
  })

  test('an address in UTF-8 is read as such', async () => {
    const location = Buffer.from('/rücken').toString('latin1')
    expect(await follow({[address]: redirect(301, location)})).toMatchObject({movedTo: 'https://clinic.org/r%C3%BCcken'})
  })
})

describe('patience', () => {
  test('what may pass is tried three times, with longer pauses', async () => {
    const {state, seen} = await becomes({fault: 'network'})
    expect(state).toMatchObject({why: 'network'})
    expect(seen.map(({method}) => method)).toEqual(['HEAD', 'GET', 'GET', 'GET'])
    const gaps = seen.slice(1).map(({at}, index) => at - seen[index]!.at)
    expect(gaps).toEqual([1_050, 2_050, 8_050])
  })

  test('a host that gets better is believed', async () => {
    expect((await becomes(500, 502, 200)).state).toEqual(ok)
  })

  test.each([
    ['30', 30],
    [new Date(noon + 40_000).toUTCString(), 39],
    ['-5', 2],
    ['soon', 2],
    ['0', 1]
  ])('Retry-After: %s', async (wish, least) => {
    const {state, seen} = await becomes(status(429, {'retry-after': wish}), 200)
    expect(state).toEqual(ok)
    expect((seen[1]!.at - seen[0]!.at) / 1_000).toBeCloseTo(least, 0)
  })

  test.each(['61', '86400', '999999999999999999999', new Date(noon + 3_600_000).toUTCString()])(
    'Retry-After: %s is too long to wait for',
    async (wish) => {
      const {state, seen} = await becomes(status(503, {'retry-after': wish}))
      expect(state).toEqual({outcome: 'unsure', status: 503, why: 'busy'})
      expect(seen).toHaveLength(1)
    }
  )

  test('a host that is busy is left alone', async () => {
    const world = fakeWorld(({url}) => (url.pathname === '/robots.txt' ? 404 : 429))
    const hosts = hostsIn(world)
    for (let page = 0; page < 50; page++) expect(await checkAddress(`https://clinic.org/${page}`, hosts)).toMatchObject({why: 'busy'})
    expect(world.seen).toHaveLength(1 + 3)
  })

  test('a host that answers nobody is given up after two addresses, one that does not exist at once', async () => {
    const world = fakeWorld(({url}) =>
      url.hostname === 'slow.org' ? (url.pathname === '/robots.txt' ? 404 : {fault: 'timeout'}) : {fault: 'no-host'}
    )
    const hosts = hostsIn(world)
    for (let page = 0; page < 50; page++) {
      expect(await checkAddress(`https://slow.org/${page}`, hosts)).toMatchObject({why: 'timeout'})
      expect(await checkAddress(`https://gone.org/${page}`, hosts)).toMatchObject({outcome: 'gone', status: null})
    }
    expect(world.seen.filter(({url}) => url.includes('slow.org'))).toHaveLength(1 + 4 + 4)
    expect(world.seen.filter(({url}) => url.includes('gone.org'))).toHaveLength(1)
  })
})

describe('robots.txt', () => {
  const withRobots = (answer: Answer | number) => fakeWorld(({url}) => (url.pathname === '/robots.txt' ? answer : 200))

  test('is read once a host, and kept to', async () => {
    const world = withRobots(status(200, {}, 'User-agent: *\nDisallow: /private/'))
    const hosts = hostsIn(world)
    expect(await checkAddress('https://clinic.org/private/x', hosts)).toEqual({outcome: 'unsure', status: null, why: 'robots'})
    expect(await checkAddress('https://clinic.org/open', hosts)).toEqual(ok)
    expect(world.seen.map(({url}) => new URL(url).pathname)).toEqual(['/robots.txt', '/open'])
  })

  test.each([
    [404, 'ok'],
    [403, 'ok'],
    [410, 'ok'],
    [500, 'robots'],
    [429, 'busy']
  ])('%i: %s', async (code, expected) => {
    const state = await checkAddress(address, hostsIn(withRobots(code)))
    expect('why' in state ? state.why : state.outcome).toBe(expected)
  })

  test('its wish for a slower pace is kept, up to a bound', async () => {
    for (const [wish, seconds] of [
      [10, 10],
      [3_600, 30]
    ]) {
      const world = withRobots(status(200, {}, `User-agent: *\nCrawl-delay: ${wish}`))
      const hosts = hostsIn(world)
      for (const page of 'abc') await checkAddress(`https://clinic.org/${page}`, hosts)
      const gaps = world.seen.slice(1).map(({at}, index) => at - world.seen[index]!.at)
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(seconds! * 1_000)
    }
  })

  test('is looked for where a host sends, but not inside', async () => {
    const world = fakeWorld(({url}) => {
      if (url.href === 'https://clinic.org/robots.txt') return redirect(301, 'https://www.clinic.org/robots.txt')
      if (url.href === 'https://www.clinic.org/robots.txt') return status(200, {}, 'User-agent: bedside\nDisallow: /')
      return url.href === 'https://inside.org/robots.txt' ? redirect(301, 'http://10.0.0.1/robots.txt') : 200
    })
    const hosts = hostsIn(world)
    expect(await checkAddress(address, hosts)).toMatchObject({why: 'robots'})
    expect(await checkAddress('https://inside.org/', hosts)).toEqual(ok)
    expect(world.seen.some(({url}) => url.includes('10.0.0.1'))).toBe(false)
  })
})
