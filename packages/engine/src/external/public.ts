import {BlockList, isIP} from 'node:net'
import type {UnsureReason} from '@bedside/core'

/**
 * IPv4 addresses that lead to no public host: private, shared, loopback, link-local, documentation, multicast, reserved.
 * Source: IANA IPv4 Special-Purpose Address Registry, and RFC 5771 for multicast.
 */
const special4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3]
] as const

/**
 * Within 2000::/3, the only global unicast addresses of IPv6, those that lead to no public host or hold an IPv4 address inside.
 * Source: IANA IPv6 Global Unicast Address Space, and Special-Purpose Address Registry.
 */
const special6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20]
] as const

const special = new BlockList()
for (const [address, prefix] of special4) special.addSubnet(address, prefix, 'ipv4')
for (const [address, prefix] of special6) special.addSubnet(address, prefix, 'ipv6')
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** True for an IP address of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  // A mapped address such as ::ffff:127.0.0.1 lies outside 2000::/3.
  return family === 6 && global6.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** Names that never lead to a public host (RFC 2606, RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476, and ICANN's `internal`). */
const reserved = ['localhost', 'local', 'internal', 'test', 'invalid', 'example', 'onion', 'alt', 'home.arpa']

/**
 * Why an address is not asked for, whatever its host resolves to; null where it may be. Strangers write pages, and whoever lints them may
 * sit in a network with machines that answer to everybody inside.
 * @param allowed Hosts, with port where it is not the usual one, that whoever runs Bedside vouches for.
 */
export function reasonNotToAsk(url: URL, allowed: ReadonlySet<string>): UnsureReason | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'redirects'
  // A name and a password in an address are nobody's to send.
  if (url.username !== '' || url.password !== '') return 'not-public'
  if (allowed.has(url.host)) return null
  // A URL leaves out the port that is the usual one of its scheme; the usual one of the other scheme is as harmless.
  if (url.port !== '' && url.port !== '80' && url.port !== '443') return 'not-public'
  const host = url.hostname.replace(/\.$/, '')
  const address = host.startsWith('[') ? host.slice(1, -1) : host
  if (isIP(address) !== 0) return isPublicAddress(address) ? null : 'not-public'
  const isReserved = !host.includes('.') || reserved.some((name) => host.endsWith(`.${name}`))
  return isReserved ? 'not-public' : null
}
