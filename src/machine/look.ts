import type { Sighting } from '../ports/machine.ts'
import type { Found, LookingPlace, NeverSeen } from './place.ts'
import type { Root } from './root.ts'

/** Looks at one place after the other, and says of those that nothing looks at that they were not; see Machine. */
export async function* look(
  root: Root,
  places: readonly LookingPlace[],
  never: readonly NeverSeen[],
): AsyncGenerator<Sighting, void, undefined> {
  for (const { place, look: lookThere } of places) {
    // oxlint-disable-next-line no-await-in-loop -- one place after the other, so that progress can be shown
    yield* sightingsOf(place, await lookThere(root))
  }
  for (const [place, why] of never) yield { kind: 'unseen', place, why }
}

function sightingsOf(place: string, found: Found): readonly Sighting[] {
  switch (found.kind) {
    case 'inventory':
      return [{ ...found, place }]
    case 'absent':
      return [{ kind: 'absent', place }]
    case 'unseen':
      return [{ kind: 'unseen', place, why: found.why }]
    case 'seen': {
      const items: Sighting = { kind: 'items', place, items: found.value, problems: [] }
      return [items, ...(found.missed ?? []).map((why): Sighting => ({ kind: 'unseen', place, why }))]
    }
  }
}
