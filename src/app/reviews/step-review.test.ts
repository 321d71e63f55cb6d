import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type {
  ReviewOutcome,
  ReviewScheme,
  ReviewState,
  ReviewStep,
  StepActor,
  StepKind,
} from '../../model/review.ts'
import { FINDING_GRADES, REVIEW_OUTCOMES, REVIEW_WAYS } from '../../model/review.ts'
import { daysAfter } from './step-rule.ts'
import { legalSteps, STEP_KINDS, stepReview } from './step-review.ts'

const PEOPLE: readonly StepActor[] = ['ada', 'bo', 'cy', 'di', 'eve', 'flo', 'gus', 'hal'].map(id => ({
  id,
  leads: id !== 'eve',
}))
const SCHEME: ReviewScheme = {
  id: 'scheme',
  version: 1,
  title: 'Scheme',
  criteria: [{ id: 'origin', kind: 'origin', says: 'Where it comes from is known.' }],
  hearingDays: 2,
  appealDays: 20,
}
const BURDENS: readonly ReviewOutcome[] = ['restrict', 'prohibit', 'refuse', 'withdraw']

const GOING_BACK: readonly StepKind[] = ['dismiss', 'withdraw', 'resume', 'assign', 'send-back']

/** What is at least as hard on the vendor stands at least as far behind; to refuse and to take back are alike. */
const HARDNESS: readonly (readonly ReviewOutcome[])[] = [
  ['approve', 'lift'],
  ['restrict'],
  ['withdraw', 'refuse'],
  ['prohibit'],
]

/** One attempt: who tries what; `pick` chooses among what is legal, or among everything. */
interface Attempt {
  readonly who: number
  readonly pick: number
  readonly onlyLegal: boolean
  readonly outcome: ReviewOutcome
  readonly assessor: number
  readonly days: number
}

const attempts = fc.array(
  fc.record({
    who: fc.nat(PEOPLE.length - 1),
    pick: fc.nat(1000),
    onlyLegal: fc.oneof(
      { weight: 9, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    outcome: fc.constantFrom(...REVIEW_OUTCOMES),
    assessor: fc.oneof(
      { weight: 7, arbitrary: fc.nat(1) },
      { weight: 1, arbitrary: fc.nat(PEOPLE.length - 1) },
    ),
    days: fc.nat(4),
  }),
  { minLength: 40, maxLength: 120 },
)

/** Something that happened, as an onlooker writes it down. */
interface Seen {
  readonly kind: StepKind
  readonly who: string
  readonly today: string
  readonly before: ReviewState | undefined
  readonly after: ReviewState
}

test('no sequence of steps reaches a burden on somebody unheard, a decision by one person, by an assessor, or by who asked', () => {
  const reached = { decisions: 0, burdens: 0, appeals: 0 }
  fc.assert(
    fc.property(fc.constantFrom(...REVIEW_WAYS), attempts, (way, list) => {
      const history = play(way, list)
      for (const [at, seen] of history.entries()) {
        if (seen.kind !== 'confirm') continue
        const decision = seen.after.rounds.at(-1)?.decision
        assert.ok(decision !== undefined)
        reached.decisions += 1
        const round = history.slice(beginOf(history, at), at + 1)
        const proposal = round.findLast(({ kind }) => kind === 'propose')
        assert.ok(proposal !== undefined)
        const deciders = [proposal.who, seen.who]
        assert.notEqual(deciders[0], deciders[1])
        for (const assessors of history.slice(0, at).map(({ after }) => after.rounds.at(-1)?.assessors ?? []))
          assert.ok(!deciders.some(who => assessors.includes(who)), 'an assessor decided')
        if (way !== 'own-motion') assert.ok(!deciders.includes('eve'), 'who filed it decided')
        const isAppeal = round[0]?.kind === 'appeal'
        if (isAppeal) {
          reached.appeals += 1
          assert.ok(!deciders.includes(round[0]?.who ?? ''), 'who appealed decided')
          const appealed = history.slice(0, beginOf(history, at)).findLast(({ kind }) => kind === 'confirm')
          const earlier = appealed?.after.rounds.at(-1)?.decision
          assert.ok(!deciders.some(who => who === earlier?.first || who === earlier?.second))
        }
        if (!BURDENS.includes(decision.outcome)) continue
        reached.burdens += 1
        if (wasHeard(round)) continue
        assert.ok(isAppeal && wasHeard(roundAppealed(history, at)), `${decision.outcome} unheard`)
        const appealed = publishedBefore(history, beginOf(history, at))
        assert.ok(
          hardnessOf(decision.outcome) <= hardnessOf(appealed),
          `${decision.outcome} on an appeal against ${appealed} without a hearing`,
        )
      }
    }),
    { numRuns: 2000, seed: 7 },
  )
  assert.ok(reached.decisions > 300 && reached.burdens > 100 && reached.appeals > 20, JSON.stringify(reached))
})

test('a case follows from its steps: the same steps, taken again, make the same case', () => {
  fc.assert(
    fc.property(fc.constantFrom(...REVIEW_WAYS), attempts, (way, list) => {
      assert.deepEqual(play(way, list).at(-1)?.after, play(way, list).at(-1)?.after)
    }),
    { numRuns: 50, seed: 8 },
  )
})

test('what is published stays published until another decision is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...REVIEW_WAYS), attempts, (way, list) => {
      for (const { before, after, kind } of play(way, list)) {
        const count = (state: ReviewState | undefined): number =>
          (state?.rounds ?? []).filter(({ decision }) => decision?.publishedAt !== undefined).length
        assert.equal(count(after), count(before) + (kind === 'publish' ? 1 : 0))
        if (count(after) > 0) assert.notEqual(after.stage, 'ended')
      }
    }),
    { numRuns: 200, seed: 9 },
  )
})

