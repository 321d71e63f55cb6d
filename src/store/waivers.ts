import {
  type Insertable,
  type Kysely,
  type RawBuilder,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely'
import type { WaiverFilter, WaiverOrder, WaiverRequest, Waivers } from '../ports/store/waivers.ts'
import type { Schema } from './schema.ts'
import type { WaiverTable } from './screening-schema.ts'

/** Waivers asked for and granted, in the database. */
export function waiversIn(db: Kysely<Schema>): Waivers {
  return {
    async list(filter) {
      const { count } = await waiversLike(db, filter)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return { rows: await rowsOf(db, filter), total: count }
    },
    first: async filter => rowsOf(db, filter),
    granted: async () =>
      (
        await db.selectFrom('waiver').select('body').where('state', '=', 'granted').orderBy('id').execute()
      ).map(({ body }) => waiverOf(body)),
    all: async () =>
      (await db.selectFrom('waiver').select('body').orderBy('id').execute()).map(({ body }) =>
        waiverOf(body),
      ),
    async get(id) {
      const row = await db.selectFrom('waiver').select('body').where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : waiverOf(row.body)
    },
    async insert(request) {
      await db.insertInto('waiver').values(rowOf(request)).execute()
    },
    async update(request) {
      const { numUpdatedRows } = await db
        .updateTable('waiver')
        .set(rowOf(request))
        .where('id', '=', request.id)
        .where('version', '=', request.version - 1)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

type Term = readonly [RawBuilder<unknown>, 'on' | 'back']
const ID = sql`waiver.id`

/** What each order goes by: onwards, or back as from the newest. */
const ORDERS: Readonly<Record<WaiverOrder, readonly Term[]>> = {
  turn: [
    [sql`waiver.turn`, 'on'],
    [ID, 'back'],
  ],
  what: [
    [sql`waiver.what`, 'on'],
    [ID, 'on'],
  ],
  unit: [
    [sql`unit.title`, 'on'],
    [sql`unit.id`, 'on'],
    [ID, 'on'],
  ],
  acts: [
    [sql`waiver.acts`, 'on'],
    [ID, 'on'],
  ],
  until: [
    [sql`waiver.until_day`, 'on'],
    [ID, 'on'],
  ],
  state: [
    [sql`waiver.state`, 'on'],
    [ID, 'on'],
  ],
}

async function rowsOf(db: Kysely<Schema>, filter: WaiverFilter): Promise<readonly WaiverRequest[]> {
  const { sort, isDown, offset, limit } = filter
  let query = conditionsOf(filter).reduce((some, condition) => some.where(condition), allIn(db, sort))
  for (const [term, turns] of ORDERS[sort])
    query = query.orderBy(term, (turns === 'back') === (isDown === true) ? 'asc' : 'desc')
  const rows = await query.select('waiver.body').offset(offset).limit(limit).execute()
  return rows.map(({ body }) => waiverOf(body))
}

/** All waivers; or units with what stands in each. */
function allIn(db: Kysely<Schema>, sort: WaiverOrder): SelectQueryBuilder<Schema, 'waiver', object> {
  if (sort !== 'unit') return db.selectFrom('waiver')
  const joined: SelectQueryBuilder<Schema, 'unit' | 'waiver', object> = db
    .selectFrom('unit')
    .crossJoin('waiver')
    .whereRef('waiver.unit', '=', 'unit.id')
  return joined
}

function waiversLike(db: Kysely<Schema>, filter: WaiverFilter): SelectQueryBuilder<Schema, 'waiver', object> {
  return conditionsOf(filter).reduce<SelectQueryBuilder<Schema, 'waiver', object>>(
    (query, condition) => query.where(condition),
    db.selectFrom('waiver'),
  )
}

function conditionsOf({
  units,
  orAskedBy,
  notAskedBy,
  states,
  within,
}: WaiverFilter): readonly RawBuilder<SqlBool>[] {
  return [
    ...(units === 'all'
      ? []
      : [
          orAskedBy === undefined
            ? isAmong(sql`waiver.unit`, units)
            : sql<SqlBool>`(${isAmong(sql`waiver.unit`, units)} or ${isAsker(orAskedBy)})`,
        ]),
    ...(notAskedBy === undefined ? [] : [sql<SqlBool>`not ${isAsker(notAskedBy)}`]),
    ...(states === undefined ? [] : [isAmong(sql`waiver.state`, states)]),
    ...(within === undefined ? [] : [isAmong(sql`waiver.unit`, within)]),
  ]
}

/** Ids of people are letters and digits: none of them stands for others. */
function isAsker(person: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(waiver.askers like ${`%"${person}"%`})`
}

/** An empty list is no condition in SQL; no waiver has an empty text. */
function isAmong(column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${column} in (${sql.join(values.length === 0 ? [''] : [...values])})`
}

function waiverOf(body: string): WaiverRequest {
  return JSON.parse(body) as WaiverRequest
}

/** A day behind every day that there is. */
const NEVER = '9999-12-31'

function rowOf(request: WaiverRequest): Insertable<WaiverTable> {
  const { id, unit, state, version, products, acts, until, requesters } = request
  return {
    id,
    unit,
    body: JSON.stringify(request),
    state,
    version,
    what: products.join(' '),
    acts: acts.join(' '),
    until_day: until,
    turn: state === 'granted' ? until : NEVER,
    askers: JSON.stringify(requesters.map(({ person }) => person)),
  }
}
