import type { JudgementFact } from '../identity/judgement.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type Call, textOf } from './call.ts'
import type { World } from './world.ts'

/** What people have settled in the folder where a command runs, unless --judgements names another file. */
export const USUAL_JUDGEMENTS = 'licet.judgements.jsonl'

const MOST_BYTES = 256 << 20

/** A file of judgements, as it is on the disk. */
export interface JudgementFile {
  readonly file: string
  readonly facts: readonly JudgementFact[]
}

/** The file that a call means, whether it is there or not. */
export function judgementFileOf(call: Call): string {
  return textOf(call, 'judgements') ?? USUAL_JUDGEMENTS
}

/** Whether a call has judgements to hear: those it names, or those that lie where it runs. */
export function hearsJudgements(world: World, call: Call): boolean {
  return textOf(call, 'judgements') !== undefined || world.disk.isFile(USUAL_JUDGEMENTS)
}

/** Reads a file of judgements; one line that cannot be read spoils it, since it may hold what settles something else. */
export async function readJudgements(world: World, file: string): Promise<Result<JudgementFile>> {
  const text = await world.disk.readText(file, MOST_BYTES)
  if (!text.ok) return text
  const { parseJudgements } = await import('../identity/judgement-file.ts')
  const { facts, problems } = parseJudgements(text.value)
  if (problems.length === 0) return ok({ file, facts })
  if (facts.length === 0 && problems.length > 1 && problems.every(isUnreadable))
    return err(noJudgements(file))
  return {
    ok: false,
    problems: problems.map(problem => ({
      ...problem,
      at: { ...problem.at, file },
      help: 'Take the line out, or fetch the file again from whom it came.',
    })),
  }
}

function isUnreadable({ code }: Problem): boolean {
  return code === 'judgement-unreadable'
}

function noJudgements(file: string): Problem {
  return {
    code: 'judgements-none',
    at: { file },
    says: 'Expected judgements, one JSON object a line, and no line is one.',
    help: 'Such a file is written by licet judge. An inventory is judged with: licet judge FILE.',
  }
}

/** The file to be added to: one that is not there yet holds nothing. */
export async function readOwnJudgements(world: World, call: Call): Promise<Result<JudgementFile>> {
  const file = judgementFileOf(call)
  return world.disk.isFile(file) ? readJudgements(world, file) : ok({ file, facts: [] })
}
