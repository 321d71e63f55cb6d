import { canonicalJson } from '../base/canonical-json.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { tablesOf } from './make-tables.ts'
import { standingOf } from './standing.ts'

const NAMED = new WeakMap<Snapshot, ReadonlySet<string>>()

/**
 * A text that is the same for two organisations only where the law says the same of both, whatever they are asked: what each is and has
 * with all that it inherits, which of its units rules name, and the waivers that it holds.
 */
export function standingKey(
  snapshot: Snapshot,
  { organisation, waivers }: Pick<Question, 'organisation' | 'waivers'>,
): string {
  const standing = standingOf(tablesOf(snapshot), organisation)
  const named = organisationsNamed(snapshot)
  return canonicalJson({
    classes: [...standing.classes].toSorted(),
    attributes: Object.fromEntries(standing.attributes),
    circumstances: Object.fromEntries(standing.circumstances),
    systems: [...standing.systems],
    party: standing.party ?? null,
    units: [...standing.units].filter(id => named.has(id)).toSorted(),
    waivers: waivers
      .filter(waiver => standing.line.has(waiver.organisation))
      .map(waiver => JSON.stringify({ ...waiver, organisation: '' })),
  })
}

/** The organisations that any condition of a rule names. */
function organisationsNamed(snapshot: Snapshot): ReadonlySet<string> {
  let named = NAMED.get(snapshot)
  if (named === undefined) {
    const found = new Set<string>()
    walk(snapshot.provisions, found)
    NAMED.set(snapshot, found)
    named = found
  }
  return named
}

function walk(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  const { kind, organisations } = value as { readonly kind?: unknown; readonly organisations?: unknown }
  if (kind === 'organisation' && Array.isArray(organisations))
    for (const id of organisations) found.add(String(id))
  for (const each of Object.values(value)) walk(each, found)
}
