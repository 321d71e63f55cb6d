import type { Problem } from '../../base/problem.ts'
import type { Result } from '../../base/result.ts'
import type { RegisterEntry, RegisterName, RegisterReading } from './importer.ts'
import { IMPORT_LIMITS } from './limits.ts'
import type { RegisterRecord } from './record.ts'

/** Why a record becomes no entry; records are counted by it. */
export interface LeftOut {
  readonly leftOut: string
}

/** Turns records into entries; every problem is told, and one refuses the file. */
export function readEntries<Name extends string>(
  records: Result<readonly RegisterRecord<Name>[]>,
  entryOf: (record: RegisterRecord<Name>, problems: Problem[]) => RegisterEntry | LeftOut,
): Result<RegisterReading> {
  if (!records.ok) return records
  const problems: Problem[] = []
  const entries: RegisterEntry[] = []
  const leftOut: Record<string, number> = {}
  for (const record of records.value) {
    const read = entryOf(record, problems)
    if ('leftOut' in read) leftOut[read.leftOut] = (leftOut[read.leftOut] ?? 0) + 1
    else entries.push(read)
    if (problems.length >= IMPORT_LIMITS.problems) break
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { entries, leftOut } }
}

/** A name that has to be there. */
export function readName<Name extends string>(
  record: RegisterRecord<Name>,
  field: Name,
  problems: Problem[],
): string {
  const name = tidyName(record.text(field))
  if (name === '')
    problems.push({
      code: 'name-missing',
      at: record.placeOf(field),
      says: 'Expected a name and found nothing.',
      help: 'A record without a name cannot be looked up; remove it if it is a leftover.',
    })
  return name
}

/** A party by its name, with whatever else the register says of it. */
export function namedParty(
  name: string,
  aliases: readonly string[] = [],
  identifiers: RegisterName['identifiers'] = [],
): RegisterName {
  const others = [...new Set(aliases.map(tidyName))].filter(alias => alias !== '' && alias !== name)
  return { name, aliases: others, identifiers: identifiers.filter(({ value }) => value !== '') }
}

/** HOSTILE: names go into files that people read; what cannot be seen and what turns the direction of writing goes. */
export function tidyName(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029\uFFFD]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, IMPORT_LIMITS.nameLength)
    .toWellFormed()
}

/** Whether a text is JSON by its first character. */
export function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*[{[]/u.test(text)
}
