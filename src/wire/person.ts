import { z } from 'zod'
import { ROLES } from '../model/role.ts'
import { emailText, idText, instantText, titleText } from './parts.ts'

export const grant = z
  .object({
    unit: idText.nullable().describe('null: the whole registry'),
    role: z.enum(ROLES),
  })
  .strict()
  .meta({ id: 'Grant' })

export const personInput = z
  .object({ email: emailText, name: titleText, grants: z.array(grant).max(100).default([]) })
  .strict()
  .meta({ id: 'PersonInput' })

export const personChange = z
  .object({ name: titleText, isDisabled: z.boolean().default(false), grants: z.array(grant).max(100) })
  .strict()
  .meta({ id: 'PersonChange' })

export const person = z
  .object({
    id: idText,
    email: emailText,
    name: z.string(),
    isDisabled: z.boolean(),
    hasPassword: z.boolean(),
    grants: z.array(grant),
    version: z.int(),
    createdAt: instantText,
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof person>

export const invited = person
  .extend({ invitation: z.string().describe('Opens /invitation/… once; shown this once') })
  .meta({ id: 'InvitedPerson' })
