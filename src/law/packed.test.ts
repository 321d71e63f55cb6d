import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, FIRST_DAY, LAST_DAY } from '../base/day.ts'
import { BASES, type Denial, type Evidence } from '../model/evidence.ts'
import {
  basisOf,
  both,
  isContested,
  isNo,
  isYes,
  knowableOf,
  NO,
  opposite,
  packEvidence,
  truthOfPacked,
  UNKNOWN,
  YES,
} from './packed.ts'

const day = (count: number) => addDays(FIRST_DAY, 1000 + count)
const voice = { source: 's', basis: 'official' as const, knownFrom: day(0) }
const denial: Denial = { source: 'd', voice: 'v', says: 'no', knownFrom: day(5) }
const of = (asserted: Evidence['asserted'], denied: Evidence['denied'] = []): Evidence => ({
  asserted,
  denied,
})

test('evidence is as good as its best voice and known since its first', () => {
  const packed = packEvidence(
    of([
      { source: 's', basis: 'reported', knownFrom: day(0) },
      { source: 't', basis: 'attested', knownFrom: day(3) },
    ]),
    day(3),
  )
  assert.deepEqual([basisOf(packed), knowableOf(packed), isContested(packed)], ['attested', day(0), false])
  for (const basis of BASES) assert.equal(basisOf(packEvidence(of([{ ...voice, basis }]), LAST_DAY)), basis)
})

test('a voice counts from the day it could be heard until the day before it was taken back', () => {
  const takenBack = { ...voice, takenBackOn: day(9) }
  const rows: readonly (readonly [Evidence, number, boolean])[] = [
    [of([voice]), day(-1), false],
    [of([voice]), day(0), true],
    [of([takenBack]), day(8), true],
    [of([takenBack]), day(9), false],
    [of([takenBack, { ...voice, knownFrom: day(9) }]), day(9), true],
    [of([]), LAST_DAY, false],
  ]
  for (const [evidence, known, holds] of rows) assert.equal(isYes(packEvidence(evidence, known)), holds)
})

test('a denial contests from the day it could be heard until the day before it was taken back', () => {
  const takenBack = { ...denial, takenBackOn: day(9) }
  const rows: readonly (readonly [readonly Denial[], number, boolean])[] = [
    [[], day(6), false],
    [[denial], day(4), false],
    [[denial], day(5), true],
    [[takenBack], day(8), true],
    [[takenBack], day(9), false],
    [[takenBack, denial], day(9), true],
  ]
  for (const [denied, known, contested] of rows)
    assert.equal(isContested(packEvidence(of([voice], denied), known)), contested)
})

test('both together are as weak as the weaker in every part', () => {
  const old = packEvidence(of([{ ...voice, basis: 'reported' }], [denial]), day(6))
  const late = packEvidence(of([{ ...voice, knownFrom: day(4) }]), day(6))
  for (const one of [both(old, late), both(late, old)]) {
    assert.deepEqual([basisOf(one), knowableOf(one), isContested(one)], ['reported', day(4), true])
    assert.equal(truthOfPacked(one), 'yes')
    assert.equal(truthOfPacked(both(one, UNKNOWN)), 'unknown')
    assert.equal(basisOf(both(UNKNOWN, one)), 'reported')
    assert.equal(both(one, NO), NO)
    assert.equal(both(NO, one), NO)
    assert.equal(both(one, YES), one)
    assert.equal(both(YES, one), one)
  }
})

test('the opposite turns yes and no round, leaves unknown, and rests on nothing', () => {
  const founded = packEvidence(of([{ ...voice, basis: 'reported' }], [denial]), day(6))
  assert.deepEqual([YES, UNKNOWN, NO, founded, both(founded, UNKNOWN)].map(opposite), [
    NO,
    UNKNOWN,
    YES,
    NO,
    UNKNOWN,
  ])
})

test('every truth is one of three', () => {
  assert.deepEqual([YES, UNKNOWN, NO].map(truthOfPacked), ['yes', 'unknown', 'no'])
  assert.deepEqual([YES, UNKNOWN, NO].map(isYes), [true, false, false])
  assert.deepEqual([YES, UNKNOWN, NO].map(isNo), [false, false, true])
})
