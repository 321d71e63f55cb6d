import { err, ok, type Result } from '../base/result.ts'
import type { World } from './world.ts'

/** What a user set once: for whom to answer, facts about that organisation, and where their own units and waivers stand. */
export interface Defaults {
  readonly as?: string
  readonly answers?: Readonly<Record<string, string>>
  /** The file of --units. */
  readonly units?: string
  /** The file of --waivers, or several. */
  readonly waivers?: string | readonly string[]
}

export const DEFAULTS_FILE = 'licet.json'
const MOST_BYTES = 64 * 1024

/** What ./licet.json says; LICET_AS goes before its organisation, and then its answers are about another. Nothing where neither is there. */
export async function readDefaults(world: World): Promise<Result<Defaults>> {
  const kept = await readKept(world)
  const named = world.environment['LICET_AS']
  if (!kept.ok || named === undefined || named === '') return kept
  const { answers: _, ...others } = kept.value
  return ok({ ...others, as: named })
}

async function readKept(world: World): Promise<Result<Defaults>> {
  if (!world.disk.isFile(DEFAULTS_FILE)) return ok({})
  const text = await world.disk.readText(DEFAULTS_FILE, MOST_BYTES)
  return text.ok ? parseDefaults(text.value) : text
}

function parseDefaults(text: string): Result<Defaults> {
  const problem = (says: string): Result<Defaults> =>
    err({
      code: 'defaults-unreadable',
      at: { file: DEFAULTS_FILE },
      says,
      help: 'Write {"as": "us/federal-contractor", "answers": {"purpose": "security"}, "units": "units.yaml", "waivers": "waivers.yaml"}, or remove the file.',
    })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return problem('Expected JSON and found something else.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem('Expected an object.')
  const { as, answers, units, waivers } = value as Readonly<Record<string, unknown>>
  if (as !== undefined && typeof as !== 'string')
    return problem('Expected "as" to be the id of an organisation.')
  if (answers !== undefined && !isTexts(answers)) return problem('Expected "answers" to hold texts by key.')
  if (units !== undefined && typeof units !== 'string') return problem('Expected "units" to be a file.')
  if (waivers !== undefined && typeof waivers !== 'string' && !isTextList(waivers))
    return problem('Expected "waivers" to be a file, or a list of files.')
  return ok({
    ...(as === undefined ? {} : { as }),
    ...(answers === undefined ? {} : { answers }),
    ...(units === undefined ? {} : { units }),
    ...(waivers === undefined ? {} : { waivers }),
  })
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(each => typeof each === 'string')
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(each => typeof each === 'string')
  )
}
