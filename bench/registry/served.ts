import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A `licet serve` of its own process. */
export interface Served {
  readonly address: URL
  /** The secret of the set-up link; empty where somebody has set it up already. */
  readonly setUp: string
  /** Milliseconds of processor time that all of its threads have taken so far. */
  readonly processorMs: () => number
  readonly stop: () => Promise<void>
}

/** Serves the registry of a folder, or of a PostgreSQL server, on a free port of this computer. */
export async function served(folder: string, databaseUrl = ''): Promise<Served> {
  const child = spawn(process.execPath, ['src/main/licet.ts', 'serve', `--data=${folder}`, '--port=0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_NO_WARNINGS: '1' },
  })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  // The link follows in the same breath where nobody has signed in yet.
  while (!out.includes('Licet is at')) {
    if (child.exitCode !== null) throw new Error('the server did not start')
    // oxlint-disable-next-line no-await-in-loop -- looked at until it is there
    await pause(50)
  }
  await pause(50)
  return {
    address: new URL(/Licet is at (\S+)/u.exec(out)?.[1] ?? ''),
    setUp: /\/set-up\/(\S+)/u.exec(out)?.[1] ?? '',
    processorMs: () => processorMsOf(child.pid ?? 0),
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** As Linux tells it in nanoseconds; elsewhere there is none, and 0. */
function processorMsOf(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    const spent = threads.map(id =>
      Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]),
    )
    return spent.reduce((sum, each) => sum + each, 0) / 1e6
  } catch {
    return 0
  }
}
