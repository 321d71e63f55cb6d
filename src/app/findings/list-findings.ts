import { ok, type Result } from '../../base/result.ts'
import { rankOf } from '../../model/status.ts'
import type {
  FindingCount,
  FindingEvent,
  FindingFilter,
  FindingGroupCount,
  FindingGrouping,
  FindingRecord,
  FindingsLike,
  OverdueCount,
  ThingCount,
  UnitsAsked,
} from '../../ports/store/findings.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import type { Actor } from '../access/actor.ts'
import { unitsWhereMay } from '../access/may.ts'
import type { Registry } from '../registry.ts'
import type { Effect } from '../screenings/apply-findings.ts'
import { subtree } from '../screenings/unit-named.ts'

/** What a list of findings is asked for; `unit` stands for itself and all units below. */
export type FindingsAsked = Omit<FindingFilter, 'units'> & { readonly unit?: string }

/** Findings that somebody may see, in the order asked for. */
export async function listFindings(
  registry: Registry,
  actor: Actor,
  asked: FindingsAsked,
): Promise<Result<readonly FindingRecord[]>> {
  const { unit, ...filter } = asked
  return registry.store.read(async ({ units, findings }) =>
    ok(await findings.list({ ...filter, units: unitsSeen(actor, await units.all(), unit) })),
  )
}

/** The first so many of them, summed up by what they are about and where that is. */
export async function countThings(
  registry: Registry,
  actor: Actor,
  { unit, ...filter }: FindingsAsked,
): Promise<readonly ThingCount[]> {
  return registry.store.read(async ({ units, findings }) =>
    findings.things({ ...filter, units: unitsSeen(actor, await units.all(), unit) }),
  )
}

/** What findings are counted by as they are written. */
const COUNTED: readonly string[] = ['units', 'unit', 'states', 'worst', 'dueBy']

/** How many findings a list has; undefined where nobody has counted them, since that would be to go through them all. */
export async function countListed(
  registry: Registry,
  actor: Actor,
  asked: Omit<FindingsLike, 'units'> & { readonly unit?: string },
): Promise<number | undefined> {
  if (!Object.keys(asked).every(name => COUNTED.includes(name))) return undefined
  const { unit, ...like } = asked
  return registry.store.read(async ({ units, findings }) => {
    const { count } = await findings.tally({ ...like, units: unitsSeen(actor, await units.all(), unit) })
    return count
  })
}

/** Findings summed up, those of the worst status first, then those of most things. */
export async function groupFindings(
  registry: Registry,
  actor: Actor,
  asked: Omit<FindingsLike, 'units'> & { readonly unit?: string },
  by: FindingGrouping,
): Promise<readonly FindingGroupCount[]> {
  const { unit, ...filter } = asked
  const groups = await registry.store.read(async ({ units, findings }) =>
    findings.groups({ ...filter, units: unitsSeen(actor, await units.all(), unit) }, by),
  )
  return groups.toSorted(
    (one, other) => rankOf(one.worst) - rankOf(other.worst) || other.quantity - one.quantity,
  )
}

/** So many findings are gone through to count them by inventory, while somebody waits for a page. */
const MOST_GONE_THROUGH = 50_000
const NOT_CLOSED = ['open', 'in-work', 'waived'] as const

/** How many findings that nobody has closed each inventory has; undefined where there are too many of them to go through. */
export async function countByInventory(
  registry: Registry,
  actor: Actor,
): Promise<ReadonlyMap<string, number> | undefined> {
  const all = (await countFindings(registry, actor)).reduce((sum, { count }) => sum + count, 0)
  if (all > MOST_GONE_THROUGH) return undefined
  const groups = await groupFindings(registry, actor, { states: NOT_CLOSED }, 'inventory')
  return new Map(groups.map(({ key, count }) => [key ?? '', count]))
}

/** How many findings that nobody has closed were due before a day, by unit. */
export async function countOverdue(
  { store }: Registry,
  actor: Actor,
  before: string,
): Promise<readonly OverdueCount[]> {
  return store.read(async ({ units, findings }) =>
    findings.overdue(unitsSeen(actor, await units.all(), undefined), before),
  )
}

/** How many findings there are, by unit, status and state. */
export async function countFindings(
  registry: Registry,
  actor: Actor,
  unit?: string,
): Promise<readonly FindingCount[]> {
  return registry.store.read(async ({ units, findings }) =>
    findings.counts(unitsSeen(actor, await units.all(), unit)),
  )
}

/** What a change did to findings, once everything has heard of it; undefined where that takes longer than one waits. */
export async function effectOf(
  { store, jobs }: Registry,
  cause: string,
  patienceMs: number,
): Promise<Effect | undefined> {
  if (!(await jobs.settled(patienceMs))) return undefined
  const counts = await store.read(async ({ findings }) => findings.effectOf(cause))
  return {
    opened: counts['opened'] ?? 0,
    reopened: counts['reopened'] ?? 0,
    changed: counts['changed'] ?? 0,
    gone: counts['gone'] ?? 0,
  }
}

/** How many findings were open at the end of each day on which that changed. */
export async function openOverTime(
  registry: Registry,
  actor: Actor,
  unit?: string,
): Promise<readonly { readonly day: string; readonly open: number }[]> {
  const days = await registry.store.read(async ({ units, findings }) =>
    findings.days(unitsSeen(actor, await units.all(), unit)),
  )
  let open = 0
  return days.map(({ day, came, went }) => {
    open += came - went
    return { day, open }
  })
}

/** What has happened to findings lately, the newest first. */
export async function listNews(
  registry: Registry,
  actor: Actor,
  filter: {
    readonly unit?: string
    readonly inventory?: string
    readonly before?: string
    readonly limit: number
  },
): Promise<readonly (FindingEvent & { readonly unit: string })[]> {
  return registry.store.read(async ({ units, findings }) =>
    findings.news(unitsSeen(actor, await units.all(), filter.unit), filter),
  )
}

/** The units whose findings somebody sees at or below one; databases need no list of them where that is all. */
function unitsSeen(actor: Actor, units: readonly UnitRecord[], within: string | undefined): UnitsAsked {
  const seen = unitsWhereMay(actor, 'finding.read', units)
  if (within === undefined) return seen.size === units.length ? 'all' : [...seen]
  const below = subtree(units, within)
  return [...seen].filter(id => below.has(id))
}
