import { z } from 'zod'
import { measureShelf } from '../../app/shelves/measures.ts'
import { partyShelf } from '../../app/shelves/parties.ts'
import { productShelf } from '../../app/shelves/products.ts'
import { csvOf, findRows, recordOf, rowsOfPage, type Shelf, type ShelfRow } from '../../app/shelves/shelf.ts'
import { refusal } from '../../app/refusals.ts'
import { ok } from '../../base/result.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { datedJson } from '../../report/dated-json.ts'
import { measureQuery, partyQuery, productQuery, shelfPage } from '../../wire/catalogue.ts'
import type { ListQueryWire } from '../../wire/list-query.ts'
import { json, type Reply } from '../reply.ts'
import { type Route, route } from '../route.ts'

type ShelfQuery = ListQueryWire & { readonly format: 'page' | 'json' | 'csv' }
type ShelfPage = z.infer<typeof shelfPage>

const list = { status: 200, body: shelfPage, says: 'A page, or all that was found as JSON or CSV' } as const
const idParams = z.object({ id: z.string().max(300) })
const whole = { status: 200, body: z.looseObject({}), says: 'The entry, its days as ISO 8601' } as const

/** What the catalogue holds: measures, parties and products, as lists and one by one. */
export const shelfRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/measures',
    tag: 'catalogue',
    says: 'Measures, by what they govern and when.',
    door: 'open',
    query: measureQuery,
    answer: list,
    run: async ({ registry, query }) =>
      ok(listed(registry.catalogue.current().snapshot, measureShelf, query)),
  }),
  route({
    method: 'get',
    path: '/parties',
    tag: 'catalogue',
    says: 'Parties, by their names.',
    door: 'open',
    query: partyQuery,
    answer: list,
    run: async ({ registry, query }) => ok(listed(registry.catalogue.current().snapshot, partyShelf, query)),
  }),
  route({
    method: 'get',
    path: '/products',
    tag: 'catalogue',
    says: 'Products, by their names, makers and categories.',
    door: 'open',
    query: productQuery,
    answer: list,
    run: async ({ registry, query }) =>
      ok(listed(registry.catalogue.current().snapshot, productShelf, query)),
  }),
  ...(['measures', 'parties', 'products'] as const).map(shelf =>
    route({
      method: 'get',
      path: `/${shelf}/{id}`,
      tag: 'catalogue',
      says: `One of the ${shelf}, whole.`,
      door: 'open',
      params: idParams,
      answer: whole,
      run: async ({ registry, params }) => {
        const { snapshot } = registry.catalogue.current()
        const found = Object.hasOwn(snapshot[shelf], params.id) ? snapshot[shelf][params.id] : undefined
        if (found === undefined) return refusal('missing', `There is no "${params.id}" among the ${shelf}.`)
        const provisions =
          'provisions' in found ? found.provisions.map(id => datedJson(snapshot.provisions[id])) : []
        const entry = datedJson(found) as Readonly<Record<string, unknown>>
        return ok(
          json({
            snapshot: snapshot.id,
            ...entry,
            ...(provisions.length === 0 ? {} : { provisions }),
          }),
        )
      },
    }),
  ),
]

function listed<Row extends ShelfRow, Query extends ShelfQuery>(
  snapshot: Snapshot,
  shelf: Shelf<Row, Query>,
  query: Query,
): Reply<ShelfPage> {
  const rows = findRows(shelf, snapshot, query)
  if (query.format === 'csv') {
    return {
      kind: 'content',
      type: 'text/csv; charset=utf-8',
      body: `\uFEFF${csvOf(shelf, rows)}`,
      headers: { 'content-disposition': 'attachment; filename="licet.csv"' },
    }
  }
  const shown = query.format === 'json' ? rows : rowsOfPage(rows, query)
  return json({
    total: rows.length,
    page: query.format === 'json' ? 1 : query.page,
    per: query.format === 'json' ? Math.max(1, rows.length) : query.per,
    entries: shown.map(row => recordOf(shelf, row)),
  })
}
