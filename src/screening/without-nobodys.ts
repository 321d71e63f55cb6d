import type { Item } from '../model/item.ts'
import type { ItemBatch } from './screening.ts'

/** The batches without the items that are seen to be nobody's, which are only counted: hardly anything is left of most inventories. */
export async function* withoutNobodys<Batch extends ItemBatch>(
  batches: AsyncIterable<Batch>,
  isNobodys: (item: Item) => boolean,
): AsyncGenerator<Batch, void, undefined> {
  for await (const batch of batches) {
    const items = batch.items.filter(item => !isNobodys(item))
    yield { ...batch, items, nobodys: batch.items.length - items.length }
  }
}
