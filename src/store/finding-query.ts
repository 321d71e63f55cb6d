import { type Expression, type Kysely, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { rankOf } from '../model/status.ts'
import type { FindingFilter } from '../ports/store/findings.ts'
import type { Schema } from './schema.ts'

/** The findings that a filter asks for, whatever is then selected of them. */
export function findingsLike(
  db: Kysely<Schema>,
  filter: Omit<FindingFilter, 'limit' | 'after' | 'order'>,
): SelectQueryBuilder<Schema, 'finding', object> {
  let query: SelectQueryBuilder<Schema, 'finding', object> = db.selectFrom('finding')
  const { units, states, ids, worst, provisionOf, dueBy } = filter
  if (units !== 'all') query = query.where(isOneOf(units))
  if (states !== undefined) query = query.where('state', 'in', oneAtLeast(states))
  if (ids !== undefined) query = query.where('id', 'in', oneAtLeast(ids))
  if (filter.products !== undefined) query = query.where('product', 'in', oneAtLeast(filter.products))
  if (filter.acts !== undefined) query = query.where('act', 'in', oneAtLeast(filter.acts))
  if (filter.blockedBy !== undefined) {
    const { blockedBy } = filter
    // A list of ids in JSON, of which each stands between quotation marks.
    query = query.where(eb => eb.or(blockedBy.map(id => eb('blocking', 'like', `%"${id}"%`))))
  }
  for (const name of ['inventory', 'act', 'product', 'party', 'owner'] as const) {
    const value = filter[name]
    if (value !== undefined) query = query.where(name, '=', value)
  }
  if (worst !== undefined) query = query.where('rank', '=', rankOf(worst))
  // As a stretch, which an index finds: `0` follows `/`.
  if (provisionOf !== undefined)
    query = query.where('provision', '>', `${provisionOf}/`).where('provision', '<', `${provisionOf}0`)
  if (dueBy !== undefined) query = query.where('deadline', '<=', dueBy)
  return query
}

/** So few units are looked up one by one. */
const FEW_UNITS = 10

/** Whether the unit of a finding is one of these. Of many, nearly everything is: then a list is gone through in its order instead of being put together and sorted. */
export function isOneOf(units: readonly string[]): Expression<SqlBool> {
  const unit = units.length > FEW_UNITS ? sql`coalesce(finding.unit, '')` : sql`finding.unit`
  return sql<SqlBool>`${unit} in (${sql.join(oneAtLeast(units))})`
}

/** An empty list is no condition in SQL; no finding has an empty text. */
function oneAtLeast(values: readonly string[]): string[] {
  return values.length === 0 ? [''] : [...values]
}
