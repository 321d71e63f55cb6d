import { FINDING_ORDERS, FINDING_STATES } from '../model/finding-state.ts'
import { z } from 'zod'
import { BASES } from '../model/evidence.ts'
import { STATUSES } from '../model/status.ts'
import { dayText, idText, instantText, level, longText, pageQuery } from './parts.ts'

export const findingState = z.enum(FINDING_STATES)

export const findingQuery = pageQuery.extend({
  unit: idText.optional().describe('This unit and those below'),
  inventory: idText.optional(),
  state: z
    .union([findingState, z.array(findingState)])
    .transform(value => (typeof value === 'string' ? [value] : value))
    .optional()
    .describe('May be given more than once; open, in work and waived where missing'),
  act: idText.optional(),
  status: z.enum(STATUSES).optional(),
  product: idText.optional(),
  party: idText.optional(),
  owner: idText.optional(),
  measure: idText.optional(),
  dueBy: dayText.optional(),
  sort: z
    .enum(FINDING_ORDERS)
    .default('status')
    .describe('The column to sort by: the worst first where missing; what is equal by age'),
  order: z.enum(['up', 'down']).default('up').describe('Which way'),
})

export const finding = z
  .object({
    id: idText,
    inventory: idText,
    unit: idText,
    product: z.string().nullable(),
    party: z.string().nullable(),
    level: level.nullable().describe('null for a quota, which is of no product and no party'),
    name: z.string().describe('Of the product or the party, for people'),
    act: z.string(),
    status: z.enum([...STATUSES, 'undetermined']),
    best: z.enum(STATUSES),
    worst: z.enum(STATUSES),
    measure: z.string().nullable(),
    provision: z.string().nullable(),
    blocking: z.array(z.string()).describe('Every provision that a waiver would have to lift'),
    basis: z.enum(BASES).nullable(),
    contested: z.boolean(),
    sentence: z.string(),
    deadline: dayText.nullable(),
    duties: z.array(z.string()),
    lines: z.int(),
    quantity: z.int(),
    versions: z.array(z.string()),
    state: findingState,
    owner: z.string().nullable(),
    openedAt: instantText,
    changedAt: instantText,
    version: z.int(),
  })
  .meta({ id: 'Finding' })
export type FindingWire = z.infer<typeof finding>

export const findingEvent = z
  .object({
    id: idText,
    at: instantText,
    actor: z.string(),
    kind: z.string(),
    text: z.string(),
    cause: z.string(),
  })
  .meta({ id: 'FindingEvent' })

export const evidenceFile = z
  .object({
    id: idText,
    name: z.string(),
    type: z.string(),
    sizeBytes: z.int(),
    sha256: z.string(),
    person: z.string(),
    at: instantText,
  })
  .meta({ id: 'EvidenceFile' })

/** A product of the same kind that could be taken instead, and how the same act stands with it. */
export const replacement = z
  .object({
    product: idText,
    party: z.string().nullable(),
    name: z.string(),
    status: z.enum(STATUSES),
  })
  .meta({ id: 'Replacement' })
export type ReplacementWire = z.infer<typeof replacement>

export const findingWhole = finding
  .extend({
    replacements: z.array(replacement),
    events: z.array(findingEvent),
    evidence: z.array(evidenceFile),
  })
  .meta({ id: 'FindingWhole' })

export const stateInput = z
  .object({ state: findingState, reason: longText.default('') })
  .strict()
  .meta({ id: 'FindingStateInput' })

export const ownerInput = z.object({ owner: idText.nullable() }).strict().meta({ id: 'FindingOwnerInput' })

export const commentInput = z
  .object({ text: longText.min(1) })
  .strict()
  .meta({ id: 'CommentInput' })

/** What a change did to findings; null where it was not done within some seconds, and goes on. */
export const effect = z
  .object({ opened: z.int(), reopened: z.int(), changed: z.int(), gone: z.int() })
  .nullable()
  .meta({ id: 'Effect' })

export const countEntry = z
  .object({
    unit: idText,
    status: z.enum(STATUSES),
    state: findingState,
    count: z.int(),
    quantity: z.int(),
  })
  .meta({ id: 'FindingCount' })
