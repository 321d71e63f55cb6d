import { quantile } from './load.ts'
import { ask, type Session } from './session.ts'

const TURNS = Number(process.env['LICET_BENCH_TURNS'] ?? 40)
const BAR_MS = 50

interface Entries {
  readonly entries: readonly Readonly<Record<string, unknown>>[]
  readonly next?: string | null
}

/** Times every page and list that shows what is kept, in turns, by the clock and by the processor time of the server; the slowest last. */
export async function tellLists(
  session: Session,
  processorMs: () => number,
  say: (line: string) => void,
): Promise<void> {
  const paths = await pathsOf(session, say)
  const times = new Map(paths.map(path => [path, [] as number[]]))
  const spent = new Map(paths.map(path => [path, [] as number[]]))
  // oxlint-disable no-await-in-loop -- one after the other, as somebody who reads
  for (let turn = -2; turn < TURNS; turn += 1)
    for (const path of paths) {
      const [began, before] = [performance.now(), processorMs()]
      await ask(session, 'GET', path)
      // What is asked first is compiled and read from the disk.
      if (turn < 0) continue
      times.get(path)?.push(performance.now() - began)
      spent.get(path)?.push(processorMs() - before)
    }
  // oxlint-enable no-await-in-loop
  const told = [...times].map(([path, all]) => ({
    path,
    processor: quantile(spent.get(path) ?? [], 0.5),
    p50: quantile(all, 0.5),
    p95: quantile(all, 0.95),
  }))
  for (const { path, processor, p50, p95 } of told.toSorted((one, other) => one.p95 - other.p95))
    say(
      `${p95 <= BAR_MS ? '  ' : '! '}p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, processor p50 ${processor.toFixed(1)} ms  ${shortened(path)}`,
    )
}

async function pathsOf(session: Session, say: (line: string) => void): Promise<readonly string[]> {
  const get = async (path: string): Promise<Entries> => (await ask(session, 'GET', path)) as Entries
  const counts = await get('/api/v1/findings/counts')
  const findings = counts.entries.reduce((sum, { count }) => sum + Number(count), 0)
  const units = await get('/api/v1/units')
  const unit = String(units.entries.at(-1)?.['id'])
  const [inventory] = (await get('/api/v1/inventories')).entries
  const some = await get('/api/v1/findings?limit=200')
  const [finding] = some.entries
  const items = (await get('/api/v1/inventories')).entries.reduce(
    (sum, each) => sum + ((each['current'] as { items?: number } | null)?.items ?? 0),
    0,
  )
  say(`${findings} findings, ${items} items, ${units.entries.length} units`)
  const inventoryId = String(inventory?.['id'])
  const [product, id] = [String(finding?.['product']), String(finding?.['id'])]
  return [
    '/findings',
    `/findings?cursor=${some.next ?? ''}`,
    `/findings?unit=${unit}`,
    '/findings?by=measure',
    '/findings?by=unit',
    '/findings?by=product',
    '/findings?act=use&status=restricted',
    `/findings/${id}`,
    '/my-work',
    '/units',
    `/units/${unit}`,
    '/screen',
    `/inventories/${inventoryId}`,
    `/inventories/${inventoryId}?words=zzz`,
    '/matches',
    '/waivers',
    '/audit',
    `/products/${product}`,
    '/admin',
    '/measures',
    '/products',
    '/list',
    '/api/v1/findings?limit=200',
    `/api/v1/findings?limit=200&cursor=${some.next ?? ''}`,
    `/api/v1/findings?product=${product}`,
    `/api/v1/findings?inventory=${inventoryId}`,
    '/api/v1/findings?owner=nobody',
    '/api/v1/findings?state=resolved',
    `/api/v1/findings?measure=${String(finding?.['measure'])}`,
    '/api/v1/findings?dueBy=2027-12-31',
    '/api/v1/findings/counts',
    '/api/v1/findings/news',
    `/api/v1/findings/${id}`,
    '/api/v1/inventories',
    `/api/v1/inventories/${inventoryId}`,
    '/api/v1/matches',
    '/api/v1/waivers',
    '/api/v1/judgements',
    '/api/v1/units',
    '/api/v1/people',
    '/api/v1/audit',
    `/api/v1/audit?subject=${unit}`,
    '/api/v1/audit?action=unit.create',
  ]
}

function shortened(path: string): string {
  return path.replaceAll(/[0-9a-z]{20,}/gu, '…').slice(0, 90)
}
