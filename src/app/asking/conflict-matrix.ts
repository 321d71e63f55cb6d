import type { Day } from '../../base/day.ts'
import { byText } from '../../base/order.ts'
import { answerOnDay } from '../../law/decide.ts'
import { rangeOfCode } from '../../law/profile.ts'
import type { Clash, Deadlock } from '../../model/conflict.ts'
import type { ActId, CategoryId, ProductId } from '../../model/condition.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { rankOf, type StatusRange } from '../../model/status.ts'
import { oncePerSnapshot } from '../shelves/shelf.ts'
import { isWithin } from '../shelves/within.ts'
import { deadlocksBetween } from './deadlocks.ts'
import { NO_CIRCUMSTANCES, profileOf } from './profiles.ts'
import { questionOf } from './question.ts'

/** A category: how many of its products each organisation may take, and how many all of them may. */
export interface CategoryStanding {
  readonly category: CategoryId
  readonly products: number
  /** In the order of the organisations asked for. */
  readonly acceptable: readonly number[]
  readonly acceptableToAll: number
}

/** What several sets of rules leave of each category, what one demands and another forbids, and what must be replaced with nothing left to take. */
export interface ConflictMatrix {
  readonly categories: readonly CategoryStanding[]
  readonly clashes: readonly Clash[]
  readonly deadlocks: readonly Deadlock[]
}

/** So many clashes are told: each is decided twice. */
const MOST_CLASHES = 60
/** The products of each category, with those of the categories below it. */
const productsOf = oncePerSnapshot((snapshot: Snapshot): ReadonlyMap<CategoryId, ReadonlySet<ProductId>> => {
  const products = Object.values(snapshot.products)
  return new Map(
    Object.keys(snapshot.categories).map(category => [
      category,
      new Set(
        products
          .filter(({ categories }) => categories.some(own => isWithin(snapshot.categories, own, category)))
          .map(({ id }) => id),
      ),
    ]),
  )
})
/** Which categories leave nothing that is acceptable to all (DESIGN §3.3); those first, then those that leave least. */
export async function conflictMatrix(
  snapshot: Snapshot,
  organisations: readonly Organisation[],
  act: ActId,
  date: Day,
): Promise<ConflictMatrix> {
  const standing = await standingOfAll(snapshot, organisations, act, date)
  return {
    categories: Object.keys(snapshot.categories)
      .map(category => categoryStanding(snapshot, category, standing, organisations.length))
      .filter(({ products, acceptableToAll }) => products > 0 && acceptableToAll < products)
      .toSorted(
        (one, other) =>
          one.acceptableToAll / one.products - other.acceptableToAll / other.products ||
          other.products - one.products,
      ),
    clashes: clashesOf(snapshot, organisations, act, date, standing),
    deadlocks: deadlocksBetween(snapshot, organisations, act, date, standing),
  }
}

/** So many products are decided before others are served. */
const AT_ONCE = 64

/** What each organisation may do with each product, in their order. It gives the thread back while it works. */
async function standingOfAll(
  snapshot: Snapshot,
  organisations: readonly Organisation[],
  act: ActId,
  date: Day,
): Promise<ReadonlyMap<ProductId, readonly StatusRange[]>> {
  const tables = organisations.map(organisation => profileOf(snapshot, organisation))
  const actAt = Object.keys(snapshot.acts).indexOf(act)
  const found = new Map<ProductId, readonly StatusRange[]>()
  for (const [at, product] of Object.keys(snapshot.products).entries()) {
    found.set(
      product,
      tables.map(table => rangeOfCode(table.codeOn(at, actAt, date, NO_CIRCUMSTANCES))),
    )
    if (at % AT_ONCE === AT_ONCE - 1)
      // oxlint-disable-next-line no-await-in-loop -- others are served between two products
      await new Promise(resolve => {
        setImmediate(resolve)
      })
  }
  return found
}

function categoryStanding(
  snapshot: Snapshot,
  category: CategoryId,
  standing: ReadonlyMap<ProductId, readonly StatusRange[]>,
  sides: number,
): CategoryStanding {
  const all = [...standing].filter(([product]) => productsOf(snapshot).get(category)?.has(product) === true)
  return {
    category,
    products: all.length,
    acceptable: Array.from(
      { length: sides },
      (_, at) => all.filter(([, ranges]) => isAcceptable(ranges[at])).length,
    ),
    acceptableToAll: all.filter(([, ranges]) => ranges.every(isAcceptable)).length,
  }
}

/** At worst something is left: a condition, advice, an open case. */
function isAcceptable(range: StatusRange | undefined): boolean {
  return range !== undefined && rankOf(range.worst) > rankOf('withheld')
}

function clashesOf(
  snapshot: Snapshot,
  organisations: readonly Organisation[],
  act: ActId,
  date: Day,
  standing: ReadonlyMap<ProductId, readonly StatusRange[]>,
): readonly Clash[] {
  const pairs = [...standing].flatMap(([product, ranges]) =>
    ranges.flatMap((range, demanding) =>
      range.worst === 'approved'
        ? ranges.flatMap((other, forbidding) =>
            rankOf(other.best) <= rankOf('withheld') ? [{ product, demanding, forbidding }] : [],
          )
        : [],
    ),
  )
  return pairs
    .toSorted(byText(({ product }) => product))
    .slice(0, MOST_CLASHES)
    .flatMap(({ product, demanding, forbidding }) => {
      const [demand, ban] = [demanding, forbidding].map(at => leadOf(organisations[at], product))
      return demand === undefined || ban === undefined
        ? []
        : [{ product, demandedBy: demand, forbiddenBy: ban }]
    })

  function leadOf(
    organisation: Organisation | undefined,
    product: ProductId,
  ): { readonly organisation: string; readonly provision: string } | undefined {
    if (organisation === undefined) return undefined
    const { leading } = answerOnDay(
      snapshot,
      questionOf({ snapshot, organisation, date }, act, { product }, {}),
    )
    return leading === undefined ? undefined : { organisation: organisation.id, provision: leading }
  }
}
