import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Duty, Provision } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import type { Citation } from '../model/verdict.ts'
import { leadingOf } from './cite.ts'
import { decide } from './decide.ts'
import { dayOf, FOUNDED, productOf, provisionOf, questionOf, snapshotOf, spanOf } from './world.testing.ts'

const since = (first: string): Partial<Provision> => ({ period: { from: spanOf(first), countedOn: 'act' } })
const OPEN: Condition = { kind: 'open', question: 'q' }
const REPORTED: Evidence = {
  asserted: [{ source: 's', basis: 'reported', knownFrom: dayOf('2000-01-01') }],
  denied: [],
}

function citation(provision: string, more: Partial<Citation> = {}): Citation {
  return {
    provision,
    side: 'ours',
    truth: 'yes',
    effect: { best: 'prohibited', worst: 'prohibited' },
    basis: 'official',
    contested: false,
    knowable: dayOf('2000-01-01'),
    steps: [],
    lifted: [],
    rests: [],
    suspended: false,
    ...more,
  }
}

test('what leads is the certain, the best founded, the uncontested, the first in force, the first by name', () => {
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/a'),
      provisionOf('m/b'),
      provisionOf('m/late', since('2012-01-01')),
      provisionOf('m/early', since('2011-01-01')),
      provisionOf('m/u', since('2010-01-01')),
      provisionOf('m/z'),
    ],
  })
  const rows: readonly (readonly [Citation, Citation])[] = [
    [citation('m/b'), citation('m/a', { truth: 'unknown' })],
    [citation('m/b'), citation('m/a', { basis: 'attested' })],
    [citation('m/b', { basis: 'attested' }), citation('m/a', { basis: 'reported' })],
    [citation('m/b'), citation('m/a', { contested: true })],
    [citation('m/early'), citation('m/late')],
    [citation('m/b'), citation('m/early')],
    [citation('m/u'), citation('m/early')],
    [citation('m/z'), citation('m/early')],
    [citation('m/z'), citation('unheard/z')],
    [citation('m/a'), citation('m/b')],
    [citation('m/b', { basis: 'reported', contested: true }), citation('m/a', { truth: 'unknown' })],
    [citation('m/b', { contested: true }), citation('m/a', { basis: 'attested' })],
    [citation('m/late'), citation('m/a', { contested: true })],
    [citation('m/b'), citation('m/a', { effect: { best: 'prohibited', worst: 'discouraged' } })],
    [citation('m/b'), citation('m/a', { effect: { best: 'clear', worst: 'clear' } })],
  ]
  const range = { best: 'clear', worst: 'prohibited' } as const
  for (const [first, second] of rows)
    for (const citations of [
      [first, second],
      [second, first],
    ])
      assert.equal(leadingOf(snapshot, citations, range), first)
  const { effect: _, ...withoutEffect } = citation('m/a')
  assert.equal(leadingOf(snapshot, [withoutEffect], range), undefined)
  assert.equal(leadingOf(snapshot, [citation('m/a')], { best: 'clear', worst: 'clear' }), undefined)
})

/** What a provision with a duty lets be told: of the duty its truth, whether it is waived and suspended. */
function due(more: Partial<Provision>, asked: Partial<Question> = {}): readonly string[] {
  const duty: Duty = { kind: 'report', says: '', trigger: 'date', deadline: { kind: 'none' } }
  const snapshot = snapshotOf({ provisions: [provisionOf('m/x', { effect: 'oblige', duty, ...more })] })
  return decide(snapshot, questionOf(asked)).duties.map(({ truth, waived, suspended }) =>
    [truth, waived ? 'waived' : '', suspended ? 'suspended' : ''].filter(Boolean).join(' '),
  )
}

