import type { Identifier, Party, Product } from '../model/party.ts'
import { comparableIdentifiers } from './identifier.ts'
import type { Subject } from './indexed-name.ts'
import type { IndexedIdentifier } from './name-index.ts'

/** The identifiers of all parties and products. A pattern that ends in `*` is found by its beginning. */
export function listIdentifiers(
  parties: readonly Party[],
  products: readonly Product[],
): readonly IndexedIdentifier[] {
  const byId = new Map(parties.map(party => [party.id, party]))
  return [
    ...parties.flatMap(({ identifiers }, at) =>
      identifiers.flatMap(one => indexed(one, { kind: 'party', at })),
    ),
    ...products.flatMap(({ identifiers, roles }, at) => {
      const makers = roles.flatMap(role => byId.get(role.party) ?? [])
      return identifiers
        .flatMap(one => withCpeVendors(one, makers))
        .flatMap(one => indexed(one, { kind: 'product', at }))
    }),
  ]
}

/** The product part of a CPE, written alone, as it stands after each vendor part of its makers. */
function withCpeVendors(identifier: Identifier, makers: readonly Party[]): readonly Identifier[] {
  if (identifier.scheme !== 'cpe' || identifier.value.includes(':')) return [identifier]
  return makers
    .flatMap(maker => maker.identifiers)
    .filter(({ scheme, value }) => scheme === 'cpe' && !value.includes(':'))
    .map(({ value }) => ({ scheme: 'cpe', value: `${value}:${identifier.value}` }))
}

function indexed(identifier: Identifier, subject: Subject): readonly IndexedIdentifier[] {
  const isPattern = identifier.value.endsWith('*')
  return comparableIdentifiers(identifier).flatMap(({ scheme, value }) => {
    const whole = value.replace(/\*\.?$/u, '')
    const entry = { subject, text: identifier.value, scheme }
    const beginnings = beginningsOf(scheme, whole, isPattern).map(key => ({
      ...entry,
      key,
      isBeginning: true,
    }))
    return !isPattern || scheme === 'cpe'
      ? [{ ...entry, key: whole, isBeginning: false }, ...beginnings]
      : beginnings
  })
}

/**
 * A domain covers those under it, a block of hardware addresses all in it, a CPE vendor all products and a CPE product all versions;
 * else only a pattern covers more than itself.
 */
function beginningsOf(scheme: string, value: string, isPattern: boolean): readonly string[] {
  if (value === '') return []
  if (scheme === 'cpe') return [`${value.replace(/:$/u, '')}:`]
  return isPattern || scheme === 'domain' || scheme === 'oui' ? [value] : []
}
