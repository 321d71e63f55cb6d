import { byText } from '../base/order.ts'
import type { Finding } from '../model/finding.ts'
import { isAtLeastAsBadAs, rankOf, type Status, STATUSES, worseOf } from '../model/status.ts'
import type { Verdict } from '../model/verdict.ts'

/** Findings that say the same of the same product. */
export interface Group {
  readonly party?: string
  readonly product?: string
  readonly version?: string
  readonly certain: boolean
  readonly verdicts: readonly Verdict[]
  readonly worst: Status
  /** Lines of inventories. */
  readonly lines: number
  /** What the lines stand for, by their own count. */
  readonly quantity: number
  /** The first few lines, to find them again. */
  readonly examples: readonly Finding[]
}

/** What a screening came to. */
export interface Summary {
  readonly items: number
  /** Items whose maker or product the catalogue knows. */
  readonly known: number
  /** Items that may be one it knows; not counted below. */
  readonly possible: number
  /** Known items by the worst end of their worst verdict. */
  readonly byStatus: Readonly<Record<Status, number>>
  /** Of those, the ones for which it is not settled whether it is that bad. */
  readonly undetermined: Readonly<Record<Status, number>>
  /** The worst of all known items; missing where there is none. */
  readonly worst?: Status
}

const MOST_EXAMPLES = 3

/** Whether somebody has to look at a finding: a verdict short of free, or a duty. */
export function needsAttention(finding: Finding): boolean {
  return finding.verdicts.some(
    verdict =>
      isAtLeastAsBadAs(verdict.range.worst, 'under-review') ||
      verdict.duties.some(due => !due.waived && due.truth === 'yes'),
  )
}

/** The worst end of the worst verdict. */
export function worstOf(verdicts: readonly Verdict[]): Status {
  return verdicts.reduce<Status>((worst, verdict) => worseOf(worst, verdict.range.worst), 'approved')
}

/** Counts findings as they come; its memory grows with the distinct answers, not with the inventory. */
export class Tally {
  #items = 0
  #known = 0
  #possible = 0
  readonly #byStatus = new Map<Status, number>()
  readonly #undetermined = new Map<Status, number>()
  readonly #groups = new Map<string, Group>()

  addItems(count: number): void {
    this.#items += count
  }

  add(finding: Finding): void {
    const worst = worstOf(finding.verdicts)
    if (finding.resolution.decision === 'link') {
      this.#known += 1
      increment(this.#byStatus, worst)
      if (!isSettled(finding.verdicts, worst)) increment(this.#undetermined, worst)
    } else this.#possible += 1
    if (needsAttention(finding)) this.#addToGroup(finding, worst)
  }

  summary(): Summary {
    const present = STATUSES.filter(status => this.#byStatus.has(status))
    const [worst] = present
    return {
      items: this.#items,
      known: this.#known,
      possible: this.#possible,
      byStatus: countsOf(this.#byStatus),
      undetermined: countsOf(this.#undetermined),
      ...(worst === undefined ? {} : { worst }),
    }
  }

  /** The groups that need attention: certain ones first, the worst first, then by name. */
  groups(): readonly Group[] {
    return [...this.#groups.values()]
      .toSorted(byText(group => group.product ?? group.party ?? ''))
      .toSorted(
        (one, other) =>
          Number(other.certain) - Number(one.certain) || rankOf(one.worst) - rankOf(other.worst),
      )
  }

  #addToGroup(finding: Finding, worst: Status): void {
    const { resolution, verdicts, item } = finding
    const key = JSON.stringify([
      resolution.decision,
      resolution.party,
      resolution.product,
      verdicts.map(verdictKey),
    ])
    const group = this.#groups.get(key)
    this.#groups.set(key, {
      ...(resolution.party === undefined ? {} : { party: resolution.party }),
      ...(resolution.product === undefined ? {} : { product: resolution.product }),
      certain: resolution.decision === 'link',
      verdicts,
      worst,
      lines: (group?.lines ?? 0) + 1,
      quantity: (group?.quantity ?? 0) + item.quantity,
      examples:
        group === undefined
          ? [finding]
          : group.examples.length < MOST_EXAMPLES
            ? [...group.examples, finding]
            : group.examples,
    })
  }
}

/** Whether some verdict is certainly as bad as the worst. */
function isSettled(verdicts: readonly Verdict[], worst: Status): boolean {
  return verdicts.some(({ range }) => range.worst === worst && range.best === worst)
}

function increment(counts: Map<Status, number>, status: Status): void {
  counts.set(status, (counts.get(status) ?? 0) + 1)
}

function countsOf(counts: ReadonlyMap<Status, number>): Readonly<Record<Status, number>> {
  return Object.fromEntries(STATUSES.map(status => [status, counts.get(status) ?? 0])) as Record<
    Status,
    number
  >
}

function verdictKey(verdict: Verdict): readonly unknown[] {
  return [
    verdict.act,
    verdict.range.best,
    verdict.range.worst,
    verdict.leading,
    verdict.questions.map(question => question.key),
    verdict.duties.map(due => [due.provision, due.by, due.asks]),
    verdict.range.best === 'waived' ? verdict.citations.map(({ lifted }) => lifted) : [],
  ]
}
