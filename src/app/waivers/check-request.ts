import { parseDay } from '../../base/day.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { WaiverDecision } from '../../ports/store/waivers.ts'
import { invalid } from '../refusals.ts'
import type { Registry } from '../registry.ts'

/** What is asked for. */
export interface WaiverInput {
  readonly unit: string
  readonly products: readonly string[]
  readonly acts: readonly string[]
  /** The provisions that stand in the way; at least one. */
  readonly provisions: readonly string[]
  readonly from: string
  readonly until: string
  readonly reason: string
  readonly conditions: string
}

/** What somebody decides about one provision of a request. */
export interface WaiverDecisionInput {
  readonly provision: string
  readonly answer: 'grant' | 'refuse'
  /** The authority in whose name it is granted: one that the provision names. */
  readonly grantor: string | null
  readonly paper: string
  readonly says: string
}

/** What keeps a request from being made; nothing where it may be. */
export function wrongIn(snapshot: Snapshot, input: WaiverInput): ReturnType<typeof invalid> | undefined {
  const [from, until] = [parseDay(input.from), parseDay(input.until)]
  if (from === undefined) return invalid('/from', 'Expected a day, as 2026-03-01.')
  if (until === undefined || until < from) return invalid('/until', 'Expected a day not before the first.')
  if (input.provisions.length === 0) return invalid('/provisions', 'Name at least one provision.')
  for (const [at, id] of input.provisions.entries()) {
    const provision = snapshot.provisions[id]
    if (provision === undefined) return invalid(`/provisions/${at}`, `There is no provision "${id}".`)
    if (provision.liftedBy.length === 0)
      return invalid(`/provisions/${at}`, `${id} names nobody who may lift it: no waiver can be given.`)
  }
  for (const [at, id] of input.products.entries())
    if (snapshot.products[id] === undefined) return invalid(`/products/${at}`, `There is no product "${id}".`)
  for (const [at, id] of input.acts.entries())
    if (snapshot.acts[id] === undefined) return invalid(`/acts/${at}`, `There is no act "${id}".`)
  return undefined
}

/** What keeps a provision from being lifted in somebody's name: it is lifted only by whom it names. */
export function wrongGrantor(
  registry: Registry,
  { provision }: WaiverDecision,
  { grantor }: WaiverDecisionInput,
): ReturnType<typeof invalid> | undefined {
  const able = registry.catalogue.current().snapshot.provisions[provision]?.liftedBy ?? []
  if (grantor !== null && able.includes(grantor)) return undefined
  return invalid(
    '/grantor',
    `${grantor ?? 'nobody'} cannot lift ${provision}.`,
    able.length === 0 ? 'It names nobody who may.' : `It names ${able.join(', ')}.`,
  )
}
