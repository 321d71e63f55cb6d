import { type Kysely, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { rankOf } from '../model/status.ts'
import type { FindingsLike } from '../ports/store/findings.ts'
import { keepsStatistics } from './columns.ts'
import type { Schema } from './schema.ts'

type Condition = RawBuilder<SqlBool>

/** The findings that a filter asks for, whatever is then selected of them. */
export function findingsLike(
  db: Kysely<Schema>,
  filter: FindingsLike,
): SelectQueryBuilder<Schema, 'finding', object> {
  return conditionsOf(filter).reduce<SelectQueryBuilder<Schema, 'finding', object>>(
    (query, condition) => query.where(condition),
    db.selectFrom('finding'),
  )
}

function conditionsOf(filter: FindingsLike): readonly Condition[] {
  const { units, states, act, worst, dueBy } = filter
  return [
    ...(units === 'all' ? [] : [isOneOf(units)]),
    ...(states === undefined ? [] : [among('state', states)]),
    ...(act === undefined ? [] : [among('act', [act])]),
    ...(worst === undefined ? [] : [sql<SqlBool>`finding.rank = ${rankOf(worst)}`]),
    ...(dueBy === undefined ? [] : [sql<SqlBool>`finding.deadline <= ${dueBy}`]),
    ...othersOf(filter),
  ]
}

/**
 * The same, for a list in an order that an index has. SQLite would look up what very many findings are like, and put all of those in
 * order; in words from which it thinks of no index it looks at that on its way through the order. PostgreSQL keeps statistics, which
 * such words would take from it.
 */
export function onTheWay(db: Kysely<Schema>, filter: FindingsLike): readonly Condition[] {
  if (keepsStatistics(db)) return conditionsOf(filter)
  const { units, states, act, worst, dueBy } = filter
  return [
    ...(units === 'all' ? [] : [hidden('unit', units)]),
    ...(states === undefined ? [] : [hidden('state', states)]),
    ...(act === undefined ? [] : [hidden('act', [act])]),
    ...(worst === undefined ? [] : [sql<SqlBool>`coalesce(finding.rank, -1) = ${rankOf(worst)}`]),
    ...(dueBy === undefined ? [] : [sql<SqlBool>`coalesce(finding.deadline, '') <= ${dueBy}`]),
    ...othersOf(filter),
  ]
}

/** What few findings are like: by this they are looked up in either case. */
function othersOf(filter: FindingsLike): readonly Condition[] {
  const { ids, products, acts, blockedBy, provisionOf } = filter
  return [
    ...(ids === undefined ? [] : [among('id', ids)]),
    ...(products === undefined ? [] : [among('product', products)]),
    ...(acts === undefined ? [] : [among('act', acts)]),
    ...(blockedBy === undefined ? [] : [isBlockedBy(blockedBy)]),
    ...(['inventory', 'product', 'party', 'owner'] as const).flatMap(name => {
      const value = filter[name]
      return value === undefined ? [] : [among(name, [value])]
    }),
    ...(provisionOf === undefined ? [] : [isOfMeasure(sql`finding.provision`, provisionOf)]),
  ]
}

/** As a stretch, which an index finds: `0` follows `/`. */
export function isOfMeasure(provision: RawBuilder<unknown>, measure: string): Condition {
  return sql<SqlBool>`${provision} > ${`${measure}/`} and ${provision} < ${`${measure}0`}`
}

/** So few units are looked up one by one. */
const FEW_UNITS = 10

/** Whether the unit of a finding is one of these. Of many, nearly everything is: then a list is gone through in its order instead of being put together and sorted. */
export function isOneOf(units: readonly string[]): Condition {
  return units.length > FEW_UNITS ? hidden('unit', units) : among('unit', units)
}

/** So many letters of what stands in the way are in its index: no database takes entries of any length into one. */
const BEGINNING = sql`substr(finding.blocking, 1, 500)`

/**
 * Whether one of some provisions stands in the way of a finding. What stands in the way of findings is the same list of ids again and
 * again: the few beginnings that there are come first, out of their index, and findings by them.
 */
function isBlockedBy(provisions: readonly string[]): Condition {
  // A list of ids in JSON, of which each stands between quotation marks. HOSTILE: what a request names may hold signs that stand for others.
  const holds = (list: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql.join(
      provisions.map(
        id => sql`${list} like ${`%"${id.replaceAll(/[\\%_]/gu, String.raw`\$&`)}"%`} escape '\\'`,
      ),
      sql` or `,
    )
  if (provisions.length === 0) return sql<SqlBool>`1 = 0`
  return sql<SqlBool>`${BEGINNING} in (
      with recursive seen(list) as (
        select min(${BEGINNING}) from finding
        union all
        select (select min(${BEGINNING}) from finding where ${BEGINNING} > seen.list) from seen where seen.list is not null
      )
      select seen.list from seen where length(seen.list) = 500 or ${holds(sql`seen.list`)}
    ) and (length(${BEGINNING}) < 500 or ${holds(sql`finding.blocking`)})`
}

type Text = 'id' | 'unit' | 'state' | 'act' | 'product' | 'inventory' | 'party' | 'owner'

function among(column: Text, values: readonly string[]): Condition {
  return sql<SqlBool>`${sql.ref(`finding.${column}`)} in (${sql.join(oneAtLeast(values))})`
}

/** The same, in words from which no database thinks of an index. */
function hidden(column: Text, values: readonly string[]): Condition {
  return sql<SqlBool>`coalesce(${sql.ref(`finding.${column}`)}, '') in (${sql.join(oneAtLeast(values))})`
}

/** An empty list is no condition in SQL; no finding has an empty text. */
function oneAtLeast(values: readonly string[]): string[] {
  return values.length === 0 ? [''] : [...values]
}
