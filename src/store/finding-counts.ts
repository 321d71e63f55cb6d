import type { Kysely } from 'kysely'
import { statusAt } from '../model/status.ts'
import type { Findings, FindingState } from '../ports/store/findings.ts'
import { findingsLike } from './finding-query.ts'
import type { Schema } from './schema.ts'

/** Findings summed up, in the database. */
export function findingCountsIn(
  db: Kysely<Schema>,
): Pick<Findings, 'tally' | 'counts' | 'groups' | 'overdue' | 'countDay' | 'days'> {
  return {
    async tally(filter) {
      const { count, quantity } = await findingsLike(db, filter)
        .select(({ fn }) => [
          fn.countAll<number>().as('count'),
          fn.sum<number | null>('quantity').as('quantity'),
        ])
        .executeTakeFirstOrThrow()
      return { count, quantity: quantity ?? 0 }
    },
    async counts(units) {
      const rows = await findingsLike(db, { units })
        .select(({ fn }) => [
          'unit',
          'rank',
          'state',
          fn.countAll<number>().as('count'),
          fn.sum<number>('quantity').as('quantity'),
        ])
        .groupBy(['unit', 'rank', 'state'])
        .execute()
      return rows.map(({ rank, state, ...row }) => ({
        ...row,
        worst: statusAt(rank),
        state: state as FindingState,
      }))
    },
    async groups(filter, by) {
      const rows = await findingsLike(db, filter)
        .select(({ fn }) => [
          by,
          ...(by === 'product' ? (['party'] as const) : []),
          fn.min<number>('rank').as('least'),
          fn.countAll<number>().as('count'),
          fn.sum<number>('quantity').as('quantity'),
        ])
        .groupBy(by === 'product' ? ['product', 'party'] : [by])
        .execute()
      return rows.map(({ least, count, quantity, party, ...row }) => ({
        key: row[by] ?? null,
        party: by === 'product' ? party : null,
        worst: statusAt(least),
        count,
        quantity,
      }))
    },
    overdue: async (units, before) =>
      findingsLike(db, { units, states: ['open', 'in-work'] })
        .select(({ fn }) => ['unit', fn.countAll<number>().as('count')])
        .where('deadline', '<', before)
        .groupBy('unit')
        .execute(),
    async countDay(unit, day, { came, went }) {
      await db
        .insertInto('finding_day')
        .values({ unit, day, came, went })
        .onConflict(conflict =>
          conflict.columns(['unit', 'day']).doUpdateSet(eb => ({
            came: eb('finding_day.came', '+', came),
            went: eb('finding_day.went', '+', went),
          })),
        )
        .execute()
    },
    async days(units) {
      if (units.length === 0) return []
      let query = db
        .selectFrom('finding_day')
        .select(({ fn }) => ['day', fn.sum<number>('came').as('came'), fn.sum<number>('went').as('went')])
        .groupBy('day')
        .orderBy('day')
      if (units !== 'all') query = query.where('unit', 'in', [...units])
      return query.execute()
    },
  }
}