/** From where the round of the event at `at` began. */
function beginOf(history: readonly Seen[], at: number): number {
  return history.slice(0, at + 1).findLastIndex(({ kind }) => ['file', 'reopen', 'appeal'].includes(kind))
}

function hardnessOf(outcome: ReviewOutcome): number {
  return HARDNESS.findIndex(alike => alike.includes(outcome))
}

/** The outcome that stood before an event. */
function publishedBefore(history: readonly Seen[], at: number): ReviewOutcome {
  const seen = history.slice(0, at).findLast(({ kind }) => kind === 'publish')
  return seen?.after.rounds.at(-1)?.decision?.outcome ?? 'approve'
}

/** The events of the round in which what is appealed at `at` was decided. */
function roundAppealed(history: readonly Seen[], at: number): readonly Seen[] {
  const before = history.slice(0, beginOf(history, at))
  const published = before.findLastIndex(({ kind }) => kind === 'publish')
  return before.slice(beginOf(before, published), published)
}

/** Told by the events alone: invited, then a statement or the deadline gone by, then a record, and nothing assessed after it. */
function wasHeard(round: readonly Seen[]): boolean {
  const record = round.findLastIndex(({ kind }) => kind === 'hear')
  const invitation = round.slice(0, Math.max(record, 0)).findLastIndex(({ kind }) => kind === 'invite')
  if (record < 0 || invitation < 0) return false
  if (round.slice(record).some(({ kind }) => kind === 'find' || kind === 'resume')) return false
  if (round.slice(record).some(({ kind }) => kind === 'invite')) return false
  const deadline = round[invitation]?.after.rounds.at(-1)?.hearing?.deadline ?? ''
  const hadStatement = round.slice(invitation, record).some(({ kind }) => kind === 'state')
  return hadStatement || (round[record]?.today ?? '') > deadline
}

function play(way: (typeof REVIEW_WAYS)[number], list: readonly Attempt[]): readonly Seen[] {
  let today = '2026-01-01'
  const history: Seen[] = []
  const take = (step: ReviewStep, by: StepActor): void => {
    const before = history.at(-1)?.after
    const result = stepReview(before, step, by, { now: `${today}T10:00:00.000Z`, today })
    if (result.ok) history.push({ kind: step.kind, who: by.id, today, before, after: result.value })
  }
  take(filing(way), PEOPLE[4] ?? { id: 'eve', leads: false })
  for (const attempt of list) {
    today = daysAfter(today, attempt.days)
    const state = history.at(-1)?.after
    const facts = { now: `${today}T10:00:00.000Z`, today }
    const moves = PEOPLE.flatMap(by =>
      (attempt.onlyLegal && state !== undefined ? legalSteps(state, by, facts) : STEP_KINDS).map(kind => ({
        by,
        kind,
      })),
    )
    // Steps that go back are as likely as any other only now and then: else no case would get far.
    const onward = moves.filter(({ kind }) => !GOING_BACK.includes(kind))
    const chosen = attempt.pick % 9 === 0 || onward.length === 0 ? moves : onward
    const move = chosen[(attempt.pick + attempt.who) % Math.max(chosen.length, 1)]
    if (move !== undefined) take(stepOf(move.kind, attempt, today), move.by)
  }
  return history
}

function filing(way: (typeof REVIEW_WAYS)[number]): ReviewStep {
  return {
    kind: 'file',
    way,
    title: 'A case',
    subject: { kind: 'product', id: 'p' },
    reach: { acts: ['procure'], to: 'everyone' },
    onBehalfOf: 'Alpha',
    grounds: { says: 'Because.' },
  }
}

function stepOf(
  kind: Exclude<StepKind, 'file'>,
  { outcome, assessor, days, pick }: Attempt,
  today: string,
): ReviewStep {
  const says = 'So.'
  const assessors = [PEOPLE[assessor]?.id ?? '']
  const conditions = outcome === 'restrict' ? ['Show the source code.'] : []
  const source = { title: 'A report', publisher: 'A laboratory', published: '2026-01-01' }
  switch (kind) {
    case 'open':
      return { kind, scheme: SCHEME, assessors }
    case 'assign':
      return { kind, assessors }
    case 'reopen':
      return { kind, as: pick % 2 === 0 ? 'revision' : 'renewal', assessors, says }
    case 'find':
      return {
        kind,
        criterion: 'origin',
        grade: FINDING_GRADES[pick % FINDING_GRADES.length] ?? 'met',
        sources: [source],
        says,
      }
    case 'invite':
      return { kind, deadline: daysAfter(today, days), points: says }
    case 'state':
      return { kind, from: 'Alpha', says }
    case 'hear':
      return { kind, heldOn: today, present: 'Everybody', says }
    case 'recommend':
    case 'propose':
      return { kind, outcome, conditions, says }
    case 'finish':
    case 'confirm':
    case 'publish':
      return { kind }
    case 'dismiss':
    case 'withdraw':
    case 'resume':
    case 'send-back':
    case 'appeal':
      return { kind, says }
  }
}
