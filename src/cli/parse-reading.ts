import type { Problem } from '../base/problem.ts'
import { ok, type Result } from '../base/result.ts'
import { nearestName } from '../catalog/shape/nearest.ts'
import type { ReadOptions } from '../readers/read-inventory.ts'
import { FIELDS } from '../readers/tables/titles.ts'
import { type Call, isSet, textOf, textsOf } from './call.ts'

/** How files are to be read. */
export interface Reading extends Pick<ReadOptions, 'columns' | 'reader' | 'encoding'> {
  /** Whether any problem is one too many. */
  readonly isStrict?: boolean
}

/** Reads `--map FIELD=COLUMN`, `--reader`, `--encoding` and `--strict`; whether a column or a reader exists is the reader's to say. */
export function parseReading(call: Call): Result<Reading> {
  const problems: Problem[] = []
  const columns: Record<string, string> = {}
  for (const text of textsOf(call, 'map').flatMap(mappings)) {
    const mapping = parseMapping(text)
    if ('code' in mapping) problems.push(mapping)
    else columns[mapping.field] = mapping.column
  }
  if (problems.length > 0) return { ok: false, problems }
  const reader = textOf(call, 'reader')
  const encoding = textOf(call, 'encoding')
  return ok({
    isStrict: isSet(call, 'strict'),
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    ...(reader === undefined ? {} : { reader }),
    ...(encoding === undefined ? {} : { encoding }),
  })
}

/** Several in one are separated by commas; a comma in a title stands before no `field=`. */
function mappings(text: string): readonly string[] {
  return text.split(/,(?=\s*[a-z][a-z0-9-]*\s*=)/u)
}

function parseMapping(text: string): { readonly field: string; readonly column: string } | Problem {
  const at = text.indexOf('=')
  const [field, column] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  if (at <= 0 || field === '' || column === '') {
    return {
      code: 'map-unreadable',
      at: {},
      says: `--map: "${text}" names no column.`,
      help: 'Write FIELD=COLUMN, for example --map name="Product title" or --map name=2,publisher=3.',
    }
  }
  // Circumstances are the catalogue's to name, so that any word may be one; but not a slip of the pen.
  const near = FIELDS.includes(field) ? undefined : nearestName(field, FIELDS)
  if (near === undefined && /^[a-z][a-z0-9-]*$/u.test(field)) return { field, column }
  return {
    code: 'map-field-unknown',
    at: {},
    says: `--map: there is no field "${field}".`,
    help:
      near === undefined
        ? `Fields: ${FIELDS.join(', ')}, and every circumstance of the catalogue.`
        : `Did you mean ${near}?`,
  }
}
