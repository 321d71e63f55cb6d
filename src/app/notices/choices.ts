import { ok, type Result } from '../../base/result.ts'
import { NEWS_KINDS, type NewsKind, type NewsRecord } from '../../ports/store/news.ts'
import type { MailChoice, NoticeChoice } from '../../ports/store/notices.ts'
import type { SecretRecord } from '../../ports/store/secrets.ts'
import { sha256 } from '../../base/digest.ts'
import { type Actor, auditActor } from '../access/actor.ts'
import { aboveOf } from '../access/may.ts'
import { type NewSecret, newSecret } from '../doors/secret.ts'
import { missing, refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { actorNow, newsFor } from './news-for.ts'

const MOST_FEEDS = 20
const MOST_LOOKED_AT = 2_000
const MOST_IN_A_FEED = 100

/** What somebody chose; nothing by mail where they chose nothing. */
export async function readChoice({ store }: Registry, actor: Actor): Promise<NoticeChoice> {
  const choice = await store.read(async ({ notices }) => notices.choice(actor.id))
  return choice ?? { person: actor.id, mail: 'none', kinds: NEWS_KINDS, toldSeq: 0, toldAt: '' }
}

/** Chooses for oneself; what happened before is not sent afterwards. */
export async function setChoice(
  { store, clock }: Registry,
  actor: Actor,
  chosen: { readonly mail: MailChoice; readonly kinds: readonly NewsKind[] },
): Promise<Result<NoticeChoice>> {
  if (actor.via !== 'session' && actor.via !== 'token') return refusal('forbidden', 'Sign in first.')
  if (actor.scopes !== undefined) return refusal('forbidden', 'This token may not choose for its person.')
  const now = clock.now()
  return store.write(async ({ notices, news, audit }) => {
    const choice: NoticeChoice = { person: actor.id, ...chosen, toldSeq: await news.last(), toldAt: now }
    await notices.putChoice(choice)
    const after = { mail: chosen.mail, kinds: chosen.kinds }
    await audit.append(now, auditActor(actor), {
      action: 'notice.choose',
      subject: actor.id,
      outcome: 'done',
      after,
    })
    return ok(choice)
  })
}

/** Makes a secret address at which a feed reader finds one's own news; shown this once. */
export async function createFeed(registry: Registry, actor: Actor, name: string): Promise<Result<NewSecret>> {
  if (actor.via !== 'session') return refusal('forbidden', 'Only a person who has signed in makes feeds.')
  const made = newSecret(registry, 'feed', { person: actor.id, name })
  return registry.store.write(async ({ secrets, audit }) => {
    if ((await secrets.of(actor.id, 'feed')).length >= MOST_FEEDS)
      return refusal('too-many', `You have ${MOST_FEEDS} feeds already; remove one first.`)
    await secrets.insert(made.record)
    await audit.append(made.record.createdAt, auditActor(actor), {
      action: 'feed.create',
      subject: made.record.id,
      outcome: 'done',
      after: { name },
    })
    return ok(made)
  })
}

/** One's own feeds, without their addresses. */
export async function listFeeds({ store }: Registry, actor: Actor): Promise<readonly SecretRecord[]> {
  return store.read(async ({ secrets }) => secrets.of(actor.id, 'feed'))
}

/** Takes a feed back; its address shows nothing any more. */
export async function revokeFeed(
  { store, clock }: Registry,
  actor: Actor,
  id: string,
): Promise<Result<null>> {
  if (actor.scopes !== undefined) return refusal('forbidden', 'This token may not take feeds back.')
  return store.write(async ({ secrets, audit }) => {
    if (!(await secrets.of(actor.id, 'feed')).some(each => each.id === id)) return missing('feed', id)
    await secrets.removeById(id)
    await audit.append(clock.now(), auditActor(actor), {
      action: 'feed.revoke',
      subject: id,
      outcome: 'done',
    })
    return ok(null)
  })
}

/** The news behind a feed's secret, the newest first: what its person may see today. Undefined for a secret that opens nothing. */
export async function newsOfFeed(
  { store, clock }: Registry,
  secret: string,
): Promise<readonly NewsRecord[] | undefined> {
  return store.read(async tables => {
    const record = await tables.secrets.byHash(sha256(secret))
    if (record?.kind !== 'feed' || record.person === null || record.expiresAt <= clock.now()) return undefined
    const actor = await actorNow(tables, record.person)
    if (actor === undefined) return undefined
    const kinds = (await tables.notices.choice(actor.id))?.kinds ?? NEWS_KINDS
    const above = aboveOf(await tables.units.all())
    return newsFor(actor, above, kinds, await tables.news.newest(MOST_LOOKED_AT)).slice(0, MOST_IN_A_FEED)
  })
}
