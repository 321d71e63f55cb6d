import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forwardedBy } from './forwarded.ts'

const headers = (of: string, proto = ''): Headers =>
  new Headers({ 'x-forwarded-for': of, 'x-forwarded-proto': proto })

const CASES: readonly (readonly [string, readonly string[], string, string, string])[] = [
  ['nobody is trusted: the peer it is, whatever it says', [], '192.0.2.9', '203.0.113.5', '192.0.2.9'],
  ['a trusted proxy says who its client is', ['192.0.2.9'], '192.0.2.9', '203.0.113.5', '203.0.113.5'],
  [
    'what the client itself wrote before that is not believed',
    ['192.0.2.9'],
    '192.0.2.9',
    '127.0.0.1, 203.0.113.5',
    '203.0.113.5',
  ],
  [
    'a chain of trusted proxies is followed to its end',
    ['192.0.2.0/24'],
    '192.0.2.9',
    '203.0.113.5, 192.0.2.8',
    '203.0.113.5',
  ],
  ['what is no address is not believed', ['192.0.2.9'], '192.0.2.9', 'somebody', '192.0.2.9'],
  [
    'an IPv4 address in IPv6 clothes is itself',
    ['127.0.0.1'],
    '::ffff:127.0.0.1',
    '2001:db8::1',
    '2001:db8::1',
  ],
  ['a proxy that says nothing is the client', ['192.0.2.9'], '192.0.2.9', '', '192.0.2.9'],
]

for (const [says, proxies, peer, forwarded, expected] of CASES)
  void test(says, () => {
    assert.equal(forwardedBy(proxies).clientOf(headers(forwarded), peer), expected)
  })

void test('TLS is believed of a trusted proxy alone', () => {
  const trusting = forwardedBy(['192.0.2.9'])
  assert.equal(trusting.isSecure(headers('', 'https'), '192.0.2.9'), true)
  assert.equal(trusting.isSecure(headers('', 'https, http'), '192.0.2.9'), false)
  assert.equal(trusting.isSecure(headers('', 'https'), '192.0.2.8'), false)
})
