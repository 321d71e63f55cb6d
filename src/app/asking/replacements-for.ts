import type { ListId, ProductId } from '../../model/condition.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { isAtLeastAsBadAs, type StatusRange } from '../../model/status.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Subject } from '../../report/asked.ts'
import type { ReplacementsFor } from '../../report/replacement.ts'
import { alternativesTo } from '../../screening/replacements.ts'
import type { Asked } from './asked.ts'
import { questionOf } from './question.ts'
import { statusOf } from './status-of.ts'

const MOST_REPLACEMENTS = 5

/** Products of the same kind, in the order in which they are tried, and a snapshot that holds them too. */
export type Alternatives = (
  product: ProductId,
  list: ListId | undefined,
) => Promise<{ readonly snapshot: Snapshot; readonly products: readonly ProductId[] }>

/** Most do not sell: unasked, reselling is told only where it is they who would be bound. */
export function isOfInterest({ act, range }: Verdict): boolean {
  return act !== 'supply' || (range.worst !== 'withheld' && isAtLeastAsBadAs(range.worst, 'discouraged'))
}

/** What could be taken instead, where something stops an act by which things are taken. */
export async function replacementsFor(
  alternatives: Alternatives,
  asked: Asked,
  { product }: Subject,
  verdicts: readonly Verdict[],
  actsWereNamed: boolean,
): Promise<readonly ReplacementsFor[]> {
  const stopped = verdicts.find(
    ({ act, range }) =>
      isAtLeastAsBadAs(range.worst, 'under-review') && (actsWereNamed || act === 'procure' || act === 'use'),
  )
  if (product === undefined || stopped === undefined) return []
  const { snapshot, products: candidates } = await alternatives(
    product,
    asked.setting.snapshot.provisions[stopped.leading ?? '']?.list,
  )
  const { setting, answers } = asked
  const rangeOf = (other: string): StatusRange =>
    statusOf(snapshot, questionOf(setting, stopped.act, { product: other }, answers))
  const products = alternativesTo(snapshot, product, candidates, setting.date, rangeOf, MOST_REPLACEMENTS)
  return [{ act: stopped.act, products }]
}
