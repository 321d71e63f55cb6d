import { existsSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { type Stage, visit } from '../../src/main/browser.testing.ts'
import { ASK_2014, ASK_NOW, DAY } from './open.ts'

const SERVER_ROUNDS = 40
const WARM_ROUNDS = 10
const BARS = { paintMs: 500, serverMs: 50 } as const

const MEASURED: readonly (readonly [string, string])[] = [
  ['Ask, before a question', '/'],
  ['Ask, China in 2014', ASK_2014],
  ['Ask, United States, every act', ASK_NOW],
  ['Measures', '/measures'],
  ['A measure', '/measures/us-bis-icts-kaspersky-2024'],
  ['Parties', '/parties'],
  ['A party', '/parties/hikvision'],
  ['What is due', '/due?by=2027-12-31&as=uk/telecom-provider'],
  ['A measure, its history', '/measures/us-bis-icts-kaspersky-2024?history=1'],
  ['Products', '/products'],
  ['A product', `/products/kaspersky-anti-virus?on=${DAY}`],
  ['Conflicts', `/conflicts?on=${DAY}`],
  ['Impact', '/impact'],
  ['The catalogue', '/catalogue'],
  ['API', '/api'],
  ['Sign in', '/sign-in'],
]

interface Figures {
  readonly bytes: number
  readonly script: number
  readonly paintMs: number
  readonly serverMs: number
  readonly processorMs: number | undefined
}

/** What each page weighs and how soon it is seen, as a document. */
export async function figures(stage: Stage): Promise<string> {
  const rows: string[] = []
  const over: string[] = []
  for (const [name, address] of MEASURED) {
    const { bytes, script, paintMs, serverMs, processorMs } = await measure(stage, address)
    if (paintMs > BARS.paintMs) over.push(`${name} (first paint ${Math.round(paintMs)} ms)`)
    if (serverMs > BARS.serverMs) over.push(`${name} (p95 by the clock ${serverMs.toFixed(0)} ms)`)
    rows.push(
      `| ${name} | ${kB(bytes)} | ${kB(script)} | ${Math.round(paintMs)} | ${processorMs?.toFixed(0) ?? '–'} | ${serverMs.toFixed(0)} |`,
    )
  }
  return `# What the pages weigh and how soon they are seen

Written by \`npm run gallery\` (Node ${process.versions.node}, Chromium, ${cpus().length} cores that other work may have shared, ${new Date().toISOString().slice(0, 10)}). Bytes are what a first visitor
takes over the wire, compressed: the page, its style, its script and its icon. First paint is the first contentful paint of a fresh browser on the same machine. The server
answers ${SERVER_ROUNDS} requests one after the other, after ${WARM_ROUNDS} that are not counted: the processor time that its process took for one (all threads, with compression), and the 95th
percentile by the clock, which says little while other work shares the cores.

| page | first view | of it script | first paint, ms | server: processor, ms | server: p95 by the clock, ms |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

${over.length === 0 ? 'Nothing was over a bar in this run.' : `Over a bar in this run: ${over.join(', ')}.`}

The bars: 150 kB a first view, 60 kB of script, 500 ms to the first paint, 50 ms of the server. What is worked out once for a catalogue (the standing of a thing for every
organisation, the table of an organisation for conflicts) costs its first asker more: up to a second for a party or product, and some seconds for a new set of rules under conflicts, during
which others are served.
`
}

async function measure(stage: Stage, address: string): Promise<Figures> {
  let found: Figures | undefined
  await visit(stage, {}, async page => {
    await page.goto(address)
    const { serverMs, processorMs } = await serverTime(stage, `${stage.address}${address}`)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    const sizes = new Map<string, number>()
    const scripts = new Set<string>()
    session.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.mimeType.includes('javascript')) scripts.add(requestId)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      sizes.set(requestId, encodedDataLength)
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    const paintMs = await page.evaluate<number>(
      `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
    )
    found = {
      bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
      script: [...sizes].reduce((sum, [id, size]) => sum + (scripts.has(id) ? size : 0), 0),
      paintMs,
      serverMs,
      processorMs,
    }
  })
  return found ?? { bytes: 0, script: 0, paintMs: 0, serverMs: 0, processorMs: undefined }
}

async function serverTime(
  { serverPid }: Stage,
  url: string,
): Promise<Pick<Figures, 'serverMs' | 'processorMs'>> {
  for (let round = 0; round < WARM_ROUNDS; round += 1) await ask(url)
  const before = processorTime(serverPid)
  const times: number[] = []
  for (let round = 0; round < SERVER_ROUNDS; round += 1) times.push(await ask(url))
  const after = processorTime(serverPid)
  return {
    serverMs: times.toSorted((one, other) => one - other)[Math.floor(SERVER_ROUNDS * 0.95)] ?? 0,
    processorMs: before === undefined || after === undefined ? undefined : (after - before) / SERVER_ROUNDS,
  }
}

async function ask(url: string): Promise<number> {
  const started = performance.now()
  await (await fetch(url)).arrayBuffer()
  return performance.now() - started
}

/** Milliseconds that a process has been at work, where the system tells (Linux: ticks of 10 ms). */
function processorTime(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return undefined
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
