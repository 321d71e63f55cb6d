import { z } from 'zod'
import { BASES } from '../model/evidence.ts'
import { STATUSES } from '../model/status.ts'
import { dayText } from './parts.ts'
import { severalTexts } from './several.ts'

/** A text that may be missing; a field of a form that was left empty is. */
function textOrNone(most: number): z.ZodOptional<z.ZodType<string | undefined, string>> {
  return z
    .string()
    .max(most)
    .transform(text => (text === '' ? undefined : text))
    .optional()
}

/** A question in the address of a page or of the API; the same names as the command line has. */
export const askQuery = z.object({
  words: z.string().max(500).default('').describe('A product or a vendor, in any of its names'),
  as: textOrNone(200).describe('A preset of the catalogue, or the id of a unit'),
  act: severalTexts.optional().describe('May be given more than once'),
  on: textOrNone(20).describe('A day, as 2026-03-01; today where missing'),
  known: textOrNone(20),
  basis: textOrNone(30),
  with: textOrNone(200).describe('The other side: a party, a class or a preset'),
  version: textOrNone(100),
  snapshot: textOrNone(80).describe(
    'The catalogue that a permanent link was made with; the answer says so where it is another now',
  ),
  assume: severalTexts.optional().describe('KEY=VALUE; may be given more than once'),
  said: textOrNone(500).describe(
    'The question in words that the rest was taken from; the answer tells how it was read',
  ),
  unheld: textOrNone(100).describe(
    'Whom the question named and the catalogue has no kind of organisation for; the answer says that it is for another',
  ),
  in: textOrNone(20).describe(
    'A legal system asked about as a whole; the answer tells of its other kinds of organisation',
  ),
})
export type AskQueryWire = z.infer<typeof askQuery>

/** The same question to the API, which speaks English unless it is asked for another language. */
export const askInQuery = askQuery.extend({
  lang: z.enum(['en', 'zh', 'de', 'es']).optional().describe('The language of its sentences (en)'),
})

/** The same question about one act, for who looks many up. */
export const verdictQuery = askQuery
  .omit({ act: true, snapshot: true })
  .extend({ act: z.string().min(1).max(100).describe('One act') })

export const lookedUp = z
  .object({
    snapshot: z.string(),
    as: z.string(),
    act: z.string(),
    on: dayText,
    product: z.string().nullable(),
    party: z.string().nullable(),
    status: z.enum([...STATUSES, 'undetermined']),
    best: z.enum(STATUSES),
    worst: z.enum(STATUSES),
    basis: z.enum(BASES).nullable(),
    contested: z.boolean(),
    measure: z.string().nullable(),
    provision: z.string().nullable().describe('The one that leads'),
    says: z.string(),
    since: dayText.nullable(),
    until: dayText.nullable().describe('The last day on which the range is this'),
  })
  .meta({ id: 'LookedUpVerdict' })
