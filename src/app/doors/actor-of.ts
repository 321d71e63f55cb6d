import { sha256 } from '../../base/digest.ts'
import { StoreFault } from '../../ports/store/store-fault.ts'
import type { SecretKind } from '../../ports/store/secrets.ts'
import { isAction } from '../access/actions.ts'
import type { Actor } from '../access/actor.ts'
import type { Registry } from '../registry.ts'

/** Uses of a secret are written down at most this often. */
const TOUCH_EVERY_MS = 10 * 60_000

/** Who stands behind a session's or a token's secret; undefined for one that is unknown, expired, or of a person who is disabled. */
export async function actorOf(
  registry: Registry,
  kind: Extract<SecretKind, 'session' | 'token'>,
  secret: string,
): Promise<Actor | undefined> {
  const { store, clock } = registry
  const now = clock.now()
  const hash = sha256(secret)
  const found = await store.read(async ({ secrets, people }) => {
    const record = await secrets.byHash(hash)
    if (record?.kind !== kind || record.expiresAt <= now || record.person === null) return undefined
    const person = await people.get(record.person)
    if (person === undefined || person.isDisabled) return undefined
    return { record, person, grants: await people.grantsOf(person.id) }
  })
  if (found === undefined) return undefined
  const { record, person, grants } = found
  if (record.lastUsedAt === null || Date.parse(now) - Date.parse(record.lastUsedAt) > TOUCH_EVERY_MS)
    await touch(registry, hash, now)
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    via: kind,
    grants,
    ...(record.scopes.length === 0 ? {} : { scopes: record.scopes.filter(isAction) }),
  }
}

/** When a secret was last used is good to know, and no reason to refuse a reader while nothing can be written. */
async function touch({ store, log }: Registry, hash: string, now: string): Promise<void> {
  try {
    await store.write(async ({ secrets }) => secrets.touch(hash, now))
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    log.warn('store', { code: error.code, says: error.message })
  }
}
