import type { Problem } from '../base/problem.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { LIMITS } from './limits.ts'
import { checkReferences } from './lint/references.ts'
import { checkValues } from './lint/values.ts'
import { namesHeld } from './names-held.ts'
import type { Reader } from './shape/reader.ts'
import { readerOf } from './shape/reader.ts'
import type { Shape } from './shape/shape.ts'
import { parseYaml } from './yaml.ts'

/** A file of a user's own, as it was read: problems of the file itself, and of what it names and the catalogue lacks. */
export interface OwnFile<T> {
  readonly value?: T
  readonly problems: readonly Problem[]
}

/** Reads a file of a user's own beside a compiled catalogue; `besides` are organisations that it may name too. */
export function readOwnFile<T>(
  shape: Shape<T>,
  snapshot: Snapshot,
  { file, text }: { readonly file: string; readonly text: string },
  besides: readonly string[] = [],
): OwnFile<T> {
  const { yaml, problems } = parseYaml(file, text)
  if (yaml === undefined) return { problems }
  const reader = readerOf(file, '', yaml.lines, yaml.anchors)
  const value = shape.read(yaml.root, reader, reader.placeOf(yaml.root))
  const found = [...reader.problems, ...namedProblems(reader, snapshot, besides)].slice(
    0,
    LIMITS.problemsPerFile,
  )
  return { ...(value === undefined ? {} : { value }), problems: found }
}

function namedProblems(reader: Reader, snapshot: Snapshot, besides: readonly string[]): readonly Problem[] {
  const { references, uses } = reader
  const names = namesHeld(snapshot, besides)
  return [
    ...checkReferences({ references, unread: new Set() }, names),
    ...checkValues({ uses, facts: new Map(Object.entries(snapshot.facts)) }),
  ]
}
