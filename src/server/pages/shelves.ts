import { z } from 'zod'
import { nearestId } from '../../app/shelves/nearest-id.ts'
import { neighboursOf } from '../../app/asking/neighbours.ts'
import { standingOf } from '../../app/asking/standing.ts'
import type { Actor } from '../../app/access/actor.ts'
import { thingsOf } from '../../app/findings/found-things.ts'
import { countThings } from '../../app/findings/list-findings.ts'
import type { Registry } from '../../app/registry.ts'
import { historyOf } from '../../app/measures/history-of.ts'
import { whereIs } from '../../app/screenings/where-is.ts'
import { measureShelf } from '../../app/shelves/measures.ts'
import { namingCounts, partyShelf } from '../../app/shelves/parties.ts'
import { productShelf } from '../../app/shelves/products.ts'
import { findRows, rowsOfPage } from '../../app/shelves/shelf.ts'
import { type Day, formatDay, parseDay } from '../../base/day.ts'
import type { Problem } from '../../base/problem.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { measureLabel, partyName, productName } from '../../report/names.ts'
import type { Frame } from '../../web/frame.ts'
import type { HeldUnder } from '../../web/pages/measures/held-under.ts'
import { measurePage } from '../../web/pages/measures/entry.ts'
import { measuresPage } from '../../web/pages/measures/list.ts'
import { partyPage } from '../../web/pages/parties/entry.ts'
import { partiesPage } from '../../web/pages/parties/list.ts'
import { productPage } from '../../web/pages/products/entry.ts'
import { productsPage } from '../../web/pages/products/list.ts'
import type { Matrix } from '../../web/pages/standing-matrix.ts'
import { measureQuery, partyQuery, productQuery } from '../../wire/catalogue.ts'
import { FIRST_ORGANISATION, presetChoices } from '../organisation-choices.ts'
import { type Page, page, type PageReply, show } from '../page.ts'

const idParams = z.object({ id: z.string().max(300) })
/** What the matrix of a thing asks about. */
const MATRIX_ACTS = ['procure', 'install', 'use', 'update', 'supply']

/** What the catalogue holds: measures, parties and products, as lists and one by one. */
export const shelfPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/measures',
    door: 'open',
    query: measureQuery,
    run: async ({ registry, frame, query }) => {
      const { snapshot } = registry.catalogue.current()
      const rows = findRows(measureShelf, snapshot, query)
      const content = measuresPage(frame, {
        named: [...namingCounts(snapshot).keys()].filter(id => Object.hasOwn(snapshot.parties, id)),
        snapshot,
        query,
        rows: rowsOfPage(rows, query),
        total: rows.length,
      })
      return show(frame.texts['nav.measures'], content)
    },
  }),
  page({
    method: 'get',
    path: '/measures/{id+}',
    door: 'open',
    params: idParams,
    query: z.object({ history: z.string().max(5).optional() }),
    run: async ({ registry, actor, frame, params: { id }, query }) => {
      const { snapshot } = registry.catalogue.current()
      const measure = own(snapshot.measures, id)
      if (measure === undefined) return missing(frame, 'measures', id, snapshot.measures)
      return show(
        measureLabel(snapshot, id, frame.language),
        measurePage(frame, snapshot, measure, {
          ours: await heldUnder(registry, actor, id),
          appealed: await appealedAt(registry, actor, id),
          reports: (await registry.lawReports()).get(id) ?? [],
          history: query.history === '1' ? await historyOf(snapshot, measure) : undefined,
        }),
      )
    },
  }),
  page({
    method: 'get',
    path: '/parties',
    door: 'open',
    query: partyQuery,
    run: async ({ registry, frame, query }) => {
      const { snapshot } = registry.catalogue.current()
      const rows = findRows(partyShelf, snapshot, query)
      const countries = new Set(partyShelf.rows(snapshot).map(({ country }) => country))
      const content = partiesPage(frame, {
        query,
        rows: rowsOfPage(rows, query),
        total: rows.length,
        countries: [...countries].filter(code => code !== ''),
      })
      return show(frame.texts['nav.parties'], content)
    },
  }),
  page({
    method: 'get',
    path: '/parties/{id+}',
    door: 'open',
    params: idParams,
    query: z.object({
      year: z.coerce.number().int().min(1950).max(2199).optional().catch(undefined),
      on: z.string().max(20).optional(),
    }),
    run: async ({ registry, frame, params: { id }, query }) => {
      const { snapshot } = registry.catalogue.current()
      const party = own(snapshot.parties, id)
      if (party === undefined) return missing(frame, 'parties', id, snapshot.parties)
      const date = parseDay(query.on ?? '') ?? registry.clock.today()
      const product = party.principal
      const matrix = matrixOf(
        snapshot,
        product === undefined ? { party: id } : { product, party: id },
        date,
        id,
      )
      const content = partyPage(frame, {
        snapshot,
        party,
        year: query.year ?? Number(frame.today.slice(0, 4)),
        matrix:
          product === undefined
            ? matrix
            : {
                ...matrix,
                says: frame.texts['party.standing-of']({ product: productName(snapshot, product) }),
              },
      })
      return show(partyName(snapshot, id), content)
    },
  }),
  page({
    method: 'get',
    path: '/products',
    door: 'open',
    query: productQuery,
    run: async ({ registry, frame, query }) => {
      const { snapshot } = registry.catalogue.current()
      const rows = findRows(productShelf, snapshot, query)
      const content = productsPage(frame, {
        snapshot,
        query,
        rows: rowsOfPage(rows, query),
        total: rows.length,
      })
      return show(frame.texts['nav.products'], content)
    },
  }),
  page({
    method: 'get',
    path: '/products/{id+}',
    door: 'open',
    params: idParams,
    query: z.object({
      as: z.string().max(200).optional(),
      act: z.string().max(40).optional(),
      on: z.string().max(20).optional(),
    }),
    run: async ({ registry, actor, frame, params: { id }, query }) => {
      const { snapshot } = registry.catalogue.current()
      const product = own(snapshot.products, id)
      if (product === undefined) return missing(frame, 'products', id, snapshot.products)
      const date = parseDay(query.on ?? '') ?? registry.clock.today()
      const as = own(snapshot.organisations, query.as ?? '')?.id ?? FIRST_ORGANISATION
      const act = own(snapshot.acts, query.act ?? '')?.id ?? 'procure'
      const content = productPage(frame, {
        snapshot,
        product,
        where: await whereIs(registry, actor, { product: id }),
        matrix: matrixOf(snapshot, { product: id }, date, id),
        neighbours: {
          organisation: as,
          act,
          on: formatDay(date),
          organisations: presetChoices(frame, snapshot),
          rows: neighboursOf(snapshot, product, as, act, date),
        },
      })
      return show(productName(snapshot, id), content)
    },
  }),
]

