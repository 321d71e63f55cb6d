import { z } from 'zod'
import { listQuery } from './list-query.ts'
import { DRAFT_STATES } from '../model/draft-state.ts'
import { dayText, idText, instantText, longText, titleText } from './parts.ts'
import { problem } from './problem.ts'

/** A measure's file; the gazette bounds what can be published at 64 KiB. */
const yamlText = z.string().max(500_000)

export const draftText = z
  .object({ text: yamlText.describe('A measure as its file of the catalogue has it, in YAML or JSON') })
  .strict()
  .meta({ id: 'MeasureDraftText' })

export const previewInput = draftText
  .extend({ on: dayText.optional().describe('The day asked about; today where missing') })
  .meta({ id: 'MeasurePreviewInput' })

export const draftInput = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('measure'), title: titleText, text: yamlText }).strict(),
    z
      .object({
        kind: z.literal('repeal'),
        title: titleText,
        text: longText.min(1).describe('The reasons'),
        measure: idText,
        repealOn: dayText.describe('From which day on; today or later'),
      })
      .strict(),
  ])
  .meta({ id: 'MeasureDraftInput' })

export const draft = z
  .object({
    id: idText,
    kind: z.enum(['measure', 'repeal']),
    title: z.string(),
    text: z.string(),
    measure: z.string().nullable(),
    repealOn: z.string().nullable(),
    after: z.int().nullable().describe('The entry of the gazette that it changes or ends'),
    state: z.enum(DRAFT_STATES),
    authors: z.array(z.string()).describe('None of them may publish it'),
    publishedEntry: z.int().nullable(),
    version: z.int(),
    createdAt: instantText,
    updatedAt: instantText,
  })
  .meta({ id: 'MeasureDraft' })

export const draftChecked = z
  .object({
    isSound: z.boolean(),
    measure: z.string().nullable().describe('Its id, where it is sound'),
    problems: z.array(problem),
  })
  .meta({ id: 'MeasureDraftChecked' })

const range = z.object({ best: z.string(), worst: z.string() })

export const preview = draftChecked
  .extend({
    units: z.int(),
    products: z.int().describe('Products that it may cover'),
    changes: z.array(
      z.object({
        organisation: z.string(),
        product: z.string(),
        act: z.string(),
        before: range,
        after: range,
        ledBefore: z.string().optional(),
        ledAfter: z.string().optional(),
        held: z.int().describe('Lines of current inventories of that unit that are this product'),
      }),
    ),
    isCut: z.boolean().describe('Whether there are more changes than are told'),
    opened: z.int().describe('Findings of the current inventories that would come'),
    changed: z.int().describe('Findings of which something else would be said'),
    gone: z.int().describe('Findings that would go'),
    findings: z
      .array(
        z.object({
          inventory: idText,
          unit: idText,
          product: z.string().nullable(),
          party: z.string().nullable(),
          act: z.string(),
          lines: z.int(),
          before: range.nullable(),
          after: range.nullable(),
        }),
      )
      .describe('The first of them: as the registry would decide it, with judgements, waivers and quotas'),
  })
  .meta({ id: 'MeasurePreview' })

export const publishedMeasure = z
  .object({
    id: idText,
    data: z.looseObject({}),
    entry: z.object({ number: z.int(), at: instantText }),
    repeal: z.object({ number: z.int(), at: instantText, on: dayText }).nullable(),
    review: z.string().nullable(),
    publishedAt: instantText,
    updatedAt: instantText,
  })
  .meta({ id: 'PublishedMeasure' })

/** What drafts are asked for by; without `sort`, the newest first. */
export const draftQuery = listQuery.omit({ words: true }).extend({
  state: z
    .enum(['', ...DRAFT_STATES])
    .default('')
    .catch(''),
})
export type DraftQueryWire = z.infer<typeof draftQuery>
