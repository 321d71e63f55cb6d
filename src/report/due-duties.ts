import { LAST_DAY } from '../base/day.ts'
import type { DutyDue, Verdict } from '../model/verdict.ts'

/** The duties that nothing has waived: the first due first, behind them those without a day. */
export function dueDuties({ duties }: Verdict): readonly DutyDue[] {
  return duties
    .filter(({ waived }) => !waived)
    .toSorted((one, other) => (one.by ?? LAST_DAY) - (other.by ?? LAST_DAY))
}
