import { z } from 'zod'

/** What is wrong with a request, as RFC 9457 has it; `problems` tells everything at once, each with a pointer into what was sent. */
export const problemDetails = z
  .object({
    type: z.string().describe('about:blank, or urn:licet:problem:CODE'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().describe('A stable word that programs may rely on'),
    help: z.string().optional().describe('The next step'),
    problems: z
      .array(
        z.object({
          code: z.string(),
          says: z.string(),
          pointer: z.string().optional(),
          help: z.string().optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' })

export type ProblemDetails = z.infer<typeof problemDetails>
