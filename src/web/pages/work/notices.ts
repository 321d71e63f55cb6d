import type { Problem } from '../../../base/problem.ts'
import type { feed as feedShape, newFeed as newFeedShape, noticeChoice } from '../../../wire/notice.ts'
import { choiceFields, hiddenFields, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { plainTable } from '../../table.ts'

type FeedWire = (typeof feedShape)['_output']
type NewFeedWire = (typeof newFeedShape)['_output']

/** Of what one hears, and how: by mail, and by secret feeds. */
export function noticesPage(
  frame: Frame,
  page: {
    readonly choice: (typeof noticeChoice)['_output']
    readonly feeds: readonly FeedWire[]
    readonly made?: NewFeedWire
    readonly problems: readonly Problem[]
  },
): Html {
  const { texts, csrf = '' } = frame
  return html`<h1>${texts['news.title']}</h1>
    ${page.problems.map(problemBox)}
    <form class="narrow" method="post" action="/me/news">
      ${hiddenFields({ csrf })}
      ${choiceFields({
        name: 'kinds',
        legend: texts['news.kinds'],
        kind: 'checkbox',
        chosen: page.choice.kinds,
        choices: (['findings', 'waiver', 'review'] as const).map(kind => ({
          value: kind,
          text: texts[`news.${kind}`],
        })),
      })}
      ${choiceFields({
        name: 'mail',
        legend: texts['news.mail'],
        kind: 'radio',
        chosen: [page.choice.mail],
        choices: (['none', 'each', 'daily'] as const).map(mail => ({
          value: mail,
          text: texts[`news.${mail}`],
        })),
      })}
      <p><button>${texts['news.choose']}</button></p>
    </form>
    <h2>${texts['news.feeds']}</h2>
    ${
      page.made === undefined
        ? NOTHING
        : html`<div class="note" role="status">
            <p><strong>${page.made.name}</strong>: ${texts['me.token-shown']}</p>
            <p class="id">Atom: ${page.made.atom}</p>
            <p class="id">JSON Feed: ${page.made.json}</p>
          </div>`
    }
    ${
      page.feeds.length === 0
        ? html`<p class="none">${texts['me.token-none']}</p>`
        : plainTable<FeedWire>(frame, {
            name: 'feeds',
            caption: texts['news.feeds'],
            rows: page.feeds,
            columns: [
              { key: 'name', title: texts['unit.name'], isHead: true, cell: row => row.name },
              { key: 'expires', title: texts['me.expires'], cell: row => instantMark(frame, row.expiresAt) },
              {
                key: 'back',
                title: texts['me.token-back'],
                cell: row =>
                  html`<form method="post" action="/me/feeds/${row.id}/revoke">
                    ${hiddenFields({ csrf })}<button class="quiet">${texts['me.token-back']}</button>
                  </form>`,
              },
            ],
          })
    }
    <form class="narrow" method="post" action="/me/feeds">
      ${hiddenFields({ csrf })}
      ${textField({ name: 'name', label: texts['me.token-name'], isRequired: true, most: 300 })}
      <p><button>${texts['news.feed-make']}</button></p>
    </form>`
}
