import type { JsonObject } from '../../base/canonical-json.ts'
import { ok, type Result } from '../../base/result.ts'
import { nearestName } from '../../catalog/shape/nearest.ts'
import { isKeyName } from '../../gazette/verifier-key.ts'
import type { Actor } from '../access/actor.ts'
import { change } from '../change.ts'
import { foundGazette } from '../gazette/found-gazette.ts'
import { invalid, refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { type Authority, AUTHORITY_SETTING, authorityIn } from './authority.ts'
import { holdAtOnce } from './hold-at-once.ts'
import { bumpCatalogue } from './revision.ts'

/** Names the authority for which this registry acts and begins its gazette. Once; afterwards only the title may change. */
export async function establishAuthority(
  registry: Registry,
  actor: Actor,
  input: Authority,
): Promise<Result<Authority>> {
  const deed = { action: 'registry.run', unit: null, subject: input.id } as const
  const done = await change(registry, actor, deed, async doing => {
    const { tables } = doing
    const before = await authorityIn(tables)
    if (before !== undefined && (before.id !== input.id || before.origin !== input.origin))
      return refusal('in-use', `This registry acts for ${before.id} and its gazette is ${before.origin}.`)
    const wrong = wrongIn(registry, input)
    if (wrong !== undefined) return wrong
    await tables.settings.set(AUTHORITY_SETTING, { ...input } satisfies JsonObject)
    if (before === undefined) {
      const founded = await foundGazette(registry, doing, input)
      if (!founded.ok) return founded
    }
    await bumpCatalogue(tables)
    await doing.note({
      action: 'authority.establish',
      subject: input.id,
      ...(before === undefined ? {} : { before }),
      after: input,
    })
    return ok(input)
  })
  if (done.ok) await holdAtOnce(registry)
  return done
}

function wrongIn(
  registry: Registry,
  { id, system, origin }: Authority,
): ReturnType<typeof invalid> | undefined {
  const { authorities, systems } = registry.catalogue.current().snapshot
  if (!isKeyName(origin))
    return invalid('/origin', 'Expected a name without spaces and plus signs, as registry.example/gazette.')
  if (systems[system] === undefined) {
    const nearest = nearestName(system, Object.keys(systems))
    return invalid(
      '/system',
      `The catalogue knows no system "${system}".`,
      nearest === undefined ? undefined : `Did you mean ${nearest}?`,
    )
  }
  const known = authorities[id]
  if (known !== undefined && known.system !== system)
    return invalid('/system', `${id} belongs to the system ${known.system}.`)
  return /^[a-z0-9-]+\/[a-z0-9-]+$/u.test(id)
    ? undefined
    : invalid('/id', 'Expected an id as cn/cac: small letters, digits and hyphens, with one slash.')
}
