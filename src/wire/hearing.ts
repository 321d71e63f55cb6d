import { z } from 'zod'
import { idText, instantText, longText, titleText } from './parts.ts'
import { review } from './review.ts'

/** Longest time for which somebody from outside is heard by one link. */
const MOST_DAYS = 365

export const guestInput = z
  .object({
    name: titleText.describe('For whom they speak: they cannot change it'),
    days: z.int().min(1).max(MOST_DAYS).default(90).describe('Link and session end after so many days'),
  })
  .strict()
  .meta({ id: 'GuestInput' })

export const guest = z
  .object({
    id: idText,
    name: z.string(),
    invitedAt: instantText,
    expiresAt: instantText,
    openedAt: instantText.nullable(),
    revokedAt: instantText.nullable(),
  })
  .meta({ id: 'Guest' })

export const newGuest = guest
  .extend({ link: z.string().describe('Shown this once; it opens once') })
  .meta({ id: 'NewGuest' })

export const caseFile = z
  .object({
    id: idText,
    guest: idText,
    name: z.string(),
    type: z.string(),
    sizeBytes: z.int(),
    sha256: z.string(),
    at: instantText,
  })
  .meta({ id: 'CaseFile' })

export const hearingEntry = z
  .object({ secret: z.string().max(200).describe('The last part of the link') })
  .strict()
  .meta({ id: 'HearingEntry' })

export const hearingSession = z
  .object({
    name: z.string(),
    expiresAt: instantText,
    csrf: z.string().describe('Send it as X-Licet-CSRF with whatever changes something'),
  })
  .meta({ id: 'HearingSession' })

const words = {
  says: longText.min(1).describe('For everybody, once the decision is published'),
  confidential: longText.optional().describe('For those who work on the case'),
}

export const spokenInput = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('state'), ...words }).strict(),
    z.object({ kind: z.literal('appeal'), ...words }).strict(),
  ])
  .meta({ id: 'HearingStep' })

export const hearing = review
  .extend({
    guest: z.object({ name: z.string(), expiresAt: instantText }),
    steps: z.array(z.enum(['state', 'appeal'])).describe('What you may do now'),
    mayAddFiles: z.boolean(),
    files: z.array(caseFile).describe('Those that you put in yourself'),
  })
  .meta({ id: 'Hearing' })
