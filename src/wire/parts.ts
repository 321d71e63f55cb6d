import { LEVELS } from '../model/resolution.ts'
import { z } from 'zod'

/** Limits of what may be sent, at this one door. */
export const WIRE_LIMITS = {
  idLetters: 200,
  titleLetters: 300,
  textLetters: 20_000,
  listEntries: 500,
  pageSize: 200,
} as const

/** Ids, whoever made them: no white space, no control signs, nothing that climbs a path. */
export const idText = z
  .string()
  .min(1)
  .max(WIRE_LIMITS.idLetters)
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._:/+-]*$/u,
    'Expected an id: letters, digits, and . _ : / + - between them.',
  )

/** One line that a person wrote. */
export const titleText = z
  .string()
  .trim()
  .min(1)
  .max(WIRE_LIMITS.titleLetters)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'Expected one line without control signs.')

/** Some paragraphs that a person wrote. */
export const longText = z.string().max(WIRE_LIMITS.textLetters)

/** How closely it is known what a thing is. */
export const level = z
  .enum(LEVELS)
  .describe('The product itself, a family of products among which it is, or only whose it is')

export const emailText = z.email().max(254)

export const dayText = z.iso.date()

export const instantText = z.iso.datetime()

/** Small tables of texts, such as attributes. HOSTILE: a key may be `__proto__`; it stays a key of a plain record. */
export const textTable = z
  .record(idText, z.string().max(WIRE_LIMITS.titleLetters))
  .refine(table => Object.keys(table).length <= WIRE_LIMITS.listEntries, 'Too many entries.')

export const idList = z.array(idText).max(WIRE_LIMITS.listEntries)

/** Where a page of a list begins and how long it is. */
export const pageQuery = z.object({
  cursor: z.string().max(300).optional().describe('As `next` of the page before gave it'),
  limit: z.coerce.number().int().min(1).max(WIRE_LIMITS.pageSize).default(50),
})

/** A page of a list: `next` is the cursor of the next page, null at the end. */
export function pageOf<T extends z.ZodType>(
  entry: T,
): z.ZodObject<{ entries: z.ZodArray<T>; next: z.ZodNullable<z.ZodString> }> {
  return z.object({ entries: z.array(entry), next: z.string().nullable() })
}
