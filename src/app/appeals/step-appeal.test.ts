import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { APPEAL_OUTCOMES, type AppealState, type AppealStep } from '../../model/appeal.ts'
import { type AppealFacts, legalAppealSteps, stepAppeal, waitsForAct } from './step-appeal.ts'

const FILED: AppealState = {
  stage: 'filed',
  measure: 'm',
  entry: 3,
  filedBy: 'vera',
  filedOn: '2026-03-02',
  grounds: 'it names us in error',
  sentBack: [],
}
const PEOPLE = ['vera', 'writer', 'publisher', 'first', 'second', 'third']
const DECIDERS = new Set(['writer', 'publisher'])

function factsOf(by: string): AppealFacts {
  return { by, today: '2026-03-03', deciders: DECIDERS }
}

const anyStep: fc.Arbitrary<{ readonly by: string; readonly step: AppealStep }> = fc.record({
  by: fc.constantFrom(...PEOPLE),
  step: fc.oneof(
    fc.constantFrom<AppealStep>({ kind: 'withdraw' }, { kind: 'confirm' }),
    fc.record({
      kind: fc.constant('propose' as const),
      outcome: fc.constantFrom(...APPEAL_OUTCOMES),
      says: fc.constantFrom('because', ' '),
    }),
    fc.record({ kind: fc.constant('send-back' as const), says: fc.constantFrom('because', '') }),
    fc.record({
      kind: fc.constant('carry-out' as const),
      act: fc.constantFrom('amended' as const, 'repealed' as const),
      entry: fc.nat(9),
    }),
  ),
})

/** What any steps make of an appeal; those that are refused leave it as it was. */
function after(steps: readonly { readonly by: string; readonly step: AppealStep }[]): AppealState {
  return steps.reduce((state, { by, step }) => {
    const next = stepAppeal(state, step, factsOf(by))
    return next.ok ? next.value : state
  }, FILED)
}

void test('whatever is tried, a decision is that of two people who neither filed the appeal nor made the measure', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), steps => {
      const { stage, proposal, confirmed } = after(steps)
      if (stage !== 'decided' && stage !== 'carried-out') return
      assert.ok(proposal !== undefined && confirmed !== undefined)
      assert.notEqual(proposal.by, confirmed.by)
      for (const { by } of [proposal, confirmed])
        assert.ok(by !== 'vera' && !DECIDERS.has(by), `${by} decided`)
    }),
  )
})

void test('whatever is tried, an appeal is carried out only by an act that does what was decided', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), steps => {
      const { stage, proposal } = after(steps)
      if (stage === 'carried-out') assert.ok(proposal !== undefined && proposal.outcome !== 'dismiss')
    }),
  )
})

void test('a step that is told to be legal is taken, and no other', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 8 }), fc.constantFrom(...PEOPLE), (steps, by) => {
      const state = after(steps)
      const legal = legalAppealSteps(state, factsOf(by))
      const full: readonly AppealStep[] = [
        { kind: 'withdraw' },
        { kind: 'propose', outcome: 'amend', says: 'because' },
        { kind: 'send-back', says: 'because' },
        { kind: 'confirm' },
      ]
      for (const step of full)
        assert.equal(
          stepAppeal(state, step, factsOf(by)).ok,
          legal.some(kind => kind === step.kind),
        )
    }),
  )
})

void test('what was to end is not carried out by amending it, and waits on', () => {
  const decided = after([
    { by: 'first', step: { kind: 'propose', outcome: 'repeal', says: 'because' } },
    { by: 'second', step: { kind: 'confirm' } },
  ])
  assert.equal(stepAppeal(decided, { kind: 'carry-out', act: 'amended', entry: 5 }, factsOf('x')).ok, false)
  assert.equal(waitsForAct(decided), true)
  assert.equal(stepAppeal(decided, { kind: 'carry-out', act: 'repealed', entry: 5 }, factsOf('x')).ok, true)
})
