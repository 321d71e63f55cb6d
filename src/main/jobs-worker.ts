// The thread beside the server in which inventories are read and findings worked out: nothing of that ever holds up a request.
import { parentPort, threadId, workerData } from 'node:worker_threads'
import { Fault } from '../base/fault.ts'
import { runJobs, takeUpAgain } from '../app/jobs/run-jobs.ts'
import { runNotices } from '../app/notices/run-notices.ts'
import { loadCatalogue, makeRegistry, type RegistryParts } from './make-registry.ts'

/** Looks by itself this often: other processes may have left something, and days pass. */
const LOOK_EVERY_MS = 30_000
const AFTER_FAILURE_MS = 2_000
/** So often news is looked for and what waits is sent. */
const TELL_EVERY_MS = 5_000

if (parentPort === null) throw new Fault('this runs beside a server')
const port = parentPort
const parts = workerData as RegistryParts
const catalogue = await loadCatalogue(parts)
if (!catalogue.ok) throw new Fault('the catalogue has problems')
const registry = await makeRegistry(parts, catalogue.value, {
  wake: () => undefined,
  settled: async () => true,
})
const worker = `${process.pid}/${threadId}`

let wanted = 0
let done = -1
let isRunning = false
let isTelling = false

// The folder of a file is held by one process, and that has one worker; on a server others may be at work.
if (parts.database.kind === 'sqlite') await takeUpAgain(registry)
port.on('message', (message: { readonly kind: 'wake' | 'stop'; readonly number: number }) => {
  if (message.kind === 'stop') void stop()
  else {
    wanted = Math.max(wanted, message.number)
    void run()
  }
})
setInterval(() => void run(true), LOOK_EVERY_MS).unref()
setInterval(() => void tellNews(), TELL_EVERY_MS).unref()
await run(true)

/** Runs until everything is done that was wanted when it was last looked; failures are told and tried again. */
async function run(isLookingByItself = false): Promise<void> {
  if (isRunning || (!isLookingByItself && wanted === done)) return
  isRunning = true
  const number = wanted
  try {
    await runJobs(registry, worker)
    done = number
    port.postMessage({ kind: 'idle', number })
  } catch (error) {
    registry.log.error('jobs', { says: error instanceof Error ? error.message : String(error) })
    setTimeout(() => void run(true), AFTER_FAILURE_MS).unref()
  } finally {
    isRunning = false
  }
  if (wanted !== done && done === number) await run()
}

/** Beside the reading: a mail server that takes its time holds nothing up. */
async function tellNews(): Promise<void> {
  if (isTelling) return
  isTelling = true
  try {
    await runNotices(registry)
  } catch (error) {
    registry.log.error('notices', { says: error instanceof Error ? error.message : String(error) })
  } finally {
    isTelling = false
  }
}

async function stop(): Promise<void> {
  port.close()
  await registry.store.close()
  process.exit(0)
}
