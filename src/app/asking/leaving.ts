import { type Day, LAST_DAY } from '../../base/day.ts'
import { byText, firstOf } from '../../base/order.ts'
import { answerOnDay } from '../../law/decide.ts'
import type { ProductId } from '../../model/condition.ts'
import type { DutyKind } from '../../model/measure.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { DutyDue } from '../../model/verdict.ts'
import type { Setting } from '../../report/asked.ts'
import { oncePerSnapshot } from '../shelves/shelf.ts'
import { candidateFinder } from './candidate-provisions.ts'
import { questionOf } from './question.ts'

/** A duty by which products have to leave, and which of the catalogue these are. */
export interface Leaving {
  readonly due: DutyDue
  readonly products: readonly ProductId[]
}

const LEAVING: readonly DutyKind[] = ['remove', 'replace']

/** The products that some duty to remove or replace may be about. */
const mayLeave = oncePerSnapshot((snapshot: Snapshot): readonly ProductId[] => {
  const candidates = candidateFinder(snapshot)
  return Object.keys(snapshot.products)
    .filter(product =>
      candidates(product).some(id => LEAVING.some(kind => snapshot.provisions[id]?.duty?.kind === kind)),
    )
    .toSorted(byText(product => product))
})

/** HOSTILE: organisations and days come from outside; so many answers are kept. */
const MOST_KEPT = 200
/** So many products are decided before others are served. */
const AT_ONCE = 32
const kept = oncePerSnapshot((_snapshot: Snapshot) => new Map<string, Promise<readonly Leaving[]>>())

/**
 * What has to leave an organisation by the measures that bind it, the first due first; behind those with a day, those whose day
 * follows from one that nobody has told. Asked of using, since what may not be used has to go. Worked out once for all who ask for
 * the same; `rest` lies between two handfuls of products.
 */
export async function leavingOf(
  setting: Setting,
  rest: () => Promise<unknown> = letOthers,
): Promise<readonly Leaving[]> {
  const { snapshot, organisation, date, known: heardBy, floor, counterparty, waivers = [] } = setting
  const all = kept(snapshot)
  const key = JSON.stringify([date, heardBy, floor, counterparty, organisation, waivers])
  const before = all.get(key)
  if (before !== undefined) return before
  const found = workedOut(setting, rest)
  if (all.size >= MOST_KEPT) all.clear()
  all.set(key, found)
  found.catch(() => all.delete(key))
  return found
}

/** The same ahead, for whom nothing is waived. */
export async function leavingAhead(
  snapshot: Snapshot,
  organisation: Organisation,
  date: Day,
  rest: () => Promise<unknown>,
): Promise<void> {
  await leavingOf({ snapshot, organisation, date }, rest)
}

async function letOthers(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve)
  })
}

async function workedOut(setting: Setting, rest: () => Promise<unknown>): Promise<readonly Leaving[]> {
  const { snapshot } = setting
  const found = new Map<string, { readonly due: DutyDue; readonly products: ProductId[] }>()
  for (const [at, product] of mayLeave(snapshot).entries()) {
    // What is due on the day is all that is asked here: near misses and the time around it cost five times as much.
    const { duties } = answerOnDay(snapshot, questionOf(setting, 'use', { product }, {}))
    for (const due of duties) {
      if (due.waived || due.truth === 'no' || !LEAVING.includes(due.duty.kind)) continue
      const key = `${due.provision} ${due.truth} ${due.by ?? ''}`
      const one = found.get(key) ?? { due, products: [] }
      one.products.push(product)
      found.set(key, one)
    }
    // oxlint-disable-next-line no-await-in-loop -- others are served between two handfuls
    if (at % AT_ONCE === AT_ONCE - 1) await rest()
  }
  return [...found.values()].toSorted(
    firstOf(
      (one, other) => (one.due.by ?? LAST_DAY) - (other.due.by ?? LAST_DAY),
      byText(({ due }) => due.provision),
    ),
  )
}
