import { parse } from 'yaml'
import type { Json, JsonObject } from '../base/canonical-json.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { parseYaml } from './yaml.ts'

/** The data of a measure's file, as a gazette publishes it. Whether it is a measure is for `joinMeasures` to say. */
export function measureData({
  path,
  text,
}: {
  readonly path: string
  readonly text: string
}): Result<JsonObject> {
  const { yaml, problems } = parseYaml(path, text)
  const [first, ...others] = problems
  if (first !== undefined) return err(first, ...others)
  if (yaml === undefined) return err(noMapping(path))
  try {
    const data = parse(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: true,
      logLevel: 'silent',
    }) as Json
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? ok(data as JsonObject)
      : err(noMapping(path))
  } catch {
    // HOSTILE: aliases that unfold to more than any file says.
    return err({
      code: 'not-yaml',
      at: { file: path },
      says: 'Expected a measure and found too many aliases.',
    })
  }
}

function noMapping(file: string): Problem {
  return {
    code: 'not-a-mapping',
    at: { file, line: 1, column: 1 },
    says: 'Expected a measure, as `id: …`, `title: …`, and found something else.',
    help: 'Begin from a measure that there is: licet measures show ID, or the page of one.',
  }
}
