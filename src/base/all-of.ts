import type { Problem } from './problem.ts'
import { ok, type Result } from './result.ts'

/** All the values when every result is good, else the problems of all of them: one call tells everything that is wrong. */
export function allOf<T extends Readonly<Record<string, unknown>>>(results: {
  readonly [Key in keyof T]: Result<T[Key]>
}): Result<T> {
  const problems: Problem[] = []
  const values: Record<string, unknown> = {}
  for (const [key, result] of Object.entries<Result<unknown>>(results)) {
    if (result.ok) values[key] = result.value
    else problems.push(...result.problems)
  }
  return problems.length === 0 ? ok(values as T) : { ok: false, problems }
}
