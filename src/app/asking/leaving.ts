import { LAST_DAY } from '../../base/day.ts'
import { byText, firstOf } from '../../base/order.ts'
import { decideActs } from '../../law/decide.ts'
import type { ProductId } from '../../model/condition.ts'
import type { DutyKind } from '../../model/measure.ts'
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
const kept = new WeakMap<Snapshot, Map<string, readonly Leaving[]>>()

/**
 * What has to leave an organisation by the measures that bind it, the first due first; behind those with a day, those whose day
 * follows from one that nobody has told. Asked of using, since what may not be used has to go.
 */
export async function leavingOf(setting: Setting): Promise<readonly Leaving[]> {
  const { snapshot, organisation, date } = setting
  const known = kept.get(snapshot) ?? new Map<string, readonly Leaving[]>()
  kept.set(snapshot, known)
  const isPreset = snapshot.organisations[organisation.id] === organisation
  const key = `${date} ${organisation.id}`
  const before = isPreset ? known.get(key) : undefined
  if (before !== undefined) return before
  const found = await workedOut(setting)
  if (!isPreset) return found
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, found)
  return found
}

async function workedOut(setting: Setting): Promise<readonly Leaving[]> {
  const { snapshot } = setting
  const found = new Map<string, { readonly due: DutyDue; readonly products: ProductId[] }>()
  for (const [at, product] of mayLeave(snapshot).entries()) {
    const [verdict] = decideActs(snapshot, questionOf(setting, 'use', { product }, {}), ['use'])
    for (const due of verdict?.duties ?? []) {
      if (due.waived || due.truth === 'no' || !LEAVING.includes(due.duty.kind)) continue
      const key = `${due.provision} ${due.truth} ${due.by ?? ''}`
      const one = found.get(key) ?? { due, products: [] }
      one.products.push(product)
      found.set(key, one)
    }
    if (at % AT_ONCE === AT_ONCE - 1)
      // oxlint-disable-next-line no-await-in-loop -- others are served between two products
      await new Promise(resolve => {
        setImmediate(resolve)
      })
  }
  return [...found.values()].toSorted(
    firstOf(
      (one, other) => (one.due.by ?? LAST_DAY) - (other.due.by ?? LAST_DAY),
      byText(({ due }) => due.provision),
    ),
  )
}
