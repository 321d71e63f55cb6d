import { z } from 'zod'
import type { Problem } from '../../base/problem.ts'
import type { Actor } from '../../app/access/actor.ts'
import { createFeed, listFeeds, readChoice, revokeFeed, setChoice } from '../../app/notices/choices.ts'
import type { Registry } from '../../app/registry.ts'
import type { Frame } from '../../web/frame.ts'
import { noticesPage } from '../../web/pages/work/notices.ts'
import { feedInput, type newFeed, noticeChoice } from '../../wire/notice.ts'
import { idText } from '../../wire/parts.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { wireFeed, wireNewFeed } from '../routes/notices.ts'

/** The page on which one chooses of what one hears. */
export const noticePages: readonly Page[] = [
  page({
    method: 'get',
    path: '/me/news',
    door: 'signed-in',
    run: async ({ registry, actor, frame }) => news(registry, actor, frame, []),
  }),
  page({
    method: 'post',
    path: '/me/news',
    door: 'signed-in',
    form: z.object({
      mail: noticeChoice.shape.mail,
      kinds: z
        .string()
        .default('')
        .transform(text => text.split('\n').filter(kind => kind !== ''))
        .pipe(noticeChoice.shape.kinds),
    }),
    run: async ({ registry, actor, frame, form, problems }) => {
      if (problems.length > 0) return news(registry, actor, frame, problems)
      const set = await setChoice(registry, actor, form)
      return set.ok ? go('/me/news') : news(registry, actor, frame, set.problems)
    },
  }),
  page({
    method: 'post',
    path: '/me/feeds',
    door: 'signed-in',
    form: feedInput.strip(),
    run: async ({ registry, actor, frame, form, problems }) => {
      if (problems.length > 0) return news(registry, actor, frame, problems)
      const made = await createFeed(registry, actor, form.name)
      return made.ok
        ? news(registry, actor, frame, [], wireNewFeed(registry, made.value))
        : news(registry, actor, frame, made.problems)
    },
  }),
  page({
    method: 'post',
    path: '/me/feeds/{feed}/revoke',
    door: 'signed-in',
    params: z.object({ feed: idText }),
    run: async ({ registry, actor, frame, params }) => {
      const revoked = await revokeFeed(registry, actor, params.feed)
      return revoked.ok ? go('/me/news') : news(registry, actor, frame, revoked.problems)
    },
  }),
]

async function news(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  problems: readonly Problem[],
  made?: z.output<typeof newFeed>,
): Promise<PageReply> {
  const { mail, kinds } = await readChoice(registry, actor)
  const content = noticesPage(frame, {
    choice: { mail, kinds: [...kinds] },
    feeds: (await listFeeds(registry, actor)).map(wireFeed),
    problems,
    ...(made === undefined ? {} : { made }),
  })
  return show(frame.texts['news.title'], content)
}
