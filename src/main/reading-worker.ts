// The thread in which `licet screen` reads what is large, with what is nobody's left out: nine in ten lines never reach the other thread.
import type { MessagePort } from 'node:worker_threads'
import { openHere } from '../cli/open-inventories.ts'
import type { Reading } from '../cli/parse-reading.ts'
import type { SourceBatch } from '../cli/source.ts'
import { isLetGo } from '../identity/let-go.ts'
import { disk } from '../machine/disk.ts'
import { brokenBatch } from '../readers/reader.ts'
import { rememberingNobodys } from '../screening/nobodys.ts'
import { withoutNobodys } from '../screening/without-nobodys.ts'
import { storedNamesOf } from './catalogue.ts'

/** What is to be read. */
export interface ReadOrder {
  readonly path: string
  readonly reading: Reading
  /** Id of the snapshot by whose names something is nobody's. */
  readonly snapshot: string
}

/** What is answered to an order, batch for batch. */
export type Told =
  | { readonly kind: 'batch'; readonly batch: SourceBatch }
  | { readonly kind: 'end' }
  | { readonly kind: 'fault'; readonly error: unknown }

/** So many batches may be on their way: whoever takes them slowly shall not have them pile up. */
const MOST_ON_THE_WAY = 4

/** Takes orders from a port; each comes with a port of its own for the answer, on which every batch that was taken is confirmed. */
export function serveReading(port: MessagePort): void {
  port.on('message', ({ order, to }: { readonly order: ReadOrder; readonly to: MessagePort }) => {
    void answer(order, to)
  })
}

/** The batches of a file, without what is nobody's. */
export async function* batchesFor({ path, reading, snapshot }: ReadOrder): AsyncGenerator<SourceBatch> {
  const opened = await openHere(disk, path, reading)
  if (!opened.ok) {
    yield* opened.problems.map(brokenBatch)
    return
  }
  const names = await storedNamesOf({ id: snapshot })
  const { batches } = opened.value
  if (names === undefined) yield* batches
  else
    yield* withoutNobodys(
      batches,
      rememberingNobodys(item => isLetGo(names, item)),
    )
}

async function answer(order: ReadOrder, to: MessagePort): Promise<void> {
  const tell = (told: Told): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule means windows
    to.postMessage(told)
  }
  const way = new Way(to)
  try {
    for await (const batch of batchesFor(order)) {
      tell({ kind: 'batch', batch })
      await way.isFree()
      if (way.isLeft) return
    }
    tell({ kind: 'end' })
  } catch (error) {
    tell({ kind: 'fault', error })
  }
}

/** Counts what is on the way to the other thread. */
class Way {
  /** Whether nobody listens any more. */
  isLeft = false
  #onTheWay = 0
  #go: (() => void) | undefined

  constructor(to: MessagePort) {
    to.on('message', () => {
      this.#onTheWay -= 1
      this.#go?.()
    })
    to.on('close', () => {
      this.isLeft = true
      this.#go?.()
    })
  }

  /** Returns when one more batch may follow the one that was just told. */
  async isFree(): Promise<void> {
    this.#onTheWay += 1
    while (this.#onTheWay >= MOST_ON_THE_WAY && !this.isLeft) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#go = resolve
      // oxlint-disable-next-line no-await-in-loop -- it waits for the other thread
      await promise
    }
  }
}
