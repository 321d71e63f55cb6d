import type { FindingState } from '../model/finding-state.ts'
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { rankOf, statusAt } from '../model/status.ts'
import { NO_DEADLINE } from '../ports/store/finding-place.ts'
import type { Findings, FindingsLike, UnitsAsked } from '../ports/store/findings.ts'
import { foundInOrder } from './finding-order.ts'
import { findingsLike } from './finding-query.ts'
import type { Schema } from './schema.ts'

/** Findings summed up, in the database. */
export function findingCountsIn(
  db: Kysely<Schema>,
): Pick<Findings, 'tally' | 'counts' | 'groups' | 'things' | 'overdue' | 'countDay' | 'days'> {
  return {
    async tally(filter) {
      if (Object.keys(filter).every(name => SUMMED.includes(name))) return summedUp(db, filter)
      const { count, quantity } = await findingsLike(db, filter)
        .select(({ fn }) => [
          fn.countAll<number>().as('count'),
          fn.sum<number | null>('quantity').as('quantity'),
        ])
        .executeTakeFirstOrThrow()
      return { count, quantity: quantity ?? 0 }
    },
    async counts(units) {
      const rows = await sumsOf(db, units)
        .select(({ fn }) => [
          'unit',
          'rank',
          'state',
          fn.sum<number>('count').as('count'),
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
      if (by === 'unit' && Object.keys(filter).every(name => name === 'units' || name === 'states')) {
        const rows = await sumsOf(db, filter.units)
          .select(({ fn }) => [
            'unit',
            fn.min<number>('rank').as('least'),
            fn.sum<number>('count').as('count'),
            fn.sum<number>('quantity').as('quantity'),
          ])
          .$if(filter.states !== undefined, query => query.where('state', 'in', filter.states ?? []))
          .groupBy('unit')
          .execute()
        return rows.map(({ unit, least, ...sums }) => ({
          key: unit,
          party: null,
          worst: statusAt(least),
          ...sums,
        }))
      }
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
    async things(filter) {
      const some = foundInOrder(db, filter)
        .select([
          'finding.product',
          sql<
            string | null
          >`case when finding.product is null then coalesce(finding.party, finding.provision) end`.as(
            'instead',
          ),
          'finding.unit',
          'finding.inventory',
          'finding.quantity',
          // Days have the same number of letters each.
          sql<string>`finding.deadline || finding.id`.as('first'),
        ])
        .limit(filter.limit)
      const rows = await db
        .selectFrom(some.as('some'))
        .select(({ fn }) => [
          'product',
          'instead',
          'unit',
          'inventory',
          fn.countAll<number>().as('count'),
          fn.max<number>('quantity').as('quantity'),
          fn.min<string>('first').as('first'),
        ])
        .groupBy(['product', 'instead', 'unit', 'inventory'])
        .execute()
      return rows.map(({ first, ...row }) => ({
        ...row,
        first: { deadline: first.slice(0, NO_DEADLINE.length), id: first.slice(NO_DEADLINE.length) },
      }))
    },
    overdue: async (units, before) =>
      sumsOf(db, units)
        .select(({ fn }) => ['unit', fn.sum<number>('count').as('count')])
        .where('state', 'in', ['open', 'in-work'])
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

/** What can be asked of sums. */
const SUMMED: readonly string[] = ['units', 'states', 'worst', 'dueBy']

async function summedUp(
  db: Kysely<Schema>,
  { units, states, worst, dueBy }: FindingsLike,
): Promise<{ readonly count: number; readonly quantity: number }> {
  const { count, quantity } = await sumsOf(db, units)
    .select(({ fn }) => [
      fn.sum<number | null>('count').as('count'),
      fn.sum<number | null>('quantity').as('quantity'),
    ])
    .$if(states !== undefined, query => query.where('state', 'in', states ?? []))
    .$if(worst !== undefined, query => query.where('rank', '=', worst === undefined ? 0 : rankOf(worst)))
    .$if(dueBy !== undefined, query => query.where('deadline', '<=', dueBy ?? ''))
    .executeTakeFirstOrThrow()
  return { count: count ?? 0, quantity: quantity ?? 0 }
}

/** What is kept of units in sums: a row for each status, state and deadline that there is in one. */
function sumsOf(db: Kysely<Schema>, units: UnitsAsked): SelectQueryBuilder<Schema, 'finding_sum', object> {
  const query = db.selectFrom('finding_sum')
  return units === 'all' ? query : query.where('unit', 'in', units.length === 0 ? [''] : [...units])
}
