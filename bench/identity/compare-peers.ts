import type { Snapshot } from '../../src/model/snapshot.ts'
import { isRight } from './pairs.ts'
import type { Pair } from './pairs.ts'
import { answersOf, withPeers } from './peers.ts'
import type { Answers } from './peers.ts'
import { trigramAnswers } from './trigrams.ts'

/** What peers find on the same pairs. */
export interface Compared {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How each was set, and who could not be measured. */
  readonly notes: readonly string[]
}

/** So many titles are enough for those that take seconds for them. */
const SAMPLE = 400
const FAST = new Set(['minisearch'])

/** Holds the parties that `find` names for a title, and those of peers, against the pairs that are a title alone. */
export async function comparePeers(
  snapshot: Snapshot,
  all: readonly Pair[],
  find: (title: string) => readonly string[],
): Promise<Compared> {
  const owners = ownersOf(snapshot)
  const names = [...owners.keys()]
  const pairs = all.filter(pair => pair.publisher === undefined && pair.identifiers === undefined)
  const ownersFound = ({ found }: Answers): (readonly string[])[] =>
    found.map(name => owners.get(name ?? '') ?? [])
  // Twice, as pg_trgm: the first run is that of a program not yet compiled.
  for (const pair of pairs) find(pair.title)
  const started = performance.now()
  const ours = pairs.map(pair => find(pair.title))
  const rows = [row('Licet', pairs, ours, (performance.now() - started) / 1000)]
  const notes: string[] = []
  const trouble = await withPeers(names, peers => {
    for (const peer of peers) {
      const some = FAST.has(peer.name) ? pairs : sampleOf(pairs)
      const answers = answersOf(
        peer,
        some.map(pair => pair.title),
      )
      rows.push(row(peer.name, some, ownersFound(answers), answers.seconds))
      notes.push(`- ${peer.name}: ${peer.settings}.`)
    }
  })
  if (trouble !== undefined) notes.push(`- The peers from npm could not be installed: ${trouble}`)
  const trigrams = await trigramAnswers(
    names,
    pairs.map(pair => pair.title),
  )
  if (typeof trigrams === 'string') notes.push(`- ${trigrams}`)
  else
    for (const answers of trigrams) {
      rows.push(row(answers.name, pairs, ownersFound(answers), answers.seconds))
      if (answers === trigrams[0]) notes.push(`- ${answers.name}: ${answers.settings}.`)
    }
  return { head: ['who', 'titles', 'precision', 'recall', 'F1', 'one slip found', 'titles/s'], rows, notes }
}

function ownersOf(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, readonly string[]>()
  const add = (text: string, ids: readonly string[]): void => {
    owners.set(text, [...(owners.get(text) ?? []), ...ids])
  }
  for (const party of Object.values(snapshot.parties))
    for (const { text } of party.names) add(text, [party.id])
  for (const product of Object.values(snapshot.products))
    for (const { text } of product.names)
      add(
        text,
        product.roles.map(role => role.party),
      )
  return owners
}

function sampleOf(pairs: readonly Pair[]): readonly Pair[] {
  const step = Math.max(1, Math.floor(pairs.length / SAMPLE))
  return pairs.filter((_, at) => at % step === 0)
}

function row(
  name: string,
  pairs: readonly Pair[],
  parties: readonly (readonly string[])[],
  seconds: number,
): readonly string[] {
  const found = pairs.map((pair, at) => ({ pair, parties: parties[at] ?? [] }))
  const isFound = ({ pair, parties: some }: (typeof found)[number]): boolean =>
    some.some(party => isRight(pair, party))
  const given = found.filter(one => one.parties.length > 0)
  const right = found.filter(isFound).length
  const slips = found.filter(({ pair }) => pair.file === 'spelling')
  const precision = right / Math.max(1, given.length)
  const recall = right / Math.max(1, pairs.filter(pair => pair.party !== undefined).length)
  return [
    name,
    String(pairs.length),
    share(precision),
    share(recall),
    share((2 * precision * recall) / Math.max(1e-9, precision + recall)),
    share(slips.filter(isFound).length / Math.max(1, slips.length)),
    thousands(pairs.length / seconds),
  ]
}

/** A share with four places. */
export function share(part: number): string {
  return part.toFixed(4)
}

/** A count, in thousands where it is large. */
export function thousands(count: number): string {
  return count >= 10_000 ? `${Math.round(count / 1000)} k` : count.toFixed(0)
}
