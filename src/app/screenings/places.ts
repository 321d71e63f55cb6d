import { ok, type Result } from '../../base/result.ts'
import { type JudgementFact, standingJudgements } from '../../identity/judgement.ts'
import type { Resolution } from '../../model/resolution.ts'
import type { FindingRecord } from '../../ports/store/findings.ts'
import type { HeldTitle } from '../../ports/store/holdings.ts'
import type { Actor } from '../access/actor.ts'
import { look } from '../change.ts'
import { readFinding } from '../findings/findings.ts'
import { missing } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { dayOf } from './reconcile.ts'
import { ResolutionsOn } from './resolution-on.ts'
import { keyDigest } from './title.ts'
import { unitNamed } from './unit-named.ts'

/** The lines of an inventory that a finding stands for, so many at most. */
export async function placesOf(
  registry: Registry,
  actor: Actor,
  finding: FindingRecord,
  limit: number,
): Promise<Result<readonly HeldTitle[]>> {
  const seen = await readFinding(registry, actor, finding.id)
  if (!seen.ok) return seen
  const catalogue = registry.catalogue.current()
  return registry.store.read(async tables => {
    const inventory = await tables.screenings.inventory(finding.inventory)
    if (inventory?.current === null || inventory === undefined) return ok([])
    const units = await tables.units.all()
    const facts = (await tables.judgements.all()) as readonly JudgementFact[]
    const judged = facts.flatMap(fact => (fact.kind === 'judged' ? [keyDigest(fact.key)] : []))
    const line: string[] = []
    for (let at: string | null = finding.unit; at !== null;) {
      line.push(at)
      const id: string = at
      at = units.find(unit => unit.id === id)?.above ?? null
    }
    const standing = standingJudgements(facts, line)
    const nameOf = unitNamed(units, inventory.unit)
    const resolutions = new ResolutionsOn(catalogue, dayOf(inventory, registry.clock.today()))
    const held = await tables.holdings.knownAs(inventory.current, finding, [...new Set(judged)])
    return ok(
      held
        .filter(({ holding, title }) => {
          const unit = (holding.unitText === '' ? undefined : nameOf(holding.unitText)) ?? inventory.unit
          return unit === finding.unit && isOf(finding, resolutions.of(title, standing))
        })
        .slice(0, limit),
    )
  })
}

function isOf({ product, party }: FindingRecord, resolution: Resolution): boolean {
  if (resolution.decision !== 'link') return false
  return product === null
    ? resolution.product === undefined && resolution.party === party
    : resolution.product === product
}

/** Everything that the current screening of an inventory holds, a page of it. */
export async function listHeld(
  registry: Registry,
  actor: Actor,
  id: string,
  filter: { readonly afterTitle?: string; readonly words?: string; readonly limit: number },
): Promise<Result<readonly HeldTitle[]>> {
  return look(registry, actor, async ({ tables, may }) => {
    const inventory = await tables.screenings.inventory(id)
    if (inventory === undefined || !may('screening.read', inventory.unit)) return missing('inventory', id)
    if (inventory.current === null) return ok([])
    return ok(await tables.holdings.list(inventory.current, filter))
  })
}
