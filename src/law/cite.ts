import { FIRST_DAY } from '../base/day.ts'
import { compareText } from '../base/order.ts'
import { basisRank } from '../model/evidence.ts'
import type { Provision } from '../model/measure.ts'
import { quotaFact } from '../model/quota.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type StatusRange, worseOf } from '../model/status.ts'
import { type Citation, type Contradiction, type DutyDue, STEPS, type Step } from '../model/verdict.ts'
import type { Test } from './combine.ts'
import { answerTo, type Context } from './context.ts'
import { dueDateOf } from './deadline.ts'
import type { Docket } from './docket.ts'
import { type Outcome, takeDown, waiverTests } from './outcomes.ts'
import {
  basisOf,
  basisRankOf,
  both,
  isContested,
  isNo,
  isYes,
  knowableOf,
  truthOfPacked,
  YES,
} from './packed.ts'
import type { Spoken } from './voice.ts'

/** Every provision that reaches or may reach, with its steps: the body of the proof. */
export function citationsOf({ context, tables }: Docket, spoken: readonly Spoken[]): readonly Citation[] {
  return spoken.flatMap(({ voice: { candidate, side }, heard }) => {
    const { reach, outcomes } = heard
    if (reach === undefined) return []
    const { rule, steps, lifts } = candidate
    context.side = side
    const counted = outcomes.filter(({ packed }) => basisRankOf(packed) <= context.floorRank)
    const effect = effectOf(counted)
    const grounds = [reach, ...counted.filter(({ status }) => status === effect?.worst)]
    const packed = grounds.map(ground => ground.packed).reduce(both, YES)
    const citation: Citation = {
      provision: rule.provision.id,
      side,
      truth: truthOfPacked(reach.packed),
      ...(effect === undefined ? {} : { effect }),
      basis: basisOf(packed),
      contested: isContested(packed),
      knowable: knowableOf(packed),
      steps: STEPS.map(name => stepOf(context, name, steps[name])),
      lifted: [...waiverTests(context, tables, rule), ...lifts()].flatMap(({ by, test }) => {
        const found = takeDown(context, test)
        return found === undefined ? [] : [{ by, truth: truthOfPacked(found.packed) }]
      }),
      rests: distinct(grounds.flatMap(({ rests }) => rests)),
      suspended: isSuspended(context, rule.provision),
    }
    return [citation]
  })
}

/** Of those that make the worse end of the headline: the certain, the best founded, the uncontested, the first in force, the first by name. */
export function leadingOf(
  snapshot: Snapshot,
  citations: readonly Citation[],
  range: StatusRange,
): Citation | undefined {
  const beginning = ({ provision }: Citation) => snapshot.provisions[provision]?.period.from?.[0] ?? FIRST_DAY
  const [leading] = citations
    .filter(({ effect }) => effect?.worst === range.worst)
    .toSorted(
      (a, b) =>
        Number(a.truth !== 'yes') - Number(b.truth !== 'yes') ||
        basisRank(a.basis) - basisRank(b.basis) ||
        Number(a.contested) - Number(b.contested) ||
        beginning(a) - beginning(b) ||
        compareText(a.provision, b.provision),
    )
  return leading
}

/** Pairs of provisions of one system of which one certainly approves and the other certainly forbids. */
export function contradictionsOf(
  { tables }: Docket,
  citations: readonly Citation[],
): readonly Contradiction[] {
  const { measures, provisions } = tables.snapshot
  const systemOf = (id: string) => measures[provisions[id]?.measure ?? '']?.system ?? ''
  const found: Contradiction[] = []
  for (const approval of citations) {
    if (!isSettledAs('approved', approval)) continue
    const system = systemOf(approval.provision)
    for (const prohibition of citations) {
      if (!isSettledAs('prohibited', prohibition) || systemOf(prohibition.provision) !== system) continue
      found.push({ system, approves: approval.provision, forbids: prohibition.provision })
    }
  }
  return found
}

/** The duties of every provision that reaches or may reach and is founded at least as well as the floor. */
export function dutiesOf({ context, tables }: Docket, spoken: readonly Spoken[]): readonly DutyDue[] {
  return spoken.flatMap(({ voice: { candidate, side }, heard }) => {
    const { rule } = candidate
    const { duty } = rule.provision
    const { reach } = heard
    if (duty === undefined || side !== 'ours' || reach === undefined) return []
    if (basisRankOf(reach.packed) > context.floorRank) return []
    if (duty.quota !== undefined && answerTo(context, quotaFact(rule.provision.id)) === 'no') return []
    context.side = side
    const isWaived = waiverTests(context, tables, rule).some(({ test }) => {
      const found = takeDown(context, test)
      return found !== undefined && isYes(found.packed)
    })
    const due: DutyDue = {
      provision: rule.provision.id,
      duty,
      truth: truthOfPacked(reach.packed),
      ...dueDateOf(context, rule),
      waived: isWaived,
      suspended: isSuspended(context, rule.provision),
    }
    return [due]
  })
}

function isSuspended({ date }: Context, { suspensions }: Provision): boolean {
  return suspensions.some(({ from, until }) => date >= from[1] && (until === undefined || date <= until[0]))
}

function isSettledAs(status: string, { side, effect }: Citation): boolean {
  return side === 'ours' && effect?.best === status && effect.worst === status
}

function stepOf(context: Context, step: Step['step'], test: Test): Step {
  const packed = test(context)
  const open = distinct(isNo(packed) ? [] : context.open)
  context.open.length = 0
  context.rests.length = 0
  return { step, truth: truthOfPacked(packed), open }
}

function effectOf(outcomes: readonly Outcome[]): StatusRange | undefined {
  if (outcomes.length === 0) return undefined
  const certain = outcomes.filter(({ packed }) => isYes(packed)).map(({ status }) => status)
  return {
    best: certain.length === 0 ? 'clear' : certain.reduce(worseOf),
    worst: outcomes.map(({ status }) => status).reduce(worseOf),
  }
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted()
}
