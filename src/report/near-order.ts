import { byText, firstOf } from '../base/order.ts'
import type { SystemId } from '../model/condition.ts'
import type { NearMiss, Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { measureOf } from './names.ts'

/** The near misses of a verdict, first those that a reader of the news is likeliest to mean: same law, issued, little missing. */
export function nearestFirst(setting: Setting, verdict: Verdict): readonly NearMiss[] {
  return verdict.nearly.toSorted(
    firstOf(
      (one, other) => distanceOf(setting, one) - distanceOf(setting, other),
      byText(near => near.provision),
    ),
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

function distanceOf(setting: Setting, near: NearMiss): number {
  const elsewhere = isUnderSameLaw(setting, near) ? 0 : 100
  const unissued = near.failed.includes('issued') || near.failed.includes('known') ? 20 : 0
  const unspecific = isAboutThis(setting, near) ? 0 : 10
  return elsewhere + unissued + unspecific + near.failed.length
}
