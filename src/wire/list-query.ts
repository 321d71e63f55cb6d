import { z } from 'zod'

/** So many rows stand on a page where nobody asked for another number. */
export const ROWS_A_PAGE = 50
export const MOST_ROWS_A_PAGE = 500

/** What every list can be asked for by its address: words, order and page. Filters are added to it. */
export const listQuery = z.object({
  words: z.string().max(500).default('').describe('Only what has all of these words'),
  sort: z.string().max(40).default('').describe('The column to sort by'),
  order: z.enum(['up', 'down']).default('up').catch('up'),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1).catch(1),
  per: z.coerce.number().int().min(1).max(MOST_ROWS_A_PAGE).default(ROWS_A_PAGE).catch(ROWS_A_PAGE),
})

/** A page of a list, and how many there are in all. */
export function listedPage<T extends z.ZodType>(
  entry: T,
): z.ZodObject<{ total: z.ZodInt; page: z.ZodInt; per: z.ZodInt; entries: z.ZodArray<T> }> {
  return z.object({ total: z.int(), page: z.int(), per: z.int(), entries: z.array(entry) })
}
export type ListQueryWire = z.infer<typeof listQuery>
