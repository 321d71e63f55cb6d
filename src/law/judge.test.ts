import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Basis } from '../model/evidence.ts'
import type { Question } from '../model/question.ts'
import type { Status } from '../model/status.ts'
import { openDocket } from './docket.ts'
import { type Heard, judgementOf, systemsOf } from './judge.ts'
import type { Outcome } from './outcomes.ts'
import { both, packEvidence, UNKNOWN, YES } from './packed.ts'
import { dayOf, organisationOf, questionOf, snapshotOf } from './world.testing.ts'

/** What a rule gives for certain, or may give while facts are open, founded so well. */
function gives(status: Status, open: readonly string[] = [], basis: Basis = 'official'): Outcome {
  const evidence = { asserted: [{ basis, knownFrom: dayOf('2000-01-01') }], denied: [] }
  const founded = packEvidence(evidence, dayOf('2020-01-01'))
  return { status, packed: both(founded, open.length === 0 ? YES : UNKNOWN), open, rests: [] }
}

function heard(outcomes: readonly Outcome[], system = 'home'): Heard {
  return { system, reach: undefined, outcomes }
}

function contextOf(floor?: Basis, systems = ['home']) {
  const asked: Partial<Question> = floor === undefined ? {} : { floor }
  const organisation = organisationOf('o', { systems })
  return openDocket(snapshotOf({}), questionOf({ ...asked, organisation })).context
}

/** Both ends of the status and the first fact asked for, of what these rules say. */
function judged(outcomes: readonly Outcome[], floor?: Basis): string {
  const { range, key } = judgementOf(contextOf(floor), [heard(outcomes)])
  return [range.best, range.worst, ...(key === undefined ? [] : [key])].join(' ')
}

test('the first open fact is asked for that may still change the status, and none once it is settled', () => {
  const rows: readonly (readonly [readonly Outcome[], string, string])[] = [
    [[], 'clear clear', 'nothing is said'],
    [[gives('prohibited')], 'prohibited prohibited', 'one burden is certain'],
    [[gives('prohibited', ['a'])], 'clear prohibited a', 'one burden may be'],
    [[gives('prohibited', ['b', 'a', 'c'])], 'clear prohibited a', 'the first by name of one rule'],
    [
      [gives('prohibited', ['b']), gives('restricted', ['a'])],
      'clear prohibited a',
      'the first by name of all rules',
    ],
    [
      [gives('restricted'), gives('restricted', ['a']), gives('prohibited', ['b'])],
      'restricted prohibited b',
      'what is no worse than what is certain changes nothing',
    ],
    [[gives('restricted'), gives('discouraged', ['a'])], 'restricted restricted', 'nor does what is milder'],
    [[gives('approved')], 'approved approved', 'an approval alone'],
    [[gives('approved', ['a'])], 'approved clear a', 'an approval that may be'],
    [[gives('prohibited'), gives('approved', ['a'])], 'prohibited prohibited', 'it is settled'],
    [[gives('discouraged', ['b']), gives('approved', ['a'])], 'approved discouraged a', 'both may be'],
  ]
  for (const [outcomes, expected, because] of rows) assert.equal(judged(outcomes), expected, because)
})

test('under a floor what is founded less well says nothing, and one status is not the last word', () => {
  const weak = gives('prohibited', [], 'reported')
  assert.equal(judged([weak], 'reported'), 'prohibited prohibited')
  assert.equal(judged([weak], 'official'), 'clear clear')
  assert.equal(judged([weak, gives('discouraged')], 'attested'), 'discouraged discouraged')
  assert.equal(judged([gives('prohibited'), gives('approved', ['a'])], 'official'), 'prohibited prohibited a')
})

test('each system answers for itself, by its name in order, and the worst answer counts', () => {
  const rules = [
    heard([gives('approved')], 'west'),
    heard([gives('approved'), gives('restricted', ['a'])], 'east'),
    heard([gives('discouraged')], 'far'),
  ]
  const context = contextOf(undefined, ['west', 'east', 'still'])
  assert.deepEqual(
    systemsOf(context, rules).map(({ system, range }) => [system, range.best, range.worst]),
    [
      ['east', 'approved', 'restricted'],
      ['far', 'discouraged', 'discouraged'],
      ['still', 'clear', 'clear'],
      ['west', 'approved', 'approved'],
    ],
  )
  assert.deepEqual(judgementOf(context, rules).range, { best: 'discouraged', worst: 'restricted' })
  assert.deepEqual(judgementOf(contextOf(undefined, ['west']), rules.slice(0, 1)).range, {
    best: 'approved',
    worst: 'approved',
  })
  assert.deepEqual(judgementOf(contextOf(undefined, ['west', 'still']), rules.slice(0, 1)).range, {
    best: 'clear',
    worst: 'clear',
  })
})
