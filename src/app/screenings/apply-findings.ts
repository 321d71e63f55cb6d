import type { FindingState } from '../../model/finding-state.ts'
import { rankOf } from '../../model/status.ts'
import type { FindingEvent, FindingRecord } from '../../ports/store/findings.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { Registry } from '../registry.ts'
import type { FoundNow } from './found-now.ts'

/** What a change did to the findings of an inventory. */
export interface Effect {
  readonly opened: number
  readonly reopened: number
  /** Their law or their terms changed, and they stay. */
  readonly changed: number
  readonly gone: number
}

/** The same for all of an inventory, and for each unit in which its findings lie. */
export interface Applied {
  readonly effect: Effect
  readonly byUnit: ReadonlyMap<string, Effect>
}

export const NO_EFFECT: Effect = { opened: 0, reopened: 0, changed: 0, gone: 0 }

/** Brings the findings that are kept to what was found now, and writes down what happened to each. What people said of one stays. */
export async function applyFindings(
  { clock, chance }: Registry,
  tables: Tables,
  inventory: string,
  found: readonly FoundNow[],
  cause: string,
): Promise<Applied> {
  const now = clock.now()
  const kept = new Map((await tables.findings.ofInventory(inventory)).map(each => [keyOf(each), each]))
  const events: FindingEvent[] = []
  const added: FindingRecord[] = []
  const changed: FindingRecord[] = []
  const effect = { ...NO_EFFECT }
  const byUnit = new Map<string, Record<keyof Effect, number>>()
  const tell = ({ id, unit }: FindingRecord, kind: keyof Effect, text: string): void => {
    events.push({ id: chance.newId(), finding: id, at: now, actor: 'system', kind, text, cause })
    const ofUnit = byUnit.get(unit) ?? { ...NO_EFFECT }
    ofUnit[kind] += 1
    effect[kind] += 1
    byUnit.set(unit, ofUnit)
  }
  for (const each of found) {
    const before = kept.get(keyOf(each))
    kept.delete(keyOf(each))
    if (before === undefined) {
      const record = newFinding(chance.newId(), inventory, each, now)
      added.push(record)
      tell(record, 'opened', rangeOf(each))
      continue
    }
    const state = stateNow(before, each)
    const what = whatChanged(before, each, state)
    if (what === 'nothing') continue
    changed.push({
      ...before,
      ...each,
      state,
      changedAt: what === 'counts' ? before.changedAt : now,
      version: before.version + 1,
    })
    if (what === 'counts') continue
    tell(before, what, `${rangeOf(before)} → ${rangeOf(each)}`)
  }
  for (const before of kept.values()) {
    if (before.state === 'resolved' || before.state === 'false-match') continue
    changed.push({
      ...before,
      state: 'resolved',
      changedAt: now,
      version: before.version + 1,
    })
    tell(before, 'gone', rangeOf(before))
  }
  await tables.findings.updateAll(changed)
  await tables.findings.insert(added)
  await tables.findings.addEvents(events)
  for (const [unit, { opened, reopened, gone }] of byUnit) {
    const counted = { came: opened + reopened, went: gone }
    // oxlint-disable-next-line no-await-in-loop -- one connection
    if (counted.came + counted.went > 0) await tables.findings.countDay(unit, now.slice(0, 10), counted)
  }
  return { effect, byUnit }
}

/** A status, or both ends of what is open: `clear..prohibited`. */
function rangeOf({ best, worst }: FoundNow): string {
  return best === worst ? worst : `${best}..${worst}`
}

/** By what two runs say of the same thing. A quota is of no product and no party: it is the same as long as its provision is. */
export function keyOf({
  unit,
  product,
  party,
  act,
  provision,
}: Pick<FoundNow, 'unit' | 'product' | 'party' | 'act' | 'provision'>): string {
  const thing = product ?? party ?? provision
  return JSON.stringify([unit, product === null, party === null && product === null, thing, act])
}

function newFinding(id: string, inventory: string, found: FoundNow, now: string): FindingRecord {
  return {
    id,
    inventory,
    ...found,
    state: found.worst === 'waived' ? 'waived' : 'open',
    owner: null,
    openedAt: now,
    changedAt: now,
    version: 1,
  }
}

/** The state that follows: what people said stays, unless the law has become worse since, or what had gone is back. */
function stateNow(before: FindingRecord, found: FoundNow): FindingState {
  if (found.worst === 'waived') return 'waived'
  switch (before.state) {
    case 'resolved':
    case 'false-match':
    case 'waived':
      return 'open'
    case 'accepted':
      return isWorse(before, found) ? 'open' : 'accepted'
    case 'open':
    case 'in-work':
      return before.state
  }
}

function isWorse(before: FindingRecord, found: FoundNow): boolean {
  return (
    rankOf(found.worst) < rankOf(before.worst) ||
    found.provision !== before.provision ||
    (found.deadline !== null && (before.deadline === null || found.deadline < before.deadline))
  )
}

function whatChanged(
  before: FindingRecord,
  found: FoundNow,
  state: FindingState,
): 'reopened' | 'changed' | 'counts' | 'nothing' {
  if (state !== before.state) return state === 'open' ? 'reopened' : 'changed'
  if (isSaidOtherwise(before, found)) return 'changed'
  const isSame =
    before.lines === found.lines &&
    before.quantity === found.quantity &&
    before.sentence === found.sentence &&
    before.party === found.party &&
    isSameList(before.versions, found.versions)
  return isSame ? 'nothing' : 'counts'
}

/** Whether two runs say something else of the same thing; what only counts differently is not. */
export function isSaidOtherwise(before: FoundNow, found: FoundNow): boolean {
  return (
    (['best', 'worst', 'provision', 'deadline', 'basis', 'isContested'] as const).some(
      name => before[name] !== found[name],
    ) ||
    !isSameList(before.duties, found.duties) ||
    !isSameList(before.blocking, found.blocking)
  )
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at])
}
