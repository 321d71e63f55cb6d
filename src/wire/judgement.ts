import { z } from 'zod'
import { idList, idText, level, longText } from './parts.ts'

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('is'), party: idText.optional(), product: idText.optional() }).strict(),
  z.object({ kind: z.literal('is-not'), parties: idList.min(1) }).strict(),
  z.object({ kind: z.literal('is-nobodys') }).strict(),
])

export const judgementInput = z
  .object({
    title: idText.describe('Id of the title, as an open match names it'),
    answer,
    why: longText.default(''),
    unit: idText.nullable().default(null).describe('Where it holds, with the units below; null: everywhere'),
  })
  .strict()
  .meta({ id: 'JudgementInput' })

export const judgement = z
  .object({
    id: z.string(),
    title: z.string(),
    answer,
    by: z.string(),
    at: z.string(),
    why: z.string(),
    unit: z.string().nullable(),
  })
  .meta({ id: 'Judgement' })

export const openMatch = z
  .object({
    title: idText,
    unit: idText,
    lines: z.int(),
    name: z.string(),
    publisher: z.string().nullable(),
    version: z.string().nullable(),
    identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })),
    answers: z.array(
      z.object({
        party: z.string().nullable(),
        product: z.string().nullable(),
        level,
        name: z.string(),
        probability: z.number(),
        because: z.array(
          z.object({
            feature: z.string(),
            says: z.string(),
            item: z.string(),
            candidate: z.string(),
            weight: z.number(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'OpenMatch' })
