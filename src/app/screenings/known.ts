import type { JudgementFact } from '../../identity/judgement.ts'
import type { HeldTitle } from '../../ports/store/holdings.ts'
import type { InventoryRecord, ScreeningRecord } from '../../ports/store/screenings.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import type { WaiverRequest } from '../../ports/store/waivers.ts'
import { keyDigest } from './title.ts'

/** Everything that the findings of an inventory follow from, as it was at one moment. */
export interface Known {
  readonly inventory: InventoryRecord
  readonly screening: ScreeningRecord
  readonly units: readonly UnitRecord[]
  readonly held: readonly HeldTitle[]
  readonly judgements: readonly JudgementFact[]
  readonly waivers: readonly WaiverRequest[]
}

/** Reads what is known of an inventory; undefined where it is gone or nothing has been screened. */
export async function knownOf(tables: Tables, id: string): Promise<Known | undefined> {
  const inventory = await tables.screenings.inventory(id)
  const screening = await tables.screenings.get(inventory?.current ?? '')
  if (inventory === undefined || screening === undefined) return undefined
  const judgements = (await tables.judgements.all()) as readonly JudgementFact[]
  const judged = judgements.flatMap(fact => (fact.kind === 'judged' ? [keyDigest(fact.key)] : []))
  return {
    inventory,
    screening,
    units: await tables.units.all(),
    held: await tables.holdings.known(screening.id, [...new Set(judged)]),
    judgements,
    waivers: await tables.waivers.all(),
  }
}
