import { setTimeout as pause } from 'node:timers/promises'
import { quantile } from './load.ts'
import { ask, type Session, signIn } from './session.ts'

const PART_BYTES = 4 << 20
const PAGES = ['/', '/findings', '/screen', '/products', '/list']
const PAGE_SAMPLES = 60

/** Sets a registry up, measures its pages idle, and again while a file of so many items comes in and is screened. */
export async function sendMillion(
  address: URL,
  setUp: string,
  items: number,
  say: (line: string) => void,
): Promise<void> {
  const session = await signIn(address, setUp)
  const units = (await ask(session, 'GET', '/api/v1/units')) as { entries: readonly { id: string }[] }
  await pageTimes(session, () => true)
  const idle = await pageTimes(session, count => count >= PAGE_SAMPLES)
  say(told('pages of an idle registry', idle))
  const bytes = Buffer.from(fileOf(items))
  let isDone = false
  const watched = pageTimes(session, () => isDone)
  const began = performance.now()
  const { id: upload } = (await ask(session, 'POST', '/api/v1/uploads', {
    unit: units.entries[0]?.id,
    name: 'million.csv',
    sizeBytes: bytes.length,
  })) as { id: string }
  for (let from = 0; from < bytes.length; from += PART_BYTES)
    // oxlint-disable-next-line no-await-in-loop -- part after part
    await ask(
      session,
      'PUT',
      `/api/v1/uploads/${upload}/bytes?from=${from}`,
      bytes.subarray(from, from + PART_BYTES),
    )
  const sent = performance.now()
  const { id } = (await ask(session, 'POST', '/api/v1/screenings', { upload, inventory: 'million' })) as {
    id: string
  }
  let state = 'queued'
  let read = 0
  while (state === 'queued' || state === 'reading') {
    // oxlint-disable no-await-in-loop -- looked at until it is done
    await pause(500)
    const shown = (await ask(session, 'GET', `/api/v1/screenings/${id}`)) as { state: string; items: number }
    // oxlint-enable no-await-in-loop
    ;({ state, items: read } = shown)
  }
  const seconds = (performance.now() - sent) / 1000
  isDone = true
  const during = await watched
  say(
    `${(bytes.length / 1e6).toFixed(0)} MB sent in ${((sent - began) / 1000).toFixed(1)} s; ${read} items ${state} in ${seconds.toFixed(1)} s, ${Math.round(read / seconds)} a second`,
  )
  say(`${told('pages in the meantime', during)} (bar: p95 below 200 ms)`)
}

function told(what: string, times: readonly number[]): string {
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)]
  return `${what}: ${times.length} loads, p50 ${half.toFixed(0)} ms, p95 ${most.toFixed(0)} ms`
}

/** Distinct programs with a name, a publisher and a version; one in a thousand is one that the catalogue knows. */
function fileOf(items: number): string {
  const lines = ['name,publisher,version']
  for (let at = 0; at < items; at += 1)
    lines.push(
      at % 1000 === 0
        ? `Kaspersky Endpoint Security,AO Kaspersky Lab,12.${at % 50}`
        : `Program ${at % 200_000} suite,Publisher ${at % 997} Ltd,${at % 7}.${at % 11}`,
    )
  return lines.join('\n')
}

async function pageTimes(session: Session, isEnough: (count: number) => boolean): Promise<readonly number[]> {
  const times: number[] = []
  do {
    const began = performance.now()
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    await ask(session, 'GET', PAGES[times.length % PAGES.length] ?? '/')
    times.push(performance.now() - began)
    // oxlint-disable-next-line no-await-in-loop -- as somebody who reads
    await pause(50)
  } while (!isEnough(times.length))
  return times
}
