import type { JsonObject } from '../base/canonical-json.ts'
import { invariant } from '../base/fault.ts'
import { compareText } from '../base/order.ts'
import { unitFile } from './author/unit.ts'
import { waiverFile } from './author/waiver.ts'
import { FILE_KINDS, type FileKind } from './files.ts'
import type { SchemaBook } from './shape/shape.ts'

/** Files that users write beside a catalogue. */
const OWN_KINDS: readonly Pick<FileKind<object>, 'kind' | 'title' | 'shape'>[] = [
  { kind: 'units', title: "Organisations of one's own, with their units", shape: unitFile },
  { kind: 'waivers', title: 'Waivers that an organisation holds', shape: waiverFile },
]

/** A published schema: the name of its file in schema/ and its content. */
export interface PublishedSchema {
  readonly file: string
  readonly schema: JsonObject
}

/** The JSON Schemas (draft 2020-12) of all kinds of files, written from the same descriptions that the parser reads by. */
export function publishedSchemas(): readonly PublishedSchema[] {
  return [...Object.values(FILE_KINDS), ...OWN_KINDS].map(kind => ({
    file: `${kind.kind}.schema.json`,
    schema: schemaOf(kind),
  }))
}

function schemaOf({ title, shape }: Pick<FileKind<object>, 'title' | 'shape'>): JsonObject {
  const definitions = new Map<string, JsonObject>()
  const owners = new Map<string, unknown>()
  const book: SchemaBook = {
    refer(name, owner, define) {
      invariant(!owners.has(name) || owners.get(name) === owner, `two definitions are called ${name}`)
      if (!owners.has(name)) {
        // Set before it is written: a definition may hold itself.
        owners.set(name, owner)
        definitions.set(name, define())
      }
      return { $ref: `#/$defs/${name}` }
    },
  }
  const root = shape.schema(book)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...root,
    $defs: Object.fromEntries([...definitions].toSorted(([one], [other]) => compareText(one, other))),
  }
}
