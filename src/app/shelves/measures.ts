import { type Day, LAST_DAY, parseDay } from '../../base/day.ts'
import { formatSpan } from '../../base/span.ts'
import { byText } from '../../base/order.ts'
import { type Basis, basisRank, type Evidence } from '../../model/evidence.ts'
import type { Measure, Provision, StagePoint } from '../../model/measure.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { conditionsOf, listsOf, partsOf } from '../../report/lists-of.ts'
import { authorityName, measureLabel } from '../../report/names.ts'
import { endOf, stageOn, startOf } from '../../report/provision-text.ts'
import type { ListOrder } from '../lists/page-of.ts'
import { isWithin } from './within.ts'
import { oncePerSnapshot, type Shelf, type ShelfRow } from './shelf.ts'

/** A measure as a list shows it. */
export interface MeasureRow extends ShelfRow {
  readonly measure: Measure
  readonly title: string
  readonly authority: string
  /** The last stage that is recorded. */
  readonly stage: StagePoint | undefined
  readonly acts: readonly string[]
  readonly categories: readonly string[]
  readonly parties: ReadonlySet<string>
  readonly basis: Basis | undefined
}

/** What measures are filtered by. */
export interface MeasureFilters extends ListOrder {
  readonly words: string
  readonly system?: string | undefined
  readonly authority?: string | undefined
  readonly kind?: string | undefined
  readonly act?: string | undefined
  readonly category?: string | undefined
  readonly party?: string | undefined
  readonly on?: string | undefined
  readonly basis?: string | undefined
}

/** The measures of the catalogue. */
export const measureShelf: Shelf<MeasureRow, MeasureFilters> = {
  rows: oncePerSnapshot(snapshot =>
    Object.values(snapshot.measures)
      .toSorted(byText(({ id }) => id))
      .map(measure => rowOf(snapshot, measure)),
  ),
  matches: (snapshot, filters) => {
    const {
      system = '',
      authority = '',
      kind = '',
      act = '',
      category = '',
      party = '',
      basis = '',
    } = filters
    const on = parseDay(filters.on ?? '')
    return row =>
      (system === '' || isWithin(snapshot.systems, row.measure.system, system)) &&
      (authority === '' || row.measure.authority === authority) &&
      (kind === '' || row.measure.kind === kind) &&
      (act === '' || row.acts.includes(act)) &&
      (category === '' || row.categories.some(each => isKin(snapshot, each, category))) &&
      (party === '' || row.parties.has(party)) &&
      (basis === '' || row.basis === basis) &&
      (on === undefined || isInForce(snapshot, row.measure, on))
  },
  keys: {
    title: ({ title }) => title.toLowerCase(),
    authority: ({ authority }) => authority.toLowerCase(),
    system: ({ measure }) => measure.system,
    kind: ({ measure }) => measure.kind,
    stage: ({ stage }) => stage?.on[0] ?? 0,
    acts: ({ acts }) => acts.join(', '),
    basis: ({ basis }) => (basis === undefined ? 9 : basisRank(basis)),
  },
  columns: {
    id: ({ measure }) => measure.id,
    title: ({ title }) => title,
    system: ({ measure }) => measure.system,
    authority: ({ authority }) => authority,
    kind: ({ measure }) => measure.kind,
    stage: ({ stage }) => stage?.stage ?? '',
    on: ({ stage }) => (stage === undefined ? '' : formatSpan(stage.on)),
    acts: ({ acts }) => acts.join(' '),
    basis: ({ basis }) => basis ?? '',
    citation: ({ measure }) => measure.citation ?? '',
  },
}

/** Whether some provision of an issued measure counts on a day. */
export function isInForce(snapshot: Snapshot, measure: Measure, on: Day): boolean {
  if (stageOn(measure, on)?.stage !== 'issued') return false
  return provisionsOf(snapshot, measure).some(provision => {
    const start = startOf(snapshot, provision)
    const end = endOf(provision)
    return start !== undefined && start[0] <= on && (end === undefined || end[1] >= on)
  })
}

function rowOf(snapshot: Snapshot, measure: Measure): MeasureRow {
  const provisions = provisionsOf(snapshot, measure)
  const parts = [
    ...provisions.flatMap(conditionsOf),
    ...listsOf(snapshot, measure).flatMap(({ listings }) => listings.flatMap(({ names }) => partsOf(names))),
  ]
  const title = measureLabel(snapshot, measure.id)
  const authority = authorityName(snapshot, measure.authority)
  const stage = stageOn(measure, LAST_DAY)
  return {
    measure,
    title,
    authority,
    stage,
    acts: [...new Set(provisions.flatMap(({ acts }) => acts))],
    categories: [...new Set(parts.flatMap(part => (part.kind === 'category' ? part.categories : [])))],
    parties: new Set(
      parts.flatMap(part => {
        if (part.kind === 'party' || part.kind === 'named') return part.parties
        if (part.kind !== 'product') return []
        return part.products.flatMap(id => snapshot.products[id]?.roles.map(role => role.party) ?? [])
      }),
    ),
    basis: bestOf((measure.stages.find(each => each.stage === 'issued') ?? measure.stages[0])?.evidence),
    searched: [
      measure.id,
      ...Object.values(measure.title),
      ...Object.values(snapshot.words ?? {}).map(words => words[`measure.${measure.id}`] ?? ''),
      measure.short ?? '',
      measure.citation ?? '',
      measure.summary,
      ...Object.values(snapshot.authorities[measure.authority]?.names ?? {}),
      ...provisions.map(({ says }) => says),
    ]
      .join('\n')
      .toLowerCase(),
  }
}

function provisionsOf(snapshot: Snapshot, { provisions }: Measure): readonly Provision[] {
  return provisions.flatMap(id => snapshot.provisions[id] ?? [])
}

function bestOf(evidence: Evidence | undefined): Basis | undefined {
  const standing = evidence?.asserted.filter(({ takenBackOn }) => takenBackOn === undefined) ?? []
  return standing.map(({ basis }) => basis).toSorted((one, other) => basisRank(one) - basisRank(other))[0]
}

function isKin(snapshot: Snapshot, one: string, other: string): boolean {
  return isWithin(snapshot.categories, one, other) || isWithin(snapshot.categories, other, one)
}
