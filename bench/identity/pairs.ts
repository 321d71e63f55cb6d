import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Item, ItemIdentifier } from '../../src/model/item.ts'

/** One labelled title: which party (and product) it is, or that it is none, as people decided it. */
export interface Pair {
  readonly title: string
  readonly publisher?: string
  readonly identifiers?: readonly ItemIdentifier[]
  /** The party, or several of which each is right, since brands were sold; missing where it is nobody's of the catalogue. */
  readonly party?: string | readonly string[]
  readonly product?: string
  /** Whom it looks like and is not. */
  readonly not?: string | readonly string[]
  /** What the label rests on. */
  readonly source: string
  /** `strong`: nobody who knows the field would doubt it, so it must be linked, or not. `weak`: asking is right. */
  readonly strength: 'strong' | 'weak'
  readonly category: string
  readonly file: string
}

/** Reads all labelled pairs, in the order of files and lines. */
export function readPairs(root: string): readonly Pair[] {
  return globSync('quality/identity/*.jsonl', { cwd: root })
    .toSorted()
    .flatMap(file =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => ({ ...(JSON.parse(line) as Omit<Pair, 'file'>), file: basename(file, '.jsonl') })),
    )
}

/** A pair's title as a line of an inventory. */
export function itemOfPair({ title, publisher, identifiers }: Pair): Item {
  return {
    name: title,
    ...(publisher === undefined ? {} : { publisher }),
    identifiers: identifiers ?? [],
    circumstances: {},
    quantity: 1,
    at: '',
  }
}

/** Whether a party is one that the pair names. */
export function isRight({ party }: Pair, found: string | undefined): boolean {
  if (party === undefined || found === undefined) return false
  return typeof party === 'string' ? party === found : party.includes(found)
}
