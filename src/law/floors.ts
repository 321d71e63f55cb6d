import { BASES, type Basis, basisRank } from '../model/evidence.ts'
import type { StatusRange } from '../model/status.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Docket } from './docket.ts'
import { basisRankOf } from './packed.ts'
import { rangeOn, turnsOnRoles } from './range.ts'
import type { Spoken } from './voice.ts'

/** The docket with a record of its own of the evidence that is looked at from now on; see `floorsOf`. */
export function withOwnEvidence(docket: Docket): Docket {
  return { ...docket, context: { ...docket.context, evidence: new Map() } }
}

/** The status at each stricter floor, where it differs from the one before. `spoken` is what was said at the floor asked for. */
export function floorsOf(
  { context, tables, candidates }: Docket,
  spoken: readonly Spoken[],
  headline: StatusRange,
): Verdict['floors'] {
  const floors: { basis: Basis; range: StatusRange }[] = []
  let before = headline
  const { floorRank } = context
  for (const basis of BASES.slice(0, floorRank).toReversed()) {
    const rank = basisRank(basis)
    // Where nothing that was looked at has just the basis that the floor before lets in, all is as it was. Roles are followed
    // in another way under a floor; see `widest`.
    const ranks = new Set(Array.from(context.evidence.values(), basisRankOf))
    if (!ranks.has(rank + 1) && !turnsOnRoles(spoken)) continue
    context.floorRank = rank
    const range = rangeOn(context, tables, candidates)
    if (range.best === before.best && range.worst === before.worst) continue
    floors.push({ basis, range })
    before = range
  }
  context.floorRank = floorRank
  return floors
}
