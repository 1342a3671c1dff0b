import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../../core/test-support/cpu-time.js'
import {externalAddress} from './address.js'
import {isPublicAddress, reasonNotToAsk} from './public.js'

describe('addresses of the public internet', () => {
  test.each(['1.1.1.1', '8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.255.255', '192.167.1.1', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true)
  )

  test.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1'
    ],
    ...[
      '192.0.2.1',
      '198.18.0.1',
      '198.51.100.1',
      '203.0.113.7',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8'
    ],
    ...[
      'fe80::1',
      'fc00::1',
      'fd12:3456::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '2001::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '3fff::1',
      'printer',
      ''
    ]
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('what is asked for', () => {
  const reason = (url: string, ...allowed: string[]) => reasonNotToAsk(new URL(url), new Set(allowed))

  test.each([
    'https://clinic.org/',
    'http://clinic.org:80/',
    'http://clinic.org:443/',
    'https://clinic.org./',
    'https://8.8.8.8/',
    'https://bücher.de/'
  ])('%s is', (url) => expect(reason(url)).toBe(null))

  test.each([
    ...[
      'http://localhost/',
      'http://LOCALHOST./',
      'http://a.localhost/',
      'http://printer/',
      'http://nas.local/',
      'http://wiki.internal/',
      'http://router.home.arpa/'
    ],
    ...[
      'http://127.0.0.1/',
      'http://127.1/',
      'http://0x7f000001/',
      'http://2130706433/',
      'http://0177.0.0.1/',
      'http://[::1]/',
      'http://[::ffff:10.0.0.1]/'
    ],
    ...[
      'http://[fe80::1]/',
      'http://１２７.０.０.１/',
      'https://clinic.org:8080/',
      'http://clinic.org:22/',
      'https://user@clinic.org/',
      'https://clinic.org@10.0.0.1/'
    ]
  ])('%s is not', (url) => expect(reason(url)).toBe('not-public'))

  test('what is allowed is, with its port', () => {
    expect(reason('http://wiki.internal:8080/x', 'wiki.internal:8080')).toBe(null)
    expect(reason('http://wiki.internal/x', 'wiki.internal:8080')).toBe('not-public')
    expect(reason('http://127.0.0.1:8080/x', '127.0.0.1:8080')).toBe(null)
  })
})

describe('external addresses', () => {
  test.each([
    ['https://Clinic.org/Page#part', 'https://clinic.org/Page'],
    ['HTTP://clinic.org', 'http://clinic.org/'],
    ['//clinic.org/a', 'https://clinic.org/a'],
    ['https://clinic.org/a b?q=ä', 'https://clinic.org/a%20b?q=%C3%A4'],
    ['https://bücher.de/', 'https://xn--bcher-kva.de/'],
    ['https://пример.рф/', 'https://xn--e1afmkfd.xn--p1ai/'],
    ['https://clinic.org/%zz', 'https://clinic.org/%zz'],
    ['https://clinic.org/\ud800', 'https://clinic.org/%EF%BF%BD']
  ])('%s', (url, expected) => expect(externalAddress(url)).toBe(expected))

  test.each([
    ...[
      '/path',
      'page.md',
      '#part',
      'mailto:a@clinic.org',
      'tel:112',
      'ftp://clinic.org/',
      'javascript:1',
      'data:text/plain,x',
      '',
      'https:clinic.org'
    ],
    ...[
      'https://',
      'https://{{ host }}/',
      `https://clinic.org/${'$'}{id}`,
      'https://clinic.org/{% url %}',
      'https://<%= host %>/',
      'https://a b.org/'
    ],
    ...['https://[', 'http://999.1.1.1/', `https://clinic.org/${'a'.repeat(2_000)}`, `https://${'a'.repeat(300)}.org:99999/`]
  ])('%s is none', (url) => expect(externalAddress(url)).toBe(null))

  test('a megabyte is refused at once', () => {
    const start = cpuTime()
    expect(externalAddress(`https://${'a.'.repeat(2_500_000)}`)).toBe(null)
    expect(cpuTime() - start).toBeLessThan(50)
  })
})
