import type { Kysely, Selectable } from 'kysely'
import type { News, NewsKind, NewsRecord } from '../ports/store/news.ts'
import type { NewsTable } from './notice-schema.ts'
import type { Schema } from './schema.ts'

/** News, in the database. Writers take turns, so the numbers have no gaps. */
export function newsIn(db: Kysely<Schema>): News {
  const last = async (): Promise<number> => {
    const row = await db
      .selectFrom('news')
      .select(({ fn }) => fn.max('seq').as('last'))
      .executeTakeFirstOrThrow()
    return row.last ?? 0
  }
  return {
    last,
    async add({ knownAbove, ...news }) {
      await db
        .insertInto('news')
        .values({ ...news, known_above: knownAbove, seq: (await last()) + 1 })
        .execute()
    },
    after: async (seq, limit) =>
      (
        await db.selectFrom('news').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
      ).map(newsOf),
    newest: async limit =>
      (await db.selectFrom('news').selectAll().orderBy('seq', 'desc').limit(limit).execute()).map(newsOf),
  }
}

function newsOf(row: Selectable<NewsTable>): NewsRecord {
  const { known_above: knownAbove, ...news } = row
  return { ...news, kind: news.kind as NewsKind, knownAbove }
}
