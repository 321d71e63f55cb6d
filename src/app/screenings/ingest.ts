import type { Problem } from '../../base/problem.ts'
import { resolve } from '../../identity/resolve.ts'
import type { Item } from '../../model/item.ts'
import type { HoldingRecord, TitleRecord } from '../../ports/store/holdings.ts'
import type { ScreeningRecord } from '../../ports/store/screenings.ts'
import type { Store } from '../../ports/store/store.ts'
import { readInventory } from '../../readers/read-inventory.ts'
import { later } from '../doors/secret.ts'
import type { Registry } from '../registry.ts'
import { judgementDigest, kept, keptResolution, titleId, titleItem, titleKey } from './title.ts'

/** So many distinct holdings are gathered before they are written; a write makes other writers wait for about a tenth of a second. */
const HOLDINGS_AT_ONCE = 10_000
/** Distinct titles remembered, so that each is resolved once. */
const MOST_REMEMBERED = 1_000_000
/** Who reads says so at least this often; whoever is silent for longer is taken for dead. */
export const LEASE_MS = 60_000
const MOST_PROBLEMS = 1_000
const MOST_NOTES = 50
const MOST_CIRCUMSTANCES = 50

/** Reads an upload into what its inventory holds. Begins anew where an earlier attempt broke off. */
export async function ingest(registry: Registry, screening: ScreeningRecord): Promise<ScreeningRecord> {
  const { store } = registry
  await store.write(async ({ holdings }) => holdings.removeAllOf(screening.id))
  const gathered = new Gathered(registry)
  let at: ScreeningRecord = { ...screening, bytesRead: 0, items: 0, notes: [], problemCount: 0, problems: [] }
  let broken: Problem | undefined
  for await (const batch of readInventory(at.file, bytesOf(store, at.upload))) {
    for (const item of batch.items) gathered.add(item)
    broken = batch.broken ?? broken
    at = {
      ...at,
      items: at.items + batch.items.length,
      bytesRead: batch.bytesRead ?? at.bytesRead,
      notes: [...at.notes, ...(batch.notes ?? []).map(({ says }) => says)].slice(0, MOST_NOTES),
      problemCount: at.problemCount + batch.problems.length,
      problems: [...at.problems, ...batch.problems].slice(0, MOST_PROBLEMS),
    }
    if (gathered.size < HOLDINGS_AT_ONCE) continue
    // oxlint-disable-next-line no-await-in-loop -- what was gathered is written before more is
    if (!(await flush(registry, gathered, at))) return ended(registry, at, 'cancelled')
  }
  if (!(await flush(registry, gathered, at))) return ended(registry, at, 'cancelled')
  return ended(registry, at, broken === undefined ? 'done' : 'failed')
}

function ended(
  { clock }: Registry,
  screening: ScreeningRecord,
  state: ScreeningRecord['state'],
): ScreeningRecord {
  return { ...screening, state, endedAt: clock.now(), worker: null, leaseUntil: null }
}

/** Writes what was gathered, and how far the reading has come; false where somebody wants it stopped. */
async function flush(
  { store, clock }: Registry,
  gathered: Gathered,
  screening: ScreeningRecord,
): Promise<boolean> {
  const { titles, holdings } = gathered.take()
  return store.write(async tables => {
    if (!isStillOurs(await tables.screenings.get(screening.id), screening)) throw new Overtaken()
    await tables.holdings.addTitles(titles)
    await tables.holdings.add(screening.id, holdings)
    await tables.screenings.update({ ...screening, leaseUntil: later(clock.now(), LEASE_MS) })
    return (await tables.screenings.get(screening.id))?.isToStop === false
  })
}

/** Whether a screening is still read by who took it: whoever was silent for too long has lost it to another. */
export function isStillOurs(
  now: ScreeningRecord | undefined,
  taken: Pick<ScreeningRecord, 'worker' | 'attempts'>,
): boolean {
  return now?.worker === taken.worker && now.attempts === taken.attempts
}

/** Somebody else reads the file by now: nothing more is written here. */
class Overtaken extends Error {
  constructor() {
    super('another worker has taken the screening over')
  }
}

/** The bytes of an upload, part for part. */
async function* bytesOf(store: Store, upload: string): AsyncGenerator<Uint8Array, void, undefined> {
  for (let seq = 0; ;) {
    const after = seq
    // oxlint-disable-next-line no-await-in-loop -- one part is in memory at a time
    const part = await store.read(async ({ uploads }) => uploads.part(upload, after))
    if (part === undefined) return
    yield part.bytes
    ;({ seq } = part)
  }
}

/** Items as they come, summed up: each distinct title once, each distinct holding once. */
class Gathered {
  readonly #registry: Registry
  readonly #known = new Map<string, string>()
  #titles: TitleRecord[] = []
  #holdings = new Map<string, HoldingRecord>()

  constructor(registry: Registry) {
    this.#registry = registry
  }

  get size(): number {
    return this.#holdings.size
  }

  add(item: Item): void {
    const title = this.#titleOf(item)
    const circumstances = keptCircumstances(item)
    const unitText = kept(item.unit ?? '')
    const key = `${title}\u0000${unitText}\u0000${JSON.stringify(circumstances)}`
    const before = this.#holdings.get(key)
    this.#holdings.set(key, {
      title,
      circumstances,
      unitText,
      lines: (before?.lines ?? 0) + 1,
      quantity: (before?.quantity ?? 0) + wholeNumber(item.quantity),
      at: before?.at ?? kept(item.at),
    })
  }

  take(): { readonly titles: readonly TitleRecord[]; readonly holdings: readonly HoldingRecord[] } {
    const taken = { titles: this.#titles, holdings: [...this.#holdings.values()] }
    this.#titles = []
    this.#holdings = new Map()
    return taken
  }

  #titleOf(item: Item): string {
    const key = titleKey(item)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear()
    const id = titleId(key)
    this.#known.set(key, id)
    this.#titles.push({
      id,
      item: titleItem(item),
      judgementKey: judgementDigest(item),
      resolution: keptResolution(resolve(this.#registry.catalogue.current().names, item)),
    })
    return id
  }
}

function keptCircumstances({ circumstances }: Item): Readonly<Record<string, string>> {
  const entries = Object.entries(circumstances)
  if (entries.length === 0) return circumstances
  return Object.fromEntries(
    entries.slice(0, MOST_CIRCUMSTANCES).map(([name, value]) => [kept(name), kept(value)]),
  )
}

function wholeNumber(quantity: number): number {
  return Number.isFinite(quantity)
    ? Math.min(Number.MAX_SAFE_INTEGER / 1e6, Math.max(0, Math.round(quantity)))
    : 1
}
