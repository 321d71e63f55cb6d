import { addDays, type Day, FIRST_DAY, LAST_DAY } from '../base/day.ts'
import type { DateSpan } from '../base/span.ts'
import type { Condition } from '../model/condition.ts'
import type { Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Waiver } from '../model/waiver.ts'
import { conditionsOf } from './conditions-of.ts'
import { edgesAround } from './parties.ts'
import type { Rule, Tables } from './tables.ts'

/** A thing with a beginning and an end, as far as they are known. */
interface Stretch {
  readonly since?: DateSpan
  readonly from?: DateSpan
  readonly until?: DateSpan
}

/** The days on which what a rule says may begin to come out differently, whatever the item. */
export function daysOfRule(tables: Tables, rule: Rule, path: readonly string[] = []): ReadonlySet<Day> {
  const days = new Set<Day>()
  const { provision } = rule
  if (path.includes(provision.id)) return days
  addOwnDays(days, tables, rule)
  for (const condition of conditionsOf(provision)) addDaysOfCondition(days, tables, condition)
  for (const other of tables.liftersOf(provision))
    for (const day of daysOfRule(tables, other, [...path, provision.id])) days.add(day)
  return days
}

/** Adds the days that a rule names itself, besides those of its conditions and of what may lift it. */
export function addOwnDays(days: Set<Day>, tables: Tables, { provision }: Rule): void {
  addStretch(days, provision.period)
  for (const exception of provision.exceptions) addStretch(days, exception)
  for (const point of tables.snapshot.measures[provision.measure]?.stages ?? []) addBeginning(days, point.on)
  if (provision.duty?.deadline.kind === 'by') addEnd(days, provision.duty.deadline.date)
  for (const relation of provision.relations) addBeginning(days, relation.from)
}

/** The days on which roles and edges of a product, and of what it contains, begin or have ended. */
export function daysOfProduct(
  snapshot: Snapshot,
  product: Product | undefined,
  path: readonly string[] = [],
): ReadonlySet<Day> {
  const days = new Set<Day>()
  if (product === undefined || path.includes(product.id)) return days
  for (const role of product.roles) addStretch(days, role)
  for (const edge of product.edges) {
    addStretch(days, edge)
    const inner = edge.product === undefined ? undefined : snapshot.products[edge.product]
    for (const day of daysOfProduct(snapshot, inner, [...path, product.id])) days.add(day)
  }
  return days
}

export function daysOfWaivers(waivers: readonly Waiver[]): ReadonlySet<Day> {
  return new Set(waivers.flatMap(waiver => [waiver.from, addDays(waiver.until, 1)]))
}

/** In order, beginning with the first day that Licet can name. */
export function inOrder(sets: readonly Iterable<Day>[]): readonly Day[] {
  const days = new Set<Day>([FIRST_DAY])
  for (const set of sets) for (const day of set) if (day < LAST_DAY) days.add(day)
  return [...days].toSorted((a, b) => a - b)
}

/** Adds the days on which a condition may begin to come out differently. */
export function addDaysOfCondition(days: Set<Day>, tables: Tables, condition: Condition): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const part of condition.of) addDaysOfCondition(days, tables, part)
      return
    case 'not':
    case 'contains':
    case 'bundles':
    case 'runs-on':
      addDaysOfCondition(days, tables, condition.of)
      return
    case 'named':
    case 'party':
      if (condition.reach.group === 'entity' && !condition.reach.successors) return
      for (const { since, until } of edgesAround(tables.graph, condition.parties)) {
        addBeginning(days, since)
        addEnd(days, until)
      }
      return
    case 'listed':
    case 'enlisted':
    case 'list-lacks-category':
    case 'origin': {
      const list = condition.kind === 'origin' ? condition.countryList : condition.list
      if (list === undefined) return
      for (const { line } of tables.linesOf(list)) {
        addStretch(days, line)
        addDaysOfCondition(days, tables, line.names)
      }
      return
    }
    default:
  }
}

/** Adds the first days on which it may have begun, and on which it may be over. */
export function addStretch(days: Set<Day>, stretch: Stretch): void {
  addBeginning(days, stretch.since ?? stretch.from)
  addEnd(days, stretch.until)
}

function addBeginning(days: Set<Day>, span: DateSpan | undefined): void {
  for (const day of span ?? []) days.add(day)
}

function addEnd(days: Set<Day>, span: DateSpan | undefined): void {
  for (const day of span ?? []) days.add(addDays(day, 1))
}
