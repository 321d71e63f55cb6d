import { WAIVER_STATES } from '../model/waiver-state.ts'
import { z } from 'zod'
import { listQuery } from './list-query.ts'
import { dayText, idList, idText, instantText, longText } from './parts.ts'

/** What waivers are asked for by; without `sort`, what is granted and ends first, then the newest of the others. */
export const waiverQuery = listQuery.omit({ words: true }).extend({
  state: z
    .enum(['', ...WAIVER_STATES])
    .default('')
    .catch(''),
  unit: z.string().max(200).default('').describe('This unit and those below'),
})
export type WaiverQueryWire = z.infer<typeof waiverQuery>

export const waiverInput = z
  .object({
    unit: idText,
    products: idList.default([]).describe('Empty: every product'),
    acts: idList.default([]).describe('Empty: every act'),
    provisions: idList.min(1).describe('Those that stand in the way, as findings name them'),
    from: dayText,
    until: dayText,
    reason: longText.min(1),
    conditions: longText.default(''),
  })
  .strict()
  .meta({ id: 'WaiverInput' })

export const waiverJoin = z
  .object({ unit: idText, reason: longText.min(1) })
  .strict()
  .meta({ id: 'WaiverJoin' })

export const waiverDecision = z
  .object({
    provision: idText,
    answer: z.enum(['grant', 'refuse']),
    grantor: idText
      .nullable()
      .default(null)
      .describe('An authority that the provision names as able to lift it'),
    paper: z.string().max(500).default('').describe('The paper by which an authority outside granted it'),
    says: longText.default(''),
  })
  .strict()
  .meta({ id: 'WaiverDecisionInput' })

export const waiverRule = z
  .object({
    twoPeopleFrom: z.int().min(0).describe('Items that a waiver frees, from which two people grant it'),
  })
  .strict()
  .meta({ id: 'WaiverRule' })

export const waiverEnd = z
  .object({ reason: longText.min(1) })
  .strict()
  .meta({ id: 'WaiverEnd' })

export const waiver = z
  .object({
    id: idText,
    unit: idText,
    products: z.array(z.string()),
    acts: z.array(z.string()),
    from: dayText,
    until: dayText,
    reason: z.string(),
    conditions: z.string(),
    requesters: z.array(
      z.object({ person: z.string(), unit: z.string(), at: instantText, reason: z.string() }),
    ),
    decisions: z.array(
      z.object({
        provision: z.string(),
        grantor: z.string().nullable(),
        paper: z.string(),
        state: z.enum(['open', 'granted', 'refused']),
        by: z.array(z.object({ person: z.string(), at: instantText, says: z.string() })),
      }),
    ),
    impact: z.int(),
    matches: z.int().describe('Findings that it frees now, or would free'),
    needsTwo: z.boolean(),
    state: z.enum(WAIVER_STATES),
    version: z.int(),
    createdAt: instantText,
  })
  .meta({ id: 'Waiver' })
