import { z } from 'zod'
import { GAZETTE_KINDS } from '../model/gazette-entry.ts'
import { idText, instantText, titleText } from './parts.ts'

/** For whom the registry acts. */
export const authority = z
  .object({
    id: idText.describe('As the catalogue has it, or a new one as xx/house'),
    title: titleText,
    system: idText.describe('The system that it belongs to'),
    origin: z.string().min(1).max(200).describe('The name of its gazette, as registry.example/gazette'),
  })
  .strict()
  .meta({ id: 'Authority' })

export const gazetteQuery = z.object({
  before: z.coerce.number().int().min(0).optional().describe('Only entries of lower numbers'),
  subject: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const gazetteView = z
  .object({
    authority: authority.nullable(),
    size: z.int(),
    key: z.string().nullable().describe('The verifier key, to be pinned'),
    checkpoint: z.string().nullable(),
    entries: z.array(
      z.object({
        number: z.int(),
        format: z.literal(1),
        kind: z.enum(GAZETTE_KINDS),
        at: instantText,
        authority: z.string(),
        subject: z.string(),
        previous: z.int().optional(),
        body: z.looseObject({}),
      }),
    ),
  })
  .meta({ id: 'Gazette' })

export const keyRotated = z
  .object({ before: z.string(), key: z.string(), entry: z.int() })
  .meta({ id: 'KeyRotated' })
