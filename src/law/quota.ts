import type { Truth } from '../base/truth.ts'
import type { Provision } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import type { QuotaBounds, QuotaPart, Share } from '../model/quota.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { StepName } from '../model/verdict.ts'
import { all, any, negate, type Test } from './combine.ts'
import { prepare } from './condition.ts'
import { contextOf } from './docket.ts'
import { tablesOf } from './make-tables.ts'
import { truthOfPacked } from './packed.ts'
import { stepTests } from './steps.ts'
import { takeDown, waiverTests } from './outcomes.ts'
import type { Rule } from './tables.ts'

/** The steps that say whether an item is counted, those first that fail cheaply; the others say whether it is covered. */
const COUNTED: readonly StepName[] = [
  'act',
  'addressee',
  'known',
  'period',
  'issued',
  'where',
  'counterparty',
]
const COVERED: readonly StepName[] = ['covered', 'exception', 'relation']

interface QuotaRule {
  readonly rule: Rule
  readonly isAddressee: Test
  readonly isCounted: readonly Test[]
  readonly isCovered: readonly Test[]
}

const QUOTAS = new WeakMap<Snapshot, readonly QuotaRule[]>()

/** The provisions with a quota. */
export function quotaProvisions(snapshot: Snapshot): readonly Provision[] {
  return quotaRules(snapshot).map(({ rule }) => rule.provision)
}

/** How far an item is counted by each provision with a quota, and covered by it; provisions that do not count it are left out. */
export function quotaPartsOf(
  snapshot: Snapshot,
  asked: Omit<Question, 'act'>,
): ReadonlyMap<string, Omit<QuotaPart, 'weight'>> {
  const found = new Map<string, Omit<QuotaPart, 'weight'>>()
  const tables = tablesOf(snapshot)
  const undirected = contextOf(tables, { ...asked, act: '' })
  for (const { rule, isCounted, isCovered } of quotaRules(snapshot)) {
    const act = rule.provision.acts[0] ?? 'use'
    const context = { ...undirected, question: { ...undirected.question, act } }
    const truthOf = (test: Test): Truth => {
      const outcome = takeDown(context, test)
      return outcome === undefined ? 'no' : truthOfPacked(outcome.packed)
    }
    const counted = truthOf(inner => all(inner, isCounted))
    if (counted === 'no') continue
    const waivers = waiverTests(context, tables, rule).map(({ test }) => test)
    const waived: Test = inner => any(inner, waivers)
    found.set(rule.provision.id, {
      isCounted: counted,
      isCovered: truthOf(inner => all(inner, [...isCovered, one => negate(one, waived)])),
    })
  }
  return found
}

/** Whether a quota may bind the organisation, whatever it holds; most are bound by none. */
export function quotasMayBind(snapshot: Snapshot, asked: Omit<Question, 'act'>): boolean {
  const context = contextOf(tablesOf(snapshot), { ...asked, act: '' })
  return quotaRules(snapshot).some(({ isAddressee }) => takeDown(context, isAddressee) !== undefined)
}

/** Counts parts as they come, in constant memory; its bounds are those of `quotaBounds` in the reference. */
export class QuotaCount {
  /** Certainly counted: certainly covered, certainly not, open. */
  readonly #within = { yes: 0, no: 0, unknown: 0 }
  /** Perhaps counted. */
  readonly #perhaps = { yes: 0, no: 0, unknown: 0 }

  add({ isCounted, isCovered, weight }: QuotaPart): void {
    if (isCounted === 'no') return
    const counts = isCounted === 'yes' ? this.#within : this.#perhaps
    counts[isCovered] += weight
  }

  bounds(atMostPercent: number): QuotaBounds {
    const [within, perhaps] = [this.#within, this.#perhaps]
    const least: Share = {
      covered: within.yes,
      of: within.yes + within.no + within.unknown + perhaps.no + perhaps.unknown,
    }
    const covered = within.yes + within.unknown + perhaps.yes + perhaps.unknown
    const most: Share = { covered, of: covered + within.no }
    return { least, most, isExceeded: exceeds(least) ? 'yes' : exceeds(most) ? 'unknown' : 'no' }

    function exceeds({ covered: some, of }: Share): boolean {
      return some * 100 > atMostPercent * of
    }
  }
}

function quotaRules(snapshot: Snapshot): readonly QuotaRule[] {
  let rules = QUOTAS.get(snapshot)
  if (rules === undefined) {
    const tables = tablesOf(snapshot)
    rules = tables.rules.flatMap(rule => {
      const categories = rule.provision.duty?.quota?.ofCategories
      if (categories === undefined) return []
      const steps = stepTests(tables, rule)
      const isInCategory = prepare(tables, { kind: 'category', categories })
      return [
        {
          rule,
          isAddressee: steps.addressee,
          isCounted: [...COUNTED.map(name => steps[name]), isInCategory],
          isCovered: COVERED.map(name => steps[name]),
        },
      ]
    })
    QUOTAS.set(snapshot, rules)
  }
  return rules
}
