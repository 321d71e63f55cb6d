import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Organisation } from '../model/organisation.ts'
import type { Waiver } from '../model/waiver.ts'
import { standingKey } from './standing-key.ts'
import { dayOf, FOUNDED, organisationOf, provisionOf, snapshotOf } from './world.testing.ts'

const named = provisionOf('m/p', { to: { kind: 'organisation', organisations: ['named'] } })
const nested = provisionOf('m/q', {
  exceptions: [
    {
      id: 'e',
      says: '',
      when: { kind: 'not', of: { kind: 'organisation', organisations: ['excepted', 'other'] } },
      evidence: FOUNDED,
    },
  ],
})
const unrelated = provisionOf('m/r', { to: { kind: 'class', classes: ['unnamed'] } })
/** Made for each row, so that nothing kept with another is found again. */
const world = () => snapshotOf({ provisions: [named, nested, unrelated] })
const waiver: Waiver = {
  id: 'w/1',
  grantor: 'x',
  provision: 'm/p',
  organisation: 'top',
  from: dayOf('2026-01-01'),
  until: dayOf('2026-12-31'),
  where: { kind: 'always' },
}
const top = organisationOf('top', { classes: ['office'] })
const below = (id: string, more: Partial<Organisation> = {}): Organisation =>
  organisationOf(id, { isLegalPerson: false, above: top, ...more })

interface Row {
  readonly one: Organisation
  readonly other: Organisation
  readonly waivers?: readonly Waiver[]
  readonly isSame: boolean
  readonly because: string
}

const TABLE: readonly Row[] = [
  { one: below('a'), other: below('b'), isSame: true, because: 'ids and titles decide nothing' },
  { one: below('a'), other: top, isSame: true, because: 'what is inherited is had' },
  {
    one: below('a'),
    other: below('b', { attributes: { size: 'large' } }),
    isSame: false,
    because: 'an attribute decides',
  },
  { one: below('a'), other: below('named'), isSame: false, because: 'a rule names one of them' },
  { one: below('a'), other: below('excepted'), isSame: false, because: 'an exception names one of them' },
  { one: below('a'), other: below('unnamed'), isSame: true, because: 'a class is no organisation' },
  {
    one: below('a'),
    other: below('b', { circumstances: { purpose: 'x' } }),
    isSame: false,
    because: 'a circumstance decides',
  },
  {
    one: below('a'),
    other: below('b', { classes: ['agency'] }),
    isSame: false,
    because: 'a class decides',
  },
  {
    one: below('a', { classes: ['agency', 'firm'] }),
    other: below('b', { classes: ['firm', 'agency'] }),
    isSame: true,
    because: 'classes have no order',
  },
  {
    one: below('a'),
    other: below('b', { systems: ['abroad'] }),
    isSame: false,
    because: 'a system decides',
  },
  { one: below('a'), other: below('b', { party: 'p' }), isSame: false, because: 'the party it is decides' },
  {
    one: below('a'),
    other: below('b'),
    waivers: [
      { ...waiver, organisation: 'a' },
      { ...waiver, organisation: 'b' },
    ],
    isSame: true,
    because: 'each holds the same waiver',
  },
  {
    one: below('named', { above: below('other') }),
    other: below('other', { above: below('named') }),
    isSame: true,
    because: 'units that rules name have no order',
  },
  {
    one: below('a'),
    other: organisationOf('c', { classes: ['office'] }),
    waivers: [waiver],
    isSame: false,
    because: 'one of them holds a waiver from above',
  },
]

for (const { one, other, waivers = [], isSame, because } of TABLE) {
  void test(`two organisations have ${isSame ? 'the same key' : 'different keys'}: ${because}`, () => {
    const keys = [one, other].map(organisation => standingKey(world(), { organisation, waivers }))
    assert.equal(keys[0] === keys[1], isSame)
  })
}
