import type { Provision } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
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
      names: prepare(tables, line.names),
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
  for (const provision of Object.values(snapshot.provisions)) {
    for (const { target } of provision.relations)
      relating.set(target, (relating.get(target) ?? new Set()).add(rules.length))
    rules.push(ruleOf(tables, provision))
  }
  return tables
}

function ruleOf(tables: Tables, provision: Provision): Rule {
  const { acts, measures } = tables.snapshot
  const meeting = (named: readonly string[], asked: (act: string) => string | undefined) =>
    new Set(
      Object.keys(acts).filter(act => {
        for (let at = asked(act); at !== undefined; at = acts[at]?.within) if (named.includes(at)) return true
        return false
      }),
    )
  const { bars, effect, list } = provision
  return {
    provision,
    system: measures[provision.measure]?.system ?? '',
    sides:
      effect === 'disqualify'
        ? ['ours', 'barred']
        : effect === 'prohibit' || effect === 'list-only'
          ? ['ours', 'theirs']
          : ['ours'],
    to: prepare(tables, provision.to),
    with: prepare(tables, provision.with),
    barredBy: bars === undefined ? () => NO : prepare(tables, bars.by),
    covers: prepare(tables, provision.covers),
    where: provision.where.kind === 'always' ? () => YES : prepare(tables, provision.where),
    exceptions: provision.exceptions.map(exception => ({
      exception,
      when: prepare(tables, exception.when),
      key: `shown:${provision.id}/${exception.id}`,
      name: `exception:${provision.id}/${exception.id}`,
    })),
    lines: list === undefined ? [] : tables.linesOf(list),
    actsBySide: {
      ours: meeting(provision.acts, act => act),
      theirs: meeting(provision.acts, act => acts[act]?.counter),
      barred: meeting(bars?.acts ?? [], act => act),
    },
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
