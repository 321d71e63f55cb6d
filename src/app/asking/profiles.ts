import { Profile } from '../../law/profile.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/** The class of circumstances of which nothing is given. */
export const NO_CIRCUMSTANCES = 0

/** As many as the catalogue has organisations, and some of one's own. */
const MOST_PROFILES = 160
const profiles = new WeakMap<Snapshot, Map<string, Profile>>()

/** The table of an organisation of the catalogue; kept, since it only has to be worked out once. */
export function profileOf(snapshot: Snapshot, organisation: Organisation): Profile {
  const known = profiles.get(snapshot) ?? new Map<string, Profile>()
  profiles.set(snapshot, known)
  const before = known.get(organisation.id)
  if (before !== undefined) return before
  const profile = new Profile(snapshot, { organisation, waivers: [] })
  const [oldest] = known.keys()
  if (known.size >= MOST_PROFILES && oldest !== undefined) known.delete(oldest)
  known.set(organisation.id, profile)
  return profile
}
