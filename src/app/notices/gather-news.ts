import type { AuditRecord } from '../../ports/store/audit.ts'
import type { InventoryRecord } from '../../ports/store/screenings.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { NewsRecord } from '../../ports/store/news.ts'
import { formatDay } from '../../base/day.ts'
import type { Registry } from '../registry.ts'
import type { Applied, Effect } from '../screenings/apply-findings.ts'

const ENTRIES_AT_ONCE = 500
const DAY_MS = 24 * 3_600_000
/** So many days before a waiver ends it is told. */
const NOTICE_DAYS: readonly number[] = [30, 7, 1]

const WAIVER_SAYS: Readonly<Record<string, string>> = {
  'waiver.request': 'A waiver was asked for and is to be decided',
  'waiver.join': 'Another unit joined a request for a waiver',
  'waiver.granted': 'A waiver was granted',
  'waiver.refused': 'A waiver was refused',
  'waiver.withdrawn': 'A request for a waiver was taken back',
  'waiver.revoked': 'A waiver was revoked',
}

/**
 * Tells what became of the findings of an inventory, in the transaction that changed them; what only counts differently is no news. Whoever
 * sees the inventory's own unit hears of all of it at once, and whoever sees only a unit below of what became of the findings there.
 */
export async function tellFindings(
  { clock }: Registry,
  { news }: Tables,
  { id, unit: own, name }: InventoryRecord,
  { effect, byUnit }: Applied,
): Promise<void> {
  const path = `/findings?inventory=${encodeURIComponent(id)}`
  const tell = async (
    unit: string,
    what: Effect,
    rest: Pick<NewsRecord, 'path' | 'knownAbove'>,
  ): Promise<void> => {
    const said = (['opened', 'reopened', 'changed', 'gone'] as const)
      .filter(kind => what[kind] > 0)
      .map(kind => `${what[kind]} ${kind}`)
    if (said.length === 0) return
    const title = `${name}: findings ${said.join(', ')}`
    await news.add({ at: clock.now(), kind: 'findings', unit, subject: id, title, ...rest })
  }
  await tell(own, effect, { path, knownAbove: null })
  for (const [unit, of] of byUnit)
    if (unit !== own)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await tell(unit, of, { path: `${path}&unit=${encodeURIComponent(unit)}`, knownAbove: own })
}

/** Makes news of what the journal says since it was last read, and of waivers that end soon. */
export async function gatherNews(registry: Registry): Promise<void> {
  const today = formatDay(registry.clock.today())
  const isNews = await registry.store.read(async ({ audit, settings }) => {
    const from = Number((await settings.get('news.audit')) ?? 0)
    return (await audit.from(from, 1)).length > 0 || (await settings.get('news.day')) !== today
  })
  if (!isNews) return
  await registry.store.write(async tables => {
    await fromJournal(tables)
    await fromCalendar(tables, today, registry.clock.now())
  })
}

async function fromJournal(tables: Tables): Promise<void> {
  const { audit, settings, news } = tables
  const from = Number((await settings.get('news.audit')) ?? 0)
  const entries = await audit.from(from, ENTRIES_AT_ONCE)
  for (const entry of entries) {
    const told = newsOf(entry)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    if (told !== undefined) await news.add(told)
  }
  const last = entries.at(-1)
  if (last !== undefined) await settings.set('news.audit', last.seq)
}

function newsOf({ at, action, subject, unit, outcome }: AuditRecord): Omit<NewsRecord, 'seq'> | undefined {
  if (outcome !== 'done') return undefined
  const says = WAIVER_SAYS[action]
  if (says !== undefined)
    return { at, kind: 'waiver', unit, knownAbove: null, subject, title: says, path: `/waivers/${subject}` }
  if (!action.startsWith('review.') || action === 'review.keep-scheme') return undefined
  const step = action.slice('review.'.length)
  return {
    at,
    kind: 'review',
    unit: null,
    knownAbove: null,
    subject,
    title: `A case: ${step}`,
    path: `/reviews/${subject}`,
  }
}

/** Tells each waiver once at each of its days of notice, also where the registry stood still on that very day. */
async function fromCalendar({ settings, waivers, news }: Tables, today: string, at: string): Promise<void> {
  const before = await settings.get('news.day')
  if (before === today) return
  await settings.set('news.day', today)
  const since = typeof before === 'string' ? before : addDays(today, -1)
  for (const { id, unit, state, until } of await waivers.all()) {
    if (state !== 'granted' || until < today) continue
    const days = NOTICE_DAYS.findLast(each => {
      const day = addDays(until, -each)
      return day > since && day <= today
    })
    if (days === undefined) continue
    const title = `A waiver ends on ${until}`
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await news.add({ at, kind: 'waiver', unit, knownAbove: null, subject: id, title, path: `/waivers/${id}` })
  }
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
