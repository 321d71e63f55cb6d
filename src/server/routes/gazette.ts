import type { z } from 'zod'
import { ok } from '../../base/result.ts'
import { authorityOrRefusal } from '../../app/authority/authority.ts'
import { establishAuthority } from '../../app/authority/establish-authority.ts'
import { type GazetteView, viewGazette } from '../../app/gazette/read-gazette.ts'
import { rotateKey } from '../../app/gazette/rotate-key.ts'
import { authority, gazetteQuery, gazetteView, keyRotated } from '../../wire/authority.ts'
import { json } from '../reply.ts'
import { type Route, route } from '../route.ts'
import { withoutUndefined } from '../without-undefined.ts'

const TAG = 'gazette'

/** The authority and its gazette. What programs check stands under /gazette/…, as C2SP tlog-tiles has it. */
export const gazetteRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/authority',
    tag: TAG,
    says: 'For whom this registry acts.',
    door: 'open',
    answer: { status: 200, body: authority, says: 'The authority' },
    run: async ({ registry }) => {
      const found = await registry.store.read(authorityOrRefusal)
      return found.ok ? ok(json({ ...found.value })) : found
    },
  }),
  route({
    method: 'put',
    path: '/authority',
    tag: TAG,
    says: 'Name the authority for which this registry acts, and begin its gazette. Once; later only its title changes.',
    door: 'signed-in',
    body: authority,
    answer: { status: 200, body: authority, says: 'Named' },
    run: async ({ registry, actor, body }) => {
      const named = await establishAuthority(registry, actor, body)
      return named.ok ? ok(json({ ...named.value })) : named
    },
  }),
  route({
    method: 'get',
    path: '/gazette',
    tag: TAG,
    says: 'The gazette for people: where it stands, and its entries, the newest first.',
    door: 'open',
    query: gazetteQuery,
    answer: { status: 200, body: gazetteView, says: 'The gazette' },
    run: async ({ registry, query }) => {
      return ok(json(wireGazette(await viewGazette(registry, withoutUndefined(query)))))
    },
  }),
  route({
    method: 'post',
    path: '/gazette/key',
    tag: TAG,
    says: 'Hand the gazette over to a new key.',
    door: 'signed-in',
    answer: { status: 200, body: keyRotated, says: 'Handed over; tell whoever pinned the old one' },
    run: async ({ registry, actor }) => {
      const rotated = await rotateKey(registry, actor)
      return rotated.ok ? ok(json({ ...rotated.value })) : rotated
    },
  }),
]

/** The gazette in the shape of the wire. */
export function wireGazette({ authority: whose, head, entries }: GazetteView): z.input<typeof gazetteView> {
  return {
    authority: whose ?? null,
    size: head?.size ?? 0,
    key: head?.key ?? null,
    checkpoint: head?.checkpoint ?? null,
    entries: entries.map(entry => ({ ...entry, body: { ...entry.body } })),
  }
}
