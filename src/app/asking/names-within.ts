import type { Resolution } from '../../model/resolution.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { exactNames } from './exact-names.ts'

/** Longer texts are read by their beginning only. */
const READ_LENGTH = 300
/** So many words a name has that is looked for in a sentence. */
const MOST_WORDS = 5
/** A shorter name is rather a word of the sentence; two Han characters make a name. */
const SHORTEST = 4
const SHORTEST_HAN = 2

/** What the names mean that stand in a sentence which nobody could take apart, the longer first: to be offered, never to be answered for. */
export function namesWithin(snapshot: Snapshot, text: string): readonly Resolution[] {
  const names = exactNames(snapshot)
  return partsOf(text.slice(0, READ_LENGTH).toLowerCase())
    .toSorted((one, other) => other.length - one.length)
    .flatMap(part => names.get(part) ?? [])
}

/** Runs of whole words, and every run of Han characters, which are written without gaps. */
function partsOf(text: string): readonly string[] {
  const words = text.split(/[\s,;:?!¿¡.？！，。、“”"'()]+/u).filter(word => word !== '')
  const runs = words.flatMap((_, from) =>
    Array.from({ length: Math.min(MOST_WORDS, words.length - from) }, (__, more) =>
      words.slice(from, from + more + 1).join(' '),
    ),
  )
  const han = [...text.matchAll(/\p{Script=Han}{2,40}/gu)].flatMap(([run]) => substringsOf(run))
  return [...new Set([...runs.filter(run => run.length >= SHORTEST), ...han])]
}

function substringsOf(run: string): readonly string[] {
  const found: string[] = []
  for (let from = 0; from < run.length; from += 1)
    for (let to = from + SHORTEST_HAN; to <= run.length; to += 1) found.push(run.slice(from, to))
  return found
}
