// Tries inputs one after the other, in a thread of its own, and keeps the number of the one that it is at where others see it.
import { parentPort, workerData } from 'node:worker_threads'
import { inputOf } from './input.ts'
import type { FuzzOrder, FuzzReport } from './run.ts'
import { tryInput } from './try-input.ts'

const { seed, from, count, untilMs, at } = workerData as FuzzOrder
const position = new Int32Array(at)
const readers = new Map<string, number>()
const wrong: { number: number; what: string }[] = []
let [done, items, problems, slowestMs, bytes] = [0, 0, 0, 0, 0]

for (let number = from; number < from + count && Date.now() < untilMs; number += 1) {
  Atomics.store(position, 0, number)
  const input = inputOf(seed, number)
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  const outcome = await tryInput(input)
  done += 1
  bytes += input.bytes.length
  items += outcome.items
  problems += outcome.problems
  slowestMs = Math.max(slowestMs, outcome.milliseconds)
  const reader = outcome.reader ?? 'none'
  readers.set(reader, (readers.get(reader) ?? 0) + 1)
  if (outcome.wrong !== undefined && wrong.length < 100) wrong.push({ number, what: outcome.wrong })
}
const report: FuzzReport = { done, bytes, items, problems, slowestMs, readers, wrong }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, no window
parentPort?.postMessage(report)
