import type { Day } from '../../base/day.ts'
import { byText } from '../../base/order.ts'
import type { ActId, ProductId } from '../../model/condition.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { ResolvedItem } from '../../model/question.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { StatusRange } from '../../model/status.ts'
import { questionOf } from './question.ts'
import { statusOf } from './status-of.ts'

/** What one organisation may do with something, an act a column. */
export interface StandingRow {
  readonly organisation: Organisation
  readonly ranges: readonly StatusRange[]
}

/** So many things are kept with their standing: they are looked at again, and deciding for every organisation takes its time. */
const MOST_KEPT = 500
const kept = new WeakMap<Snapshot, Map<string, readonly StandingRow[]>>()

/** What each organisation of the catalogue may do with one thing on a day. */
export function standingOf(
  snapshot: Snapshot,
  item: ResolvedItem,
  acts: readonly ActId[],
  date: Day,
): readonly StandingRow[] {
  const known = kept.get(snapshot) ?? new Map<string, readonly StandingRow[]>()
  kept.set(snapshot, known)
  const key = JSON.stringify([item.product, item.party, item.version, acts, date])
  const before = known.get(key)
  if (before !== undefined) return before
  const rows = Object.values(snapshot.organisations)
    .toSorted(byText(({ id }) => id))
    .map(organisation => ({
      organisation,
      ranges: acts.map(act =>
        statusOf(snapshot, questionOf({ snapshot, organisation, date }, act, item, {})),
      ),
    }))
  const [oldest] = known.keys()
  if (known.size >= MOST_KEPT && oldest !== undefined) known.delete(oldest)
  known.set(key, rows)
  return rows
}

/** What one organisation may do with each of several products. */
export function standingAmong(
  snapshot: Snapshot,
  organisation: Organisation,
  act: ActId,
  date: Day,
  products: readonly ProductId[],
): ReadonlyMap<ProductId, StatusRange> {
  return new Map(
    products.map(product => [
      product,
      statusOf(snapshot, questionOf({ snapshot, organisation, date }, act, { product }, {})),
    ]),
  )
}
