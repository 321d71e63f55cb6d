import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '../../src/store/open-store.ts'
import type { DatabaseKind } from '../../src/store/store.testing.ts'
import { Gone, must } from './caller.ts'
import { checkAll } from './check.ts'
import { emptyLedger, type Ledger } from './ledger.ts'
import { type Home, type Server, startServer } from './server.ts'
import { type People, setUpRegistry } from './set-up.ts'
import { by, WRITERS, type Work } from './writers.ts'

/** So many writers write at the same time. */
const AT_ONCE = 4
const LONGEST_LOAD_MS = 1_500
/** One round in so many kills the server while it starts, too. */
const START_KILL_EVERY = 5
const SETTLE_MS = 180_000

/** What became of some rounds on one registry. */
export interface RoundsReport {
  readonly rounds: number
  readonly startKills: number
  readonly wrong: readonly string[]
  readonly counts: ReadonlyMap<string, number>
  /** Writes that were under way when the server was killed. */
  readonly brokenOff: number
  readonly gazetteEntries: number
}

/** Kills a fresh registry under load again and again, and looks after each restart at all that it had acknowledged. */
export async function runRounds(
  kind: DatabaseKind,
  rounds: number,
  random: () => number,
  tell: (says: string) => void = () => undefined,
): Promise<RoundsReport> {
  const fresh = await kind.make()
  const folder =
    fresh.address.kind === 'sqlite' ? dirname(fresh.address.file) : mkdtempSync(join(tmpdir(), 'licet-kill-'))
  const home: Home = { folder, database: fresh.address }
  let server = await started(home)
  try {
    const people = await setUpRegistry(server)
    const ledger = emptyLedger()
    const wrong: string[] = []
    let [startKills, brokenOff, gazetteEntries] = [0, 0, 0]
    let since: Uint8Array | undefined
    let number = 0
    // oxlint-disable no-await-in-loop -- round after round
    for (let round = 1; round <= rounds; round += 1) {
      const load = begin({ address: server.address, people, ledger, random, fresh: () => (number += 1) })
      await pause(50 + random() * LONGEST_LOAD_MS)
      await server.kill()
      const ended = await load.ended
      brokenOff += ended.brokenOff
      wrong.push(...ended.wrong.map(says => `round ${round}: ${says}`))
      if (round % START_KILL_EVERY === 0) {
        await startServer(home, random() * LONGEST_LOAD_MS)
        startKills += 1
      }
      server = await started(home)
      const store = await openStore(home.database)
      const checked = await checkAll({ address: server.address, people, ledger, store, since })
      await store.close()
      since = checked.checkpoint
      gazetteEntries = checked.entries
      wrong.push(...checked.wrong.map(says => `round ${round}: ${says}`))
      tell(`round ${round}: ${checked.wrong.length === 0 ? 'holds' : checked.wrong.join('; ')}`)
      if (wrong.length > 0) break
    }
    // oxlint-enable no-await-in-loop
    wrong.push(...(await unsettled(server, people, ledger)))
    return { rounds, startKills, wrong, counts: ledger.counts, brokenOff, gazetteEntries }
  } finally {
    await server.kill()
    await fresh.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function started(home: Home): Promise<Server> {
  const server = await startServer(home)
  if (server === undefined) throw new Error('it was not to be killed')
  return server
}

/** Writes until the server is gone. */
function begin(work: Work): {
  readonly ended: Promise<{ readonly wrong: readonly string[]; readonly brokenOff: number }>
} {
  const wrong: string[] = []
  let brokenOff = 0
  const names = Object.keys(WRITERS)
  const write = async (kinds: readonly string[]): Promise<void> => {
    for (;;) {
      const kind = kinds[Math.floor(work.random() * kinds.length)] ?? ''
      try {
        // oxlint-disable-next-line no-await-in-loop -- one write after the other
        await WRITERS[kind]?.(work)
      } catch (error) {
        if (error instanceof Gone) brokenOff += 1
        else wrong.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`)
        return
      }
    }
  }
  // One writer each for what takes turns anyway (a file after another, a unit's versions, entries of the gazette); the last does the rest.
  const alone = [['upload'], ['unit', 'rename'], ['measure', 'review']]
  const rest = names.filter(name => !alone.flat().includes(name))
  const ended = Promise.all([...alone, rest].slice(0, AT_ONCE).map(write)).then(() => ({ wrong, brokenOff }))
  return { ended }
}

/** Every screening that was begun comes to its end, with every line. */
async function unsettled({ address }: Server, people: People, ledger: Ledger): Promise<readonly string[]> {
  const until = Date.now() + SETTLE_MS
  const waiting = new Map(ledger.screenings)
  // oxlint-disable no-await-in-loop -- looked at until all are done
  while (waiting.size > 0 && Date.now() < until) {
    for (const [id, lines] of waiting) {
      const { state, items } = (
        await must(200, by({ address, people }, 'analyst'), 'GET', `/screenings/${id}`)
      ).body
      if (state === 'done' && items === lines) waiting.delete(id)
      else if (state !== 'queued' && state !== 'reading')
        return [`screening ${id} of ${lines} lines ended as ${String(state)} with ${String(items)}`]
      else await pause(200)
    }
  }
  // oxlint-enable no-await-in-loop
  return [...waiting.keys()].map(id => `screening ${id} never ended`)
}
