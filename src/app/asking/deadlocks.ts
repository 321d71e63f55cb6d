import type { Day } from '../../base/day.ts'
import { byText } from '../../base/order.ts'
import { answerOnDay } from '../../law/decide.ts'
import type { Deadlock } from '../../model/conflict.ts'
import type { ActId, ProductId } from '../../model/condition.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { rankOf, type StatusRange } from '../../model/status.ts'
import { oncePerSnapshot } from '../shelves/shelf.ts'
import { candidateFinder } from './candidate-provisions.ts'
import { questionOf } from './question.ts'

/** So many are told: what leads against each alternative is decided one by one. */
const MOST_DEADLOCKS = 40

/** The products that some duty to replace may be about. */
const toReplace = oncePerSnapshot((snapshot: Snapshot): readonly ProductId[] => {
  const candidates = candidateFinder(snapshot)
  return Object.keys(snapshot.products)
    .filter(product => candidates(product).some(id => snapshot.provisions[id]?.duty?.kind === 'replace'))
    .toSorted(byText(product => product))
})

/** What several organisations may do with each product, in their order. */
type Standing = ReadonlyMap<ProductId, readonly StatusRange[]>

/** Products that one certainly has to replace while another may take nothing of what the first could take instead (as `licet conflicts` finds them). */
export function deadlocksBetween(
  snapshot: Snapshot,
  organisations: readonly Organisation[],
  act: ActId,
  date: Day,
  standing: Standing,
): readonly Deadlock[] {
  const found: Deadlock[] = []
  for (const [demanding, organisation] of organisations.entries()) {
    for (const [product, duty] of dutiesToReplace(snapshot, organisation, date)) {
      const options = optionsFor(snapshot, product, demanding, standing)
      if (options.length === 0) continue
      for (const [forbidding, other] of organisations.entries()) {
        if (forbidding === demanding || !options.every(({ ranges }) => isStopped(ranges[forbidding]?.best)))
          continue
        found.push({
          product,
          demandedBy: { organisation: organisation.id, provision: duty },
          forbiddenBy: { organisation: other.id },
          instead: options.flatMap(option => {
            const question = questionOf(
              { snapshot, organisation: other, date },
              act,
              { product: option.product },
              {},
            )
            const { leading } = answerOnDay(snapshot, question)
            return leading === undefined ? [] : [{ product: option.product, provision: leading }]
          }),
        })
        if (found.length >= MOST_DEADLOCKS) return found
      }
    }
  }
  return found
}

/** HOSTILE: days come from outside; so many answers are kept. */
const MOST_KEPT = 200
const kept = new WeakMap<Snapshot, Map<string, ReadonlyMap<ProductId, string>>>()

/** What an organisation of the catalogue certainly has to replace on a day, and by which provision; kept, since it costs a verdict for each product. */
function dutiesToReplace(
  snapshot: Snapshot,
  organisation: Organisation,
  date: Day,
): ReadonlyMap<ProductId, string> {
  const known = kept.get(snapshot) ?? new Map<string, ReadonlyMap<ProductId, string>>()
  kept.set(snapshot, known)
  const key = `${date} ${organisation.id}`
  const before = known.get(key)
  if (before !== undefined) return before
  const found = new Map(
    toReplace(snapshot).flatMap(product => {
      const duty = dutyToReplace(snapshot, organisation, product, date)
      return duty === undefined ? [] : [[product, duty] as const]
    }),
  )
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, found)
  return found
}

function dutyToReplace(
  snapshot: Snapshot,
  organisation: Organisation,
  product: ProductId,
  date: Day,
): string | undefined {
  const { duties } = answerOnDay(
    snapshot,
    questionOf({ snapshot, organisation, date }, 'use', { product }, {}),
  )
  return duties.find(({ duty, truth, waived }) => duty.kind === 'replace' && truth === 'yes' && !waived)
    ?.provision
}

/** What else there is in a category of the product's own that the one who must replace it may take. */
function optionsFor(
  snapshot: Snapshot,
  product: ProductId,
  demanding: number,
  standing: Standing,
): readonly { readonly product: ProductId; readonly ranges: readonly StatusRange[] }[] {
  const own = snapshot.products[product]?.categories ?? []
  return Object.values(snapshot.products).flatMap(({ id, categories }) => {
    const ranges = standing.get(id)
    return id === product ||
      ranges === undefined ||
      isStopped(ranges[demanding]?.best) ||
      !categories.some(category => own.includes(category))
      ? []
      : [{ product: id, ranges }]
  })
}

function isStopped(best: StatusRange['best'] | undefined): boolean {
  return best === undefined || rankOf(best) <= rankOf('withheld')
}
