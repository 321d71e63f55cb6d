import type { Insertable, Kysely, Selectable, SelectQueryBuilder } from 'kysely'
import type { ReviewScheme, ReviewState, ReviewStep } from '../model/review.ts'
import type { ReviewEvent, ReviewFilter, ReviewOrder, ReviewRecord, Reviews } from '../ports/store/reviews.ts'
import type { ReviewEventTable, ReviewTable } from './authority-schema.ts'
import type { Schema } from './schema.ts'

/** Cases, their events and schemes in the database. */
export function reviewsIn(db: Kysely<Schema>): Reviews {
  return {
    async page({ sort, isDown, offset, limit, ...like }) {
      const { count } = await reviewsLike(db, like)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      const direction = isDown === true ? 'desc' : 'asc'
      const rows = await reviewsLike(db, like)
        .selectAll('review')
        .orderBy(COLUMNS[sort], direction)
        .orderBy('number', direction)
        .offset(offset)
        .limit(limit)
        .execute()
      return { rows: rows.map(recordOf), total: count }
    },
    async list({ before, limit, ...like }) {
      let query = reviewsLike(db, like).selectAll('review').orderBy('number', 'desc').limit(limit)
      if (before !== undefined) query = query.where('number', '<', before)
      return (await query.execute()).map(recordOf)
    },
    async get(id) {
      const row = await db.selectFrom('review').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : recordOf(row)
    },
    async lastNumber() {
      const row = await db
        .selectFrom('review')
        .select(({ fn }) => fn.max('number').as('last'))
        .executeTakeFirst()
      return row?.last ?? 0
    },
    async insert(record, event) {
      await db.insertInto('review').values(rowOf(record)).execute()
      await db.insertInto('review_event').values(eventRowOf(event)).execute()
    },
    async update(record, event) {
      const { numUpdatedRows } = await db
        .updateTable('review')
        .set(rowOf(record))
        .where('id', '=', record.id)
        .where('version', '=', record.version - 1)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      await db.insertInto('review_event').values(eventRowOf(event)).execute()
      return true
    },
    events: async review =>
      (
        await db.selectFrom('review_event').selectAll().where('review', '=', review).orderBy('seq').execute()
      ).map(eventOf),
    async schemes() {
      const rows = await db
        .selectFrom('review_scheme')
        .select(['id', 'body'])
        .orderBy('id')
        .orderBy('version')
        .execute()
      return [...new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as ReviewScheme])).values()]
    },
    async scheme(id, version) {
      let query = db.selectFrom('review_scheme').select('body').where('id', '=', id)
      query = version === undefined ? query.orderBy('version', 'desc') : query.where('version', '=', version)
      const row = await query.limit(1).executeTakeFirst()
      return row === undefined ? undefined : (JSON.parse(row.body) as ReviewScheme)
    },
    async insertScheme(scheme, at) {
      const { id, version } = scheme
      await db
        .insertInto('review_scheme')
        .values({ id, version, body: JSON.stringify(scheme), created_at: at })
        .execute()
    },
  }
}

const COLUMNS = {
  number: 'number',
  title: 'title',
  subject: 'subject',
  way: 'way',
  stage: 'stage',
  updated: 'updated_at',
} as const satisfies Readonly<Record<ReviewOrder, keyof ReviewTable>>

function reviewsLike(
  db: Kysely<Schema>,
  { stages, subject, filedBy }: Pick<ReviewFilter, 'stages' | 'subject' | 'filedBy'>,
): SelectQueryBuilder<Schema, 'review', object> {
  let query: SelectQueryBuilder<Schema, 'review', object> = db.selectFrom('review')
  if (stages !== undefined) query = query.where('stage', 'in', [...stages])
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (filedBy !== undefined) query = query.where('filed_by', '=', filedBy)
  return query
}

function recordOf(row: Selectable<ReviewTable>): ReviewRecord {
  return {
    id: row.id,
    number: row.number,
    unit: row.unit,
    state: JSON.parse(row.state) as ReviewState,
    version: row.version,
    updatedAt: row.updated_at,
  }
}

function rowOf({ id, number, unit, state, version, updatedAt }: ReviewRecord): Insertable<ReviewTable> {
  return {
    id,
    number,
    unit,
    stage: state.stage,
    subject: state.subject.id,
    filed_by: state.filedBy,
    state: JSON.stringify(state),
    version,
    updated_at: updatedAt,
    title: state.title,
    way: state.way,
  }
}

function eventOf(row: Selectable<ReviewEventTable>): ReviewEvent {
  return {
    review: row.review,
    seq: row.seq,
    at: row.at,
    on: row.on_day,
    actor: {
      id: row.actor,
      name: row.actor_name,
      leads: row.leads === 1,
      ...(row.is_heard === 1 ? { isHeard: true } : {}),
    },
    step: JSON.parse(row.step) as ReviewStep,
  }
}

function eventRowOf({ review, seq, at, on, actor, step }: ReviewEvent): Insertable<ReviewEventTable> {
  return {
    review,
    seq,
    at,
    on_day: on,
    actor: actor.id,
    actor_name: actor.name,
    leads: Number(actor.leads),
    is_heard: Number(actor.isHeard ?? false),
    step: JSON.stringify(step),
  }
}
