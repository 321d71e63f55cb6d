import type { Batch } from '../readers/reader.ts'
import type { ItemBatch } from '../screening/screening.ts'

/** Something to screen: a file, or a place of this computer. */
export interface Source {
  readonly name: string
  readonly batches: AsyncIterable<SourceBatch>
  readonly sizeBytes?: number
  /** Whether it turned out, once it was read, to be no inventory; then it says nothing and nothing is missing. */
  readonly isPassedOver?: () => boolean
}

/** What a reader gives, perhaps without what is nobody's. */
export type SourceBatch = Batch & Pick<ItemBatch, 'nobodys'>
