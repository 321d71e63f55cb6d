import type { Place } from '../../base/problem.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Catalog } from '../catalog.ts'

/** Things of a snapshot stand in no file. */
const COMPILED: Place = {}

/**
 * What a compiled catalogue knows, in the shapes of authors, as far as measures rest on it: the vocabulary and the sources. Organisations, parties,
 * products, lists and measures are left out; they are known by name alone.
 */
export function catalogOf(snapshot: Snapshot): Catalog {
  const at = COMPILED
  return {
    systems: entries(snapshot.systems, ({ title, within, represented }) => ({
      at,
      title,
      ...given({ within, represented }),
    })),
    authorities: entries(snapshot.authorities, ({ system, names, short }) => ({
      at,
      system,
      names: new Map(Object.entries(names)),
      ...given({ short }),
    })),
    acts: entries(snapshot.acts, ({ says, counter, within, otherSide }) => ({
      at,
      says,
      'other-side': otherSide,
      ...given({ counter, within }),
    })),
    categories: entries(snapshot.categories, ({ title, within, cpv, unspsc }) => ({
      at,
      title,
      cpv,
      unspsc,
      ...given({ within }),
    })),
    classes: entries(snapshot.classes, ({ title, within, crosses }) => ({ at, title, within, crosses })),
    facts: entries(snapshot.facts, fact => ({ at, ...fact })),
    openQuestions: entries(snapshot.openQuestions, ({ asks, who }) => ({ at, asks, who })),
    organisations: new Map(),
    sources: entries(snapshot.sources, source => ({ at, ...source })),
    measures: [],
    lists: [],
    parties: [],
    references: [],
    uses: [],
    unread: new Set(),
  }
}

function entries<From, To>(
  table: Readonly<Record<string, From>>,
  make: (from: From) => To,
): ReadonlyMap<string, To> {
  return new Map(Object.entries(table).map(([id, entry]) => [id, make(entry)]))
}

/** Without the keys whose value is undefined. */
function given<T extends Readonly<Record<string, unknown>>>(
  keys: T,
): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  // INVARIANT: what is left is not undefined.
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: NonNullable<T[K]>
  }
}
