import { changesOn, daysOfChange, type ListRecord, readListRecord } from '../app/public-list/public-list.ts'
import { daysAfter } from '../app/reviews/step-rule.ts'
import type { Registry } from '../app/registry.ts'
import { formatDay } from '../base/day.ts'
import type { PublicChange, PublicRow } from '../model/public-row.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Feed, FeedEntry } from '../report/feed.ts'

const MOST_ENTRIES = 100
const MOST_DAYS = 60

/** News of the public list: one entry for each line that changed on a day. */
export async function publicFeed(registry: Registry, request: Request): Promise<Feed> {
  const record = await readListRecord(registry)
  const { origin, pathname } = new URL(request.url)
  const home = `${origin}/list`
  return {
    title: record.authority === undefined ? 'Public list' : `${record.authority.title}: public list`,
    home,
    self: `${origin}${pathname}`,
    entries: newsOf(registry.catalogue.current().snapshot, record, formatDay(registry.clock.today()), home),
  }
}

function newsOf(snapshot: Snapshot, record: ListRecord, today: string, home: string): readonly FeedEntry[] {
  return daysOfChange(record, today)
    .slice(0, MOST_DAYS)
    .flatMap(day =>
      changesOn(snapshot, record, daysAfter(day, -1), day).map(change => entryOf(change, day, home)),
    )
    .slice(0, MOST_ENTRIES)
}

function entryOf({ key, before, after }: PublicChange, day: string, home: string): FeedEntry {
  const row = after ?? before
  const [was, is] = [statusOf(before), statusOf(after)]
  return {
    id: `${home}?on=${day}#${encodeURIComponent(key)}`,
    title: `${row?.name ?? key}: ${is}`,
    link: `${home}?on=${day}`,
    at: `${day}T00:00:00Z`,
    text: `${row?.says ?? ''} (${was} → ${is})`,
  }
}

function statusOf(row: PublicRow | undefined): string {
  if (row === undefined) return 'not listed'
  return row.isUnderReview && row.status !== 'under-review' ? `${row.status}, under review` : row.status
}
