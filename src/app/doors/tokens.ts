import { ok, type Result } from '../../base/result.ts'
import type { SecretRecord } from '../../ports/store/secrets.ts'
import { type Action, isAction } from '../access/actions.ts'
import { type Actor, auditActor } from '../access/actor.ts'
import { change, forbidden, look } from '../change.ts'
import { invalid, missing, refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { LIFETIMES_MS, later, type NewSecret, newSecret } from './secret.ts'

const MOST_TOKENS = 100
const DAY_MS = 24 * 3_600_000

/** Makes an API token for oneself; its secret is shown this once. A token cannot make tokens. */
export async function createToken(
  registry: Registry,
  actor: Actor,
  input: { readonly name: string; readonly scopes: readonly string[]; readonly days: number },
): Promise<Result<NewSecret>> {
  if (actor.via !== 'session') return refusal('forbidden', 'Only a person who has signed in makes tokens.')
  const wrong = input.scopes.findIndex(scope => !isAction(scope))
  if (wrong >= 0)
    return invalid(`/scopes/${wrong}`, `"${input.scopes[wrong] ?? ''}" is nothing one can do here.`)
  const now = registry.clock.now()
  const longest = LIFETIMES_MS.token / DAY_MS
  if (input.days > longest) return invalid('/days', `A token lives at most ${longest} days.`)
  const made = newSecret(registry, 'token', {
    person: actor.id,
    name: input.name,
    scopes: input.scopes.filter((scope): scope is Action => isAction(scope)),
    expiresAt: later(now, input.days * DAY_MS),
  })
  return registry.store.write(async ({ secrets, audit }) => {
    const held = await secrets.of(actor.id, 'token')
    if (held.length >= MOST_TOKENS)
      return refusal('too-many', `You have ${held.length} tokens already; remove one first.`)
    await secrets.insert(made.record)
    await audit.append(now, auditActor(actor), {
      action: 'token.create',
      subject: made.record.id,
      outcome: 'done',
      after: { name: input.name, scopes: input.scopes, expiresAt: made.record.expiresAt },
    })
    return ok(made)
  })
}

/** One's own tokens, the newest first, without their secrets. */
export async function listTokens({ store }: Registry, actor: Actor): Promise<readonly SecretRecord[]> {
  return store.read(async ({ secrets }) => secrets.of(actor.id, 'token'))
}

/** A token with whom it speaks for. */
export interface TokenOfSomebody {
  readonly token: SecretRecord
  readonly person: { readonly id: string; readonly name: string }
}

/** The tokens of everybody, the newest first, for whoever runs the registry. */
export async function listAllTokens(
  registry: Registry,
  actor: Actor,
): Promise<Result<readonly TokenOfSomebody[]>> {
  return look(registry, actor, async ({ tables, may }) => {
    if (!may('registry.run', null)) return forbidden(actor, 'registry.run')
    const names = new Map((await tables.people.all()).map(({ id, name }) => [id, name]))
    const all = await tables.secrets.ofAll('token')
    return ok(
      all.map(token => ({
        token,
        person: { id: token.person ?? '', name: names.get(token.person ?? '') ?? '' },
      })),
    )
  })
}

/** Takes back a token of anybody's, as whoever runs the registry may. */
export async function revokeAnyToken(registry: Registry, actor: Actor, id: string): Promise<Result<null>> {
  const deed = { action: 'registry.run', unit: null, subject: id } as const
  return change(registry, actor, deed, async ({ tables, note }) => {
    const token = (await tables.secrets.ofAll('token')).find(each => each.id === id)
    if (token === undefined) return missing('token', id)
    await tables.secrets.removeById(id)
    await note({ action: 'token.revoke', subject: id, before: { name: token.name, person: token.person } })
    return ok(null)
  })
}

/** Takes back one of one's own tokens. A token that may not do everything takes none back. */
export async function revokeToken(registry: Registry, actor: Actor, id: string): Promise<Result<null>> {
  if (actor.scopes !== undefined) return refusal('forbidden', 'This token may not take tokens back.')
  return registry.store.write(async ({ secrets, audit }) => {
    const token = (await secrets.of(actor.id, 'token')).find(each => each.id === id)
    if (token === undefined) return missing('token', id)
    await secrets.removeById(id)
    await audit.append(registry.clock.now(), auditActor(actor), {
      action: 'token.revoke',
      subject: id,
      outcome: 'done',
      before: { name: token.name },
    })
    return ok(null)
  })
}
