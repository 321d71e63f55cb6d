import type { Problem } from '../../../base/problem.ts'
import type { gazetteView } from '../../../wire/authority.ts'
import { hiddenFields } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark, numberText } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { plainTable } from '../../table.ts'

type View = (typeof gazetteView)['_output']
type Entry = View['entries'][number]

/** The key that signs the gazette, when each was announced, and the button that hands the gazette over to a new one. */
export function keysPage(
  frame: Frame,
  page: {
    /** The gazette with the entries that announce a key. */
    readonly gazette: View
    readonly isRotated: boolean
    readonly problems: readonly Problem[]
  },
): Html {
  const { texts } = frame
  const { authority, key, entries } = page.gazette
  return html`<p class="crumbs"><a href="/admin">${texts['admin.title']}</a></p>
    <h1>${texts['keys.title']}</h1>
    <p class="lead">${texts['keys.says']}</p>
    ${page.problems.map(problemBox)}
    ${page.isRotated ? html`<p class="note" role="status">${texts['keys.rotated']}</p>` : NOTHING}
    ${
      authority === null || key === null
        ? html`<p class="none">${texts['keys.none']} <a href="/authority">${texts['authority.title']}</a></p>`
        : html`<dl class="facts">
              <dt>${texts['gazette.name']}</dt>
              <dd><a href="/gazette">${authority.origin}</a></dd>
              <dt>${texts['gazette.key']}</dt>
              <dd><code>${key}</code></dd>
            </dl>
            ${announced(frame, entries)} ${rotateForm(frame)}`
    }`
}

function announced(frame: Frame, entries: readonly Entry[]): Html {
  const { texts } = frame
  return html`<h2>${texts['keys.announced']}</h2>
    ${plainTable<Entry>(frame, {
      name: 'keys',
      caption: texts['keys.announced'],
      rows: entries,
      columns: [
        {
          key: 'number',
          title: texts['gazette.number'],
          isHead: true,
          isShort: true,
          cell: ({ number }) => numberText(frame, number),
        },
        { key: 'at', title: texts['gazette.at'], cell: ({ at }) => instantMark(frame, at) },
        {
          key: 'key',
          title: texts['keys.key'],
          cell: ({ body: { key } }) => html`<span class="id">${typeof key === 'string' ? key : ''}</span>`,
        },
      ],
    })}`
}

function rotateForm({ texts, csrf = '' }: Frame): Html {
  return html`<details class="step no-print">
    <summary>${texts['keys.rotate']}</summary>
    <form class="narrow" method="post" action="/admin/keys/rotate">
      ${hiddenFields({ csrf })}
      <p>${texts['keys.rotate-says']}</p>
      <p><button>${texts['keys.rotate-go']}</button></p>
    </form>
  </details>`
}
