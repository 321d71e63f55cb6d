import type { Day } from '../base/day.ts'
import { byText, firstOf } from '../base/order.ts'
import type { ActId, CategoryId, ProductId } from '../model/condition.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Product } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { rankOf, type Status, worseOf } from '../model/status.ts'
import type { Clash, Conflicts, Deadlock, Impasse, Standing } from '../model/conflict.ts'
import type { Verdict } from '../model/verdict.ts'
import { answerOnDay, decide } from './decide.ts'
import { tablesOf } from './make-tables.ts'

const NEAREST = 3

/** The verdict of a product for one of the organisations. */
interface Held {
  readonly organisation: Organisation
  readonly verdict: Verdict
}

/** Every product with its verdicts, by product. */
type Holdings = ReadonlyMap<ProductId, readonly Held[]>

/** Where several sets of rules cannot be obeyed together (DESIGN §3.3): for one act, one date, each product of the catalogue. */
export function conflictsOf(
  snapshot: Snapshot,
  organisations: readonly Organisation[],
  asked: Omit<Question, 'organisation' | 'item' | 'act' | 'date'> & {
    readonly act: ActId
    readonly date: Day
  },
): Conflicts {
  const holdings: Holdings = new Map(
    Object.keys(snapshot.products).map(product => [
      product,
      organisations.map(organisation => ({
        organisation,
        verdict: decide(snapshot, { ...asked, organisation, item: { product } }),
      })),
    ]),
  )
  return {
    clashes: [...holdings].flatMap(([product, held]) => clashesOf(snapshot, product, held)),
    impasses: impassesOf(snapshot, holdings),
    deadlocks: deadlocksOf(snapshot, organisations, asked, holdings),
  }
}

function clashesOf(snapshot: Snapshot, product: ProductId, held: readonly Held[]): readonly Clash[] {
  const demands = held.flatMap(demanding =>
    demanding.verdict.citations
      .filter(
        ({ provision, effect }) =>
          effect?.worst === 'approved' && snapshot.provisions[provision]?.effect === 'list-only',
      )
      .map(({ provision }) => ({ demanding, provision })),
  )
  return demands.flatMap(({ demanding, provision }) =>
    held.flatMap((forbidding): readonly Clash[] => {
      const { range, leading } = forbidding.verdict
      if (forbidding === demanding || leading === undefined || !isStopped(range.best)) return []
      return [
        {
          product,
          demandedBy: { organisation: demanding.organisation.id, provision },
          forbiddenBy: { organisation: forbidding.organisation.id, provision: leading },
        },
      ]
    }),
  )
}

/** A duty to replace what is used certainly binds one, and all that it could take instead is certainly stopped for another. */
function deadlocksOf(
  snapshot: Snapshot,
  organisations: readonly Organisation[],
  asked: Omit<Question, 'organisation' | 'item'>,
  holdings: Holdings,
): readonly Deadlock[] {
  return Object.values(snapshot.products).flatMap(product =>
    organisations.flatMap((organisation): readonly Deadlock[] => {
      const item = { product: product.id }
      const { duties } = answerOnDay(snapshot, { ...asked, act: 'use', organisation, item })
      const due = duties.find(
        ({ duty, truth, waived }) => duty.kind === 'replace' && truth === 'yes' && !waived,
      )
      if (due === undefined) return []
      const demandedBy = { organisation: organisation.id, provision: due.provision }
      const alike = alikeOf(snapshot, product)
      const options = [...holdings].filter(
        ([id, held]) => alike.includes(id) && stoppingOf(held, organisation) === undefined,
      )
      if (options.length === 0) return []
      return organisations.flatMap(other => {
        const instead = options.flatMap(([id, held]) => {
          const provision = stoppingOf(held, other)
          return provision === undefined ? [] : [{ product: id, provision }]
        })
        const isStuck = instead.length === options.length
        return isStuck
          ? [{ product: product.id, demandedBy, forbiddenBy: { organisation: other.id }, instead }]
          : []
      })
    }),
  )
}

/** The provision for which nothing of it certainly may be done, by whatever rule. */
function stoppingOf(held: readonly Held[], by: Organisation): string | undefined {
  return held.find(({ organisation, verdict }) => organisation === by && isStopped(verdict.range.best))
    ?.verdict.leading
}

/** The other products in a category of its own. */
function alikeOf(snapshot: Snapshot, { id: own, categories: among }: Product): readonly ProductId[] {
  return Object.values(snapshot.products)
    .filter(({ id, categories }) => id !== own && categories.some(one => among.includes(one)))
    .map(({ id }) => id)
}

function impassesOf(snapshot: Snapshot, holdings: Holdings): readonly Impasse[] {
  const tables = tablesOf(snapshot)
  const standings = [...holdings].map(([product, held]): Standing => {
    const verdicts = held.map(({ verdict }) => verdict)
    return { product, verdicts, worst: verdicts.map(({ range }) => range.worst).reduce(worseOf, 'approved') }
  })
  const byCategory = new Map<CategoryId, Standing[]>()
  for (const standing of standings) {
    for (const category of tables.categoriesOf(standing.product)) {
      byCategory.set(category, [...(byCategory.get(category) ?? []), standing])
    }
  }
  return [...byCategory]
    .filter(([, all]) => all.every(({ worst }) => isStopped(worst)))
    .map(([category, all]) => ({
      category,
      products: all.length,
      nearest: all
        .toSorted(
          firstOf(
            (a, b) => rankOf(b.worst) - rankOf(a.worst),
            byText(({ product }) => product),
          ),
        )
        .slice(0, NEAREST),
    }))
    .toSorted(byText(({ category }) => category))
}

function isStopped(status: Status): boolean {
  return rankOf(status) <= rankOf('withheld')
}
