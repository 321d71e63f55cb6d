import { type Kysely, type Selectable, sql } from 'kysely'
import type { HeldTitle, HoldingRecord, Holdings, TitleRecord } from '../ports/store/holdings.ts'
import type { Schema } from './schema.ts'
import type { HoldingTable, TitleTable } from './screening-schema.ts'

/** Rows in one statement: SQLite takes 32,766 values in one, PostgreSQL 65,535. */
const ROWS_AT_ONCE = 2_000
/** Keys in one list of a condition. */
const KEYS_AT_ONCE = 10_000

/** What inventories hold, in the database. */
export function holdingsIn(db: Kysely<Schema>): Holdings {
  /** What one screening holds, each with its title. */
  const heldBy = (screening: HoldingTable['screening']) =>
    db
      .selectFrom('holding')
      .innerJoin('title', 'title.id', 'holding.title')
      .selectAll(['holding', 'title'])
      .select('title.id as title_id')
      .where('holding.screening', '=', screening)
  return {
    async addTitles(titles) {
      for (const some of slices(titles, ROWS_AT_ONCE)) {
        // oxlint-disable-next-line no-await-in-loop -- one connection
        await db
          .insertInto('title')
          .values(some.map(titleRow))
          .onConflict(conflict => conflict.column('id').doNothing())
          .execute()
      }
    },
    async add(screening, holdings) {
      for (const some of slices(holdings, ROWS_AT_ONCE)) {
        // oxlint-disable-next-line no-await-in-loop -- one connection
        await db
          .insertInto('holding')
          .values(some.map(each => holdingRow(screening, each)))
          .onConflict(conflict =>
            conflict.columns(['screening', 'title', 'unit_text', 'circumstances']).doUpdateSet({
              lines: sql`holding.lines + excluded.lines`,
              quantity: sql`holding.quantity + excluded.quantity`,
            }),
          )
          .execute()
      }
    },
    async removeAllOf(screening) {
      await db.deleteFrom('holding').where('screening', '=', screening).execute()
    },
    async known(screening, judged) {
      const found: HeldTitle[] = []
      const query = heldBy(screening)
      found.push(...(await query.where('title.decision', '!=', 'none').execute()).map(heldOf))
      for (const some of slices(judged, KEYS_AT_ONCE)) {
        // oxlint-disable-next-line no-await-in-loop -- one connection
        const rows = await query
          .where('title.decision', '=', 'none')
          .where('title.judgement_key', 'in', [...some])
          .execute()
        found.push(...rows.map(heldOf))
      }
      return found
    },
    async knownAs(screening, { product, party }, judged) {
      const query = heldBy(screening)
      const own =
        product === null
          ? query.where('title.product', 'is', null).where('title.party', '=', party)
          : query.where('title.product', '=', product)
      const found = new Map((await own.execute()).map(row => [JSON.stringify(row), heldOf(row)]))
      for (const some of slices(judged, KEYS_AT_ONCE)) {
        // oxlint-disable-next-line no-await-in-loop -- one connection
        const rows = await query.where('title.judgement_key', 'in', [...some]).execute()
        for (const row of rows) found.set(JSON.stringify(row), heldOf(row))
      }
      return [...found.values()]
    },
    async list(screening, { afterTitle, words, limit }) {
      let query = heldBy(screening).orderBy('holding.title').limit(limit)
      if (afterTitle !== undefined) query = query.where('holding.title', '>', afterTitle)
      if (words !== undefined && words !== '')
        query = query.where(sql`lower(title.name)`, 'like', `%${likeText(words.toLowerCase())}%`)
      return (await query.execute()).map(heldOf)
    },
    titlesAfter: async (id, limit) =>
      (
        await db.selectFrom('title').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute()
      ).map(titleOf),
    async setResolutions(titles) {
      for (const { id, resolution } of titles) {
        // oxlint-disable-next-line no-await-in-loop -- one connection
        await db
          .updateTable('title')
          .set({
            decision: resolution.decision,
            product: resolution.product ?? null,
            party: resolution.party ?? null,
            resolution: JSON.stringify(resolution),
          })
          .where('id', '=', id)
          .execute()
      }
    },
    async whereIs(screenings, subject) {
      if (screenings.length === 0) return []
      const { butProducts = [] } = subject
      let query = db
        .selectFrom('holding')
        .innerJoin('title', 'title.id', 'holding.title')
        .select(({ fn }) => [
          'holding.screening as screening',
          fn.sum<number>('holding.lines').as('lines'),
          fn.sum<number>('holding.quantity').as('quantity'),
        ])
        .where('holding.screening', 'in', [...screenings])
        .where('title.decision', '=', 'link')
        .where(
          subject.product === undefined ? 'title.party' : 'title.product',
          '=',
          subject.product ?? subject.party ?? '',
        )
        .groupBy('holding.screening')
      if (butProducts.length > 0)
        query = query.where(eb =>
          eb.or([eb('title.product', 'is', null), eb('title.product', 'not in', [...butProducts])]),
        )
      return query.execute()
    },
    async ofProducts(screenings, products) {
      if (screenings.length === 0 || products.length === 0) return []
      const rows = await db
        .selectFrom('holding')
        .innerJoin('title', 'title.id', 'holding.title')
        .selectAll(['holding', 'title'])
        .select('title.id as title_id')
        .where('holding.screening', 'in', [...screenings])
        .where('title.decision', '=', 'link')
        .where('title.product', 'in', [...products])
        .execute()
      return rows.map(row => ({ ...heldOf(row), screening: row.screening }))
    },
    async possible(screenings, { limit, butJudged }) {
      if (screenings.length === 0) return []
      let query = db
        .selectFrom('holding')
        .innerJoin('title', 'title.id', 'holding.title')
        .selectAll('title')
        .select(({ fn }) => [
          fn.sum<number>('holding.lines').as('total'),
          fn.min<string>('holding.screening').as('first'),
        ])
        .where('holding.screening', 'in', [...screenings])
        .where('title.decision', '=', 'possible')
        .groupBy([
          'title.id',
          'title.name',
          'title.item',
          'title.judgement_key',
          'title.decision',
          'title.product',
          'title.party',
          'title.resolution',
        ])
        .orderBy('total', 'desc')
        .orderBy('title.id')
        .limit(limit)
      if (butJudged.length > 0)
        query = query.where('title.judgement_key', 'not in', butJudged.slice(0, KEYS_AT_ONCE))
      return (await query.execute()).map(row => ({
        title: titleOf(row),
        lines: row.total,
        screening: row.first,
      }))
    },
  }
}

