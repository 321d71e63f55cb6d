import { z } from 'zod'
import {
  CRITERION_KINDS,
  FINDING_GRADES,
  REVIEW_OUTCOMES,
  REVIEW_STAGES,
  REVIEW_WAYS,
  ROUND_KINDS,
} from '../model/review.ts'
import { listQuery } from './list-query.ts'
import { dayText, idList, idText, instantText, longText, pageQuery, titleText } from './parts.ts'

const words = {
  says: longText.min(1).describe('For everybody, once the decision is published'),
  confidential: longText.optional().describe('For those who work on the case'),
}
const reason = z.object({ says: longText.min(1) })
const conditions = z.array(titleText).max(50).default([])
const assessors = z.array(idText).min(1).max(20)
const outcome = z.enum(REVIEW_OUTCOMES)

const source = z
  .object({ title: titleText, publisher: titleText, published: dayText, url: z.url().max(2000).optional() })
  .strict()

export const schemeInput = z
  .object({
    id: idText,
    title: titleText,
    criteria: z
      .array(
        z
          .object({
            id: idText,
            kind: z.enum(CRITERION_KINDS),
            says: longText.min(1),
            evidence: longText.optional(),
          })
          .strict(),
      )
      .min(1)
      .max(200),
    hearingDays: z.int().min(1).max(365),
    appealDays: z.int().min(1).max(365),
    validDays: z.int().min(1).max(36_500).optional(),
  })
  .strict()
  .meta({ id: 'ReviewSchemeInput' })

export const scheme = schemeInput.extend({ version: z.int() }).meta({ id: 'ReviewScheme' })

const subject = z.object({ kind: z.enum(['product', 'party', 'category']), id: idText }).strict()
const reach = z
  .object({
    acts: idList.min(1),
    to: z.unknown().describe('Whom a decision would bind, as `to` of a provision'),
    where: z.unknown().optional().describe('In which circumstances, as `where` of a provision'),
  })
  .strict()

export const reviewInput = z
  .object({
    way: z.enum(REVIEW_WAYS),
    title: titleText,
    subject,
    reach,
    onBehalfOf: titleText.describe('The applicant, or who gave notice'),
    grounds: z.object(words).strict(),
    unit: idText.nullable().default(null).describe('Where you may apply; null: in the registry'),
  })
  .strict()
  .meta({ id: 'ReviewInput' })

/** One step; which are possible follows from the case. */
export const stepInput = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('open'), scheme: idText, assessors }).strict(),
    reason.extend({ kind: z.literal('dismiss') }).strict(),
    reason.extend({ kind: z.literal('withdraw') }).strict(),
    z.object({ kind: z.literal('assign'), assessors }).strict(),
    z
      .object({
        kind: z.literal('find'),
        criterion: idText,
        grade: z.enum(FINDING_GRADES),
        sources: z.array(source).max(50).default([]),
        ...words,
      })
      .strict(),
    z.object({ kind: z.literal('finish') }).strict(),
    reason.extend({ kind: z.literal('resume') }).strict(),
    z.object({ kind: z.literal('invite'), deadline: dayText, points: longText.min(1) }).strict(),
    z.object({ kind: z.literal('state'), from: titleText, ...words }).strict(),
    z.object({ kind: z.literal('hear'), heldOn: dayText, present: titleText, ...words }).strict(),
    z.object({ kind: z.literal('recommend'), outcome, conditions, ...words }).strict(),
    z
      .object({ kind: z.literal('propose'), outcome, conditions, until: dayText.optional(), ...words })
      .strict(),
    reason.extend({ kind: z.literal('send-back') }).strict(),
    z.object({ kind: z.literal('confirm') }).strict(),
    z.object({ kind: z.literal('publish') }).strict(),
    z.object({ kind: z.literal('appeal'), ...words }).strict(),
    z
      .object({ kind: z.literal('reopen'), as: z.enum(['revision', 'renewal']), assessors, ...words })
      .strict(),
  ])
  .meta({ id: 'ReviewStep' })

export const reviewQuery = pageQuery.extend({
  cursor: z
    .string()
    .regex(/^\d{1,15}$/u, 'This cursor is none of ours.')
    .optional()
    .describe('As `next` of the page before gave it'),
  stage: z.enum(REVIEW_STAGES).optional(),
  subject: idText.optional(),
})

const said = z.object({ says: z.string(), confidential: z.string().optional() })
const statement = said.extend({ at: instantText, from: z.string() })
const record = said.extend({ heldOn: dayText, present: z.string(), at: instantText })

const round = z.object({
  kind: z.enum(ROUND_KINDS),
  begunAt: instantText,
  begunOn: dayText,
  by: z.string(),
  grounds: said,
  assessors: z.array(z.string()),
  findings: z.array(
    said.extend({
      criterion: z.string(),
      grade: z.enum(FINDING_GRADES),
      sources: z.array(source),
      by: z.string(),
      at: instantText,
    }),
  ),
  hearing: z
    .object({
      invitedAt: instantText,
      deadline: dayText,
      points: z.string(),
      statement: statement.optional(),
      record: record.optional(),
    })
    .optional(),
  recommendation: said
    .extend({ outcome, conditions: z.array(z.string()), by: z.string(), at: instantText })
    .optional(),
  decision: said
    .extend({
      outcome,
      conditions: z.array(z.string()),
      until: dayText.optional(),
      first: z.string(),
      firstAt: instantText,
      second: z.string().optional(),
      secondAt: instantText.optional(),
      publishedAt: instantText.optional(),
      publishedOn: dayText.optional(),
      appealUntil: dayText.optional(),
    })
    .optional(),
  closed: z.object({ on: dayText, kind: z.enum(['dismissed', 'withdrawn']), says: z.string() }).optional(),
})

export const review = z
  .object({
    id: idText,
    number: z.int(),
    unit: z.string().nullable(),
    version: z.int(),
    updatedAt: instantText,
    state: z.object({
      way: z.enum(REVIEW_WAYS),
      title: z.string(),
      subject: z.object({ kind: z.string(), id: z.string() }),
      reach: z.object({ acts: z.array(z.string()), to: z.unknown(), where: z.unknown().optional() }),
      stage: z.enum(REVIEW_STAGES),
      filedAt: instantText,
      filedBy: z.string().describe('Empty for those who do not work on the case, as all ids of people'),
      onBehalfOf: z.string(),
      openedOn: dayText.optional(),
      scheme: scheme.optional(),
      assessorsEver: z.array(z.string()),
      rounds: z.array(round),
    }),
  })
  .meta({ id: 'Review' })

export const reviewView = review
  .extend({ steps: z.array(z.string()).describe('The steps that you may take now') })
  .meta({ id: 'ReviewView' })

export const reviewEvent = z
  .object({
    seq: z.int(),
    at: instantText,
    on: dayText,
    actor: z.object({ id: z.string(), name: z.string() }),
    step: z.looseObject({ kind: z.string() }),
  })
  .meta({ id: 'ReviewEvent' })

/** What the page of cases is asked for by; without `sort`, the newest first. */
export const reviewListQuery = listQuery.omit({ words: true }).extend({
  stage: z
    .enum(['', ...REVIEW_STAGES])
    .default('')
    .catch(''),
})
export type ReviewListQueryWire = z.infer<typeof reviewListQuery>
