import { z } from 'zod'
import { idList, idText, instantText, textTable, titleText } from './parts.ts'

/** What is said of a unit. */
export const unitInput = z
  .object({
    above: idText.nullable().default(null).describe('The unit above; null at the top'),
    title: titleText,
    preset: idText.nullable().default(null).describe('An organisation of the catalogue that it is like'),
    systems: idList.default([]),
    classes: idList.default([]),
    attributes: textTable.default({}),
    circumstances: textTable.default({}),
    party: idText.nullable().default(null),
    isLegalPerson: z.boolean().default(false),
  })
  .strict()
  .meta({ id: 'UnitInput' })

export const unit = unitInput
  .extend({ id: idText, version: z.int(), createdAt: instantText })
  .meta({ id: 'Unit' })
export type Unit = z.infer<typeof unit>
