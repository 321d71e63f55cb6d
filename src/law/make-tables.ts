import type { Provision } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Condition } from '../model/condition.ts'
import type { Test } from './combine.ts'
import { prepare } from './condition.ts'
import { categoryTest } from './item.ts'
import { NO, YES } from './packed.ts'
import { graphOf } from './parties.ts'
import type { Line, Rule, Tables } from './tables.ts'

const READY = new WeakMap<Snapshot, Tables>()

/** The tables of a snapshot; made at the first call. */
export function tablesOf(snapshot: Snapshot): Tables {
  const ready = READY.get(snapshot)
  if (ready !== undefined) return ready
  const tables = makeTables(snapshot)
  READY.set(snapshot, tables)
  return tables
}

function makeTables(snapshot: Snapshot): Tables {
  const classLine = memo((name: string) => upwards(name, at => snapshot.classes[at]?.within ?? []))
  const categoryLine = memo((name: string) => upwards(name, at => snapshot.categories[at]?.within ?? []))
  const systemLine = memo((name: string) => upwards(name, at => snapshot.systems[at]?.within ?? []))
  const categoriesOf = memo((id: string) => {
    const product = snapshot.products[id]
    const own = [product, ...(product?.families ?? []).map(family => snapshot.products[family])]
    return new Set(own.flatMap(one => one?.categories ?? []).flatMap(category => [...categoryLine(category)]))
  })
  const linesOf = memo((id: string): readonly Line[] =>
    (snapshot.lists[id]?.listings ?? []).map(line => ({
      line,
      names: whenAsked(tables, line.names),
      sharesCategory: categoryTest(tables, line.categories),
    })),
  )
  const rules: Rule[] = []
  /** Positions of the rules that relate to a provision or a measure, by its id. */
  const relating = new Map<string, Set<number>>()
  const liftersOf = memo((id: string): readonly Rule[] => {
    const measure = snapshot.provisions[id]?.measure ?? ''
    const positions = new Set([...(relating.get(id) ?? []), ...(relating.get(measure) ?? [])])
    return [...positions].toSorted((a, b) => a - b).flatMap(position => rules[position] ?? [])
  })
  const tables: Tables = {
    snapshot,
    graph: graphOf(snapshot),
    rules,
    classLine,
    categoryLine,
    systemLine,
    categoriesOf,
    linesOf,
    liftersOf: provision => liftersOf(provision.id),
  }
  const meeting = meetingOf(snapshot)
  for (const provision of Object.values(snapshot.provisions)) {
    for (const { target } of provision.relations)
      relating.set(target, (relating.get(target) ?? new Set()).add(rules.length))
    rules.push(ruleOf(tables, provision, meeting))
  }
  return tables
}

function ruleOf(tables: Tables, provision: Provision, meeting: Meeting): Rule {
  const { bars, effect, list } = provision
  let exceptions: Rule['exceptions'] | undefined
  return {
    provision,
    system: tables.snapshot.measures[provision.measure]?.system ?? '',
    sides: sidesOf(effect),
    to: whenAsked(tables, provision.to),
    with: whenAsked(tables, provision.with),
    barredBy: bars === undefined ? () => NO : whenAsked(tables, bars.by),
    covers: whenAsked(tables, provision.covers),
    where: whenAsked(tables, provision.where),
    get exceptions() {
      return (exceptions ??= exceptionsOf(tables, provision))
    },
    get lines() {
      return list === undefined ? NO_LINES : tables.linesOf(list)
    },
    actsBySide: {
      ours: meeting('itself', provision.acts),
      theirs: meeting('counter', provision.acts),
      barred: meeting('itself', bars?.acts ?? []),
    },
  }
}

function exceptionsOf(tables: Tables, { id, exceptions }: Provision): Rule['exceptions'] {
  return exceptions.map(exception => ({
    exception,
    when: whenAsked(tables, exception.when),
    key: `shown:${id}/${exception.id}`,
    name: `exception:${id}/${exception.id}`,
  }))
}

const NO_LINES: readonly Line[] = []

function sidesOf(effect: Provision['effect']): Rule['sides'] {
  if (effect === 'disqualify') return ['ours', 'barred']
  return effect === 'prohibit' || effect === 'list-only' ? ['ours', 'theirs'] : ['ours']
}

/** Makes a condition ready when it is first asked: of a catalogue, one question asks little. */
function whenAsked(tables: Tables, condition: Condition): Test {
  if (condition.kind === 'always') return () => YES
  let test: Test | undefined
  return context => (test ??= prepare(tables, condition))(context)
}

/** The acts that meet, by themselves or by their counter-act, those that a rule names. */
type Meeting = (by: 'itself' | 'counter', named: readonly string[]) => ReadonlySet<string>

/** Rules name few sets of acts, so each is worked out once. */
function meetingOf({ acts }: Snapshot): Meeting {
  const made = {
    itself: new Map<string, ReadonlySet<string>>(),
    counter: new Map<string, ReadonlySet<string>>(),
  }
  return (by, named) => {
    const key = named.join()
    const known = made[by].get(key)
    if (known !== undefined) return known
    const met = Object.keys(acts).filter(act => {
      for (let at = by === 'itself' ? act : acts[act]?.counter; at !== undefined; at = acts[at]?.within)
        if (named.includes(at)) return true
      return false
    })
    const found = new Set(met)
    made[by].set(key, found)
    return found
  }
}

function upwards(start: string, next: (at: string) => string | readonly string[]): ReadonlySet<string> {
  const found = new Set([start])
  for (const at of found) for (const wider of [next(at)].flat()) found.add(wider)
  return found
}

function memo<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>()
  return key => {
    let value = made.get(key)
    if (value === undefined) {
      value = make(key)
      made.set(key, value)
    }
    return value
  }
}
