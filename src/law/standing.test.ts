import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Organisation } from '../model/organisation.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Standing } from './context.ts'
import { tablesOf } from './make-tables.ts'
import { standingOf } from './standing.ts'
import { organisationOf, snapshotOf } from './world.testing.ts'

function world(): Snapshot {
  const snapshot = snapshotOf({})
  const classOf = (id: string, within: readonly string[], crosses: boolean) => ({
    id,
    title: id,
    within,
    crosses,
  })
  const fact = (id: string, crosses: boolean) => ({
    id,
    of: 'attribute' as const,
    asks: '',
    who: 'you' as const,
    type: 'choice' as const,
    values: [],
    exhaustive: false,
    crosses,
  })
  return {
    ...snapshot,
    systems: { state: { id: 'state', title: '', within: 'home' }, home: { id: 'home', title: '' } },
    classes: Object.fromEntries(
      [classOf('body', [], false), classOf('agency', ['body'], false), classOf('organ', ['body'], true)].map(
        one => [one.id, one],
      ),
    ),
    facts: { size: fact('size', false), sector: fact('sector', true) },
  }
}

const top = organisationOf('top', {
  classes: ['organ', 'agency', 'unheard'],
  attributes: { size: 'large', sector: 'power', unheard: 'x' },
  circumstances: { purpose: 'top', place: 'top' },
  party: 'p',
})
const unit = (more: Partial<Organisation> = {}): Organisation =>
  organisationOf('unit', {
    systems: ['state'],
    attributes: { size: 'small' },
    circumstances: { purpose: 'unit' },
    above: top,
    ...more,
  })

function told(organisation: Organisation): Record<string, unknown> {
  const { classes, attributes, circumstances, units, line, systemLine, ...rest }: Standing = standingOf(
    tablesOf(world()),
    organisation,
  )
  return {
    ...rest,
    classes: [...classes].toSorted(),
    attributes: Object.fromEntries(attributes),
    circumstances: Object.fromEntries(circumstances),
    units: [...units],
    line: [...line],
    systemLine: [...systemLine].toSorted(),
  }
}

test('within one legal person all is inherited: what is above outranks attributes, what is below circumstances', () => {
  assert.deepEqual(told(unit({ isLegalPerson: false })), {
    systems: ['home', 'state'],
    party: 'p',
    classes: ['agency', 'body', 'organ', 'unheard'],
    attributes: { size: 'large', sector: 'power', unheard: 'x' },
    circumstances: { purpose: 'unit', place: 'top' },
    units: ['unit', 'top'],
    line: ['unit', 'top'],
    systemLine: ['home', 'state'],
  })
})

test('from another legal person above come only classes and attributes that cross', () => {
  assert.deepEqual(told(unit()), {
    systems: ['state'],
    party: undefined,
    classes: ['body', 'organ'],
    attributes: { size: 'small', sector: 'power' },
    circumstances: { purpose: 'unit' },
    units: ['unit'],
    line: ['unit', 'top'],
    systemLine: ['home', 'state'],
  })
})

test('above another legal person all are others, whether or not they are one themselves', () => {
  const highest = organisationOf('highest', { classes: ['agency'], isLegalPerson: false })
  const { units, classes, line } = told(unit({ above: { ...top, classes: [], above: highest } }))
  assert.deepEqual([units, classes, line], [['unit'], [], ['unit', 'top', 'highest']])
})

test('one that stands alone is what it says', () => {
  assert.deepEqual(told(organisationOf('o', { classes: ['agency'], party: 'q' })), {
    systems: ['home'],
    party: 'q',
    classes: ['agency', 'body'],
    attributes: {},
    circumstances: {},
    units: ['o'],
    line: ['o'],
    systemLine: ['home'],
  })
})
