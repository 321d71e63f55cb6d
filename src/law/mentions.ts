import { addDays, type Day } from '../base/day.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { TimeLimit } from '../base/time-limit.ts'
import type { Condition, VersionRange } from '../model/condition.ts'
import { TRIGGER_FACTS } from '../model/measure.ts'
import type { FactKey } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { conditionsOf } from './conditions-of.ts'
import { limitsUse } from './limits-use.ts'

export type NamedCondition = Extract<Condition, { kind: 'named' }>
export type OriginCondition = Extract<Condition, { kind: 'origin' }>

/** What conditions name: between these answers to an open fact the law may tell. Plain data, each thing once. */
export interface Mentions {
  readonly categorySets: readonly (readonly string[])[]
  readonly origins: readonly OriginCondition[]
  readonly named: readonly NamedCondition[]
  /** By product. */
  readonly versions: Readonly<Record<string, readonly VersionRange[]>>
  /** By circumstance. */
  readonly days: Readonly<Record<string, readonly Day[]>>
  /** How long after a dated fact a removal has time, by the fact. */
  readonly limits: Readonly<Record<FactKey, readonly TimeLimit[]>>
}

const READY = new WeakMap<Snapshot, () => Mentions>()

/** What the conditions of a snapshot and the lines of its lists name; gathered at the first call. */
export function mentionsOf(snapshot: Snapshot): Mentions {
  let read = READY.get(snapshot)
  if (read === undefined) {
    const mentions = gathered(snapshot)
    read = () => mentions
    READY.set(snapshot, read)
  }
  return read()
}

/** Tells what the whole of a snapshot mentions of which only a part is at hand; `read` is called when a fact turns out to be open. */
export function tellMentions(part: Snapshot, read: () => Mentions): void {
  READY.set(part, read)
}

/** What these conditions name. */
export function mentionsIn(conditions: readonly Condition[]): Mentions {
  const found = nothing()
  for (const condition of conditions) visit(found, condition)
  return finished(found)
}

interface Found {
  readonly categorySets: (readonly string[])[]
  readonly origins: OriginCondition[]
  readonly named: NamedCondition[]
  /** Lists on which doers are looked for. */
  readonly lists: Set<string>
  readonly versions: Map<string, VersionRange[]>
  readonly days: Map<string, Day[]>
  readonly limits: Map<FactKey, TimeLimit[]>
}

function nothing(): Found {
  return {
    categorySets: [],
    origins: [],
    named: [],
    lists: new Set(),
    versions: new Map(),
    days: new Map(),
    limits: new Map(),
  }
}

function gathered(snapshot: Snapshot): Mentions {
  const found = nothing()
  for (const provision of Object.values(snapshot.provisions)) {
    const { period, duty } = provision
    for (const condition of conditionsOf(provision)) visit(found, condition)
    if (duty !== undefined && limitsUse(duty) && duty.deadline.kind === 'within' && duty.trigger !== 'date')
      add(found.limits, TRIGGER_FACTS[duty.trigger], [duty.deadline])
    if (period.countedOn === 'act') continue
    add(found.days, period.countedOn, period.from ?? [])
    add(
      found.days,
      period.countedOn,
      (period.until ?? []).map(day => addDays(day, 1)),
    )
  }
  for (const [id, { listings }] of Object.entries(snapshot.lists)) {
    for (const { names, categories } of listings) {
      visit(found, names)
      if (found.lists.has(id))
        for (const { parties, reach } of partiesNamedBy(names))
          found.named.push({ kind: 'named', parties, reach })
      found.categorySets.push(categories)
    }
  }
  return finished(found)
}

/** The parts of what a line names that name parties, each of which is enough. */
export function partiesNamedBy(names: Condition): readonly Extract<Condition, { kind: 'party' }>[] {
  if (names.kind === 'any') return names.of.flatMap(partiesNamedBy)
  return names.kind === 'party' ? [names] : []
}

function visit(found: Found, condition: Condition): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const part of condition.of) visit(found, part)
      return
    case 'not':
    case 'contains':
    case 'bundles':
    case 'runs-on':
      visit(found, condition.of)
      return
    case 'category':
      found.categorySets.push(condition.categories)
      return
    case 'origin':
      found.origins.push(condition)
      return
    case 'named':
      found.named.push(condition)
      return
    case 'enlisted':
      found.lists.add(condition.list)
      return
    case 'product':
      if (condition.versions === undefined) return
      for (const one of condition.products) add(found.versions, one, [condition.versions])
      return
    case 'dated':
      for (const day of [condition.from, condition.before])
        if (day !== undefined) add(found.days, condition.name, [day])
      return
    default:
  }
}

function add<Value>(values: Map<string, Value[]>, key: string, added: readonly Value[]): void {
  const known = values.get(key)
  if (known === undefined) values.set(key, [...added])
  else known.push(...added)
}

function finished({ categorySets, origins, named, versions, days, limits }: Found): Mentions {
  return {
    categorySets: distinct(categorySets),
    origins: distinct(origins),
    named: distinct(named),
    versions: Object.fromEntries([...versions].map(([product, ranges]) => [product, distinct(ranges)])),
    limits: Object.fromEntries([...limits].map(([key, all]) => [key, distinct(all)])),
    days: Object.fromEntries([...days].map(([name, all]) => [name, [...new Set(all)]])),
  }
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map(value => [canonicalJson(value), value])).values()]
}
