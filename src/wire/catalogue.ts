import { z } from 'zod'
import { listQuery } from './list-query.ts'

const id = z.string().max(200).optional().catch(undefined)
const format = z
  .enum(['page', 'json', 'csv'])
  .default('page')
  .describe('page: a page as JSON; json and csv: all that was found')

/** What measures are asked for by. */
export const measureQuery = listQuery.extend({
  system: id.describe('A legal system; those below it count too'),
  authority: id,
  kind: id,
  act: id.describe('Some provision governs this act'),
  category: id.describe('Some provision names this category, one above it or one below it'),
  party: id.describe('Some provision or list of it names this party'),
  on: z.string().max(20).optional().describe('In force on this day'),
  basis: id.describe('How well its issue is founded'),
  format,
})
export type MeasureQueryWire = z.infer<typeof measureQuery>

/** What parties are asked for by. */
export const partyQuery = listQuery.extend({
  country: id.describe('Where it is incorporated or has its headquarters, ISO 3166'),
  named: z.enum(['', 'yes', 'no']).default('').catch('').describe('Whether a measure or list names it'),
  format,
})
export type PartyQueryWire = z.infer<typeof partyQuery>

/** What products are asked for by. */
export const productQuery = listQuery.extend({
  category: id.describe('Of this category or one below it'),
  party: id.describe('Made by this party'),
  named: z.enum(['', 'yes', 'no']).default('').catch(''),
  format,
})
export type ProductQueryWire = z.infer<typeof productQuery>

/** One line of such a list: every column a text. */
export const shelfPage = z.object({
  total: z.number().int(),
  page: z.number().int(),
  per: z.number().int(),
  entries: z.array(z.record(z.string(), z.string())),
})
