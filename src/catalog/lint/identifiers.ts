import type { Place, Problem } from '../../base/problem.ts'
import type { Catalog } from '../catalog.ts'

interface Holder {
  readonly id: string
  readonly at: Place
  readonly families: ReadonlySet<string>
}

/** Identifiers that two parties, or two products of different families, claim. */
export function checkIdentifiers(catalog: Catalog): readonly Problem[] {
  const parties = new Map<string, Holder>()
  const products = new Map<string, Holder>()
  const families = allFamilies(catalog)
  const problems: Problem[] = []
  for (const { id, value } of catalog.parties) {
    claim(parties, { id, at: value.at, families: new Set() }, value.identifiers, problems)
    for (const [local, product] of value.products ?? []) {
      claim(
        products,
        { id: local, at: product.at, families: families.get(local) ?? new Set() },
        product.identifiers,
        problems,
      )
    }
  }
  return problems
}

function claim(
  holders: Map<string, Holder>,
  holder: Holder,
  identifiers: ReadonlyMap<string, readonly string[]> | undefined,
  problems: Problem[],
): void {
  for (const [scheme, values] of identifiers ?? []) {
    for (const value of values) {
      const key = `${scheme} ${value.toLowerCase()}`
      const first = holders.get(key)
      if (first === undefined) holders.set(key, holder)
      else problems.push(...duplicate(scheme, value, first, holder))
    }
  }
}

function duplicate(scheme: string, value: string, first: Holder, second: Holder): readonly Problem[] {
  // A product may share what names its family.
  if (first.id !== second.id && (first.families.has(second.id) || second.families.has(first.id))) return []
  const whose =
    first.id === second.id
      ? 'here twice'
      : `that of \`${first.id}\` (${first.at.file ?? ''}, line ${first.at.line ?? 1}) too`
  return [
    {
      code: 'duplicate-identifier',
      at: second.at,
      says: `The ${scheme} \`${value}\` of \`${second.id}\` is ${whose}.`,
      help: 'An identifier names one thing; keep it where it is sure.',
    },
  ]
}

/** Of every product, the families above it, all the way up. */
function allFamilies(catalog: Catalog): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map(
    catalog.parties.flatMap(({ value }) =>
      [...(value.products ?? [])].map(([id, product]) => [id, product.families ?? []] as const),
    ),
  )
  return new Map([...direct.keys()].map(id => [id, above(id, direct)]))
}

function above(id: string, direct: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...(direct.get(id) ?? [])]
  for (let family = waiting.pop(); family !== undefined; family = waiting.pop()) {
    if (found.has(family)) continue
    found.add(family)
    waiting.push(...(direct.get(family) ?? []))
  }
  return found
}
