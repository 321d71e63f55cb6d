import { err, ok, type Result } from '../base/result.ts'
import type { World } from './world.ts'

/** What a user set once: for whom to answer, and facts about that organisation. */
export interface Defaults {
  readonly as?: string
  readonly answers?: Readonly<Record<string, string>>
}

const FILE = 'licet.json'
const MOST_BYTES = 64 * 1024

/** The organisation of LICET_AS, else what ./licet.json says; nothing where neither is there. */
export async function readDefaults(world: World): Promise<Result<Defaults>> {
  const named = world.environment['LICET_AS']
  if (named !== undefined && named !== '') return ok({ as: named })
  const text = await world.disk.readText(FILE, MOST_BYTES)
  if (!text.ok) return text.problems.every(problem => problem.code === 'file-missing') ? ok({}) : text
  return parseDefaults(text.value)
}

function parseDefaults(text: string): Result<Defaults> {
  const problem = (says: string): Result<Defaults> =>
    err({
      code: 'defaults-unreadable',
      at: { file: FILE },
      says,
      help: 'Write {"as": "us/federal-contractor", "answers": {"purpose": "security"}}, or remove the file.',
    })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return problem('Expected JSON and found something else.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem('Expected an object.')
  const { as, answers } = value as { readonly as?: unknown; readonly answers?: unknown }
  if (as !== undefined && typeof as !== 'string')
    return problem('Expected "as" to be the id of an organisation.')
  if (answers !== undefined && !isTexts(answers)) return problem('Expected "answers" to hold texts by key.')
  return ok({ ...(as === undefined ? {} : { as }), ...(answers === undefined ? {} : { answers }) })
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(each => typeof each === 'string')
  )
}
