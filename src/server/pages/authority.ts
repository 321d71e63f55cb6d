import { z } from 'zod'
import { authorityIn } from '../../app/authority/authority.ts'
import { establishAuthority } from '../../app/authority/establish-authority.ts'
import { viewGazette } from '../../app/gazette/read-gazette.ts'
import { pageOf, sorted } from '../../app/lists/page-of.ts'
import { PUBLIC_KEYS } from '../../app/public-list/columns.ts'
import { changesOn, listOn, readListRecord } from '../../app/public-list/public-list.ts'
import { authorityPage } from '../../web/pages/authority.ts'
import { gazettePage } from '../../web/pages/gazette.ts'
import { publicListPage } from '../../web/pages/public-list.ts'
import { authority, gazetteQuery } from '../../wire/authority.ts'
import { publicListQuery } from '../../wire/public-list.ts'
import { parse } from '../mount-api.ts'
import { go, type Page, page, show } from '../page.ts'
import { wireGazette } from '../routes/gazette.ts'
import { withoutUndefined } from '../without-undefined.ts'

const day = z.iso.date().or(z.literal('')).default('').catch('')

/** The pages of an authority that everybody may see, and the one on which it is named. */
export const authorityPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/gazette',
    door: 'open',
    query: gazetteQuery,
    run: async ({ registry, frame, query, request }) => {
      const view = wireGazette(await viewGazette(registry, withoutUndefined(query)))
      const content = gazettePage(frame, view, {
        address: `${new URL(request.url).origin}/gazette`,
        snapshot: registry.catalogue.current().snapshot,
      })
      return show(frame.texts['gazette.title'], content)
    },
  }),
  page({
    method: 'get',
    path: '/list',
    door: 'open',
    query: publicListQuery.extend({ on: day, since: day }),
    run: async ({ registry, frame, query }) => {
      const on = query.on === '' ? frame.today : query.on
      const { snapshot } = registry.catalogue.current()
      const record = await readListRecord(registry)
      const rows = sorted(listOn(snapshot, record, on, query), query, PUBLIC_KEYS)
      const content = publicListPage(frame, {
        snapshot,
        query: { ...query, on },
        rows: pageOf(rows, query),
        total: rows.length,
        ...(query.since === '' ? {} : { changes: changesOn(snapshot, record, query.since, on, query) }),
      })
      return show(frame.texts['list.title'], content)
    },
  }),
  page({
    method: 'get',
    path: '/authority',
    door: 'signed-in',
    run: async ({ registry, frame }) => {
      const known = await registry.store.read(authorityIn)
      const { snapshot } = registry.catalogue.current()
      const content = authorityPage(frame, { snapshot, typed: { ...known }, problems: [] })
      return show(frame.texts['authority.title'], content)
    },
  }),
  page({
    method: 'post',
    path: '/authority',
    door: 'signed-in',
    run: async ({ registry, actor, frame, typed }) => {
      const { id, title, system, origin } = typed
      const read = parse(authority, { id, title, system, origin }, '')
      const named =
        read.problems.length > 0
          ? ({ ok: false, problems: read.problems } as const)
          : await establishAuthority(registry, actor, read.value as z.output<typeof authority>)
      if (named.ok) return go('/gazette')
      const { snapshot } = registry.catalogue.current()
      const content = authorityPage(frame, { snapshot, typed, problems: named.problems })
      return show(frame.texts['authority.title'], content, 422)
    },
  }),
]