test('a duty is told of what reaches us and is founded as well as the floor asks', () => {
  const waiver = {
    id: 'w',
    grantor: 'a',
    provision: 'm/x',
    organisation: 'o',
    from: dayOf('2020-01-01'),
    until: dayOf('2020-02-01'),
    where: { kind: 'always' } as const,
  }
  const suspended = (from: string, until?: string): Partial<Provision> => ({
    suspensions: [
      {
        by: 'm/x',
        from: spanOf(from),
        ...(until === undefined ? {} : { until: spanOf(until) }),
        evidence: FOUNDED,
      },
    ],
  })
  const quota = { atMostPercent: 50, ofCategories: ['tool'] }
  const limited = { kind: 'report', says: '', trigger: 'date', deadline: { kind: 'none' }, quota } as const
  const rows: readonly (readonly [Partial<Provision>, Partial<Question>, readonly string[]])[] = [
    [{}, {}, ['yes']],
    [{ where: OPEN }, {}, ['unknown']],
    [{ to: { kind: 'class', classes: ['agency'] } }, {}, []],
    [{ effect: 'prohibit', acts: ['supply'] }, {}, []],
    [{ effect: 'prohibit' }, {}, ['yes']],
    [{ evidence: REPORTED }, {}, ['yes']],
    [{ evidence: REPORTED }, { floor: 'reported' }, ['yes']],
    [{ evidence: REPORTED }, { floor: 'attested' }, []],
    [{ liftedBy: ['a'] }, { waivers: [waiver] }, ['yes waived']],
    [{ liftedBy: ['a'] }, { waivers: [{ ...waiver, where: OPEN }] }, ['yes']],
    [
      { liftedBy: ['a'] },
      { waivers: [{ ...waiver, where: { kind: 'not', of: { kind: 'always' } } }] },
      ['yes'],
    ],
    [{ liftedBy: ['b'] }, { waivers: [waiver] }, ['yes']],
    [{ duty: limited }, {}, ['yes']],
    [{ duty: limited }, { answers: { 'quota:m/x': 'yes' } }, ['yes']],
    [{ duty: limited }, { answers: { 'quota:m/x': 'no' } }, []],
    [suspended('2020-01-01'), {}, ['yes suspended']],
    [suspended('2020-01-02'), {}, ['yes']],
    [suspended('2019-01-01', '2020-01-01'), {}, ['yes suspended']],
    [suspended('2019-01-01', '2019-12-31'), {}, ['yes']],
  ]
  for (const [more, asked, expected] of rows)
    assert.deepEqual(due(more, asked), expected, JSON.stringify([more, asked]))
})

test('only what certainly approves and what certainly forbids us in one system is a contradiction', () => {
  const yes = provisionOf('m/yes', { effect: 'approve' })
  const no = provisionOf('n/no')
  const abroad = { m: 'home', n: 'abroad' }
  const paper = { id: 'e', says: '', when: { kind: 'always' }, paper: 'p', evidence: FOUNDED } as const
  const rows: readonly (readonly [readonly Provision[], Readonly<Record<string, string>>, number])[] = [
    [[yes, no], {}, 1],
    [[no, yes], {}, 1],
    [[yes, no], abroad, 0],
    [[{ ...yes, where: OPEN }, no], {}, 0],
    [[yes, { ...no, where: OPEN }], {}, 0],
    [[yes, { ...no, effect: 'discourage' }], {}, 0],
    [[yes, { ...no, acts: ['supply'] }], {}, 0],
    [[yes, { ...no, exceptions: [paper] }], {}, 0],
    [[yes], {}, 0],
    [[yes, provisionOf('m/also', { effect: 'approve' }), no], {}, 2],
  ]
  for (const [provisions, systems, count] of rows) {
    const { contradictions } = decide(snapshotOf({ provisions, systems }), questionOf())
    assert.equal(contradictions.length, count)
    for (const one of contradictions) assert.deepEqual([one.system, one.forbids], ['home', 'n/no'])
  }
})

test('a citation rests on what makes its worse end, and says what each step leaves open', () => {
  const snapshot = snapshotOf({
    products: [productOf('a', { roles: [{ party: 'goal', role: 'maker' }] })],
    partyEdges: [{ id: 'e', kind: 'owns', from: 'p', to: 'goal', controls: true, evidence: REPORTED }],
    provisions: [
      provisionOf('m/x', {
        where: { kind: 'any', of: [OPEN, { kind: 'circumstance', name: 'purpose', values: ['x'] }] },
        covers: {
          kind: 'party',
          parties: ['p'],
          role: 'maker',
          reach: { group: 'subsidiaries', atLeastPercent: 50, successors: false },
        },
      }),
    ],
  })
  const [cited] = decide(snapshot, questionOf()).citations
  assert.deepEqual([cited?.basis, cited?.rests, cited?.truth], ['reported', ['edge:e'], 'unknown'])
  assert.deepEqual(
    cited?.steps.filter(({ truth }) => truth !== 'yes'),
    [{ step: 'where', truth: 'unknown', open: ['open:q', 'purpose'] }],
  )
})
