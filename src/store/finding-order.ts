import type { FindingOrder } from '../model/finding-state.ts'
import { type Kysely, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { FindingFilter, FindingPlace } from '../ports/store/findings.ts'
import { findingsLike, isOfMeasure, onTheWay } from './finding-query.ts'
import type { Schema } from './schema.ts'

type Term = RawBuilder<unknown>
const USUAL: readonly Term[] = [sql`finding.rank`, sql`finding.deadline`, sql`finding.id`]

/** What each order goes by, as its index has it; as many values as a place has, and for the units their titles before them. */
const TERMS: Readonly<Record<FindingOrder, readonly Term[]>> = {
  status: USUAL,
  due: [sql`finding.deadline`, sql`finding.id`],
  what: [sql`coalesce(finding.product, finding.party, '')`, sql`finding.id`],
  act: [sql`finding.act`, ...USUAL],
  unit: [sql`unit.title`, sql`unit.id`, ...USUAL],
  measure: [sql`coalesce(finding.provision, '')`, sql`finding.id`],
  state: [sql`finding.state`, ...USUAL],
  quantity: [sql`finding.quantity`, sql`finding.id`],
  opened: [sql`finding.opened_at`, sql`finding.id`],
}

/** The ids of the findings that a filter asks for, in its order. */
export async function idsInOrder(db: Kysely<Schema>, filter: FindingFilter): Promise<readonly string[]> {
  const found = await foundInOrder(db, filter).select('finding.id').limit(filter.limit).execute()
  return found.map(({ id }) => id)
}

/** The findings that a filter asks for, in its order, whatever is then selected of them. */
export function foundInOrder(
  db: Kysely<Schema>,
  { order = 'status', isDown, after, ...like }: Omit<FindingFilter, 'limit'>,
): SelectQueryBuilder<Schema, 'finding', object> {
  const terms = TERMS[order]
  let query: SelectQueryBuilder<Schema, 'finding', object> =
    order === 'status' && isDown !== true
      ? // Each of several indexes goes on in this order, behind what it finds.
        findingsLike(db, like)
      : onTheWay(db, like).reduce((some, condition) => some.where(condition), allIn(db, order))
  if (order === 'measure' && like.provisionOf !== undefined)
    query = query.where(isOfMeasure(sql`coalesce(finding.provision, '')`, like.provisionOf))
  if (after !== undefined) query = query.where(behind(terms, valuesOf(order, after), isDown))
  for (const term of terms) query = query.orderBy(term, isDown === true ? 'desc' : 'asc')
  return query
}

/** All findings; or units with what is in each, of which only findings are selected. */
function allIn(db: Kysely<Schema>, order: FindingOrder): SelectQueryBuilder<Schema, 'finding', object> {
  if (order !== 'unit') return db.selectFrom('finding')
  const joined: SelectQueryBuilder<Schema, 'unit' | 'finding', object> = db
    .selectFrom('unit')
    .crossJoin('finding')
    .whereRef('finding.unit', '=', 'unit.id')
  return joined
}

/** Behind a place; the first value alone besides, since an index over what is worked out is found by that. */
function behind(
  terms: readonly Term[],
  values: readonly unknown[],
  isDown: true | undefined,
): RawBuilder<SqlBool> {
  const [least, next] = isDown === true ? [sql`<=`, sql`<`] : [sql`>=`, sql`>`]
  return sql<SqlBool>`(${terms[0]} ${least} ${values[0]} and (${sql.join([...terms])}) ${next} (${sql.join([...values])}))`
}

function valuesOf(order: FindingOrder, after: FindingPlace): readonly unknown[] {
  return order === 'unit' ? [sql`(select title from unit where id = ${after[0]})`, ...after] : after
}
