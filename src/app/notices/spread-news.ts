import type { NewsRecord } from '../../ports/store/news.ts'
import type { NoticeChoice, OutboxRecord } from '../../ports/store/notices.ts'
import type { Tables } from '../../ports/store/store.ts'
import { type Above, aboveOf } from '../access/may.ts'
import { later } from '../doors/secret.ts'
import type { Registry } from '../registry.ts'
import { actorNow, newsFor } from './news-for.ts'

const AT_ONCE = 500
const DAY_MS = 24 * 3_600_000
const MOST_IN_A_MAIL = 200

/** Puts news into the outbox for everybody who chose to hear of it: in one transaction with the mark of how far it came. */
export async function spreadNews(registry: Registry): Promise<void> {
  const { store, clock } = registry
  const now = clock.now()
  const { isNews, isDue } = await store.read(async ({ news, settings, notices }) => ({
    isNews: (await news.last()) > Number((await settings.get('news.spread')) ?? 0),
    isDue: (await notices.choices()).some(choice => isDigestDue(choice, now)),
  }))
  if (!isNews && !isDue) return
  await store.write(async tables => {
    const from = Number((await tables.settings.get('news.spread')) ?? 0)
    const fresh = await tables.news.after(from, AT_ONCE)
    await toWebhooks(registry, tables, fresh, now)
    const last = fresh.at(-1)?.seq ?? from
    await tables.settings.set('news.spread', last)
    await toPeople(registry, tables, last, now)
  })
}

async function toWebhooks(
  { chance, messenger }: Registry,
  { notices }: Tables,
  fresh: readonly NewsRecord[],
  now: string,
): Promise<void> {
  for (const { id: target, kinds } of await notices.webhooks())
    for (const { seq, at, kind, unit, subject, title, path } of fresh.filter(
      each => kinds.includes(each.kind) && each.knownAbove === null,
    )) {
      const id = chance.newId()
      const link = `${messenger.address}${path}`
      const body = JSON.stringify({ id, seq, at, kind, unit, subject, title, link })
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await notices.post(message({ id, kind: 'webhook', target, subject: title, body }, now))
    }
}

async function toPeople(registry: Registry, tables: Tables, last: number, now: string): Promise<void> {
  if (registry.messenger.mail === undefined) return
  const above = aboveOf(await tables.units.all())
  for (const choice of await tables.notices.choices()) {
    if (choice.mail === 'none' || (choice.mail === 'daily' && !isDigestDue(choice, now))) continue
    if (choice.mail === 'each' && choice.toldSeq >= last) continue
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await toPerson(registry, tables, above, choice, { last, now })
  }
}

async function toPerson(
  { chance, messenger }: Registry,
  tables: Tables,
  above: Above,
  choice: NoticeChoice,
  { last, now }: { readonly last: number; readonly now: string },
): Promise<void> {
  await tables.notices.putChoice({ ...choice, toldSeq: last, toldAt: now })
  const actor = await actorNow(tables, choice.person)
  if (actor === undefined) return
  const news = newsFor(actor, above, choice.kinds, await tables.news.after(choice.toldSeq, MOST_IN_A_MAIL))
  if (news.length === 0) return
  const lines = news.map(
    ({ title, path, at }) => `${at.slice(0, 10)} ${title}\n  ${messenger.address}${path}\n`,
  )
  const subject = news.length === 1 ? (news[0]?.title ?? '') : `${news.length} news of the registry`
  const body = `${lines.join('\n')}\nYou chose to hear of this: ${messenger.address}/me/news\n`
  await tables.notices.post(
    message(
      { id: chance.newId(), kind: 'mail', target: actor.email, subject: subject.slice(0, 200), body },
      now,
    ),
  )
}

function message(
  about: Pick<OutboxRecord, 'id' | 'kind' | 'target' | 'subject' | 'body'>,
  now: string,
): OutboxRecord {
  return { ...about, createdAt: now, dueAt: now, attempts: 0, says: '' }
}

function isDigestDue({ mail, toldAt }: NoticeChoice, now: string): boolean {
  return mail === 'daily' && later(toldAt, DAY_MS) <= now
}
