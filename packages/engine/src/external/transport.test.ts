import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Lookup, realWorld} from './transport.js'
import type {Request} from './world.js'

// A server on this machine, by a name that only the test's own lookup knows: no test touches a network.
let server: Server
let port = 0
const asked: {method: string; agent: string; path: string}[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({method: request.method!, agent: request.headers['user-agent']!, path: request.url!})
    if (request.url === '/slow') return
    if (request.url === '/cut') return void request.socket.destroy()
    if (request.url === '/upgrade')
      return void request.socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n')
    response.setHeader('x-test', 'yes')
    if (request.url === '/endless') return void response.write('a'.repeat(100_000))
    response.statusCode = request.url === '/gone' ? 410 : 200
    response.end('User-agent: *')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const here: Lookup = async () => [{address: '127.0.0.1', family: 4}]

function send(path: string, {lookup = here, isAllowed = true, ...request}: Partial<Request> & {lookup?: Lookup; isAllowed?: boolean} = {}) {
  const host = `clinic.org:${port}`
  const world = realWorld({userAgent: 'Bedside/0.0.0 (link check)', timeoutMs: 300, allowed: new Set(isAllowed ? [host] : []), lookup})
  return world.send({url: new URL(`http://${host}${path}`), method: 'GET', mostBytes: 0, ...request})
}

describe('the real transport', () => {
  test('gives status and headers, and says who asks', async () => {
    expect(await send('/gone', {method: 'HEAD'})).toMatchObject({status: 410, headers: {'x-test': 'yes'}, body: ''})
    expect(asked.at(-1)).toEqual({method: 'HEAD', agent: 'Bedside/0.0.0 (link check)', path: '/gone'})
  })

  test('reads no more of a body than is wanted', async () => {
    expect(await send('/robots.txt', {mostBytes: 500})).toMatchObject({status: 200, body: 'User-agent: *'})
    expect(await send('/endless')).toMatchObject({status: 200, body: ''})
    expect(await send('/endless', {mostBytes: 1_000})).toMatchObject({status: 200, body: 'a'.repeat(1_000)})
  })

  test('says what went wrong', async () => {
    const failing =
      (code: string): Lookup =>
      () =>
        Promise.reject(Object.assign(new Error(code), {code}))
    expect(await send('/slow')).toEqual({fault: 'timeout'})
    expect(await send('/cut')).toEqual({fault: 'network'})
    expect(await send('/upgrade')).toEqual({fault: 'network'})
    expect(await send('/', {lookup: failing('ENOTFOUND')})).toEqual({fault: 'no-host'})
    expect(await send('/', {lookup: failing('EAI_AGAIN')})).toEqual({fault: 'no-address'})
    expect(await send('/', {url: new URL(`https://clinic.org:${port}/`)})).toEqual({fault: 'tls'})
  })

  test('connects to no private address, whatever name leads there, nor where only one of several is private', async () => {
    const before = asked.length
    const both: Lookup = async () => [{address: '8.8.8.8', family: 4}, ...(await here('x'))]
    expect(await send('/', {isAllowed: false})).toEqual({fault: 'not-public'})
    expect(await send('/', {isAllowed: false, lookup: both})).toEqual({fault: 'not-public'})
    expect(await send('/', {isAllowed: false, lookup: async () => []})).toEqual({fault: 'not-public'})
    expect(asked).toHaveLength(before)
  })
})
