import { renderHex } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { parseVerifierKey, type VerifierKey } from '../../gazette/verifier-key.ts'
import type { World } from '../world.ts'
import { subscribes, SUBSCRIPTIONS_FILE } from './subscribes.ts'

/** Beside the file lie the copies. */
const COPIES = 'licet.gazettes'
const MOST_BYTES = 1 << 20

/** A gazette whose measures count here. */
export interface Subscription {
  /** Where it is read, as it was given. */
  readonly address: string
  /** The pinned key, in its text. */
  readonly key: string
  /** Where its copy lies. */
  readonly folder: string
}

/** A new subscription; its copy is named for its key. */
export function subscriptionOf(address: string, key: VerifierKey, text: string): Subscription {
  const name = key.name.replaceAll(/[^A-Za-z0-9.-]+/gu, '-').replace(/^\.+/u, '')
  return { address, key: text, folder: `${COPIES}/${name.slice(0, 80)}-${renderHex(key.id)}` }
}

/** All subscriptions, in the order in which they were added. */
export async function readSubscriptions(
  world: Pick<World, 'disk'>,
): Promise<Result<readonly Subscription[]>> {
  if (!subscribes(world)) return ok([])
  const text = await world.disk.readText(SUBSCRIPTIONS_FILE, MOST_BYTES)
  if (!text.ok) return text
  const read = parseSubscriptions(text.value)
  if (read !== undefined) return ok(read)
  return err({
    code: 'subscriptions-unreadable',
    at: { file: SUBSCRIPTIONS_FILE },
    says: 'Expected the list of subscribed gazettes and found something else.',
    help: 'Put it back from a backup, or remove it and add the gazettes anew with licet catalog add.',
  })
}

/** Puts the list down, whole or not at all. */
export async function writeSubscriptions(
  world: World,
  subscriptions: readonly Subscription[],
): Promise<void> {
  const document = { format: 1, gazettes: subscriptions }
  await world.disk.writeText(SUBSCRIPTIONS_FILE, `${JSON.stringify(document, undefined, 2)}\n`)
}

function parseSubscriptions(text: string): readonly Subscription[] | undefined {
  let document: { readonly format?: unknown; readonly gazettes?: unknown } | null
  try {
    document = JSON.parse(text) as typeof document
  } catch {
    return undefined
  }
  if (document?.format !== 1 || !Array.isArray(document.gazettes)) return undefined
  const all = document.gazettes as readonly (Readonly<Record<keyof Subscription, unknown>> | null)[]
  return all.every(isSubscription) ? all : undefined
}

function isSubscription(one: Readonly<Record<keyof Subscription, unknown>> | null): one is Subscription {
  return (
    one !== null &&
    typeof one.address === 'string' &&
    typeof one.folder === 'string' &&
    typeof one.key === 'string' &&
    parseVerifierKey(one.key).ok
  )
}
