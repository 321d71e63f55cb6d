import type { Problem } from '../base/problem.ts'
import { ok, type Result } from '../base/result.ts'
import type { ReadOptions } from '../readers/read-inventory.ts'
import { type Call, textOf, textsOf } from './call.ts'

/** How files are to be read. */
export type Reading = Pick<ReadOptions, 'columns' | 'reader'>

/** Reads `--map FIELD=COLUMN` and `--reader`; whether a field or reader exists is the reader's to say. */
export function parseReading(call: Call): Result<Reading> {
  const problems: Problem[] = []
  const columns: Record<string, string> = {}
  for (const text of textsOf(call, 'map')) {
    const at = text.indexOf('=')
    if (at > 0 && at < text.length - 1) columns[text.slice(0, at).trim()] = text.slice(at + 1).trim()
    else {
      problems.push({
        code: 'map-unreadable',
        at: {},
        says: `--map: "${text}" names no column.`,
        help: 'Write FIELD=COLUMN, for example --map name="Product title".',
      })
    }
  }
  if (problems.length > 0) return { ok: false, problems }
  const reader = textOf(call, 'reader')
  return ok({
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    ...(reader === undefined ? {} : { reader }),
  })
}
