import type { Kysely, Selectable } from 'kysely'
import type { Schema } from './schema.ts'
import type { FindingSumTable, FindingTable } from './screening-schema.ts'

/** What of a finding its unit is summed up by. */
export type SummedRow = Pick<Selectable<FindingTable>, 'unit' | 'rank' | 'state' | 'deadline' | 'quantity'>

const ROWS_AT_ONCE = 1_000

/**
 * Brings the sums of units to what findings have become.
 * INVARIANT: whatever writes findings calls this in the same transaction, so a sum is never older than what it sums up.
 */
export async function moveSums(
  db: Kysely<Schema>,
  { came, went }: { readonly came: readonly SummedRow[]; readonly went: readonly SummedRow[] },
): Promise<void> {
  const moved = new Map<string, Selectable<FindingSumTable>>()
  const add = (row: SummedRow, sign: 1 | -1): void => {
    const { unit, rank, state, deadline, quantity } = row
    const key = JSON.stringify([unit, rank, state, deadline])
    const before = moved.get(key) ?? { unit, rank, state, deadline, count: 0, quantity: 0 }
    moved.set(key, { ...before, count: before.count + sign, quantity: before.quantity + sign * quantity })
  }
  for (const row of came) add(row, 1)
  for (const row of went) add(row, -1)
  const changed = [...moved.values()].filter(({ count, quantity }) => count !== 0 || quantity !== 0)
  for (let at = 0; at < changed.length; at += ROWS_AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await db
      .insertInto('finding_sum')
      .values(changed.slice(at, at + ROWS_AT_ONCE))
      .onConflict(conflict =>
        conflict.columns(['unit', 'rank', 'state', 'deadline']).doUpdateSet(eb => ({
          count: eb('finding_sum.count', '+', eb.ref('excluded.count')),
          quantity: eb('finding_sum.quantity', '+', eb.ref('excluded.quantity')),
        })),
      )
      .execute()
  }
  const units = new Set(changed.flatMap(({ unit, count }) => (count < 0 ? [unit] : [])))
  if (units.size > 0)
    await db
      .deleteFrom('finding_sum')
      .where('unit', 'in', [...units])
      .where('count', '=', 0)
      .execute()
}
