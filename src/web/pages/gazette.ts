import type { z } from 'zod'
import type { Snapshot } from '../../model/snapshot.ts'
import type { gazetteView } from '../../wire/authority.ts'
import { pathTo } from '../address.ts'
import type { Frame } from '../frame.ts'
import { html, type Html, NOTHING } from '../html.ts'
import { instantMark, numberText } from '../numbers.ts'
import { plainTable } from '../table.ts'

type View = z.infer<typeof gazetteView>
type Entry = View['entries'][number]

/** The gazette for people: whose it is, its entries, its checkpoint, and how anybody checks it. */
export function gazettePage(
  frame: Frame,
  view: View,
  page: { readonly address: string; readonly snapshot: Snapshot },
): Html {
  const { texts } = frame
  const { authority, size, key, checkpoint, entries } = view
  if (authority === null || key === null || checkpoint === null)
    return html`<h1>${texts['gazette.title']}</h1>
      <p class="none">${texts['gazette.none']}</p>`
  const last = entries.at(-1)
  return html`<h1>${texts['gazette.title']}: ${authority.title}</h1>
    <p class="prose">${texts['gazette.says']}</p>
    <dl class="facts">
      <dt>${texts['gazette.name']}</dt>
      <dd>${authority.origin}</dd>
      <dt>${texts['gazette.size']}</dt>
      <dd>${numberText(frame, size)}</dd>
      <dt>${texts['gazette.key']}</dt>
      <dd><code>${key}</code></dd>
    </dl>
    <section>
      <h2>${texts['gazette.verify']}</h2>
      <p>${texts['gazette.verify-says']}</p>
      <pre><code>licet gazette verify ${page.address} --key '${key}'</code></pre>
      <p>${texts['gazette.subscribe-says']}</p>
      <pre><code>licet catalog add ${page.address} --key '${key}'</code></pre>
    </section>
    ${entriesTable(frame, page.snapshot, entries)}
    ${
      last === undefined || last.number === 0
        ? NOTHING
        : html`<p><a href="/gazette?before=${last.number}">${texts['gazette.older']}</a></p>`
    }
    <details class="more">
      <summary>${texts['gazette.checkpoint']}</summary>
      <pre>${checkpoint}</pre>
    </details>`
}

function entriesTable(frame: Frame, snapshot: Snapshot, entries: readonly Entry[]): Html {
  const { texts } = frame
  return plainTable<Entry>(frame, {
    name: 'entries',
    caption: texts['gazette.title'],
    rows: entries,
    columns: [
      {
        key: 'number',
        title: texts['gazette.number'],
        cell: ({ number }) => numberText(frame, number),
        isHead: true,
        isShort: true,
      },
      { key: 'at', title: texts['gazette.at'], cell: ({ at }) => instantMark(frame, at) },
      { key: 'kind', title: texts['gazette.kind'], cell: ({ kind }) => texts[`gazette-kind.${kind}`] },
      {
        key: 'subject',
        title: texts['gazette.subject'],
        cell: ({ subject }) =>
          snapshot.measures[subject] === undefined
            ? html`<span class="id">${subject}</span>`
            : html`<a class="id" href="${pathTo('/measures', subject)}">${subject}</a>`,
      },
      {
        key: 'body',
        title: texts['gazette.entry'],
        cell: ({ body }) =>
          html`<details>
            <summary>${texts['gazette.entry']}</summary>
            <pre>${JSON.stringify(body, undefined, 2)}</pre>
          </details>`,
      },
    ],
  })
}
