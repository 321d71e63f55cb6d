import type { Kysely } from 'kysely'
import type { WaiverRequest, Waivers } from '../ports/store/waivers.ts'
import type { Schema } from './schema.ts'

/** Waivers asked for and granted, in the database. */
export function waiversIn(db: Kysely<Schema>): Waivers {
  return {
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

function waiverOf(body: string): WaiverRequest {
  return JSON.parse(body) as WaiverRequest
}

function rowOf(request: WaiverRequest): {
  id: string
  unit: string
  body: string
  state: string
  version: number
} {
  const { id, unit, state, version } = request
  return { id, unit, body: JSON.stringify(request), state, version }
}