function* slices<T>(all: readonly T[], size: number): Generator<readonly T[], void, undefined> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

/** Text as it is within a pattern of LIKE; the escape sign of both databases is the backslash only where it is said, so such signs are left out. */
function likeText(text: string): string {
  return text.replaceAll(/[%_\\]/gu, '')
}

function titleOf(row: Selectable<TitleTable>): TitleRecord {
  return {
    id: row.id,
    item: JSON.parse(row.item) as TitleRecord['item'],
    judgementKey: row.judgement_key,
    resolution: JSON.parse(row.resolution) as TitleRecord['resolution'],
  }
}

function titleRow({ id, item, judgementKey, resolution }: TitleRecord): Selectable<TitleTable> {
  return {
    id,
    name: item.name,
    item: JSON.stringify(item),
    judgement_key: judgementKey,
    decision: resolution.decision,
    product: resolution.product ?? null,
    party: resolution.party ?? null,
    resolution: JSON.stringify(resolution),
  }
}

function heldOf(row: Selectable<HoldingTable> & Selectable<TitleTable> & { title_id: string }): HeldTitle {
  return {
    holding: {
      title: row.title_id,
      circumstances: JSON.parse(row.circumstances) as HoldingRecord['circumstances'],
      unitText: row.unit_text,
      lines: row.lines,
      quantity: row.quantity,
      at: row.at,
    },
    title: titleOf({ ...row, id: row.title_id }),
  }
}

function holdingRow(screening: string, holding: HoldingRecord): Selectable<HoldingTable> {
  return {
    screening,
    title: holding.title,
    circumstances: JSON.stringify(holding.circumstances),
    unit_text: holding.unitText,
    lines: holding.lines,
    quantity: holding.quantity,
    at: holding.at,
  }
}
