import type { Registry } from '../registry.ts'
import { gatherNews } from './gather-news.ts'
import { sendOutbox } from './send-outbox.ts'
import { spreadNews } from './spread-news.ts'

/** Makes news of what happened, puts it into the outbox for whoever wants to hear of it, and sends what is due. */
export async function runNotices(registry: Registry): Promise<void> {
  await gatherNews(registry)
  await spreadNews(registry)
  await sendOutbox(registry)
}
