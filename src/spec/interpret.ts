import { addDays, type Day, FIRST_DAY, LAST_DAY } from '../base/day.ts'
import { BASES, type Basis, basisRank } from '../model/evidence.ts'
import type { Provision } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import { quotaFact } from '../model/quota.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { rankOf, type StatusRange, worseOf } from '../model/status.ts'
import {
  type Citation,
  type Contradiction,
  type DutyDue,
  type NearMiss,
  STEPS,
  type Verdict,
} from '../model/verdict.ts'
import { answersOf, readAll, type Reading } from './judge.ts'
import { dueDateOf, lastDays, triggerOf } from './deadline.ts'
import { daysNamed } from './open-facts.ts'
import { liftersOf, lifts, reaches } from './reaches.ts'
import { leavesOf, questionsOf, rangeOf } from './settle.ts'
import { all, type Found, isFounded } from './support.ts'
import { waiversOf } from './outcomes.ts'
import { answerTo, dayAnswered } from './view.ts'

/** A verdict without the stretch of time around its date; `timeline` gives that. */
export type Interpretation = Omit<Verdict, 'since' | 'until' | 'next'>

/**
 * The reference interpreter: the meaning of a verdict (DESIGN §3) written to be read, not to be fast.
 * The engine in `law/` must agree with it, and `verify` re-derives proofs with it.
 */
export function interpret(snapshot: Snapshot, question: Question): Interpretation {
  const floor = question.floor ?? 'reported'
  const leaves = leavesOf(snapshot, question, floor)
  const range = rangeOf(leaves)
  const readings = readAll(snapshot, question, floor, new Map())
  const citations = readings.filter(isCited).map(reading => citationOf(reading, floor))
  const leading = leadingOf(snapshot, citations, range)
  return {
    act: question.act,
    date: question.date,
    range,
    systems: [...answersOf(snapshot, question, readings, floor)].map(([system, answer]) => ({
      system,
      range: answer,
    })),
    floors: floorsOf(snapshot, question, floor, range),
    ...(leading === undefined ? {} : { basis: leading.basis, leading: leading.provision }),
    contested: leading?.contested ?? false,
    citations,
    contradictions: contradictionsOf(snapshot, citations),
    duties: readings.flatMap(reading => dutyOf(reading)),
    questions: questionsOf(snapshot, question, leaves),
    nearly: readings.flatMap(reading => nearMissOf(reading)),
  }
}

/** The status on one date, with open facts followed. */
export function statusOn(snapshot: Snapshot, question: Question): StatusRange {
  return rangeOf(leavesOf(snapshot, question, question.floor ?? 'reported'))
}

function isCited({ steps }: Reading): boolean {
  return reaches(steps).truth !== 'no'
}

function citationOf({ provision, side, view, steps, outcomes }: Reading, floor: Basis): Citation {
  const reach = reaches(steps)
  const counted = outcomes.filter(({ found }) => found.truth !== 'no' && isFounded(found, floor))
  const effect = counted.length === 0 ? undefined : effectOf(counted)
  const ground = all([
    reach,
    ...counted.filter(({ status }) => status === effect?.worst).map(({ found }) => found),
  ])
  return {
    provision: provision.id,
    side,
    truth: reach.truth,
    ...(effect === undefined ? {} : { effect }),
    basis: ground.basis,
    contested: ground.contested,
    knowable: ground.knowable,
    steps: STEPS.map(step => ({ step, truth: steps[step].truth, open: steps[step].open })),
    lifted: [...waiversOf(view, provision), ...liftersOf(view, provision, [])].flatMap(({ by, found }) =>
      found.truth === 'no' ? [] : [{ by, truth: found.truth }],
    ),
    rests: ground.rests,
    suspended: isSuspended(provision, view.question.date),
  }
}

function isSuspended({ suspensions }: Provision, date: Day): boolean {
  return suspensions.some(({ from, until }) => date >= from[1] && (until === undefined || date <= until[0]))
}

function effectOf(
  outcomes: readonly { readonly status: StatusRange['best']; readonly found: Found }[],
): StatusRange {
  const certain = outcomes.filter(({ found }) => found.truth === 'yes').map(({ status }) => status)
  return {
    best: certain.length === 0 ? 'clear' : certain.reduce(worseOf),
    worst: outcomes.map(({ status }) => status).reduce(worseOf),
  }
}

/** Of those that make the worse end of the headline: the certain, the best founded, the uncontested, the first in force, the first by name. */
function leadingOf(
  snapshot: Snapshot,
  citations: readonly Citation[],
  range: StatusRange,
): Citation | undefined {
  const key = (one: Citation) => [
    Number(one.truth !== 'yes'),
    basisRank(one.basis),
    Number(one.contested),
    snapshot.provisions[one.provision]?.period.from?.[0] ?? FIRST_DAY,
  ]
  const [first] = citations
    .filter(({ effect }) => effect?.worst === range.worst && range.worst !== 'clear')
    .toSorted((a, b) => compareAll(key(a), key(b)) || (a.provision < b.provision ? -1 : 1))
  return first
}

function floorsOf(
  snapshot: Snapshot,
  question: Question,
  floor: Basis,
  headline: StatusRange,
): Verdict['floors'] {
  const found: { basis: Basis; range: StatusRange }[] = []
  for (const basis of BASES.toReversed().filter(one => basisRank(one) < basisRank(floor))) {
    const range = rangeOf(leavesOf(snapshot, question, basis))
    const before = found.at(-1)?.range ?? headline
    if (range.best !== before.best || range.worst !== before.worst) found.push({ basis, range })
  }
  return found
}