/** Where appeals against a measure are filed: here, if this registry has published it, for those who have signed in. */
async function appealedAt({ store }: Registry, actor: Actor, id: string): Promise<'here' | 'elsewhere'> {
  if (actor.via === 'none') return 'elsewhere'
  const measure = await store.read(async ({ measures }) => measures.get(id))
  return measure === undefined || measure.review !== null ? 'elsewhere' : 'here'
}

/** So many findings of a measure are counted out; of more, at least so much is held. */
const MOST_COUNTED = 5_000

/** How much of what whoever looks holds stands in findings that a measure leads. */
async function heldUnder(registry: Registry, actor: Actor, measure: string): Promise<HeldUnder | undefined> {
  if (actor.via === 'none') return undefined
  const found = await countThings(registry, actor, {
    provisionOf: measure,
    states: ['open', 'in-work', 'waived'],
    limit: MOST_COUNTED,
  })
  const things = thingsOf(found)
  const findings = found.reduce((sum, { count }) => sum + count, 0)
  return {
    findings,
    products: things.length,
    items: things.reduce((sum, { quantity }) => sum + quantity, 0),
    units: new Set(found.map(({ unit }) => unit)).size,
    isAll: findings < MOST_COUNTED,
  }
}

function matrixOf(
  snapshot: Snapshot,
  item: { readonly product?: string; readonly party?: string },
  date: Day,
  words: string,
): Matrix {
  return {
    snapshot,
    words,
    on: formatDay(date),
    acts: MATRIX_ACTS,
    rows: standingOf(snapshot, item, MATRIX_ACTS, date),
  }
}

function missing(
  { texts }: Frame,
  shelf: 'measures' | 'parties' | 'products',
  id: string,
  table: Readonly<Record<string, unknown>>,
): PageReply {
  const nearest = nearestId(id, table)
  const problem: Problem = {
    code: 'missing',
    at: {},
    says: texts['missing.entry']({ id, shelf: texts[`nav.${shelf}`] }),
    ...(nearest === undefined ? {} : { help: texts['missing.near']({ nearest }) }),
  }
  return { kind: 'problems', problems: [problem] }
}

/** HOSTILE: an id may be the name of something that every object has. */
function own<Value>(table: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined
}
