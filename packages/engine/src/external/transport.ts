import {promises as dns, type LookupAddress} from 'node:dns'
import {type IncomingMessage, request as requestHttp} from 'node:http'
import {request as requestHttps} from 'node:https'
import type {LookupFunction} from 'node:net'
import {isPublicAddress} from './public.js'
import type {Answer, Fault, Request, World} from './world.js'

/** Finds every address of a host, or throws as Node's `dns.lookup` does. */
export type Lookup = (host: string) => Promise<readonly LookupAddress[]>

/** What sending is told. */
export interface TransportOptions {
  /** Sent as `User-Agent`. */
  userAgent: string
  /** Time for one request, from its start to the end of what is read of the answer. */
  timeoutMs: number
  /** Hosts, with port where it is not the usual one, whose address may be private. */
  allowed: ReadonlySet<string>
  lookup?: Lookup
}

/**
 * The real world. Requests go through Node's own client and not through `fetch`, since that looks a name up a second time by itself: here
 * the very address that was found to be public is the one that is connected to.
 */
export function realWorld(options: TransportOptions): World {
  return {
    send: (request) => send(request, options),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => Date.now()
  }
}

const lookupAll: Lookup = (host) => dns.lookup(host, {all: true, verbatim: true})

/** Sends one request. Of an answer no more is read than was asked for; then the connection is closed. */
async function send({url, method, mostBytes}: Request, options: TransportOptions): Promise<Answer> {
  const {userAgent, timeoutMs, allowed, lookup = lookupAll} = options
  const timeout = AbortSignal.timeout(timeoutMs)
  const ask = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => resolve({fault: timeout.aborted ? 'timeout' : faultOf(error)})
    try {
      const request = ask(url, {
        method,
        headers: {'user-agent': userAgent, accept: '*/*'},
        agent: false,
        lookup: guarded(lookup, allowed.has(url.host)),
        signal: timeout
      })
      request.on('error', fail)
      // Whatever else ends a connection, such as an upgrade that nobody asked for: an answer that was given by then stays.
      request.on('close', () => setImmediate(fail, new Error('closed')))
      request.on('response', (response) => {
        response.on('error', fail)
        read(response, mostBytes, (body) => {
          resolve({status: response.statusCode ?? 0, headers: headersOf(response), body})
          request.destroy()
        })
      })
      request.end()
    } catch (error) {
      fail(error as NodeJS.ErrnoException)
    }
  })
}

/** Reads at most so many bytes of an answer; what is cut within a character does not matter, since only robots.txt is read. */
function read(response: IncomingMessage, mostBytes: number, done: (body: string) => void): void {
  if (mostBytes === 0) {
    done('')
    return
  }
  const chunks: Buffer[] = []
  let length = 0
  const finish = () => done(Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8'))
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length >= mostBytes) finish()
  })
  response.on('end', finish)
}

function headersOf({headers}: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

const privateAddress = 'BEDSIDE_PRIVATE'

/** A lookup that fails where any address of a host is private, so that a name which leads inside is never connected to. */
function guarded(lookup: Lookup, isAllowed: boolean): LookupFunction {
  return (host, {all}, callback) => {
    lookup(host).then(
      (addresses) => {
        const isRefused = addresses.length === 0 || (!isAllowed && addresses.some(({address}) => !isPublicAddress(address)))
        if (isRefused) callback(Object.assign(new Error('private address'), {code: privateAddress}), [])
        else if (all) callback(null, [...addresses])
        else callback(null, addresses[0]!.address, addresses[0]!.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, [])
    )
  }
}

function faultOf({code = '', message = ''}: NodeJS.ErrnoException): Fault {
  if (code === privateAddress) return 'not-public'
  if (code === 'ENOTFOUND') return 'no-host'
  if (code === 'EAI_AGAIN' || code === 'EAI_FAIL' || code === 'ENODATA') return 'no-address'
  if (code === 'ETIMEDOUT') return 'timeout'
  const isTls = /CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|SELF_SIGNED|^UNABLE_TO_/.test(code) || /\bSSL\b|\bTLS\b/.test(message)
  return isTls ? 'tls' : 'network'
}
