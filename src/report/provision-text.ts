import { type Day, LAST_DAY } from '../base/day.ts'
import type { DateSpan } from '../base/span.ts'
import type { Condition } from '../model/condition.ts'
import type { Measure, Provision, StagePoint } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { conditionText } from './condition-text.ts'
import { partyName } from './names.ts'
import { oneOf } from './phrase.ts'
import { sayIn, type Speaking, speechOf } from './speaking.ts'

/** The first day that a provision counts from: its own, else that of the measure's being issued. */
export function startOf(snapshot: Snapshot, provision: Provision): DateSpan | undefined {
  return (
    provision.period.from ??
    snapshot.measures[provision.measure]?.stages.find(stage => stage.stage === 'issued')?.on
  )
}

/** The stage that a measure is in on a date; undefined before its first. */
export function stageOn(measure: Measure, date: Day): StagePoint | undefined {
  return measure.stages.filter(point => point.on[0] <= date).reduce<StagePoint | undefined>(later, undefined)
}

/** Whom a provision binds, as a phrase. */
export function addresseeText(speaking: Speaking, provision: Provision): string {
  return conditionText(speaking, provision.to, sayIn(speaking)['anybody.everyone'])
}

/** The other side, where a provision binds it by name or by class; else what it is to us in this act. */
export function otherSideText(speaking: Speaking, provision: Provision, fallback: string): string {
  const { say, tag } = speechOf(speaking)
  const named = namedIn(provision.to)
  if (named.length > 0)
    return oneOf(
      named.map(id => partyName(speaking.snapshot, id, tag)),
      say,
    )
  return provision.to.kind === 'class' ? conditionText(speaking, provision.to, fallback) : fallback
}

/** Some acts as a list: in English of their ids. */
export function actsText(speaking: Speaking, acts: readonly string[]): string {
  const { say, word } = speechOf(speaking)
  return oneOf(
    acts.map(act => word('act', act)),
    say,
  )
}

/** Whether a period has an end that is a day and not just "later". */
export function endOf(provision: Provision): DateSpan | undefined {
  const { until } = provision.period
  return until === undefined || until[1] === LAST_DAY ? undefined : until
}

function later(best: StagePoint | undefined, point: StagePoint): StagePoint {
  return best === undefined || point.on[0] >= best.on[0] ? point : best
}

function namedIn(condition: Condition): readonly string[] {
  if (condition.kind === 'named') return condition.parties
  if (condition.kind === 'all') return condition.of.flatMap(namedIn)
  return []
}
