import type { Day } from '../base/day.ts'
import type { ActId, CategoryId, ProductId } from '../model/condition.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { rankOf, type Status } from '../model/status.ts'
import type { Clash, Conflicts, Impasse, Standing } from '../model/conflict.ts'
import { decide } from './decide.ts'
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
