import { z } from 'zod'
import { LIST_STATUSES } from '../model/public-row.ts'
import { listQuery } from './list-query.ts'
import { dayText } from './parts.ts'

const status = z
  .enum(['', ...LIST_STATUSES])
  .default('')
  .catch('')
const category = z.string().max(200).default('').describe('Of this category or one below it')

export const publicListQuery = listQuery.extend({
  on: dayText.optional().catch(undefined).describe('As it was on this day; today where missing'),
  status,
  category,
  format: z.enum(['page', 'json', 'csv']).default('page').catch('page'),
})
export type PublicListQueryWire = z.infer<typeof publicListQuery>

export const publicChangesQuery = z.object({
  from: dayText,
  to: dayText.optional().describe('Today where missing'),
  status,
  category,
})

const row = z.object({
  key: z.string(),
  about: z.object({ kind: z.enum(['product', 'party', 'category']), id: z.string() }),
  name: z.string(),
  categories: z.array(z.string()),
  status: z.enum(LIST_STATUSES),
  isUnderReview: z.boolean(),
  since: z.string(),
  until: z.string().optional(),
  conditions: z.array(z.string()),
  says: z.string(),
  case: z.int().optional(),
  measure: z.string().optional(),
})

export const publicList = z
  .object({ on: dayText, authority: z.string().nullable(), total: z.int(), entries: z.array(row) })
  .meta({ id: 'PublicList' })

export const publicChanges = z
  .object({
    from: dayText,
    to: dayText,
    entries: z.array(z.object({ key: z.string(), before: row.optional(), after: row.optional() })),
  })
  .meta({ id: 'PublicChanges' })
