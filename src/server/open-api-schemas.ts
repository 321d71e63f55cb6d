/** A schema that may hold definitions of its own and refer to them. */
type Schema = Readonly<Record<string, unknown>>

const LOCAL = '#/$defs/'
const PLACE = '#/components/schemas/'

/**
 * Schemas that several operations share, by name. In a document of OpenAPI a reference is looked up from the document's root: what a schema
 * defines within itself is found by no reader, so it is put where the document keeps its schemas.
 */
export class SharedSchemas {
  readonly #kept = new Map<string, { readonly text: string; readonly schema: object }>()

  /** The schema without definitions of its own; its references lead to the shared ones. */
  take(schema: Schema): object {
    const { $defs = {}, ...rest } = schema
    const defs = $defs as Readonly<Record<string, object>>
    const names = new Map(Object.keys(defs).map(name => [name, this.#nameFor(name, defs)]))
    for (const [name, place] of names) {
      const kept = this.#kept.get(place)
      if (kept !== undefined) this.#kept.set(place, { ...kept, schema: referring(defs[name] ?? {}, names) })
    }
    return referring(rest, names)
  }

  /** Everything that was taken, by name. */
  all(): Readonly<Record<string, object>> {
    return Object.fromEntries([...this.#kept].map(([name, { schema }]) => [name, schema]))
  }

  /** Its own name; where another schema has that, since what is sent and what comes back differ, the next that is free. */
  #nameFor(name: string, defs: Readonly<Record<string, object>>): string {
    const text = JSON.stringify([...reached(name, defs)].map(each => [each, defs[each]]))
    for (let at = 1; ; at += 1) {
      const place = at === 1 ? name : `${name}${at}`
      const kept = this.#kept.get(place)
      if (kept === undefined) this.#kept.set(place, { text, schema: {} })
      if (kept === undefined || kept.text === text) return place
    }
  }
}

/** A definition with all that it refers to, near or far. */
function reached(name: string, defs: Readonly<Record<string, object>>): ReadonlySet<string> {
  const found = new Set([name])
  for (const each of found)
    for (const [, other = ''] of JSON.stringify(defs[each] ?? {}).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/gu))
      found.add(other)
  return found
}

function referring(value: object, names: ReadonlyMap<string, string>): object {
  return JSON.parse(JSON.stringify(value), (key, each: unknown) => {
    if (key !== '$ref' || typeof each !== 'string' || !each.startsWith(LOCAL)) return each
    return `${PLACE}${names.get(each.slice(LOCAL.length)) ?? each.slice(LOCAL.length)}`
  }) as object
}
