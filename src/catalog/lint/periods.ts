import type { Problem } from '../../base/problem.ts'
import { FIRST_DAY, formatDay, LAST_DAY } from '../../base/day.ts'
import { type DateSpan, formatSpan } from '../../base/span.ts'
import { STAGES } from '../../model/measure.ts'
import type { AuthorMeasure } from '../author/measure.ts'
import type { Catalog, Placed } from '../catalog.ts'
import { productEdgesOf } from '../names.ts'

interface Stretch {
  readonly from?: DateSpan
  readonly until?: DateSpan
  readonly since?: DateSpan
}

/** Periods that end before they begin, that overlap with another of the same thing, and stages out of order. */
export function checkPeriods(catalog: Catalog): readonly Problem[] {
  const problems: Problem[] = []
  for (const { value } of catalog.measures) {
    problems.push(...checkStages(value))
    for (const provision of value.provisions?.values() ?? []) {
      problems.push(...checkEnds(provision))
      for (const exception of provision.exceptions?.values() ?? []) problems.push(...checkEnds(exception))
      for (const suspension of provision.suspended ?? []) problems.push(...checkEnds(suspension))
      problems.push(
        ...overlaps(
          'suspension',
          (provision.suspended ?? []).map(one => ['', one]),
        ),
      )
    }
    for (const review of value.reviews?.values() ?? []) {
      problems.push(
        ...checkEnds({
          at: review.at,
          from: review.opened,
          ...(review.closed === undefined ? {} : { until: review.closed }),
        }),
      )
    }
  }
  const lists = [
    ...catalog.lists.map(list => list.value),
    ...catalog.measures.flatMap(measure => [...(measure.value.lists?.values() ?? [])]),
  ]
  for (const list of lists) {
    const lines = [...(list.listings?.values() ?? [])]
    for (const line of lines) problems.push(...checkEnds(line))
    problems.push(
      ...overlaps(
        'listing',
        lines.map(line => [identityOf([line.names, line.country]), line]),
      ),
    )
  }
  for (const { value } of catalog.parties) {
    const edges = [...(value.edges?.values() ?? [])]
    for (const edge of edges) problems.push(...checkEnds(edge))
    problems.push(
      ...overlaps(
        'edge',
        edges.map(edge => [`${edge.kind} ${edge.to}`, edge]),
      ),
    )
    for (const [id, product] of value.products ?? []) {
      const roles = product.roles ?? []
      for (const role of roles) problems.push(...checkEnds(role))
      problems.push(
        ...overlaps(
          'role',
          roles.map(role => [`${role.role} ${role.party}`, role]),
        ),
      )
      const parts = productEdgesOf(id, product).filter(({ edge }) => edge.versions === undefined)
      for (const { edge } of parts) problems.push(...checkEnds(edge))
      problems.push(
        ...overlaps(
          'edge',
          parts.map(({ kind, edge }) => [`${kind} ${edge.product ?? ''} ${edge.party ?? ''}`, edge]),
        ),
      )
    }
  }
  return problems
}

function checkStages(measure: AuthorMeasure): readonly Problem[] {
  const problems: Problem[] = []
  for (const [index, point] of measure.stages.entries()) {
    const before = measure.stages[index - 1]
    if (before === undefined) continue
    if (point.stage === before.stage) {
      problems.push({
        code: 'repeated-stage',
        at: point.at,
        says: `The measure is \`${point.stage}\` already since ${formatSpan(before.on)}.`,
      })
    } else if (!mayFollow(before.stage, point.stage)) {
      problems.push({
        code: 'stage-order',
        at: point.at,
        says: `\`${point.stage}\` cannot follow \`${before.stage}\`.`,
        help: `The order is ${STAGES.join(', ')}.`,
      })
    }
    if (point.on[1] < before.on[0]) {
      problems.push({
        code: 'stage-order',
        at: point.at,
        says: `This stage begins on ${formatSpan(point.on)}, before the stage above it (${formatSpan(before.on)}).`,
      })
    }
  }
  return problems
}

/** What was withdrawn may be issued again; what was repealed stays so. */
function mayFollow(before: (typeof STAGES)[number], after: (typeof STAGES)[number]): boolean {
  if (before === 'repealed') return false
  return before === 'withdrawn' ? after !== 'repealed' : STAGES.indexOf(after) > STAGES.indexOf(before)
}

function checkEnds(stretch: Stretch & Placed): readonly Problem[] {
  const from = stretch.from ?? stretch.since
  if (from === undefined || stretch.until === undefined || stretch.until[1] >= from[0]) return []
  return [
    {
      code: 'ends-before-it-begins',
      at: stretch.at,
      says: `The last day (${formatSpan(stretch.until)}) lies before the first (${formatSpan(from)}).`,
    },
  ]
}

/** Two entries with one key whose periods surely share a day. */
function overlaps(
  what: string,
  entries: readonly (readonly [key: string, stretch: Stretch & Placed])[],
): readonly Problem[] {
  const byKey = Map.groupBy(entries, ([key]) => key)
  return [...byKey.values()].flatMap(group => {
    const sorted = group.map(([, stretch]) => stretch).toSorted((one, other) => beginOf(one) - beginOf(other))
    return sorted.flatMap((stretch, index) => {
      const before = sorted[index - 1]
      if (before === undefined || surelyEnds(before) < beginOf(stretch)) return []
      return [
        {
          code: 'overlapping-periods',
          at: stretch.at,
          says: `This ${what} overlaps with the one in line ${before.at.line ?? 1}, which is about the same and lasts ${lasts(before)}.`,
        },
      ]
    })
  })
}

function beginOf(stretch: Stretch): number {
  return (stretch.from ?? stretch.since)?.[1] ?? FIRST_DAY
}

function surelyEnds(stretch: Stretch): number {
  return stretch.until?.[0] ?? LAST_DAY
}

function lasts(stretch: Stretch): string {
  return stretch.until === undefined ? 'without end' : `until ${formatDay(stretch.until[1])}`
}

/** Equal for equal conditions, wherever they are written. */
function identityOf(parts: readonly unknown[]): string {
  return JSON.stringify(parts, (key: string, value: unknown) => (key === 'at' ? undefined : value))
}
