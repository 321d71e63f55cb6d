import type { Actor } from '../../app/access/actor.ts'
import { countFindings, countOverdue } from '../../app/findings/list-findings.ts'
import type { Registry } from '../../app/registry.ts'
import { formatDay } from '../../base/day.ts'
import { type Status, STATUSES } from '../../model/status.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import type { UnitRow } from '../../web/pages/work/units.ts'

/** The tree with what is open in each unit and below it. */
export async function unitRows(
  registry: Registry,
  actor: Actor,
  units: readonly UnitRecord[],
): Promise<readonly UnitRow[]> {
  const counts = (await countFindings(registry, actor)).filter(
    ({ state }) => state === 'open' || state === 'in-work' || state === 'waived',
  )
  const due = await countOverdue(registry, actor, formatDay(registry.clock.today()))
  const depth = new Map<string, number>()
  const sums = new Map(units.map(({ id }) => [id, { open: zeros(), overdue: 0 }]))
  for (const { unit, worst, count } of counts) {
    const sum = sums.get(unit)
    if (sum !== undefined) sum.open[worst] += count
  }
  for (const { unit, count } of due) {
    const sum = sums.get(unit)
    if (sum !== undefined) sum.overdue += count
  }
  for (const { id, above } of units)
    depth.set(id, sums.has(above ?? '') ? (depth.get(above ?? '') ?? 0) + 1 : 0)
  // Those below come last: each is whole when it is added to the one above it.
  for (const { id, above } of units.toReversed()) {
    const [sum, whole] = [sums.get(id), sums.get(above ?? '')]
    if (sum === undefined || whole === undefined) continue
    for (const status of STATUSES) whole.open[status] += sum.open[status]
    whole.overdue += sum.overdue
  }
  return units.map(({ id, title }) => ({
    id,
    title,
    depth: depth.get(id) ?? 0,
    ...(sums.get(id) ?? { open: {}, overdue: 0 }),
  }))
}

function zeros(): Record<Status, number> {
  return Object.fromEntries(STATUSES.map(status => [status, 0])) as Record<Status, number>
}
