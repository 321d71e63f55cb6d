import type { Condition, PartyId, ProductId } from '../model/condition.ts'
import type { ProductEdge } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { mayBeReachedFrom } from './parties.ts'
import type { Rule, Tables } from './tables.ts'

/** Where a rule is found from: the names of which at least one must fit for it to cover an item, or everything. */
type Keys = ReadonlySet<string> | 'everything'

/** Finds the rules that may cover an item without asking all of them. */
export interface CandidateIndex {
  readonly universal: readonly number[]
  readonly byKey: ReadonlyMap<string, readonly number[]>
}

/** Indexes rules by the products, parties and categories that their coverage names. */
export function indexRules(snapshot: Snapshot, rules: readonly Rule[]): CandidateIndex {
  const universal: number[] = []
  const byKey = new Map<string, number[]>()
  rules.forEach(({ provision }, index) => {
    const keys = keysOf(snapshot, provision.covers)
    if (keys === 'everything') universal.push(index)
    else {
      for (const key of keys) {
        const posting = byKey.get(key)
        if (posting === undefined) byKey.set(key, [index])
        else posting.push(index)
      }
    }
  })
  return { universal, byKey }
}

/** Positions of the rules that may cover the item, in order. */
export function candidatesFor(
  tables: Tables,
  index: CandidateIndex,
  product: ProductId | undefined,
  party: PartyId | undefined,
): readonly number[] {
  const found = new Set<number>(index.universal)
  const look = (key: string) => {
    for (const position of index.byKey.get(key) ?? []) found.add(position)
  }
  lookUp(tables, product, party, '', look, [])
  return [...found].toSorted((a, b) => a - b)
}

function lookUp(
  tables: Tables,
  product: ProductId | undefined,
  party: PartyId | undefined,
  prefix: string,
  look: (key: string) => void,
  path: readonly string[],
): void {
  const entry = product === undefined ? undefined : tables.snapshot.products[product]
  const parties = new Set([
    ...(party === undefined ? [] : [party]),
    ...(entry?.roles ?? []).map(role => role.party),
  ])
  for (const one of parties)
    for (const from of mayBeReachedFrom(tables.graph, one)) look(`${prefix}party:${from}`)
  if (entry === undefined) {
    look(`${prefix}any-category`)
    return
  }
  for (const id of [entry.id, ...entry.families]) look(`${prefix}product:${id}`)
  for (const category of tables.categoriesOf(entry.id)) look(`${prefix}category:${category}`)
  for (const edge of entry.edges) {
    if (edge.product !== undefined && path.includes(edge.product)) continue
    lookUp(tables, edge.product, edge.party, `${prefix}${prefixOf(edge.kind)}`, look, [
      ...path,
      ...(edge.product === undefined ? [] : [edge.product]),
    ])
  }
}

function keysOf(snapshot: Snapshot, condition: Condition, prefix = '', isLine = false): Keys {
  switch (condition.kind) {
    case 'product':
      return new Set(condition.products.map(id => `${prefix}product:${id}`))
    case 'party':
      return new Set(condition.parties.map(id => `${prefix}party:${id}`))
    case 'category':
      return new Set([...condition.categories.map(id => `${prefix}category:${id}`), `${prefix}any-category`])
    case 'any':
      return union(condition.of.map(part => keysOf(snapshot, part, prefix, isLine)))
    case 'all':
      return condition.of.map(part => keysOf(snapshot, part, prefix, isLine)).reduce(narrower, 'everything')
    case 'contains':
    case 'bundles':
    case 'runs-on':
      return keysOf(snapshot, condition.of, `${prefix}${prefixOf(condition.kind)}`, isLine)
    case 'listed': {
      const list = snapshot.lists[condition.list]
      // Absence from a list that not everybody may read is open; a list that points to lists is not gone into.
      if (isLine || list?.completeness === 'open') return 'everything'
      return union(
        (list?.listings ?? [])
          .filter(({ country }) => country === undefined)
          .map(({ names }) => keysOf(snapshot, names, prefix, true)),
      )
    }
    default:
      return 'everything'
  }
}

function prefixOf(kind: ProductEdge['kind']): string {
  return `${kind}>`
}

function union(all: readonly Keys[]): Keys {
  const found = new Set<string>()
  for (const keys of all) {
    if (keys === 'everything') return keys
    for (const key of keys) found.add(key)
  }
  return found
}

function narrower(a: Keys, b: Keys): Keys {
  if (a === 'everything') return b
  if (b === 'everything') return a
  return a.size <= b.size ? a : b
}
