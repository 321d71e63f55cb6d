import type { Place, Problem } from '../../base/problem.ts'
import { IMPORT_LIMITS } from './limits.ts'

/** A field of a register, by the titles it may have; the first is the publisher's own. */
export interface Field {
  readonly titles: readonly string[]
  /** Whether a file without it cannot be the register. */
  readonly isNeeded?: true
}

/** The fields that an importer asks for, by names of its own. */
export type Fields<Name extends string> = Readonly<Record<Name, Field>>

/** One record of a register, whatever notation it came in. */
export interface RegisterRecord<Name extends string> {
  readonly at: Place
  readonly placeOf: (field: Name) => Place
  /** Its text without space around it; empty where it is not there. */
  readonly text: (field: Name) => string
  /** The values of a field that holds several: those of an array, else the parts between semicolons. */
  readonly texts: (field: Name) => readonly string[]
}

/** Titles are the same whatever their case, and whether spaces or underscores part their words. */
export function plainTitle(title: string): string {
  return title
    .replace(/^\uFEFF/u, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, ' ')
}

/** Cuts a text that holds several values, in the quotes that a value with a semicolon has. */
export function splitValues(text: string): readonly string[] {
  const parts = text.match(/"(?:[^"]|"")*"|[^;]+/gu) ?? []
  return parts
    .slice(0, IMPORT_LIMITS.values)
    .map(part =>
      part
        .trim()
        .replace(/^"(.*)"$/su, '$1')
        .replaceAll('""', '"')
        .trim(),
    )
    .filter(part => part !== '')
}

/** Says which field is missing and what was found in its place. */
export function fieldMissing(field: Field, found: readonly string[], at: Place): Problem {
  const shown = found.slice(0, 12).map(title => `"${title.trim().slice(0, 60)}"`)
  const rest = found.length - shown.length
  return {
    code: 'field-missing',
    at,
    says: `Expected a field "${field.titles[0] ?? ''}" and found ${shown.length === 0 ? 'none' : shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
    help:
      field.titles.length > 1
        ? `It may also be called ${field.titles
            .slice(1)
            .map(title => `"${title}"`)
            .join(', ')}.`
        : 'Check that this is the file of this register.',
  }
}
