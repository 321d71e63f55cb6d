import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileNames } from './compile-names.ts'
import { findIdentifier, vendorOf } from './find-identifiers.ts'
import { findPublishers } from './find-publishers.ts'
import { comparableIdentifiers } from './identifier.ts'
import { domainOfPublisher } from './known-publisher.ts'
import { pointsToNobody } from './points-to-nobody.ts'
import { publisherKey } from './publisher.ts'
import { SAMPLE } from './sample.testing.ts'

const index = compileNames(SAMPLE)
const known = Object.values(SAMPLE.products).flatMap(one => one.identifiers.map(({ value }) => value))
const makers = Object.values(SAMPLE.parties).flatMap(one => one.names.map(name => name.text))

/** Makers, halves of them and what stands around them in publishers and identifiers. */
const piece = fc.constantFrom(
  ...known,
  ...makers,
  ...makers.map(name => name.slice(0, 6).toLowerCase()),
  'pkg:',
  'npm/',
  'github/',
  '%40',
  '@',
  '/',
  ':',
  '.',
  '-',
  'cpe:2.3:a:',
  '1.2',
  'Inc.',
  'CN=',
  ' ',
  '瑞',
  'é',
)
const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map(pieces => pieces.join(''))
const value = fc.oneof(
  text,
  text.map(rest => `pkg:npm/${rest}`),
  text.map(rest => `cpe:2.3:a:${rest}:x:1:*`),
  text.map(rest => `com.${rest}.app`),
)
const scheme = fc.constantFrom('purl', 'cpe', 'signer', 'bundle-id', 'winget', 'exe', 'oui', 'domain', 'deb')

test('what points to nobody at a glance names nobody when its publisher and identifiers are taken apart', () => {
  let nobodys = 0
  fc.assert(
    fc.property(
      fc.option(text, { nil: undefined }),
      fc.array(fc.record({ scheme, value }), { maxLength: 3 }),
      (publisher, identifiers) => {
        const given = { identifiers, ...(publisher === undefined ? {} : { publisher }) }
        if (!pointsToNobody(index, given)) return
        nobodys += 1
        const all = [...identifiers.flatMap(comparableIdentifiers), ...domainOfPublisher(publisher)]
        assert.ok(publisher === undefined || findPublishers(index, publisherKey(publisher)).length === 0)
        for (const one of all) {
          assert.deepEqual(findIdentifier(index, one), [])
          assert.ok(vendorOf(index, one).every(({ found }) => found.length === 0))
        }
      },
    ),
    { numRuns: Number(process.env['LICET_RUNS'] ?? 5000) },
  )
  assert.ok(nobodys > 0)
})
