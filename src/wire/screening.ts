import { z } from 'zod'
import { dayText, idList, idText, instantText, titleText } from './parts.ts'

export const uploadInput = z
  .object({
    unit: idText,
    name: titleText.describe('Of the file; a hint for how to read it'),
    sizeBytes: z.int().min(0).nullable().default(null).describe('null where nobody knows'),
  })
  .strict()
  .meta({ id: 'UploadInput' })

export const upload = z
  .object({
    id: idText,
    unit: idText,
    name: z.string(),
    sizeBytes: z.int().nullable(),
    receivedBytes: z.int(),
    isComplete: z.boolean(),
  })
  .meta({ id: 'Upload' })

export const screeningInput = z
  .object({
    upload: idText,
    inventory: titleText.describe('What it is called; a later one of the same name replaces it'),
    acts: idList.min(1).optional().describe('use and procure where it is not said'),
    asOf: dayText
      .nullable()
      .optional()
      .describe('The day as of which it is decided, for an inventory of the past; null: today'),
  })
  .strict()
  .meta({ id: 'ScreeningInput' })

const place = z.object({
  file: z.string().optional(),
  line: z.int().optional(),
  column: z.int().optional(),
  pointer: z.string().optional(),
})

export const screening = z
  .object({
    id: idText,
    inventory: idText,
    file: z.string(),
    state: z.enum(['queued', 'reading', 'done', 'failed', 'cancelled']),
    isToStop: z.boolean(),
    queuedAt: instantText,
    startedAt: instantText.nullable(),
    endedAt: instantText.nullable(),
    attempts: z.int(),
    bytesRead: z.int(),
    sizeBytes: z.int(),
    items: z.int(),
    known: z.int().describe('Items whose product or maker the catalogue knows'),
    possible: z.int().describe('Items that may be one it knows'),
    byStatus: z.record(z.string(), z.int()),
    notes: z.array(z.string()),
    problemCount: z.int(),
    problems: z.array(
      z.object({ code: z.string(), at: place, says: z.string(), help: z.string().optional() }),
    ),
  })
  .meta({ id: 'Screening' })
export type ScreeningWire = z.infer<typeof screening>

export const inventory = z
  .object({
    id: idText,
    unit: idText,
    name: z.string(),
    acts: z.array(z.string()),
    asOf: dayText.nullable(),
    version: z.int(),
    createdAt: instantText,
    isPending: z.boolean().describe('Its findings are being worked out anew'),
    current: screening.nullable(),
    latest: screening.nullable(),
  })
  .meta({ id: 'Inventory' })
