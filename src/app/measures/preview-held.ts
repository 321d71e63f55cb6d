import type { Day } from '../../base/day.ts'
import type { ResolvedItem } from '../../model/question.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { StatusRange } from '../../model/status.ts'
import { candidateFinder } from '../asking/candidate-provisions.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Registry } from '../registry.ts'
import { isSaidOtherwise, keyOf } from '../screenings/apply-findings.ts'
import { decideHeld } from '../screenings/decide-held.ts'
import type { FoundNow } from '../screenings/found-now.ts'
import { knownOf } from '../screenings/known.ts'
import { dayOf } from '../screenings/reconcile.ts'

/** A finding that would come, go or say something else. */
export interface FindingChange {
  readonly inventory: string
  readonly unit: string
  readonly product: string | null
  readonly party: string | null
  readonly act: string
  readonly lines: number
  /** Null where there is none on that side. */
  readonly before: StatusRange | null
  readonly after: StatusRange | null
}

/** What a draft would do to what is stored, and how many lines of it are each product, by unit. */
export interface HeldPreview {
  readonly findings: readonly FindingChange[]
  readonly held: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/**
 * The difference of two runs over everything that the registry holds, without the draft and with it: decided as a screening decides it, with
 * what people have judged, the waivers that were given and the quotas. It gives the thread back after each inventory.
 */
export async function previewHeld(
  { store, catalogue }: Registry,
  after: Snapshot,
  today: Day,
): Promise<HeldPreview> {
  const editions: readonly Catalogue[] = [catalogue.current(), { ...catalogue.current(), snapshot: after }]
  const isAsked = concernFor(editions.map(({ snapshot }) => snapshot))
  const findings: FindingChange[] = []
  const held = new Map<string, Map<string, number>>()
  const inventories = await store.read(async ({ screenings }) => screenings.inventories())
  // oxlint-disable no-await-in-loop -- one inventory is in memory at a time
  for (const { id } of inventories) {
    const known = await store.read(async tables => knownOf(tables, id))
    if (known === undefined) continue
    const date = dayOf(known.inventory, today)
    const [was, is] = editions.map(edition => decideHeld(edition, known, date, isAsked))
    if (was === undefined || is === undefined) continue
    findings.push(...differences(id, was.found, is.found))
    for (const [unit, lines] of was.held) {
      const all = held.get(unit) ?? new Map<string, number>()
      for (const [product, count] of lines) all.set(product, (all.get(product) ?? 0) + count)
      held.set(unit, all)
    }
    await new Promise(resolve => {
      setImmediate(resolve)
    })
  }
  // oxlint-enable no-await-in-loop
  return { findings, held }
}

function differences(
  inventory: string,
  was: readonly FoundNow[],
  is: readonly FoundNow[],
): readonly FindingChange[] {
  const [before, after] = [was, is].map(found => new Map(found.map(each => [keyOf(each), each])))
  return [...new Set([...was, ...is].map(keyOf))].flatMap((key): FindingChange[] => {
    const [then, now] = [before?.get(key), after?.get(key)]
    const one = now ?? then
    if (one === undefined) return []
    if (then !== undefined && now !== undefined && !isSaidOtherwise(then, now)) return []
    const { unit, product, party, act, lines } = one
    return [{ inventory, unit, product, party, act, lines, before: rangeOf(then), after: rangeOf(now) }]
  })
}

function rangeOf(found: FoundNow | undefined): StatusRange | null {
  return found === undefined ? null : { best: found.best, worst: found.worst }
}

/** Of which things a draft may change what is said: those that a rule may cover which reads otherwise in one catalogue than in the other. */
function concernFor(snapshots: readonly Snapshot[]): (item: ResolvedItem) => boolean {
  const [before, after] = snapshots
  if (before === undefined || after === undefined) return () => true
  const ids = new Set([...Object.keys(before.provisions), ...Object.keys(after.provisions)])
  const measureOf = (snapshot: Snapshot, id: string): string => {
    const provision = snapshot.provisions[id]
    return JSON.stringify([provision, snapshot.measures[provision?.measure ?? '']])
  }
  const changed = new Set([...ids].filter(id => measureOf(before, id) !== measureOf(after, id)))
  const finders = snapshots.map(snapshot => candidateFinder(snapshot))
  return ({ product, party }) =>
    finders.some(candidates => candidates(product, party).some(id => changed.has(id)))
}
