import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Provision } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { datedVoice, flavourOf, heardSince, nameOfVoice, signatureOf } from './dated-voice.ts'
import { openDocket } from './docket.ts'
import { voicesFor } from './voice.ts'
import { dayOf, FOUNDED, provisionOf, questionOf, snapshotOf, spanOf } from './world.testing.ts'

const waiver = {
  id: 'w',
  provision: 'm/other',
  grantor: 'a',
  organisation: 'o',
  where: { kind: 'always' as const },
  from: dayOf('2000-01-01'),
  until: dayOf('2030-01-01'),
}
const everything: Partial<Provision> = { acts: ['procure', 'supply', 'use'], effect: 'discourage' }

function world(...provisions: readonly Provision[]): Snapshot {
  const snapshot = snapshotOf({ provisions })
  const sells = { id: 'sell', says: '', otherSide: 'maker' as const }
  return { ...snapshot, acts: { ...snapshot.acts, sell: sells } }
}

function flavour(act: string, asked: Partial<Question> = {}): string {
  return flavourOf(openDocket(world(), questionOf({ act, ...asked })).context)
}

test('acts are of one flavour where they have the same other side and both use or both do not', () => {
  assert.equal(flavour('procure'), flavour('supply'))
  assert.equal(flavour('use'), flavour('install'))
  assert.notEqual(flavour('procure'), flavour('use'))
  assert.notEqual(flavour('procure'), flavour('sell'))
  assert.notEqual(flavour('procure'), flavour('unheard'))
  assert.equal(flavour('unheard'), flavour('unknown'))
})

test('a waiver may name acts, so that with one no two acts are of one flavour', () => {
  const waivers = [waiver]
  assert.notEqual(flavour('procure', { waivers }), flavour('supply', { waivers }))
  assert.equal(flavour('procure', { waivers }), flavour('procure', { waivers }))
})

test('a rule is one voice to acts of one flavour, from each side another, unless something may lift it for one act', () => {
  const lifted = provisionOf('m/lifted', everything)
  const lifts = provisionOf('n/lifts', {
    ...everything,
    relations: [{ kind: 'overrides', target: 'm/lifted', evidence: FOUNDED }],
  })
  const forbids = provisionOf('m/forbids', { acts: ['procure', 'supply'] })
  const snapshot = world(lifted, lifts, forbids)
  const names = (act: string) => {
    const { context, tables, candidates } = openDocket(snapshot, questionOf({ act }))
    return voicesFor(act, candidates).map(one => nameOfVoice(context, tables, one, flavourOf(context)))
  }
  const [procure, supply] = [names('procure'), names('supply')]
  assert.equal(new Set(procure).size, 4)
  assert.notEqual(procure[0], supply[0])
  assert.deepEqual(procure.slice(1), supply.slice(1))
  const signature = (act: string) => {
    const { context, tables, candidates } = openDocket(snapshot, questionOf({ act }))
    return signatureOf(context, tables, voicesFor(act, candidates).slice(1))
  }
  assert.equal(signature('procure'), signature('supply'))
  assert.notEqual(signature('procure'), signature('use'))
})

test('a voice has the days of its rule, and says from each of them on what it says then', () => {
  const rule = provisionOf('m/x', { period: { from: spanOf('2020-01-01'), countedOn: 'act' } })
  const { context, tables, candidates } = openDocket(world(rule), questionOf())
  const [voice] = voicesFor('procure', candidates)
  assert.ok(voice !== undefined)
  const ofRule = ['2020-01-01', '2021-01-01'].map(day => new Set([dayOf(day)]))
  const dated = datedVoice(context, voice, () => ofRule)
  assert.ok(dated !== undefined)
  assert.deepEqual(dated.days.slice(1), ['2020-01-01', '2021-01-01'].map(dayOf))
  const statuses = dated.days.map(day =>
    heardSince(context, tables, dated, day).outcomes.map(({ status }) => status),
  )
  assert.deepEqual(statuses, [[], ['prohibited'], ['prohibited']])
  const [first] = dated.days
  assert.ok(first !== undefined)
  assert.equal(heardSince(context, tables, dated, first), heardSince(context, tables, dated, first))
})

test('a voice that never reaches the act has no days', () => {
  const rule = provisionOf('m/x', { to: { kind: 'class', classes: ['agency'] } })
  const { context, candidates } = openDocket(world(rule), questionOf())
  const [voice] = voicesFor('procure', candidates)
  assert.ok(voice !== undefined)
  assert.equal(
    datedVoice(context, voice, () => []),
    undefined,
  )
})
