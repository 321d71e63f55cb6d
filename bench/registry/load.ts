import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** What came of a load. */
export interface Load {
  readonly perSecond: number
  /** Answers that were not 200. */
  readonly others: number
}

let loads = 0

/** One connection of a load; each comes from an address of loopback of its own, since a client may ask only so often. */
function connection(load: number, number: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: 1, localAddress: `127.0.${load}.${number + 1}` })
}

/** Asks once, and reads the whole answer; its status. */
async function ask(address: URL, agent: Agent, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ hostname: address.hostname, port: address.port, path, agent }, response => {
      response.on('data', () => undefined)
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', reject)
    }).on('error', reject)
  })
}

/** Asks as fast as answers come, on so many connections. */
export async function loadOf(
  address: URL,
  paths: readonly string[],
  { connections, ms }: { readonly connections: number; readonly ms: number },
): Promise<Load> {
  loads += 1
  const load = loads
  const began = performance.now()
  let [done, others] = [0, 0]
  await Promise.all(
    Array.from({ length: connections }, async (_, number) => {
      const agent = connection(load, number)
      for (let turn = number; performance.now() - began < ms; turn += 1) {
        // oxlint-disable-next-line no-await-in-loop -- the next when the last has come
        const status = await ask(address, agent, paths[turn % paths.length] ?? '')
        done += 1
        if (status !== 200) others += 1
      }
      agent.destroy()
    }),
  )
  return { perSecond: done / ((performance.now() - began) / 1000), others }
}

/** Asks so often a second, whether answers come or not; the milliseconds from when each was due to its answer. */
export async function pacedLoad(
  address: URL,
  paths: readonly string[],
  {
    perSecond,
    ms,
    connections,
  }: { readonly perSecond: number; readonly ms: number; readonly connections: number },
): Promise<readonly number[]> {
  loads += 1
  const load = loads
  const agents = Array.from({ length: connections }, (_, number) => connection(load, number))
  const began = performance.now()
  const waited: number[] = []
  const timed = async (agent: Agent, path: string, dueAt: number): Promise<void> => {
    const status = await ask(address, agent, path)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    waited.push(performance.now() - dueAt)
  }
  const asked: Promise<void>[] = []
  for (let sent = 0; performance.now() - began < ms;) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond)
    for (; sent < due; sent += 1) {
      const dueAt = began + (sent / perSecond) * 1000
      const agent = agents[sent % connections] ?? connection(load, 0)
      asked.push(timed(agent, paths[sent % paths.length] ?? '', dueAt))
    }
    // oxlint-disable-next-line no-await-in-loop -- until the next is due
    await pause(1)
  }
  await Promise.all(asked)
  for (const agent of agents) agent.destroy()
  return waited
}

/** The value below which such a part of all lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
