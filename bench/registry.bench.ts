// The registry under load, from a second process on loopback: verdict look-ups beside an empty route, how long they take at half the peak,
// and how long pages take while a million items come in.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { loadOf, pacedLoad, quantile } from './registry/load.ts'
import { sendMillion } from './registry/million.ts'

const SECONDS = Number(process.env['LICET_BENCH_SECONDS'] ?? 5)
const ITEMS = Number(process.env['LICET_BENCH_ITEMS'] ?? 1_000_000)
const CONNECTIONS = 32
const LOOK_UPS = [
  'words=Kaspersky&as=us/federal-contractor&act=use',
  'words=Kaspersky&as=us/private-company&act=update',
  'words=DJI+Mavic+3&as=us/civilian-agency&act=procure',
  'words=LibreOffice&as=us/civilian-agency&act=use',
  'words=TikTok&as=us/civilian-agency&act=install',
].map(query => `/api/v1/verdict?${query}`)

const folder = mkdtempSync(join(tmpdir(), 'licet-bench-'))
const child = spawn(process.execPath, ['src/main/licet.ts', 'serve', `--data=${folder}`, '--port=0'], {
  stdio: ['ignore', 'pipe', 'ignore'],
  env: { ...process.env, DATABASE_URL: '', NODE_NO_WARNINGS: '1' },
})
let out = ''
child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
try {
  // oxlint-disable-next-line no-await-in-loop -- looked at until it is there
  while (!out.includes('/set-up/')) await pause(50)
  const address = new URL(/Licet is at (\S+)/u.exec(out)?.[1] ?? '')
  const setUp = /\/set-up\/(\S+)/u.exec(out)?.[1] ?? ''
  for (const path of ['/healthz', ...LOOK_UPS])
    // oxlint-disable-next-line no-await-in-loop -- warmed one after the other
    await loadOf(address, [path], { connections: 4, ms: 500 })
  // In turns, since the machine may do other things besides: the median of the ratios counts.
  const ratios: number[] = []
  const peaks: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    // oxlint-disable no-await-in-loop -- in turns
    const empty = await loadOf(address, ['/healthz'], { connections: CONNECTIONS, ms: SECONDS * 1000 })
    const looked = await loadOf(address, LOOK_UPS, { connections: CONNECTIONS, ms: SECONDS * 1000 })
    // oxlint-enable no-await-in-loop
    ratios.push(looked.perSecond / empty.perSecond)
    peaks.push(looked.perSecond)
    say(
      `empty route ${Math.round(empty.perSecond)}/s, verdict look-ups ${Math.round(looked.perSecond)}/s (${ratios.at(-1)?.toFixed(2)} of it), not 200: ${empty.others + looked.others}`,
    )
  }
  say(`look-ups beside the empty route: ${quantile(ratios, 0.5).toFixed(2)} (bar: 0.5)`)
  const peak = quantile(peaks, 0.5)
  const paced = await pacedLoad(address, LOOK_UPS, {
    perSecond: peak / 2,
    ms: SECONDS * 1000,
    connections: CONNECTIONS,
  })
  say(
    `at half the peak (${Math.round(peak / 2)}/s): p50 ${quantile(paced, 0.5).toFixed(1)} ms, p99 ${quantile(paced, 0.99).toFixed(1)} ms (bar: 25 ms)`,
  )
  const beside = await pacedLoad(address, ['/healthz'], {
    perSecond: peak / 2,
    ms: SECONDS * 1000,
    connections: CONNECTIONS,
  })
  say(
    `the empty route at the same rate: p50 ${quantile(beside, 0.5).toFixed(1)} ms, p99 ${quantile(beside, 0.99).toFixed(1)} ms`,
  )
  await sendMillion(address, setUp, ITEMS, say)
} finally {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
