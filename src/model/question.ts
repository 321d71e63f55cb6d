import type { Day } from '../base/day.ts'
import type { ActId, PartyId, ProductId } from './condition.ts'
import type { Basis } from './evidence.ts'
import type { Counterparty, Organisation } from './organisation.ts'
import type { Waiver } from './waiver.ts'

/** An item as the law sees it: what identity made of it. Without a product only the party is known. */
export interface ResolvedItem {
  readonly product?: ProductId
  readonly party?: PartyId
  readonly version?: string
}

/** Everything a verdict depends on besides the snapshot (DESIGN §3.5). */
export interface Question {
  readonly organisation: Organisation
  readonly act: ActId
  readonly item: ResolvedItem
  readonly counterparty?: Counterparty
  /** Circumstances and other answers by fact key (see FactKey); they outrank what the organisation takes for granted. */
  readonly answers: Readonly<Record<FactKey, string>>
  readonly date: Day
  /** Only what sources published by this day say decides. Missing: all that the snapshot holds. */
  readonly known?: Day
  /** Contributions less well founded than this do not count. Missing: all count. */
  readonly floor?: Basis
  readonly waivers: readonly Waiver[]
}

/**
 * The name of one fact that may be unknown:
 * `<circumstance>` · `version:<product>` · `category` (`within:<category>` leaves open which of that kind) · `attribute:<name>` · `property:<name>` · `origin:<stage>` ·
 * `listed:<list>` · `kind-listed:<list>` · `component:<edge>` · `counterparty` · `counterparty:<class or system>` · `offeror-uses` ·
 * `shown:<provision>/<exception>` · `met:<provision>/<requirement>` · `quota:<provision>` · `date:<what>` · `open:<question>`.
 */
export type FactKey = string
