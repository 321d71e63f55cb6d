import type { Hono } from 'hono'
import { newsOfFeed } from '../app/notices/choices.ts'
import type { Registry } from '../app/registry.ts'
import { type Feed, feedJson, renderAtom } from '../report/feed.ts'

const SECRET = /^[A-Za-z0-9_-]{43}$/u

/** Serves each person's own news at their secret addresses. */
export function mountFeeds(app: Hono, registry: Registry): void {
  app.get('/feeds/:secret/atom.xml', async context => {
    const feed = await feedOf(registry, context.req.param('secret'), 'atom.xml')
    return feed === undefined
      ? context.text('There is nothing here.\n', 404)
      : context.body(renderAtom(feed), 200, { ...PRIVATE, 'content-type': 'application/atom+xml' })
  })
  app.get('/feeds/:secret/feed.json', async context => {
    const feed = await feedOf(registry, context.req.param('secret'), 'feed.json')
    return feed === undefined
      ? context.text('There is nothing here.\n', 404)
      : context.body(JSON.stringify(feedJson(feed)), 200, {
          ...PRIVATE,
          'content-type': 'application/feed+json',
        })
  })
}

const PRIVATE = { 'cache-control': 'private, no-store' }

async function feedOf(registry: Registry, secret: string, file: string): Promise<Feed | undefined> {
  const news = SECRET.test(secret) ? await newsOfFeed(registry, secret) : undefined
  const { address } = registry.messenger
  return (
    news && {
      title: 'Licet',
      home: `${address}/`,
      self: `${address}/feeds/${secret}/${file}`,
      entries: news.map(({ seq, at, title, path }) => ({
        id: `${address}/news/${seq}`,
        title,
        link: `${address}${path}`,
        at,
        text: title,
      })),
    }
  )
}
