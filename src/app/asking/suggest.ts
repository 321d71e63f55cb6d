import { search } from '../../identity/search.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { measureLabel, partyName, productName } from '../../report/names.ts'
import { shelfOf } from '../../report/shelf.ts'
import type { Catalogue } from '../catalogue.ts'
import { namesWithin } from './names-within.ts'

/** Something of the catalogue that typed words may mean. */
export interface Suggestion {
  readonly kind: 'product' | 'party' | 'measure'
  readonly id: string
  readonly title: string
  readonly about: string
}

interface Entry extends Suggestion {
  /** A maker that a question may name in place of its product. */
  readonly isMaker?: boolean
  readonly names: readonly string[]
}

const shelves = new WeakMap<Snapshot, readonly Entry[]>()

/** What words may mean, the likeliest first: names that begin with them, names that hold them, then names that are near. */
export function suggest(catalogue: Catalogue, words: string, most: number): readonly Suggestion[] {
  const typed = words.trim().toLowerCase()
  if (typed === '') return []
  const entries = entriesOf(catalogue.snapshot)
  const ranked = entries
    .map(entry => ({ entry, rank: rankOf(entry, typed) }))
    .filter(({ rank }) => rank < NONE)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry)
  const near = ranked.length >= most ? [] : nearTo(catalogue, entries, words)
  const all = [...ranked, ...near.filter(entry => !ranked.includes(entry))]
  return all.slice(0, most).map(({ kind, id, title, about }) => ({ kind, id, title, about }))
}

const NONE = 100
const KIND_RANKS = { product: 0, party: 0.5, measure: 2 } as const
const MAKER_RANK = -0.2

function rankOf({ kind, isMaker, names }: Entry, typed: string): number {
  const best = Math.min(
    ...names.map(name =>
      name === typed
        ? 0
        : name.startsWith(typed)
          ? 1
          : name.includes(` ${typed}`)
            ? 3
            : name.includes(typed)
              ? 5
              : NONE,
    ),
  )
  if (best === NONE) return NONE
  return best + (isMaker === true ? MAKER_RANK : KIND_RANKS[kind])
}

/** Names with a slip, as `ask` would take them; else those that stand in a sentence. */
function nearTo({ names, snapshot }: Catalogue, entries: readonly Entry[], words: string): readonly Entry[] {
  const found = search(names, words)
  return (found.length > 0 ? found : namesWithin(snapshot, words)).flatMap(({ product, party }) => {
    const id = product ?? (party === undefined ? undefined : (snapshot.parties[party]?.principal ?? party))
    return entries.filter(entry => entry.id === id && entry.kind !== 'measure').slice(0, 1)
  })
}

function entriesOf(snapshot: Snapshot): readonly Entry[] {
  const known = shelves.get(snapshot)
  if (known !== undefined) return known
  const makerOf = (id: string): string => {
    const maker = snapshot.products[id]?.roles.find(({ role }) => role === 'maker')
    return maker === undefined ? '' : partyName(snapshot, maker.party)
  }
  const entries: readonly Entry[] = [
    ...Object.values(snapshot.products).map(({ id, names }) => ({
      kind: 'product' as const,
      id,
      title: productName(snapshot, id),
      about: makerOf(id),
      names: small([id, ...names.map(({ text }) => text)]),
    })),
    ...Object.values(snapshot.parties).map(({ id, names, principal }) => ({
      kind: 'party' as const,
      isMaker: principal !== undefined,
      id,
      title: partyName(snapshot, id),
      about: names.find(({ kind }) => kind === 'native')?.text ?? '',
      names: small([id, ...names.map(({ text }) => text)]),
    })),
    ...shelfOf(snapshot, 'measures').map(({ id, about }) => ({
      kind: 'measure' as const,
      id,
      title: measureLabel(snapshot, id),
      about,
      names: small([
        id,
        ...Object.values(snapshot.measures[id]?.title ?? {}),
        ...Object.values(snapshot.words ?? {}).flatMap(words => words[`measure.${id}`] ?? []),
      ]),
    })),
  ]
  shelves.set(snapshot, entries)
  return entries
}

function small(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(text => text.toLowerCase()))]
}
