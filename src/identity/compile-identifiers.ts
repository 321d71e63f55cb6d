import type { Identifier, Party, Product } from '../model/party.ts'
import { comparableIdentifiers } from './identifier.ts'
import type { IdentifierTable, IndexedIdentifier, Subject } from './name-index.ts'

interface Table {
  readonly exact: Map<string, IndexedIdentifier[]>
  readonly prefixes: Map<string, IndexedIdentifier[]>
}

/** The identifiers of all parties and products, by scheme. A pattern that ends in `*` is found by its beginning. */
export function compileIdentifiers(
  parties: readonly Party[],
  products: readonly Product[],
): ReadonlyMap<string, IdentifierTable> {
  const tables = new Map<string, Table>()
  for (const [at, party] of parties.entries())
    for (const identifier of party.identifiers) add(tables, identifier, { kind: 'party', at })
  for (const [at, product] of products.entries()) {
    const makers = parties.filter(party => product.roles.some(role => role.party === party.id))
    for (const identifier of product.identifiers.flatMap(one => withCpeVendors(one, makers))) {
      add(tables, identifier, { kind: 'product', at })
    }
  }
  return new Map(
    [...tables].map(([scheme, { exact, prefixes }]) => [
      scheme,
      {
        exact,
        prefixes,
        lengths: [...new Set([...prefixes.keys()].map(key => key.length))].toSorted(
          (one, other) => other - one,
        ),
      },
    ]),
  )
}

/** The product part of a CPE, written alone, as it stands after each vendor part of its makers. */
function withCpeVendors(identifier: Identifier, makers: readonly Party[]): readonly Identifier[] {
  if (identifier.scheme !== 'cpe' || identifier.value.includes(':')) return [identifier]
  const vendors = makers
    .flatMap(maker => maker.identifiers)
    .filter(({ scheme, value }) => scheme === 'cpe' && !value.includes(':'))
  return vendors.map(({ value }) => ({ scheme: 'cpe', value: `${value}:${identifier.value}` }))
}

function add(tables: Map<string, Table>, identifier: Identifier, subject: Subject): void {
  const isPattern = identifier.value.endsWith('*')
  for (const { scheme, value } of comparableIdentifiers(identifier)) {
    const table = tables.get(scheme) ?? { exact: new Map(), prefixes: new Map() }
    tables.set(scheme, table)
    const entry = { subject, text: identifier.value }
    for (const prefix of prefixesOf(scheme, value, isPattern)) put(table.prefixes, prefix, entry)
    if (!isPattern || scheme === 'cpe') put(table.exact, value.replace(/\*$/u, ''), entry)
  }
}

/** A domain covers those under it, a CPE vendor all products and a CPE product all versions; else only a pattern covers more than itself. */
function prefixesOf(scheme: string, value: string, isPattern: boolean): readonly string[] {
  const start = value.replace(/\*\.?$/u, '')
  if (scheme === 'domain') return [start]
  if (scheme === 'cpe') return [`${start.replace(/:$/u, '')}:`]
  return isPattern && start !== '' ? [start] : []
}

function put(table: Map<string, IndexedIdentifier[]>, key: string, entry: IndexedIdentifier): void {
  const entries = table.get(key)
  if (entries === undefined) table.set(key, [entry])
  else entries.push(entry)
}
