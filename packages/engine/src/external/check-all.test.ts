import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {ExternalState} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {type CheckOptions, checkAll} from './check-all.js'
import {externalNotices, externalReport} from './notice.js'
import {type FakeWorld, fakeWorld, noon} from './testing.js'

const cacheIn = (folder = mkdtempSync(join(tmpdir(), 'bedside-'))) => join(folder, '.bedside-cache', 'external.json')

function check(addresses: readonly string[], world: FakeWorld, options: Partial<CheckOptions> = {}) {
  const pace = {perHost: 1, overall: 8, intervalMs: 1_000}
  const usual = {today: '2026-03-01', cache: cacheIn(), maxAgeDays: 7, pace, mostMs: 3_600_000, allowed: new Set<string>()}
  return checkAll(addresses, {...usual, ...options}, world)
}

const well = () => fakeWorld(({url}) => (url.pathname === '/robots.txt' ? 404 : 200))
const pages = (world: FakeWorld) => world.seen.filter(({url}) => !url.endsWith('/robots.txt')).map(({url}) => url)

/** Least time between the starts of two requests to one host. */
function leastGap({seen}: FakeWorld): number {
  const last = new Map<string, number>()
  let least = Number.POSITIVE_INFINITY
  for (const {at, url} of seen) {
    const {hostname} = new URL(url)
    least = Math.min(least, at - (last.get(hostname) ?? Number.NEGATIVE_INFINITY))
    last.set(hostname, at)
  }
  return least
}

describe('pace', () => {
  const many = Array.from({length: 2_000}, (_, index) => `https://host${index % 50}.org/${index}`)

  test('2,000 addresses on 50 hosts: one at a time each, a second apart, eight in all', async () => {
    const world = fakeWorld(({url}) => (url.pathname === '/robots.txt' ? 404 : 200), 400)
    const {states} = await check(many, world)
    expect([...states.values()].every(({outcome}) => outcome === 'ok')).toBe(true)
    expect(world.seen).toHaveLength(2_050)
    expect(new Set(pages(world)).size).toBe(2_000)
    expect(world.most).toEqual({perHost: 1, overall: 8})
    expect(leastGap(world)).toBeGreaterThanOrEqual(1_400)
    // Eight at a time is what bounds it: 2,050 answers of 0.4 s.
    expect((world.now() - noon) / 1_000).toBeLessThan(130)
  })

  test('where two requests a host are allowed, their starts are apart all the same', async () => {
    const world = fakeWorld(() => 200, 5_000)
    await check(many.filter((_, index) => index % 50 < 2).slice(0, 20), world, {pace: {perHost: 2, overall: 8, intervalMs: 1_000}})
    expect(world.most.perHost).toBe(2)
    expect(leastGap(world)).toBeGreaterThanOrEqual(1_000)
  })

  test('http and https are one host, and so is one that others send on to', async () => {
    const world = fakeWorld(({url}) =>
      url.hostname === 'short.org' && url.pathname !== '/robots.txt'
        ? {status: 301, headers: {location: 'http://clinic.org/x'}, body: ''}
        : 200
    )
    await check(['http://clinic.org/a', 'https://clinic.org/b', 'https://short.org/1', 'https://short.org/2'], world)
    expect(leastGap(world)).toBeGreaterThanOrEqual(1_000)
  })

  test('when time is up the rest waits for the next run', async () => {
    const cache = cacheIn()
    const addresses = Array.from({length: 20}, (_, index) => `https://host.org/${index}`)
    const first = await check(addresses, well(), {cache, mostMs: 10_000})
    const left = [...first.states].filter(([, state]) => state.outcome === 'unsure').map(([address]) => address)
    expect(left.length).toBeGreaterThan(5)
    const world = well()
    const second = await check(addresses, world, {cache})
    expect(pages(world)).toEqual(left)
    expect(second.remembered).toBe(20 - left.length)
  })
})

