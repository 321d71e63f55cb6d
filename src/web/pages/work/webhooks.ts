import type { z } from 'zod'
import type { Problem } from '../../../base/problem.ts'
import { NEWS_KINDS_SHOWN, type newWebhook, type webhookShown } from '../../../wire/notice.ts'
import { choiceFields, hiddenFields, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark, numberText } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { plainTable } from '../../table.ts'

type Shown = z.infer<typeof webhookShown>
type Delivery = Shown['waiting'][number]

/** What the page of webhooks shows. */
export interface WebhooksPage {
  readonly webhooks: readonly Shown[]
  readonly problems: readonly Problem[]
  readonly typed: Readonly<Record<string, string>>
  /** One just made, with its secret. */
  readonly made?: z.infer<typeof newWebhook>
  /** What came of a test; empty where it arrived. */
  readonly tested?: { readonly address: string; readonly says: string }
}

/** The addresses that are told of news, what has not arrived there, and the form that adds one. */
export function webhooksPage(frame: Frame, page: WebhooksPage): Html {
  const { texts, csrf = '' } = frame
  const { webhooks, problems, typed } = page
  return html`<p class="crumbs"><a href="/admin">${texts['admin.title']}</a></p>
    <h1>${texts['hook.title']}</h1>
    <p class="lead">${texts['hook.says']}</p>
    ${problems.map(problemBox)} ${news(frame, page)}
    ${webhooks.length === 0 ? html`<p class="none">${texts['hook.none']}</p>` : webhooks.map(each => one(frame, each))}
    <h2>${texts['hook.add']}</h2>
    <form class="narrow" method="post" action="/admin/webhooks">
      ${hiddenFields({ csrf })}
      ${textField({ name: 'address', label: texts['hook.address'], type: 'url', isRequired: true, most: 2_000, value: typed['address'] })}
      ${choiceFields({
        name: 'kinds',
        legend: texts['news.kinds'],
        kind: 'checkbox',
        chosen: (typed['kinds'] ?? '').split('\n'),
        choices: NEWS_KINDS_SHOWN.map(kind => ({ value: kind, text: texts[`news.${kind}`] })),
      })}
      <p><button>${texts['hook.add-go']}</button></p>
    </form>`
}

function news({ texts }: Frame, { made, tested }: WebhooksPage): Html {
  return html`${
    made === undefined
      ? NOTHING
      : html`<div class="note" role="status">
          <p><strong>${made.address}</strong>: ${texts['hook.secret']}</p>
          <p class="id">${made.secret}</p>
        </div>`
  }
  ${
    tested === undefined
      ? NOTHING
      : html`<div class="note" role="status">
          <p>
            <strong>${tested.address}</strong>:
            ${
              tested.says === ''
                ? texts['hook.tested']
                : html`${texts['hook.test-failed']} <span lang="en">${tested.says}</span>`
            }
          </p>
        </div>`
  }`
}

function one(frame: Frame, webhook: Shown): Html {
  const { texts, csrf = '' } = frame
  const { id, address, kinds, createdAt, lastSays, waiting } = webhook
  return html`<section>
    <h2>${address}</h2>
    <dl class="facts">
      <dt>${texts['news.kinds']}</dt>
      <dd>${kinds.map(kind => texts[`news.${kind}`]).join('; ')}</dd>
      <dt>${texts['hook.made']}</dt>
      <dd>${instantMark(frame, createdAt)}</dd>
      <dt>${texts['hook.last']}</dt>
      <dd>${lastSays === '' ? texts['hook.untried'] : html`<span lang="en">${lastSays}</span>`}</dd>
    </dl>
    <div class="row no-print">
      ${button(`/admin/webhooks/${id}/test`, texts['hook.test'], csrf)}
      ${button(`/admin/webhooks/${id}/remove`, texts['hook.remove'], csrf)}
    </div>
    <h3>${texts['hook.waiting']}</h3>
    ${waiting.length === 0 ? html`<p class="none">${texts['hook.no-waiting']}</p>` : deliveries(frame, webhook)}
  </section>`
}

function deliveries(frame: Frame, { id: webhook, waiting }: Shown): Html {
  const { texts, csrf = '' } = frame
  return plainTable<Delivery>(frame, {
    name: `deliveries-${webhook}`,
    caption: texts['hook.waiting'],
    rows: waiting,
    columns: [
      { key: 'what', title: texts['hook.what'], isHead: true, cell: ({ subject }) => subject },
      { key: 'made', title: texts['hook.made'], cell: ({ createdAt }) => instantMark(frame, createdAt) },
      {
        key: 'tries',
        title: texts['hook.tries'],
        isNumber: true,
        cell: ({ attempts }) => numberText(frame, attempts),
      },
      {
        key: 'next',
        title: texts['hook.next'],
        cell: ({ dueAt, isGivenUp }) =>
          isGivenUp ? html`<strong>${texts['hook.given-up']}</strong>` : instantMark(frame, dueAt),
      },
      { key: 'why', title: texts['hook.why'], cell: ({ says }) => html`<span lang="en">${says}</span>` },
      {
        key: 'do',
        title: texts['hook.do'],
        value: () => '',
        cell: ({ id }) => {
          const at = `/admin/webhooks/${webhook}/deliveries/${id}`
          return html`${button(`${at}/retry`, texts['hook.retry'], csrf)}
          ${button(`${at}/remove`, texts['hook.drop'], csrf)}`
        },
      },
    ],
  })
}

function button(action: string, text: string, csrf: string): Html {
  return html`<form class="inline" method="post" action="${action}">
    ${hiddenFields({ csrf })}<button class="second">${text}</button>
  </form>`
}
