import { type Day, formatDay } from '../../base/day.ts'
import type { QuotaJudged } from '../../model/quota.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Status } from '../../model/status.ts'
import { quotaText } from '../../report/quota-text.ts'
import type { FoundNow } from './found-now.ts'

/** The inventory that a quota is told of. */
export interface QuotaPlace {
  readonly snapshot: Snapshot
  readonly date: Day
  /** The unit of the inventory, and those below it. */
  readonly unit: string
  readonly below: ReadonlySet<string>
  readonly acts: readonly string[]
}

/**
 * A quota that is exceeded, or may be, as a finding of its own beside those of the things that it covers: somebody answers for the share as
 * a whole. It is of no product and no party, and stands in the unit of the legal person, or in that of the inventory where that lies above.
 */
export function quotaFindings(place: QuotaPlace, judged: readonly QuotaJudged[]): readonly FoundNow[] {
  return judged.flatMap(one => quotaFinding(place, one) ?? [])
}

function quotaFinding(
  { snapshot, date, unit, below, acts }: QuotaPlace,
  judged: QuotaJudged,
): FoundNow | undefined {
  const provision = snapshot.provisions[judged.provision]
  const act = provision?.acts.find(each => acts.includes(each))
  if (provision === undefined || act === undefined) return undefined
  if (judged.isExceeded === 'no' || judged.most.of === 0) return undefined
  const worst: Status = judged.by !== undefined && judged.by < date ? 'prohibited' : 'restricted'
  const { covered } = judged.most
  return {
    unit: below.has(judged.organisation) ? judged.organisation : unit,
    product: null,
    party: null,
    act,
    best: judged.isExceeded === 'yes' ? worst : 'clear',
    worst,
    provision: judged.provision,
    blocking: [judged.provision],
    basis: null,
    isContested: false,
    sentence: quotaText({ snapshot }, judged),
    deadline: judged.by === undefined ? null : formatDay(judged.by),
    duties: provision.duty === undefined ? [] : [provision.duty.says],
    lines: covered,
    quantity: covered,
    versions: [],
  }
}
