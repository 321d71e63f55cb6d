import type { Place, Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Item, ItemIdentifier } from '../model/item.ts'

const EXPECTED =
  'Expected {"name": "…", "publisher"?: "…", "version"?: "…", "identifiers"?: {"winget": "…"}}.'

/** Whoever gives something else means an inventory. */
const INVENTORY = `${EXPECTED} Of an inventory: licet read FILE shows what is in it, licet judge FILE what is unclear.`

/** A title with what is known of it, and what of that could not be read. */
export interface TitleLine {
  readonly item: Item
  readonly problems: readonly Problem[]
}

/** Reads one title: an object with a name, and what else is known of it. Identifiers are `{scheme: value}`, `[{scheme, value}]` or purls and CPEs alone. */
export function parseTitleLine(line: string, at: Place): Result<TitleLine> {
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
  const written = pairsOf(identifiers)
  const known = written.flatMap(identifierOf)
  const item = {
    name,
    ...(typeof publisher === 'string' ? { publisher } : {}),
    ...(typeof version === 'string' ? { version } : {}),
    ...(typeof type === 'string' ? { type } : {}),
    identifiers: known,
    circumstances: {},
    quantity: 1,
    at: `line ${at.line ?? 0}`,
  }
  return ok({ item, problems: known.length === written.length ? [] : [oddIdentifiers(at)] })
}

type Written = readonly [scheme: unknown, value: unknown]

/** What stands for an identifier, whether it is one or not; what is null was not known to whoever wrote the line. */
function pairsOf(value: unknown): readonly Written[] {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return [[undefined, value]]
  const pairs = Array.isArray(value)
    ? value.map((each: unknown): Written => {
        if (typeof each !== 'object' || each === null) return [undefined, each]
        const { scheme, value: text } = each as Readonly<Record<string, unknown>>
        return [scheme, text]
      })
    : Object.entries(value).flatMap(([scheme, texts]) =>
        [texts].flat().map((text: unknown): Written => [scheme, text]),
      )
  return pairs.filter(([, text]) => text !== null && text !== undefined)
}

function identifierOf([scheme, text]: Written): readonly ItemIdentifier[] {
  if (typeof text !== 'string') return []
  // Other tools write `bundle_id`.
  if (typeof scheme === 'string') return [{ scheme: scheme.replaceAll('_', '-'), value: text }]
  if (text.startsWith('pkg:')) return [{ scheme: 'purl', value: text }]
  return text.startsWith('cpe:') ? [{ scheme: 'cpe', value: text }] : []
}

function oddIdentifiers(at: Place): Problem {
  const says = 'Some identifiers of this line are not written so that they can be read; the rest was read.'
  return problem(at, 'line-identifiers-odd', says)
}

function problem(at: Place, code: string, says: string, help = EXPECTED): Problem {
  return { code, at, says, help }
}
