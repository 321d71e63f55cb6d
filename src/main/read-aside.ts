import type * as nodeOs from 'node:os'
import type * as nodeThreads from 'node:worker_threads'
import type { MessagePort, Worker } from 'node:worker_threads'
import { Fault } from '../base/fault.ts'
import type { Source, SourceBatch } from '../cli/source.ts'
import type { World } from '../cli/world.ts'
import { fs } from './builtins.ts'
import type { ReadOrder, Told } from './reading-worker.ts'

/** Smaller files are read here before a thread has begun. */
const SMALLEST_BYTES = 8_000_000

/** Reads large files in a thread of its own; see World. */
export interface ReadingAside {
  /** Lets the thread begin while something else is made ready, if any of these files will need it. */
  readonly prepare: (paths: readonly string[]) => void
  readonly readAside: NonNullable<World['readAside']>
}

/** A thread for reading, begun when it is first needed. `begin` makes it. */
export function readingAside(begin: () => Worker, smallestBytes = SMALLEST_BYTES): ReadingAside {
  let thread: Thread | undefined
  const running = (): Thread => (thread ??= begun(begin()))
  const sizeOf = (path: string): number | undefined => {
    const facts = fs.statSync(path, { throwIfNoEntry: false })
    return facts?.isFile() === true && facts.size >= smallestBytes && hasTwoCores() ? facts.size : undefined
  }
  return {
    prepare(paths) {
      if (paths.some(path => sizeOf(path) !== undefined)) running()
    },
    readAside(path, reading, { id }): Source | undefined {
      const sizeBytes = sizeOf(path)
      if (sizeBytes === undefined) return undefined
      return { name: path, sizeBytes, batches: batchesOf(running(), { path, reading, snapshot: id }) }
    },
  }
}

function hasTwoCores(): boolean {
  const os: typeof nodeOs = process.getBuiltinModule('node:os')
  return os.availableParallelism() > 1
}

interface Thread {
  readonly worker: Worker
  /** What it died of. */
  died?: { readonly error: unknown }
}

function begun(worker: Worker): Thread {
  const thread: Thread = { worker }
  worker.once('error', error => {
    thread.died = { error }
  })
  // A screening that ended early does not wait for it.
  worker.unref()
  return thread
}

async function* batchesOf(thread: Thread, order: ReadOrder): AsyncGenerator<SourceBatch, void, undefined> {
  const { MessageChannel }: typeof nodeThreads = process.getBuiltinModule('node:worker_threads')
  const { port1: from, port2: to } = new MessageChannel()
  const waiting: Told[] = []
  let go: (() => void) | undefined
  const hear = (told: Told): void => {
    waiting.push(told)
    go?.()
  }
  const die = (error: unknown): void => hear({ kind: 'fault', error })
  from.on('message', hear)
  thread.worker.once('error', die)
  if (thread.died === undefined) thread.worker.postMessage({ order, to }, [to])
  else die(thread.died.error)
  try {
    for (;;) {
      const told = waiting.shift()
      if (told === undefined) {
        const { promise, resolve } = Promise.withResolvers<void>()
        go = resolve
        // oxlint-disable-next-line no-await-in-loop -- it waits for the other thread
        await promise
      } else if (told.kind === 'batch') {
        yield told.batch
        confirm(from)
      } else if (told.kind === 'fault') throw faultOf(order.path, told.error)
      else return
    }
  } finally {
    thread.worker.off('error', die)
    from.close()
  }
}

function confirm(port: MessagePort): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule means windows
  port.postMessage('taken')
}

function faultOf(path: string, error: unknown): Fault {
  return new Fault(error instanceof Error ? error.message : `${path} could not be read`, { cause: error })
}
