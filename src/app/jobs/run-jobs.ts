import type { Problem } from '../../base/problem.ts'
import type { ScreeningRecord } from '../../ports/store/screenings.ts'
import { SYSTEM, auditActor } from '../access/actor.ts'
import { later } from '../doors/secret.ts'
import type { Registry } from '../registry.ts'
import { ingest, isStillOurs, LEASE_MS } from '../screenings/ingest.ts'
import { reconcile } from '../screenings/reconcile.ts'
import { notice } from './notice.ts'

/** A screening that failed so often is given up. */
const MOST_FAILURES = 3
/** So is one at which the process has ended so often: it may be the file that ends it, and may be that somebody restarts a server again and again. */
const MOST_ATTEMPTS = 20

/** Does everything that waits: first what findings have to be worked out anew, then files, one after the other. Returns when nothing waits. */
export async function runJobs(registry: Registry, worker: string): Promise<void> {
  await notice(registry)
  for (let hasChanged = false; ; hasChanged = true) {
    // oxlint-disable no-await-in-loop -- one thing after the other
    await registry.catalogue.refresh()
    const pending = await registry.store.read(async ({ screenings }) => screenings.pending())
    for (const { inventory, cause } of pending) {
      const effect = await reconcile(registry, inventory, cause)
      registry.log.info('reconciled', { inventory, cause, ...effect })
    }
    const screening = await lease(registry, worker)
    if (screening !== undefined) await read(registry, screening)
    else if (pending.length === 0) {
      if (hasChanged) await registry.store.lookAtSizes()
      return
    }
    // oxlint-enable no-await-in-loop
  }
}

/** Takes up at once what a worker that is dead was reading: for the one worker of a registry that no other process serves. */
export async function takeUpAgain({ store, log }: Registry): Promise<void> {
  const screenings = await store.write(async tables => tables.screenings.letGoOfAll())
  if (screenings > 0) log.info('screenings taken up again', { screenings })
}

/** Takes the next screening that waits; nobody else has it then. */
async function lease({ store, clock }: Registry, worker: string): Promise<ScreeningRecord | undefined> {
  return store.write(async ({ screenings }) => {
    const now = clock.now()
    const next = await screenings.nextWaiting(now)
    if (next === undefined) return undefined
    if (next.isToStop || next.attempts >= MOST_ATTEMPTS) {
      const ended = { ...next, endedAt: now, worker: null, leaseUntil: null }
      await screenings.update(next.isToStop ? { ...ended, state: 'cancelled' } : givenUp(ended))
      return undefined
    }
    const taken: ScreeningRecord = {
      ...next,
      state: 'reading',
      startedAt: next.startedAt ?? now,
      worker,
      leaseUntil: later(now, LEASE_MS),
      attempts: next.attempts + 1,
    }
    await screenings.update(taken)
    return taken
  })
}

function givenUp(screening: ScreeningRecord): ScreeningRecord {
  const problem: Problem = {
    code: 'never-ended',
    at: { file: screening.file },
    says: `Reading it was begun ${screening.attempts} times, and the server ended each time before it had.`,
    help: 'If the server was not restarted that often, this file may be what ends it. Retry it when you have looked.',
  }
  return { ...screening, state: 'failed', problemCount: 1, problems: [problem] }
}

async function read(registry: Registry, screening: ScreeningRecord): Promise<void> {
  const { store, clock, log } = registry
  log.info('screening begun', { screening: screening.id, attempt: screening.attempts })
  const ended = await ingest(registry, screening).catch((error: unknown): ScreeningRecord => {
    log.error('screening broke off', {
      screening: screening.id,
      says: error instanceof Error ? error.message : '',
    })
    const failures = screening.failures + 1
    const isLast = failures >= MOST_FAILURES
    return {
      ...screening,
      state: isLast ? 'failed' : 'queued',
      failures,
      endedAt: isLast ? clock.now() : null,
      worker: null,
      leaseUntil: null,
    }
  })
  await store.write(async ({ screenings, holdings, uploads, audit }) => {
    if (!isStillOurs(await screenings.get(ended.id), screening)) return
    await screenings.update(ended)
    if (ended.state === 'queued') return
    const inventory = await screenings.inventory(ended.inventory)
    if (inventory === undefined) return
    if (ended.state === 'done') {
      await screenings.updateInventory({ ...inventory, current: ended.id, version: inventory.version + 1 })
      await screenings.markPending([inventory.id], `screening ${ended.id}`)
    } else await holdings.removeAllOf(ended.id)
    if (ended.state !== 'failed') await uploads.remove(ended.upload)
    await audit.append(clock.now(), auditActor(SYSTEM), {
      action: 'screening.end',
      subject: ended.id,
      unit: inventory.unit,
      outcome: 'done',
      after: { state: ended.state, items: ended.items, problems: ended.problemCount },
    })
  })
  log.info('screening ended', { screening: ended.id, state: ended.state, items: ended.items })
}
