import { byText, firstOf } from '../base/order.ts'
import type { SystemId } from '../model/condition.ts'
import type { NearMiss, StepName, Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { measureOf } from './names.ts'

/** The near misses of a verdict, first those that a reader of the news is likeliest to mean: same law, issued, little missing. */
export function nearestFirst(setting: Setting, verdict: Verdict): readonly NearMiss[] {
  return verdict.nearly
    .map(near => ({ near, distance: distanceOf(setting, near) }))
    .toSorted(
      firstOf(
        (one, other) => one.distance - other.distance,
        byText(({ near }) => near.provision),
      ),
    )
    .map(({ near }) => near)
}

/**
 * The nearest miss that would reach if its measure stood or were not lifted: what is about to be, was given up, or has an exception. Of a
 * measure that counts anyway it is not told.
 */
export function fallenAway(setting: Setting, verdict: Verdict): NearMiss | undefined {
  const counts = new Set(verdict.citations.map(({ provision }) => measureOf(setting.snapshot, provision)))
  return nearestFirst(setting, verdict).find(
    near =>
      near.failed.every(step => FALLEN.includes(step)) &&
      isUnderSameLaw(setting, near) &&
      isAboutThis(setting, near) &&
      !counts.has(measureOf(setting.snapshot, near.provision)),
  )
}

/** Whether a near miss is of a system that the organisation lives under, or of one above it. */
export function isUnderSameLaw({ snapshot, organisation }: Setting, near: NearMiss): boolean {
  const system = snapshot.measures[measureOf(snapshot, near.provision)]?.system
  return organisation.systems.some(own => chainOf(own).includes(system ?? ''))

  function chainOf(own: SystemId): readonly SystemId[] {
    const above = snapshot.systems[own]?.within
    return above === undefined ? [own] : [own, ...chainOf(above)]
  }
}

/** Whether the provision covers certain things, among them this; one that covers everything is about somebody or some deed. */
export function isAboutThis({ snapshot }: Setting, near: NearMiss): boolean {
  return snapshot.provisions[near.provision]?.covers.kind !== 'always'
}

const FALLEN: readonly StepName[] = ['issued', 'exception', 'relation']

/** How far from the question a provision is that fails at a step: one about another act or other people is about something else. */
const DISTANCES: Readonly<Record<StepName, number>> = {
  known: 20,
  issued: 20,
  period: 2,
  addressee: 3,
  act: 4,
  counterparty: 2,
  where: 2,
  covered: 3,
  exception: 1,
  relation: 1,
}

function distanceOf(setting: Setting, near: NearMiss): number {
  const elsewhere = isUnderSameLaw(setting, near) ? 0 : 100
  const unspecific = isAboutThis(setting, near) ? 0 : 10
  const others = near.side === 'ours' ? 0 : 1
  return elsewhere + unspecific + others + near.failed.reduce((sum, step) => sum + DISTANCES[step], 0)
}
