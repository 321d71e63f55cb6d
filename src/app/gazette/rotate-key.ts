import { invariant } from '../../base/fault.ts'
import { ok, type Result } from '../../base/result.ts'
import { announceKey } from '../../gazette/announce-key.ts'
import type { Actor } from '../access/actor.ts'
import { authorityOrRefusal } from '../authority/authority.ts'
import { change } from '../change.ts'
import type { Registry } from '../registry.ts'
import { laterOf, lastAbout, notHere, putDown } from './enter.ts'

/** What became of the gazette's key. */
export interface KeyRotated {
  readonly before: string
  readonly key: string
  readonly entry: number
}

/** Hands the gazette over to a new key, which the old one announces. Both sign the checkpoint of that moment, later ones only the new. */
export async function rotateKey(registry: Registry, actor: Actor): Promise<Result<KeyRotated>> {
  const deed = { action: 'registry.run', unit: null, subject: 'gazette' } as const
  return change(registry, actor, deed, async doing => {
    const { gazette } = doing.tables
    const authority = await authorityOrRefusal(doing.tables)
    if (!authority.ok) return authority
    const { id, origin } = authority.value
    const head = await gazette.head()
    invariant(head !== undefined, 'an authority that was established has a gazette')
    const before = await registry.keyring.signer(head.key)
    if (before === undefined) return notHere(head)
    const next = await registry.keyring.make(origin)
    const previous = await lastAbout(gazette, head.size, [], origin)
    const entry = await announceKey({
      origin,
      authority: id,
      at: laterOf(head.at, doing.now),
      next,
      before,
      ...(previous === undefined ? {} : { previous }),
    })
    const put = await putDown(gazette, origin, head, [entry], {
      signers: [before, next],
      key: next.verifierKey,
    })
    if (!put.ok) return put
    await doing.note({
      action: 'gazette.rotate-key',
      subject: origin,
      before: { key: head.key },
      after: { key: next.verifierKey },
    })
    return ok({ before: head.key, key: next.verifierKey, entry: head.size })
  })
}
