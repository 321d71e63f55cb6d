import { BASES } from '../model/evidence.ts'
import type { StatusRange } from '../model/status.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Docket } from './docket.ts'
import { basisRankOf, isNo } from './packed.ts'
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
  const floors: { basis: (typeof BASES)[number]; range: StatusRange }[] = []
  let before = headline
  const { floorRank } = context
  for (let rank = floorRank - 1; rank >= 0; rank -= 1) {
    // Where nothing that was looked at has just the basis that the floor before lets in, all is as it was. Roles are followed
    // in another way under a floor; see `widest`.
    if (!isSeen(context, rank + 1) && !turnsOnRoles(spoken)) continue
    context.floorRank = rank
    const range = rangeOn(context, tables, candidates)
    const basis = BASES[rank]
    if (basis === undefined || (range.best === before.best && range.worst === before.worst)) continue
    floors.push({ basis, range })
    before = range
  }
  context.floorRank = floorRank
  return floors
}

function isSeen({ evidence }: Docket['context'], rank: number): boolean {
  for (const packed of evidence.values()) if (!isNo(packed) && basisRankOf(packed) === rank) return true
  return false
}
