import { addBeginning, addEnds, noBeginnings } from './beginnings.ts'
import type { IdentifierTable, IndexedIdentifier, NameIndex, NameLists } from './name-index.ts'
import { halvesOf } from './slips.ts'

/** Makes lists of names, just worked out or read from where they were stored, ready to be searched. */
export function indexNames(lists: NameLists): NameIndex {
  const { parties, products, names, friends } = lists
  const beginnings = noBeginnings()
  let longestName = 0
  for (const { letters } of [...names, ...friends]) {
    addBeginning(beginnings, letters)
    longestName = Math.max(longestName, letters.length)
  }
  const slipping = names.filter(({ maySlip }) => maySlip)
  const slipEnds = noBeginnings()
  for (const { letters } of slipping) addEnds(slipEnds, letters)
  return {
    parties,
    products,
    names: grouped(names, ({ letters }) => [letters]),
    friends: grouped(friends, ({ letters }) => [letters]),
    beginnings,
    longestName,
    slipEnds,
    halves: grouped(slipping, ({ letters }) => halvesOf(letters)),
    publishers: grouped(lists.publishers, ({ key }) => [key]),
    identifiers: new Map(
      [...grouped(lists.identifiers, ({ scheme }) => [scheme])].map(([scheme, all]) => [
        scheme,
        tableOf(all),
      ]),
    ),
    categoryWords: new Map(lists.categoryWords),
  }
}

function tableOf(identifiers: readonly IndexedIdentifier[]): IdentifierTable {
  const prefixes = grouped(
    identifiers.filter(({ isBeginning }) => isBeginning),
    ({ key }) => [key],
  )
  return {
    exact: grouped(
      identifiers.filter(({ isBeginning }) => !isBeginning),
      ({ key }) => [key],
    ),
    prefixes,
    lengths: [...new Set([...prefixes.keys()].map(key => key.length))].toSorted((one, other) => other - one),
  }
}

function grouped<Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [thing])
      else group.push(thing)
    }
  }
  return groups
}
