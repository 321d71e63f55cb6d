import { QuotaCount, quotaPartsOf, quotaProvisions, quotasMayBind } from '../../law/quota.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Question, ResolvedItem } from '../../model/question.ts'
import { quotaFact, type QuotaJudged, type QuotaPart } from '../../model/quota.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Setting } from '../../report/asked.ts'
import { Recall } from '../../screening/recall.ts'
import { questionOf } from './question.ts'

/** As many distinct items are remembered, and as much of their texts; see Recall. */
const MOST_ITEMS = 50_000
const MOST_UNITS = 24_000_000

type Parts = ReturnType<typeof quotaPartsOf>

/** Counts what each legal person holds for the quotas that bind it, item by item. */
export class QuotaCounts {
  readonly #snapshot: Snapshot
  readonly #mayBind = new Map<string, boolean>()
  readonly #parts = new Recall<Parts>(MOST_ITEMS, MOST_UNITS)
  readonly #counts = new Map<string, Map<string, QuotaCount>>()

  constructor({ snapshot }: Pick<Setting, 'snapshot'>) {
    this.#snapshot = snapshot
  }

  /** Counts an item, of which it is certain or only possible that it is this one. */
  add(
    whose: Setting,
    item: ResolvedItem,
    facts: Question['answers'],
    counted: { readonly weight: number; readonly isCertain: boolean },
  ): void {
    const { organisation } = whose
    if (!this.#binds(whose)) return
    const key = JSON.stringify([organisation.id, item, facts])
    const asked = () => quotaPartsOf(whose.snapshot, questionOf(whose, '', item, facts))
    for (const [provision, part] of this.#parts.of(key, asked)) {
      const { weight, isCertain } = counted
      const one: QuotaPart = isCertain ? { ...part, weight } : { ...perhaps(part), weight }
      this.#countOf(legalPersonOf(organisation), provision).add(one)
    }
  }

  /** What has been counted until now, for each legal person. */
  judged(): readonly QuotaJudged[] {
    // Where nothing is counted no rule is made ready.
    const provisions = this.#counts.size === 0 ? [] : quotaProvisions(this.#snapshot)
    return [...this.#counts].flatMap(([organisation, counts]) =>
      provisions.flatMap(({ id, duty }) => {
        const count = counts.get(id)
        if (count === undefined || duty?.quota === undefined) return []
        const { atMostPercent } = duty.quota
        const by = duty.deadline.kind === 'by' ? { by: duty.deadline.date[1] } : {}
        return [{ provision: id, organisation, atMostPercent, ...count.bounds(atMostPercent), ...by }]
      }),
    )
  }

  /** What has been counted until now, as the circumstances of each thing that the organisation holds. */
  answersFor(organisation: Organisation): Question['answers'] {
    const person = legalPersonOf(organisation)
    return Object.fromEntries(
      this.judged()
        .filter(one => one.organisation === person)
        .map(({ provision, isExceeded }) => [
          quotaFact(provision),
          isExceeded === 'unknown' ? 'open' : isExceeded,
        ]),
    )
  }

  #binds(whose: Setting): boolean {
    const { id } = whose.organisation
    let binds = this.#mayBind.get(id)
    if (binds === undefined) {
      binds = quotasMayBind(whose.snapshot, questionOf(whose, '', {}, {}))
      this.#mayBind.set(id, binds)
    }
    return binds
  }

  #countOf(person: string, provision: string): QuotaCount {
    const counts = this.#counts.get(person) ?? new Map<string, QuotaCount>()
    this.#counts.set(person, counts)
    const count = counts.get(provision) ?? new QuotaCount()
    counts.set(provision, count)
    return count
  }
}

/** What it may be is at most perhaps counted, and at most perhaps covered. */
function perhaps({ isCounted, isCovered }: Omit<QuotaPart, 'weight'>): Omit<QuotaPart, 'weight'> {
  return {
    isCounted: isCounted === 'yes' ? 'unknown' : isCounted,
    isCovered: isCovered === 'yes' ? 'unknown' : isCovered,
  }
}

/** Id of the legal person that a unit is or belongs to. */
export function legalPersonOf({ id, isLegalPerson, above }: Organisation): string {
  return isLegalPerson || above === undefined ? id : legalPersonOf(above)
}
