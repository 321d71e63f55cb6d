import { z } from 'zod'
import { emailText, idText, instantText, titleText } from './parts.ts'
import { grant } from './person.ts'

/** HOSTILE: longer than any password may be, so that the answer is "wrong" and not "too long". */
const passwordText = z.string().min(1).max(1024)

export const signInInput = z
  .object({ email: emailText, password: passwordText })
  .strict()
  .meta({ id: 'SignIn' })

export const setUpInput = z
  .object({
    secret: z.string().max(200),
    email: emailText,
    name: titleText,
    password: passwordText,
    organisation: titleText,
    preset: idText.nullable().default(null),
  })
  .strict()
  .meta({ id: 'SetUp' })

export const invitationInput = z
  .object({ secret: z.string().max(200), password: passwordText })
  .strict()
  .meta({ id: 'InvitationAcceptance' })

export const passwordChange = z
  .object({ current: passwordText, next: passwordText })
  .strict()
  .meta({ id: 'PasswordChange' })

export const session = z
  .object({
    person: z.object({ id: idText, name: z.string(), email: z.string() }),
    via: z.enum(['session', 'token', 'setup', 'guest', 'system', 'none']),
    grants: z.array(grant),
    csrf: z.string().nullable().describe('Send it as X-Licet-CSRF with whatever changes something'),
  })
  .meta({ id: 'Session' })

export const tokenInput = z
  .object({
    name: titleText,
    scopes: z
      .array(idText)
      .max(50)
      .default([])
      .describe('Actions that it may do at most; empty: all of yours'),
    days: z.int().min(1).max(365).default(90),
  })
  .strict()
  .meta({ id: 'TokenInput' })

export const token = z
  .object({
    id: idText,
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: instantText,
    expiresAt: instantText,
    lastUsedAt: instantText.nullable(),
  })
  .meta({ id: 'Token' })

export const tokenOfSomebody = token
  .extend({ person: z.object({ id: idText, name: z.string() }) })
  .meta({ id: 'TokenOfSomebody' })

export const newToken = token
  .extend({ secret: z.string().describe('Shown this once') })
  .meta({ id: 'NewToken' })
