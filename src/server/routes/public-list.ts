import type { z } from 'zod'
import { pageOf, sorted } from '../../app/lists/page-of.ts'
import { PUBLIC_COLUMNS, PUBLIC_KEYS } from '../../app/public-list/columns.ts'
import { changesOn, listOn, readListRecord } from '../../app/public-list/public-list.ts'
import { csvOf } from '../../app/shelves/shelf.ts'
import { formatDay } from '../../base/day.ts'
import { ok } from '../../base/result.ts'
import type { PublicRow } from '../../model/public-row.ts'
import { feedJson, renderAtom } from '../../report/feed.ts'
import { publicChanges, publicChangesQuery, publicList, publicListQuery } from '../../wire/public-list.ts'
import { publicFeed } from '../public-feed.ts'
import { json, type Reply } from '../reply.ts'
import { type Route, route } from '../route.ts'

const TAG = 'public list'
type ListBody = z.input<typeof publicList>
type WireRow = ListBody['entries'][number]

/** What the authority has approved, prohibited, taken back, or is looking at: for everybody. */
export const publicListRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/public-list',
    tag: TAG,
    says: 'The public list as it was on any day, by status and category.',
    door: 'open',
    query: publicListQuery,
    answer: { status: 200, body: publicList, says: 'A page, or all of it as JSON or CSV' },
    run: async ({ registry, query }) => {
      const { status, category, format, on = formatDay(registry.clock.today()) } = query
      const record = await readListRecord(registry)
      const { snapshot } = registry.catalogue.current()
      const rows = sorted(listOn(snapshot, record, on, { status, category }), query, PUBLIC_KEYS)
      if (format === 'csv') {
        return ok<Reply<ListBody>>({
          kind: 'content',
          type: 'text/csv; charset=utf-8',
          body: csvOf({ columns: PUBLIC_COLUMNS }, rows),
          headers: { 'content-disposition': `attachment; filename="public-list-${on}.csv"` },
        })
      }
      const entries = (format === 'json' ? rows : pageOf(rows, query)).map(wireRow)
      return ok(json({ on, authority: record.authority?.id ?? null, total: rows.length, entries }))
    },
  }),
  route({
    method: 'get',
    path: '/public-list/changes',
    tag: TAG,
    says: 'What differs in the public list between two days.',
    door: 'open',
    query: publicChangesQuery,
    answer: { status: 200, body: publicChanges, says: 'Every line that differs, before and after' },
    run: async ({ registry, query: { from, status, category, ...query } }) => {
      const to = query.to ?? formatDay(registry.clock.today())
      const record = await readListRecord(registry)
      const changes = changesOn(registry.catalogue.current().snapshot, record, from, to, { status, category })
      const entries = changes.map(({ key, before, after }) => ({
        key,
        ...(before === undefined ? {} : { before: wireRow(before) }),
        ...(after === undefined ? {} : { after: wireRow(after) }),
      }))
      return ok(json({ from, to, entries }))
    },
  }),
  route({
    method: 'get',
    path: '/public-list/feed.json',
    tag: TAG,
    says: 'News of the public list, as JSON Feed 1.1.',
    door: 'open',
    answer: { status: 200, says: 'The newest first', type: 'application/feed+json' },
    run: async ({ registry, request }) => {
      const feed = await publicFeed(registry, request)
      return ok({
        kind: 'content',
        type: 'application/feed+json; charset=utf-8',
        body: JSON.stringify(feedJson(feed)),
      })
    },
  }),
  route({
    method: 'get',
    path: '/public-list/feed.atom',
    tag: TAG,
    says: 'News of the public list, as Atom (RFC 4287).',
    door: 'open',
    answer: { status: 200, says: 'The newest first', type: 'application/atom+xml' },
    run: async ({ registry, request }) => {
      const feed = await publicFeed(registry, request)
      return ok({ kind: 'content', type: 'application/atom+xml; charset=utf-8', body: renderAtom(feed) })
    },
  }),
]

function wireRow(row: PublicRow): WireRow {
  return { ...row, about: { ...row.about }, categories: [...row.categories], conditions: [...row.conditions] }
}
