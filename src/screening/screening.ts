import type { Problem } from '../base/problem.ts'
import type { Finding, Whom } from '../model/finding.ts'
import type { Item } from '../model/item.ts'
import type { ItemInBytes } from '../model/item-in-bytes.ts'
import type { Question, ResolvedItem } from '../model/question.ts'
import type { Resolution } from '../model/resolution.ts'
import type { Verdict } from '../model/verdict.ts'

/** What a screening needs to be able to do; how it is done is not its business. */
export interface Abilities {
  /** Which party and product an item is. Must depend on name, publisher, version, identifiers and type alone: its answers are kept. */
  readonly resolve: (item: Item) => Resolution
  /** Whether an item is nobody's for certain, seen at a glance by its name, publisher and identifiers alone. Missing: no item is. */
  readonly isNobodys?: (item: Pick<Item, 'name' | 'publisher' | 'identifiers'>) => boolean
  /** The same, seen before texts are made of what stands in a file. */
  readonly isNobodysInBytes?: (item: ItemInBytes) => boolean
  /** What the line says that the law can read. */
  readonly factsOf: (item: Item) => Question['answers']
  /** The unit that the line is decided for; missing or undefined: whom was asked for. The same unit must be the same object. */
  readonly unitOf?: (item: Item) => Whom | undefined
  /** The verdicts on a resolved item under such facts, worst first. Its answers are kept too. */
  readonly decide: (
    item: ResolvedItem,
    facts: Question['answers'],
    unit: Whom | undefined,
  ) => readonly Verdict[]
}

/** Some consecutive items of one file, as a reader gives them. */
export interface ItemBatch {
  readonly items: readonly Item[]
  /** How many more items there were that were seen to be nobody's. */
  readonly nobodys?: number
  readonly problems: readonly Problem[]
  /** Set in the last batch of a file that could not be read to its end. */
  readonly broken?: Problem
  readonly bytesRead?: number
}

/** A batch with what was found in it: one finding for each item that the catalogue knows, or may know. */
export interface FindingBatch {
  readonly file: string
  readonly findings: readonly Finding[]
  readonly itemCount: number
  readonly problems: readonly Problem[]
  readonly broken?: Problem
  readonly bytesRead?: number
}

/** Screens one file, batch for batch, in constant memory: of distinct titles only those met lately are remembered. */
export async function* screen(
  file: string,
  batches: AsyncIterable<ItemBatch>,
  examine: (file: string, item: Item) => Finding | undefined,
): AsyncGenerator<FindingBatch, void, undefined> {
  for await (const batch of batches) {
    yield {
      file,
      findings: batch.items.flatMap(item => examine(file, item) ?? []),
      itemCount: batch.items.length + (batch.nobodys ?? 0),
      problems: batch.problems,
      ...(batch.broken === undefined ? {} : { broken: batch.broken }),
      ...(batch.bytesRead === undefined ? {} : { bytesRead: batch.bytesRead }),
    }
  }
}
