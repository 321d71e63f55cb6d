import type { Problem } from '../base/problem.ts'
import { renderPlace } from '../base/problem.ts'
import type { GazetteEntry } from '../model/gazette-entry.ts'
import { type Block, GAP } from './page.ts'

/** What a check of a gazette found, as it is told in every format. */
export interface GazetteAnswer {
  /** The address or folder, as it was given. */
  readonly gazette: string
  readonly origin: string
  readonly holds: boolean
  /** Entries of the signed checkpoint. */
  readonly size: number
  /** Of these, entries that were found good, from the first on. */
  readonly checked: number
  readonly root: string
  readonly kinds: Readonly<Record<string, number>>
  /** Keys in the order in which they were announced, as texts to pin. */
  readonly keys: readonly string[]
  readonly pinned: boolean
  /** Entries of the checkpoint that it was held against. */
  readonly since?: number
  readonly firstBadEntry?: number
  readonly problems: readonly (Problem & { readonly entry?: number })[]
}

/** What a check found, for a person. */
export function gazettePage(answer: GazetteAnswer): readonly Block[] {
  return answer.holds ? holdsBlocks(answer) : failsBlocks(answer)
}

function holdsBlocks({ origin, size, root, kinds, keys, pinned, since }: GazetteAnswer): readonly Block[] {
  const counts = Object.entries(kinds)
    .toSorted(([, one], [, other]) => other - one)
    .map(([kind, count]) => `${count} ${kind}`)
  return [
    { lead: `${origin}: `, text: 'the gazette holds.', colour: 'green' },
    {
      text: `${entries(size)}${counts.length === 0 ? '' : ` (${counts.join(', ')})`}, all in the tree of the signed root ${root}; each is an act and follows from those before it.`,
      indent: 2,
    },
    ...(since === undefined
      ? []
      : [{ text: `It continues the checkpoint of ${entries(since)}.`, indent: 2 }]),
    ...(pinned
      ? [{ text: 'The key that was pinned signed it, or handed over to the one that did.', indent: 2 }]
      : unpinnedBlocks(keys)),
  ]
}

function unpinnedBlocks(keys: readonly string[]): readonly Block[] {
  return [
    {
      text: 'No key was pinned: this shows that it fits the keys that it names itself, not whose they are. Have its keeper tell you the key, and give it with --key:',
      indent: 2,
    },
    ...keys.slice(-1).map(text => ({ text, indent: 4 })),
  ]
}

function failsBlocks({ origin, checked, size, firstBadEntry, problems }: GazetteAnswer): readonly Block[] {
  return [
    { lead: `${origin}: `, text: 'the gazette does not hold.', colour: 'red' },
    {
      text:
        firstBadEntry === undefined
          ? `${checked} of ${entries(size)} were found good.`
          : `The first bad entry is number ${firstBadEntry}, of ${entries(size)} counted from 0.`,
      indent: 2,
    },
    ...problems.flatMap(({ at, says, help }): readonly Block[] => [
      { text: `${renderPlace(at)}: ${says}`, indent: 2 },
      ...(help === undefined ? [] : [{ text: help, indent: 4 }]),
    ]),
  ]
}

/** An entry with its number. */
export interface NumberedEntry {
  readonly number: number
  readonly entry: GazetteEntry
}

/** Entries as a list, the latest last. */
export function entriesPage(
  origin: string,
  listed: readonly NumberedEntry[],
  hidden: number,
): readonly Block[] {
  const width = Math.max(...listed.map(({ number }) => String(number).length), 1)
  return [
    { text: origin, colour: 'bold' },
    ...(hidden === 0 ? [] : [{ text: `… ${entries(hidden)} before these; --all shows them.`, indent: 2 }]),
    ...listed.map(({ number, entry }) => ({
      text: '',
      indent: 2,
      cells: [
        { text: String(number), width, toTheRight: true as const },
        { text: entry.at.slice(0, 16).replace('T', ' '), width: 16 },
        { text: entry.kind, width: 17 },
        { text: `${entry.subject}, by ${entry.authority}`, width: 'rest' as const },
      ],
    })),
  ]
}

/** One entry whole, with what was proven of it. */
export function entryPage(
  { number, entry }: NumberedEntry,
  origin: string,
  size: number,
  body: string,
): readonly Block[] {
  return [
    { text: `Entry ${number} of ${origin}`, colour: 'bold' },
    { text: `${entry.kind}: ${entry.subject}, by ${entry.authority}, entered ${entry.at}`, indent: 2 },
    ...(entry.previous === undefined
      ? []
      : [{ text: `It follows entry ${entry.previous} on the same subject.`, indent: 2 }]),
    { text: `Proven to be in the log of ${entries(size)}.`, indent: 2 },
    GAP,
    ...body.split('\n').map(line => ({
      text: line.trimStart(),
      indent: 2 + line.length - line.trimStart().length,
      hang: 2,
    })),
  ]
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}
