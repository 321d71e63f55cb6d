import type { Party, Product } from '../../model/party.ts'
import type { Resolution } from '../../model/resolution.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/**
 * What every text means that is spelled just as the catalogue spells one name, or is an id, in small letters: the same that `search`
 * finds first, without the tables that `search` needs. Names that several bear are left out; `search` weighs those.
 */
export function exactNames(snapshot: Snapshot): ReadonlyMap<string, Resolution> {
  const before = known.get(snapshot)
  if (before !== undefined) return before
  const names = new Map([...bearersOf(snapshot)].map(([name, bearer]) => [name, meaningOf(bearer, name)]))
  known.set(snapshot, names)
  return names
}

const known = new WeakMap<Snapshot, ReadonlyMap<string, Resolution>>()

/** Who alone bears each name: `party:…` or `product:…`. */
export function bearersOf(snapshot: Snapshot): ReadonlyMap<string, string> {
  const bearers = new Map<string, Set<string>>()
  const bear = (name: string, key: string): void => {
    bearers.set(name, (bearers.get(name) ?? new Set()).add(key))
  }
  const named: readonly (readonly [string, readonly (Party | Product)[]])[] = [
    ['party', Object.values(snapshot.parties)],
    ['product', Object.values(snapshot.products)],
  ]
  for (const [kind, all] of named) {
    for (const { id, names } of all) {
      for (const text of [id, ...names.map(name => name.text)])
        bear(text.trim().toLowerCase(), `${kind}:${id}`)
    }
  }
  return new Map(
    [...bearers].flatMap(([name, keys]) => (keys.size === 1 ? [[name, [...keys][0] ?? ''] as const] : [])),
  )
}

/** What a name means that this one alone bears. */
export function meaningOf(key: string, name: string): Resolution {
  const at = key.indexOf(':')
  const id = key.slice(at + 1)
  const because = [{ feature: 'name-is-spelled', item: name, candidate: name, weight: 0 }]
  return key.startsWith('party:')
    ? { decision: 'link', party: id, probability: 1, because }
    : { decision: 'link', product: id, probability: 1, because }
}
