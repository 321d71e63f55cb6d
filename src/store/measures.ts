import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import type { JsonObject } from '../base/canonical-json.ts'
import type { DraftState } from '../model/draft-state.ts'
import type { DraftOrder, DraftRecord, Measures, PublishedMeasure } from '../ports/store/measures.ts'
import type { MeasureDraftTable, MeasureTable } from './authority-schema.ts'
import type { Schema } from './schema.ts'

/** Published measures and drafts in the database. */
export function measuresIn(db: Kysely<Schema>): Measures {
  return {
    published: async () =>
      (await db.selectFrom('measure').selectAll().orderBy('id').execute()).map(measureOf),
    async get(id) {
      const row = await db.selectFrom('measure').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : measureOf(row)
    },
    async put(measure) {
      const { id, ...rest } = measureRowOf(measure)
      await db
        .insertInto('measure')
        .values({ id, ...rest })
        .onConflict(conflict => conflict.column('id').doUpdateSet(rest))
        .execute()
    },
    async drafts({ states, sort, isDown, offset, limit }) {
      const found = (): SelectQueryBuilder<Schema, 'measure_draft', object> => {
        const all = db.selectFrom('measure_draft')
        return states === undefined ? all : all.where('state', 'in', [...states])
      }
      const { count } = await found()
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      const direction = isDown === true ? 'desc' : 'asc'
      const rows = await found()
        .selectAll('measure_draft')
        .orderBy(COLUMNS[sort], direction)
        .orderBy('id', direction)
        .offset(offset)
        .limit(limit)
        .execute()
      return { rows: rows.map(draftOf), total: count }
    },
    async draft(id) {
      const row = await db.selectFrom('measure_draft').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : draftOf(row)
    },
    async insertDraft(draft) {
      await db.insertInto('measure_draft').values(draftRowOf(draft)).execute()
    },
    async updateDraft(draft) {
      const { numUpdatedRows } = await db
        .updateTable('measure_draft')
        .set(draftRowOf(draft))
        .where('id', '=', draft.id)
        .where('version', '=', draft.version - 1)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

/** What is not published has no entry, and comes first. */
const COLUMNS = {
  made: sql`id`,
  title: sql`title`,
  kind: sql`kind`,
  state: sql`state`,
  entry: sql`coalesce(published_entry, -1)`,
  updated: sql`updated_at`,
} as const satisfies Readonly<Record<DraftOrder, unknown>>

function measureOf(row: Selectable<MeasureTable>): PublishedMeasure {
  return {
    id: row.id,
    data: JSON.parse(row.data) as JsonObject,
    entry: { number: row.entry, at: row.entry_at },
    repeal: row.repeal === null ? null : (JSON.parse(row.repeal) as PublishedMeasure['repeal']),
    review: row.review,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
  }
}

function measureRowOf(measure: PublishedMeasure): Selectable<MeasureTable> {
  return {
    id: measure.id,
    data: JSON.stringify(measure.data),
    entry: measure.entry.number,
    entry_at: measure.entry.at,
    repeal: measure.repeal === null ? null : JSON.stringify(measure.repeal),
    review: measure.review,
    published_at: measure.publishedAt,
    updated_at: measure.updatedAt,
  }
}

function draftOf(row: Selectable<MeasureDraftTable>): DraftRecord {
  return {
    id: row.id,
    kind: row.kind as DraftRecord['kind'],
    title: row.title,
    text: row.text,
    measure: row.measure,
    repealOn: row.repeal_on,
    after: row.after_entry,
    state: row.state as DraftState,
    authors: JSON.parse(row.authors) as readonly string[],
    publishedEntry: row.published_entry,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function draftRowOf(draft: DraftRecord): Selectable<MeasureDraftTable> {
  return {
    id: draft.id,
    kind: draft.kind,
    title: draft.title,
    text: draft.text,
    measure: draft.measure,
    repeal_on: draft.repealOn,
    after_entry: draft.after,
    state: draft.state,
    authors: JSON.stringify(draft.authors),
    published_entry: draft.publishedEntry,
    version: draft.version,
    created_at: draft.createdAt,
    updated_at: draft.updatedAt,
  }
}
