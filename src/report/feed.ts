/** What a feed tells, the newest first. */
export interface Feed {
  readonly title: string
  /** The address of the page that it follows. */
  readonly home: string
  /** The address of the feed itself. */
  readonly self: string
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  /** The same for the same news for ever. */
  readonly id: string
  readonly title: string
  readonly link: string
  /** An instant in UTC. */
  readonly at: string
  readonly text: string
}

const LONG_AGO = '1970-01-01T00:00:00Z'

/** A feed as Atom (RFC 4287). */
export function renderAtom({ title, home, self, entries }: Feed): string {
  const lines = entries.map(
    entry => `  <entry>
    <id>${xml(entry.id)}</id>
    <title>${xml(entry.title)}</title>
    <link href="${xml(entry.link)}"/>
    <updated>${xml(entry.at)}</updated>
    <content type="text">${xml(entry.text)}</content>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(home)}</id>
  <title>${xml(title)}</title>
  <link href="${xml(home)}"/>
  <link rel="self" href="${xml(self)}"/>
  <updated>${xml(entries[0]?.at ?? LONG_AGO)}</updated>
  <author><name>${xml(title)}</name></author>
${lines.join('')}</feed>
`
}

/** A feed as JSON Feed 1.1. */
export function feedJson({ title, home, self, entries }: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    items: entries.map(({ id, title: name, link, at, text }) => ({
      id,
      url: link,
      title: name,
      content_text: text,
      date_published: at,
    })),
  }
}

/** HOSTILE: titles are data. What XML 1.0 cannot hold is left out. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
