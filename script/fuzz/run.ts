import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Which inputs to try, and until when at most. */
export interface FuzzOrder {
  readonly seed: number
  readonly from: number
  readonly count: number
  readonly untilMs: number
  /** Where the number of the input stands that is being tried. */
  readonly at: SharedArrayBuffer
}

/** What came of them. */
export interface FuzzReport {
  readonly done: number
  readonly bytes: number
  readonly items: number
  readonly problems: number
  readonly slowestMs: number
  /** How many inputs were read by which reader; `none` where nothing recognised them. */
  readonly readers: ReadonlyMap<string, number>
  readonly wrong: readonly { readonly number: number; readonly what: string }[]
}

/** An input that takes this long by the clock, on however busy a machine, does not end. */
const PATIENCE_MS = 120_000
const LOOK_MS = 1_000

/** Tries inputs in a thread that is watched: one that never ends is told by its number. */
export async function runFuzz(
  order: Omit<FuzzOrder, 'at'>,
  tell: (number: number) => void,
): Promise<FuzzReport> {
  const at = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const position = new Int32Array(at)
  const worker = new Worker(join(import.meta.dirname, 'worker.ts'), { workerData: { ...order, at } })
  const { promise, resolve, reject } = Promise.withResolvers<FuzzReport>()
  let [seen, sinceMs] = [-1, Date.now()]
  const watch = setInterval(() => {
    const number = Atomics.load(position, 0)
    if (number !== seen) [seen, sinceMs] = [number, Date.now()]
    else if (Date.now() - sinceMs > PATIENCE_MS)
      reject(new Error(`input ${number} of seed ${order.seed} does not end`))
    tell(number)
  }, LOOK_MS)
  worker.on('message', resolve)
  worker.on('error', reject)
  try {
    return await promise
  } finally {
    clearInterval(watch)
    await worker.terminate()
  }
}
