import type { Place, Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Item, ItemIdentifier } from '../model/item.ts'

const EXPECTED =
  'Expected {"name": "…", "publisher"?: "…", "version"?: "…", "identifiers"?: {"winget": "…"}}.'

/** Whoever gives something else means an inventory. */
const INVENTORY = `${EXPECTED} Of an inventory: licet read FILE shows what is in it, licet judge FILE what is unclear.`

/** Reads one title: an object with a name, and what else is known of it. Identifiers are `{scheme: value}` or `[{scheme, value}]`. */
export function parseTitleLine(line: string, at: Place): Result<Item> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return err(problem(at, 'line-not-json', 'This line is no JSON.', INVENTORY))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return err(problem(at, 'line-no-object', 'This line holds no object.'))
  }
  const { name, publisher, version, type, identifiers } = value as Readonly<Record<string, unknown>>
  if (typeof name !== 'string') return err(problem(at, 'line-without-name', 'This line has no name.'))
  return ok({
    name,
    ...(typeof publisher === 'string' ? { publisher } : {}),
    ...(typeof version === 'string' ? { version } : {}),
    ...(typeof type === 'string' ? { type } : {}),
    identifiers: parseIdentifiers(identifiers),
    circumstances: {},
    quantity: 1,
    at: `line ${at.line ?? 0}`,
  })
}

function parseIdentifiers(value: unknown): readonly ItemIdentifier[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) {
    return (value as readonly unknown[]).flatMap(each => {
      if (typeof each !== 'object' || each === null) return []
      const { scheme, value: text } = each as Readonly<Record<string, unknown>>
      return typeof scheme === 'string' && typeof text === 'string' ? [{ scheme, value: text }] : []
    })
  }
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([scheme, texts]) =>
    [texts].flat().flatMap(text => (typeof text === 'string' ? [{ scheme, value: text }] : [])),
  )
}

function problem(at: Place, code: string, says: string, help = EXPECTED): Problem {
  return { code, at, says, help }
}
