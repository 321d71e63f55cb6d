import { z } from 'zod'

/** One thing that is wrong. */
export const problem = z.object({
  code: z.string(),
  says: z.string(),
  pointer: z.string().optional(),
  line: z.int().optional().describe('Of a text that was sent, counted from 1'),
  column: z.int().optional(),
  help: z.string().optional(),
})
export type WireProblem = z.infer<typeof problem>

/** What is wrong with a request, as RFC 9457 has it; `problems` tells everything at once, each with a pointer into what was sent. */
export const problemDetails = z
  .object({
    type: z.string().describe('about:blank, or urn:licet:problem:CODE'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().describe('A stable word that programs may rely on'),
    help: z.string().optional().describe('The next step'),
    problems: z.array(problem).optional(),
  })
  .meta({ id: 'Problem' })

export type ProblemDetails = z.infer<typeof problemDetails>
