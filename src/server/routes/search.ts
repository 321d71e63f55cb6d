import { z } from 'zod'
import { suggest } from '../../app/asking/suggest.ts'
import { ok } from '../../base/result.ts'
import { json } from '../reply.ts'
import { type Route, route } from '../route.ts'

const MOST = 8

/** What typed words may mean, for fields that help while one types. */
export const searchRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/search',
    tag: 'ask',
    says: 'Products, parties and measures that typed words may mean, the likeliest first.',
    door: 'open',
    query: z.object({
      words: z.string().max(200).default('').describe('The beginning of a name, or any part of it'),
      of: z.enum(['any', 'subject']).default('any').describe('subject: only what can be asked about'),
    }),
    answer: {
      status: 200,
      body: z.object({
        entries: z.array(
          z.object({
            kind: z.enum(['product', 'party', 'measure']),
            id: z.string(),
            title: z.string(),
            about: z.string(),
          }),
        ),
      }),
      says: 'At most eight',
    },
    run: async ({ registry, query }) => {
      const found = suggest(registry.catalogue.current(), query.words, MOST * 2)
      const wanted = query.of === 'any' ? found : found.filter(({ kind }) => kind !== 'measure')
      return ok(json({ entries: wanted.slice(0, MOST) }))
    },
  }),
]
