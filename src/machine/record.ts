type Fields = Readonly<Record<string, unknown>>

const NOTHING: Fields = {}

/** The members of a JSON object that another program wrote; none where the text is no such object. */
export function parseRecord(text: string): Fields {
  return recordOf(parsed(text))
}

/** The entries of a JSON array; none where the text, or the member of it, is none. An object alone stands for an array of one. */
export function parseRecords(text: string, member?: string): readonly Fields[] {
  const value = member === undefined ? parsed(text) : recordOf(parsed(text))[member]
  if (Array.isArray(value)) return value.map(recordOf)
  return typeof value === 'object' && value !== null ? [recordOf(value)] : []
}

/** A member that is a text, or the `name` of one that is an object; otherwise an empty text. */
export function textOf(fields: unknown, member: string): string {
  const value = recordOf(fields)[member]
  if (typeof value === 'string') return value.trim()
  const name = recordOf(value)['name']
  return typeof name === 'string' ? name.trim() : ''
}

/** A value as an object, whatever it is. */
export function recordOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : NOTHING
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}
