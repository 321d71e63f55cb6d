import { ok, type Result } from '../../base/result.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { Actor } from '../access/actor.ts'
import { change } from '../change.ts'
import type { Registry } from '../registry.ts'

/** How waivers are decided in this registry. */
export interface WaiverRule {
  /** From so many items on that a waiver would free, two people grant it. */
  readonly twoPeopleFrom: number
}

const SETTING = 'waivers.twoPeopleFrom'
const USUAL: WaiverRule = { twoPeopleFrom: 100 }

/** The rule that holds. */
export async function waiverRuleIn({ settings }: Tables): Promise<WaiverRule> {
  const stated = await settings.get(SETTING)
  return typeof stated === 'number' ? { twoPeopleFrom: stated } : USUAL
}

/** Sets the rule anew; what was granted before stays granted. */
export async function setWaiverRule(
  registry: Registry,
  actor: Actor,
  rule: WaiverRule,
): Promise<Result<WaiverRule>> {
  return change(registry, actor, { action: 'registry.run', unit: null, subject: SETTING }, async doing => {
    const before = await waiverRuleIn(doing.tables)
    await doing.tables.settings.set(SETTING, rule.twoPeopleFrom)
    await doing.note({ action: 'waiver-rule.set', subject: SETTING, before, after: rule })
    return ok(rule)
  })
}
