import type { Finding } from '../../model/finding.ts'
import type { QuotaJudged } from '../../model/quota.ts'
import { type Setting, settingOf } from '../../report/asked.ts'
import { resolvedItem } from '../../screening/examiner.ts'
import { Recall } from '../../screening/recall.ts'
import type { Abilities } from '../../screening/screening.ts'
import { QuotaCounts } from './quota-counts.ts'

const MOST_VERDICTS = 50_000
const MOST_UNITS = 24_000_000

/**
 * The quotas of one screening: it counts each finding as it comes, and decides those anew that turn on the whole, once there is no
 * more. Items of which nobody knows what they are have no category and are not counted.
 */
export class Quotas {
  readonly #setting: Setting
  readonly #abilities: Pick<Abilities, 'factsOf' | 'decide'>
  readonly #counts: QuotaCounts
  readonly #verdicts = new Recall<Finding['verdicts']>(MOST_VERDICTS, MOST_UNITS)

  constructor(setting: Setting, abilities: Pick<Abilities, 'factsOf' | 'decide'>) {
    this.#setting = setting
    this.#abilities = abilities
    this.#counts = new QuotaCounts(setting)
  }

  /** Counts a finding; true where its status is to wait until all are counted. */
  count(finding: Finding): boolean {
    const { item, resolution, verdicts } = finding
    this.#counts.add(
      settingOf(this.#setting, finding),
      resolvedItem(item, resolution),
      this.#abilities.factsOf(item),
      { weight: item.quantity, isCertain: resolution.decision === 'link' },
    )
    return verdicts.some(({ duties }) => duties.some(({ duty }) => duty.quota !== undefined))
  }

  /** A finding that waited, decided with what was counted. */
  decided(finding: Finding): Finding {
    const { item, resolution, unit } = finding
    const { organisation } = settingOf(this.#setting, finding)
    const resolved = resolvedItem(item, resolution)
    const facts = { ...this.#abilities.factsOf(item), ...this.#counts.answersFor(organisation) }
    const key = JSON.stringify([organisation.id, resolved, facts])
    return {
      ...finding,
      verdicts: this.#verdicts.of(key, () => this.#abilities.decide(resolved, facts, unit)),
    }
  }

  judged(): readonly QuotaJudged[] {
    return this.#counts.judged().filter(({ most }) => most.of > 0)
  }
}
