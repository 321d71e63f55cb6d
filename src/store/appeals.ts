import type { Kysely, Selectable } from 'kysely'
import type { AppealState } from '../model/appeal.ts'
import type { AppealRecord, Appeals } from '../ports/store/appeals.ts'
import type { AppealTable } from './authority-schema.ts'
import type { Schema } from './schema.ts'

/** Appeals against measures, in the database. */
export function appealsIn(db: Kysely<Schema>): Appeals {
  return {
    async list({ measure, filedBy, before, limit }) {
      let query = db.selectFrom('appeal').selectAll().orderBy('id', 'desc').limit(limit)
      if (measure !== undefined) query = query.where('measure', '=', measure)
      if (filedBy !== undefined) query = query.where('filed_by', '=', filedBy)
      if (before !== undefined) query = query.where('id', '<', before)
      return (await query.execute()).map(recordOf)
    },
    async get(id) {
      const row = await db.selectFrom('appeal').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : recordOf(row)
    },
    async insert(appeal) {
      await db.insertInto('appeal').values(rowOf(appeal)).execute()
    },
    async update(appeal) {
      const { numUpdatedRows } = await db
        .updateTable('appeal')
        .set(rowOf(appeal))
        .where('id', '=', appeal.id)
        .where('version', '=', appeal.version - 1)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

function recordOf({ id, unit, state, version, created_at }: Selectable<AppealTable>): AppealRecord {
  return { id, unit, state: JSON.parse(state) as AppealState, version, createdAt: created_at }
}

function rowOf({ id, unit, state, version, createdAt }: AppealRecord): Selectable<AppealTable> {
  return {
    id,
    unit,
    measure: state.measure,
    filed_by: state.filedBy,
    stage: state.stage,
    state: JSON.stringify(state),
    version,
    created_at: createdAt,
  }
}
