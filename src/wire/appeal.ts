import { z } from 'zod'
import { APPEAL_OUTCOMES, APPEAL_STAGES } from '../model/appeal.ts'
import { dayText, idText, instantText, longText, pageQuery } from './parts.ts'

export const appealQuery = pageQuery.extend({ measure: idText.optional() })

export const appealInput = z
  .object({
    unit: idText.describe('For which unit; the measure has to concern it'),
    grounds: longText.min(1),
  })
  .strict()
  .meta({ id: 'AppealInput' })

export const appealStepInput = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('withdraw') }).strict(),
    z
      .object({ kind: z.literal('propose'), outcome: z.enum(APPEAL_OUTCOMES), says: longText.min(1) })
      .strict(),
    z.object({ kind: z.literal('send-back'), says: longText.min(1) }).strict(),
    z.object({ kind: z.literal('confirm') }).strict(),
  ])
  .meta({ id: 'AppealStepInput' })

const said = z.object({
  by: z.string().nullable().describe('Only for those who work on appeals'),
  on: dayText,
})

export const appeal = z
  .object({
    id: idText,
    unit: idText,
    measure: idText,
    entry: z.int().describe('The entry of the gazette that is appealed'),
    stage: z.enum(APPEAL_STAGES),
    filedBy: z.string(),
    filedOn: dayText,
    grounds: z.string(),
    proposal: said
      .extend({ outcome: z.enum(APPEAL_OUTCOMES), says: z.string() })
      .nullable()
      .describe('For those who appealed only once it is decided'),
    confirmed: said.nullable(),
    sentBack: z.array(said.extend({ says: z.string() })),
    carriedOut: z
      .object({ entry: z.int(), on: dayText })
      .nullable()
      .describe('The later act that did what was decided'),
    legal: z.array(z.enum(['withdraw', 'propose', 'send-back', 'confirm'])).describe('What you may do now'),
    version: z.int(),
    createdAt: instantText,
  })
  .meta({ id: 'Appeal' })
export type AppealWire = z.infer<typeof appeal>
