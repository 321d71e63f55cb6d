import type { Day } from '../base/day.ts'
import type { ActId, CategoryId, ProductId } from '../model/condition.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { rankOf, type Status } from '../model/status.ts'
import type { Clash, Conflicts, Deadlock, Impasse, Standing } from '../model/conflict.ts'
import { answerOnDay, decide } from './decide.ts'
import { tablesOf } from './make-tables.ts'

const NEAREST = 3

/** Where several sets of rules cannot be obeyed together (DESIGN §3.3): for one act, one date, each product of the catalogue. */
export function conflictsOf(
  snapshot: Snapshot,
  organisations: readonly Organisation[],
  asked: Omit<Question, 'organisation' | 'item' | 'act' | 'date'> & {
    readonly act: ActId
    readonly date: Day
  },
): Conflicts {
  const standings = new Map<ProductId, Standing>()
  for (const product of Object.keys(snapshot.products)) {
    const verdicts = organisations.map(organisation =>
      decide(snapshot, { ...asked, organisation, item: { product } }),
    )
    const worst =
      verdicts.map(({ range }) => range.worst).toSorted((a, b) => rankOf(a) - rankOf(b))[0] ?? 'clear'
    standings.set(product, { product, verdicts, worst })
  }
  return {
    clashes: [...standings.values()].flatMap(standing => clashesOf(snapshot, organisations, standing)),
    impasses: impassesOf(snapshot, standings),
    deadlocks: deadlocksOf(snapshot, organisations, asked, standings),
  }
}

function clashesOf(
  snapshot: Snapshot,
  organisations: readonly Organisation[],
  { product, verdicts }: Standing,
): readonly Clash[] {
  const named = (index: number) => organisations[index]?.id ?? ''
  return verdicts.flatMap((demanding, index) =>
    demanding.citations
      .filter(
        ({ provision, effect }) =>
          effect?.worst === 'approved' && snapshot.provisions[provision]?.effect === 'list-only',
      )
      .flatMap(demand =>
        verdicts.flatMap((forbidding, other): Clash[] =>
          other === index || forbidding.leading === undefined || !isStopped(forbidding.range.best)
            ? []
            : [
                {
                  product,
                  demandedBy: { organisation: named(index), provision: demand.provision },
                  forbiddenBy: { organisation: named(other), provision: forbidding.leading },
                },
              ],
        ),
      ),
  )
}

/** A duty to replace what is used certainly binds one, and all that it could take instead is certainly stopped for another. */
function deadlocksOf(
  snapshot: Snapshot,
  organisations: readonly Organisation[],
  asked: Omit<Question, 'organisation' | 'item'>,
  standings: ReadonlyMap<ProductId, Standing>,
): readonly Deadlock[] {
  const mustReplace = Object.values(snapshot.provisions).some(({ duty }) => duty?.kind === 'replace')
  if (!mustReplace) return []
  return [...standings.keys()].flatMap(product =>
    organisations.flatMap((organisation, index) => {
      const { duties } = answerOnDay(snapshot, { ...asked, act: 'use', organisation, item: { product } })
      const due = duties.find(
        ({ duty, truth, waived }) => duty.kind === 'replace' && truth === 'yes' && !waived,
      )
      if (due === undefined) return []
      const demandedBy = { organisation: organisation.id, provision: due.provision }
      const options = alikeOf(snapshot, product).flatMap(other => {
        const standing = standings.get(other)
        return standing?.verdicts[index] === undefined || isStopped(standing.verdicts[index].range.best)
          ? []
          : [standing]
      })
      return organisations.flatMap((forbidding, other): Deadlock[] => {
        if (other === index || options.length === 0) return []
        const instead = options.flatMap(({ product: one, verdicts }) => {
          const { range, leading } = verdicts[other] ?? { range: undefined, leading: undefined }
          return range === undefined || leading === undefined || !isStopped(range.best)
            ? []
            : [{ product: one, provision: leading }]
        })
        return instead.length < options.length
          ? []
          : [{ product, demandedBy, forbiddenBy: { organisation: forbidding.id }, instead }]
      })
    }),
  )
}

/** The other products in a category of its own. */
function alikeOf(snapshot: Snapshot, product: ProductId): readonly ProductId[] {
  const own = snapshot.products[product]?.categories ?? []
  return Object.values(snapshot.products)
    .filter(({ id, categories }) => id !== product && categories.some(one => own.includes(one)))
    .map(({ id }) => id)
}

function impassesOf(snapshot: Snapshot, standings: ReadonlyMap<ProductId, Standing>): readonly Impasse[] {
  const tables = tablesOf(snapshot)
  const byCategory = new Map<CategoryId, Standing[]>()
  for (const standing of standings.values()) {
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
        .toSorted((a, b) => rankOf(b.worst) - rankOf(a.worst) || (a.product < b.product ? -1 : 1))
        .slice(0, NEAREST),
    }))
    .toSorted((a, b) => (a.category < b.category ? -1 : 1))
}

/** Nothing of it may be done, by whatever rule. */
function isStopped(status: Status): boolean {
  return rankOf(status) <= rankOf('withheld')
}
