import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { DatabaseAddress } from '../../src/store/connections.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const START_MS = 120_000

/** Where a registry lives that is killed again and again. */
export interface Home {
  readonly folder: string
  readonly database: DatabaseAddress
}

/** A `licet serve` of its own process. */
export interface Server {
  readonly address: string
  /** The secret of the set-up link, where it printed one. */
  readonly setUp: string | undefined
  readonly kill: () => Promise<void>
}

/** Begins a server; with `killAfterMs` it is killed then, wherever it is, and undefined comes back. */
export async function startServer(home: Home, killAfterMs?: number): Promise<Server | undefined> {
  const child = spawn(
    process.execPath,
    [
      join(root, 'src/main/licet.ts'),
      'serve',
      `--data=${home.folder}`,
      '--port=0',
      `--catalog=${join(root, 'src/main/fixtures/catalog')}`,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DATABASE_URL: home.database.kind === 'postgres' ? home.database.url : '',
        NODE_NO_WARNINGS: '1',
      },
    },
  )
  if (killAfterMs !== undefined) {
    await pause(killAfterMs)
    await kill(child)
    return undefined
  }
  let [out, errors] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-20_000)))
  const until = Date.now() + START_MS
  while (!/"event":"started"/u.test(errors)) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`the server did not start: ${out}${errors}`)
    // oxlint-disable-next-line no-await-in-loop -- looked at until it is there
    await pause(10)
  }
  return {
    address: /Licet is at (\S+)/u.exec(out)?.[1] ?? '',
    setUp: /\/set-up\/(\S+)/u.exec(out)?.[1],
    kill: async () => kill(child),
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
