import type { SystemId } from '../model/condition.ts'
import type { Basis } from '../model/evidence.ts'
import type { Provision } from '../model/measure.ts'
import type { FactKey, Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { betterOf, rankOf, type StatusRange, worseOf } from '../model/status.ts'
import type { Side } from '../model/verdict.ts'
import { systemsOf } from './legal-person.ts'
import { type Outcome, outcomesOf } from './outcomes.ts'
import { type Steps, sidesOf, stepsOf } from './reaches.ts'
import { isFounded } from './support.ts'
import { plainView, type View } from './view.ts'

/** A provision seen from one side: how its conditions came out, and what it makes of the act. */
export interface Reading {
  readonly provision: Provision
  readonly side: Side
  readonly view: View
  readonly steps: Steps
  readonly outcomes: readonly Outcome[]
}

/** Reads provisions, all of the snapshot unless told which, from every side, under what is known and assumed. */
export function readAll(
  snapshot: Snapshot,
  question: Question,
  floor: Basis,
  assumed: ReadonlyMap<FactKey, string>,
  provisions: readonly Provision[] = Object.values(snapshot.provisions),
): readonly Reading[] {
  return provisions.flatMap(provision =>
    sidesOf(provision).map(side => {
      const view: View = { ...plainView(snapshot, question), floor, assumed, side }
      const steps = stepsOf(view, provision)
      return { provision, side, view, steps, outcomes: outcomesOf(view, provision, steps) }
    }),
  )
}

/** Each system's own answer, as far as it is settled, of what is founded at least as well as the floor. */
export function answersOf(
  snapshot: Snapshot,
  question: Question,
  readings: readonly Reading[],
  floor: Basis,
): ReadonlyMap<SystemId, StatusRange> {
  const counted = readings.flatMap(({ provision, outcomes }) =>
    outcomes
      .filter(({ found }) => found.truth !== 'no' && isFounded(found, floor))
      .map(outcome => ({ ...outcome, system: snapshot.measures[provision.measure]?.system ?? '' })),
  )
  const systems = new Set([...systemsOf(question.organisation), ...counted.map(({ system }) => system)])
  return new Map(
    [...systems]
      .toSorted()
      .map(system => [system, answerOf(counted.filter(outcome => outcome.system === system))]),
  )
}

/** The worst answer of all systems; `clear` where none has anything to say. */
export function headlineOf(answers: ReadonlyMap<SystemId, StatusRange>): StatusRange {
  const ranges = [...answers.values()]
  if (ranges.length === 0) return { best: 'clear', worst: 'clear' }
  return {
    best: ranges.map(({ best }) => best).reduce(worseOf),
    worst: ranges.map(({ worst }) => worst).reduce(worseOf),
  }
}

/** Within a system the worst burden decides; without one, an approval makes `approved` of `clear`. */
function answerOf(outcomes: readonly Outcome[]): StatusRange {
  const end = (counts: (truth: string) => boolean, approved: (truth: string) => boolean) => {
    const burdens = outcomes.filter(
      ({ status, found }) => rankOf(status) < rankOf('clear') && counts(found.truth),
    )
    if (burdens.length > 0) return burdens.map(({ status }) => status).reduce(worseOf)
    return outcomes.some(({ status, found }) => status === 'approved' && approved(found.truth))
      ? 'approved'
      : 'clear'
  }
  const isCertain = (truth: string) => truth === 'yes'
  const isPossible = () => true
  const [best, worst] = [end(isCertain, isPossible), end(isPossible, isCertain)]
  return { best: betterOf(best, worst), worst }
}