describe('cache', () => {
  const address = 'https://clinic.org/page'
  const remembered = (state: ExternalState, on: string) => {
    const cache = cacheIn()
    mkdirSync(dirname(cache))
    writeFileSync(cache, JSON.stringify({version: 1, addresses: {[address]: {on, state}}}))
    return cache
  }

  const ok: ExternalState = {outcome: 'ok', status: 200, movedTo: null, plainAt: null}
  const gone: ExternalState = {outcome: 'gone', status: 404, sentTo: null}
  const refused: ExternalState = {outcome: 'unsure', status: 403, why: 'refused'}

  test.each([
    [ok, '2026-03-01', 7, false],
    [ok, '2026-02-23', 7, false],
    [ok, '2026-02-22', 7, true],
    [ok, '2026-03-01', 0, true],
    [ok, '2026-03-02', 7, true],
    [ok, '2026-02-31', 7, true],
    [gone, '2026-03-01', 7, false],
    [gone, '2026-02-28', 7, true],
    [refused, '2026-03-01', 7, false],
    [refused, '2026-02-28', 7, true]
  ])('%j of %s, good for %i days: asked again %s', async (state, on, maxAgeDays, isAsked) => {
    const world = well()
    const {states} = await check([address], world, {cache: remembered(state, on), maxAgeDays})
    expect(pages(world).length > 0).toBe(isAsked)
    expect(states.get(address)).toEqual(isAsked ? ok : state)
  })

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":2,"addresses":{}}',
    '{"version":1,"addresses":[]}',
    '{"version":1,"addresses":{"https://clinic.org/page":null}}',
    '{"version":1,"addresses":{"https://clinic.org/page":{"on":"2026-03-01"}}}',
    '{"version":1,"addresses":{"https://clinic.org/page":{"on":"yesterday","state":{"outcome":"gone","status":404,"sentTo":null}}}}',
    '{"version":1,"addresses":{"https://clinic.org/page":{"on":"2026-03-01","state":{"outcome":"ok","status":200,"movedTo":"javascript:1","plainAt":null}}}}',
    '{"version":1,"addresses":{"https://clinic.org/page":{"on":"2026-03-01","state":{"outcome":"unsure","status":200,"why":"mood"}}}}',
    '{"version":1,"addresses":{"__proto__":{"on":"2026-03-01","state":{"outcome":"gone","status":404,"sentTo":null}}}}'
  ])('%s costs time only', async (text) => {
    const cache = remembered(ok, '2026-03-01')
    writeFileSync(cache, text)
    const world = well()
    const {states, cacheFault} = await check([address], world, {cache})
    expect(states.get(address)).toEqual(ok)
    expect(pages(world)).toEqual([address])
    expect(cacheFault).toBe(null)
    expect(JSON.parse(readFileSync(cache, 'utf8')).addresses).toEqual({[address]: {on: '2026-03-01', state: ok}})
  })

  test('is written in order, in one step, and keeps what other pages need', async () => {
    const cache = cacheIn()
    await check(['https://b.org/', 'https://c.org/'], well(), {cache})
    await check(['https://a.org/', 'https://b.org/'], well(), {cache})
    const text = readFileSync(cache, 'utf8')
    expect(Object.keys(JSON.parse(text).addresses)).toEqual(['https://a.org/', 'https://b.org/', 'https://c.org/'])
    expect(text.split('\n')).toHaveLength(6)
    expect(readdirSync(join(cache, '..'))).toEqual(['external.json'])
  })

  test('a place where it cannot be written is said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bedside-'))
    writeFileSync(join(folder, 'file'), '')
    const checked = await check([address], well(), {cache: join(folder, 'file', 'external.json')})
    expect(checked.states.get(address)).toEqual(ok)
    expect(externalNotices(externalReport(checked), checked.cacheFault)[1]).toMatch(
      /^The cache of external addresses could not be written: /
    )
  })

  test('troubles of our own are not remembered', async () => {
    const cache = cacheIn()
    const world = fakeWorld(({url}) => (url.hostname === 'down.org' ? {fault: 'network'} : 200))
    await check(['https://down.org/', 'http://printer/', 'https://clinic.org/'], world, {cache})
    expect(Object.keys(JSON.parse(readFileSync(cache, 'utf8')).addresses)).toEqual(['https://clinic.org/'])
  })
})

describe('without a network every name is missing', () => {
  const offline = () => fakeWorld(() => ({fault: 'no-host'}))

  test('so nothing is said of it', async () => {
    const {states} = await check(['https://a.org/', 'https://b.org/'], offline())
    expect([...states.values()].map((state) => 'why' in state && state.why)).toEqual(['network', 'network'])
  })

  test('but what was known of a host that is gone stays known', async () => {
    const cache = cacheIn()
    const online = fakeWorld(({url}) => (url.hostname === 'gone.org' ? {fault: 'no-host'} : 200))
    await check(['https://gone.org/', 'https://known.org/'], online, {cache})
    const {states} = await check(['https://gone.org/', 'https://new.org/'], offline(), {cache})
    expect(states.get('https://gone.org/')).toMatchObject({outcome: 'gone'})
    expect(states.get('https://new.org/')).toMatchObject({why: 'network'})
  })

  test('unless a host that answered lately still does', async () => {
    const cache = cacheIn()
    await check(['https://known.org/'], well(), {cache})
    const world = fakeWorld(({url}) => (url.hostname === 'known.org' ? 200 : {fault: 'no-host'}))
    const {states} = await check(['https://known.org/', 'https://gone.org/'], world, {cache})
    expect(states.get('https://gone.org/')).toMatchObject({outcome: 'gone'})
    expect(states.get('https://known.org/')).toMatchObject({outcome: 'ok'})
    expect((await check(['https://known.org/', 'https://lost.org/'], offline(), {cache})).states.get('https://lost.org/')).toMatchObject({
      why: 'network'
    })
  })
})

test('what could not be checked is counted, and listed for programs', async () => {
  const world = fakeWorld(({url}) => {
    if (url.pathname === '/robots.txt') return 404
    return url.hostname === 'wall.org' ? 403 : url.hostname === 'gone.org' ? 404 : 200
  })
  const checked = await check(
    ['https://ok.org/', 'https://wall.org/1', 'https://wall.org/2', 'https://gone.org/', 'http://localhost/'],
    world
  )
  const report = externalReport(checked)
  expect(report).toEqual({
    addresses: 5,
    remembered: 0,
    ok: 1,
    gone: 1,
    couldNotCheck: [
      {url: 'http://localhost/', why: 'not-public', status: null},
      {url: 'https://wall.org/1', why: 'refused', status: 403},
      {url: 'https://wall.org/2', why: 'refused', status: 403}
    ]
  })
  expect(externalNotices(report, null)).toEqual(['External addresses: 5. 3 could not be checked (refused to programs 2, not public 1).'])
})

test('progress is told after each address', async () => {
  const told: string[] = []
  await check(['https://a.org/', 'https://b.org/'], well(), {onProgress: (done, total) => void told.push(`${done}/${total}`)})
  expect(told).toEqual(['1/2', '2/2'])
})
