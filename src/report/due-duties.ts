import { LAST_DAY } from '../base/day.ts'
import { basisRank } from '../model/evidence.ts'
import type { DutyDue, Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'

/** The duties that nothing has waived and that are as well founded as was asked for: the first due first, behind them those without a day. */
export function dueDuties({ floor }: Setting, { duties, citations }: Verdict): readonly DutyDue[] {
  const lowest = basisRank(floor ?? 'reported')
  return duties
    .filter(({ provision, waived }) => !waived && isFounded(provision))
    .toSorted((one, other) => (one.by ?? LAST_DAY) - (other.by ?? LAST_DAY))

  function isFounded(provision: string): boolean {
    const citation = citations.find(each => each.provision === provision)
    return citation === undefined || basisRank(citation.basis) <= lowest
  }
}
