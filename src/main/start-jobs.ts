import { Worker } from 'node:worker_threads'
import type { Jobs } from '../ports/jobs.ts'
import { isCheckout } from './package.ts'
import type { RegistryParts } from './make-registry.ts'

/** The worker beside the server; it is begun anew when it dies. */
export interface RunningJobs extends Jobs {
  readonly stop: () => Promise<void>
}

const AFTER_DEATH_MS = 2_000

/** Begins the thread in which inventories are read. */
export function startJobs(parts: RegistryParts, tell: (says: string) => void): RunningJobs {
  const address = new URL(isCheckout ? './jobs-worker.ts' : './jobs-worker.js', import.meta.url)
  let number = 0
  let done = -1
  let isStopping = false
  const waiting = new Set<() => void>()
  let worker = begin()

  return {
    wake() {
      number += 1
      send(worker, 'wake', number)
    },
    async settled(patienceMs) {
      this.wake()
      const wanted = number
      const { promise, resolve } = Promise.withResolvers<boolean>()
      const patience = setTimeout(() => resolve(false), patienceMs)
      const look = (): void => {
        if (done >= wanted) resolve(true)
      }
      waiting.add(look)
      try {
        return await promise
      } finally {
        waiting.delete(look)
        clearTimeout(patience)
      }
    },
    async stop() {
      isStopping = true
      const ended = new Promise<void>(resolve => worker.once('exit', () => resolve()))
      send(worker, 'stop', 0)
      await Promise.race([ended, new Promise<void>(resolve => setTimeout(resolve, AFTER_DEATH_MS).unref())])
      await worker.terminate()
    },
  }

  function begin(): Worker {
    const begun = new Worker(address, { workerData: parts })
    begun.on('message', (message: { readonly kind: 'idle'; readonly number: number }) => {
      done = Math.max(done, message.number)
      for (const look of waiting) look()
    })
    begun.on('error', error => {
      tell(error instanceof Error ? error.message : String(error))
    })
    begun.on('exit', () => {
      if (isStopping) return
      setTimeout(() => {
        if (isStopping) return
        worker = begin()
        send(worker, 'wake', number)
      }, AFTER_DEATH_MS).unref()
    })
    return begun
  }
}

function send(worker: Worker, kind: 'wake' | 'stop', number: number): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule means windows
  worker.postMessage({ kind, number })
}