function dutyOf({ provision, side, view, steps }: Reading): readonly DutyDue[] {
  const { duty } = provision
  const reach = reaches(steps)
  if (duty === undefined || side !== 'ours' || reach.truth === 'no' || !isFounded(reach, view.floor))
    return []
  if (duty.quota !== undefined && answerTo(view, quotaFact(provision.id)) === 'no') return []
  const waived = waiversOf(view, provision).some(({ found }) => found.truth === 'yes')
  return [
    {
      provision: provision.id,
      duty,
      truth: reach.truth,
      ...dueDateOf(view, provision),
      waived,
      suspended: isSuspended(provision, view.question.date),
    },
  ]
}

/** Pairs of provisions of one system of which one certainly approves and the other certainly forbids. */
function contradictionsOf(snapshot: Snapshot, citations: readonly Citation[]): readonly Contradiction[] {
  const systemOf = ({ provision }: Citation) =>
    snapshot.measures[snapshot.provisions[provision]?.measure ?? '']?.system ?? ''
  const settledAs = (status: string) =>
    citations.filter(
      ({ side, effect }) => side === 'ours' && effect?.best === status && effect.worst === status,
    )
  return settledAs('approved').flatMap(approval =>
    settledAs('prohibited')
      .filter(prohibition => systemOf(prohibition) === systemOf(approval))
      .map(prohibition => ({
        system: systemOf(approval),
        approves: approval.provision,
        forbids: prohibition.provision,
      })),
  )
}

/** A provision that covers the item (its list or category does, for what is taken only from a list) and fails elsewhere. */
function nearMissOf({ provision, side, view, steps }: Reading): readonly NearMiss[] {
  if (
    steps.covered.truth === 'no' ||
    reaches(steps).truth !== 'no' ||
    (side !== 'ours' && steps.act.truth === 'no')
  )
    return []
  const lifted = [
    ...provision.exceptions
      .filter(one => lifts(view, provision, one).truth !== 'no')
      .map(({ id }) => `${provision.id}/${id}`),
    ...liftersOf(view, provision, []).flatMap(({ by, found }) => (found.truth === 'no' ? [] : [by])),
  ]
  return [
    {
      provision: provision.id,
      side,
      failed: STEPS.filter(step => steps[step].truth === 'no'),
      lifted: [...new Set(lifted)].toSorted(),
    },
  ]
}

function compareAll(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find(order => order !== 0) ?? 0
}

/** The days, in order, on which anything dated in the snapshot or in the waivers begins or has ended. */
export function changeDays(snapshot: Snapshot, question: Question): readonly Day[] {
  const days = new Set<Day>([FIRST_DAY])
  const add = (span: readonly [Day, Day] | undefined, shift: number) => {
    for (const day of span ?? []) days.add(addDays(day, shift))
  }
  const stretch = (one: {
    readonly since?: readonly [Day, Day]
    readonly from?: readonly [Day, Day]
    readonly until?: readonly [Day, Day]
  }) => {
    add(one.since ?? one.from, 0)
    add(one.until, 1)
  }
  for (const measure of Object.values(snapshot.measures)) for (const point of measure.stages) add(point.on, 0)
  for (const provision of Object.values(snapshot.provisions)) {
    stretch(provision.period)
    provision.exceptions.forEach(stretch)
    for (const relation of provision.relations) add(relation.from, 0)
    for (const event of eventsOf(snapshot, question, provision)) add(lastDays(snapshot, provision, event), 1)
  }
  for (const list of Object.values(snapshot.lists)) for (const line of list.listings) stretch(line)
  for (const { since, until } of snapshot.partyEdges)
    stretch({ ...(since && { since }), ...(until && { until }) })
  for (const product of Object.values(snapshot.products))
    for (const one of [...product.edges, ...product.roles]) stretch(one)
  for (const waiver of question.waivers)
    stretch({ from: [waiver.from, waiver.from], until: [waiver.until, waiver.until] })
  return [...days].filter(day => day < LAST_DAY).toSorted((a, b) => a - b)
}

/**
 * The days of a trigger that matter: the one given; or, while it is open, the earliest, and around each day between which the law
 * may tell, since what is over for all events before that day, or for some from it on, changes when their time runs out.
 */
function eventsOf(snapshot: Snapshot, question: Question, provision: Provision): readonly Day[] {
  const key = triggerOf(provision)
  if (key === undefined) return [FIRST_DAY]
  const given = dayAnswered({ question, assumed: new Map() }, key)
  if (given !== undefined) return [given]
  return [FIRST_DAY, ...daysNamed(snapshot, question, key).flatMap(day => [addDays(day, -1), day])]
}

/** The status of one act over all time: each stretch with the first day on which it holds. */
export function timeline(
  snapshot: Snapshot,
  question: Question,
): readonly { readonly from: Day; readonly range: StatusRange }[] {
  const points: { from: Day; range: StatusRange }[] = []
  for (const from of changeDays(snapshot, question)) {
    const range = statusOn(snapshot, { ...question, date: from })
    const last = points.at(-1)?.range
    if (
      last === undefined ||
      rankOf(last.best) !== rankOf(range.best) ||
      rankOf(last.worst) !== rankOf(range.worst)
    ) {
      points.push({ from, range })
    }
  }
  return points
}
