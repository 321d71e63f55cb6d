import type { Beside } from '../../../report/beside.ts'
import { organisationName, systemName } from '../../../report/names.ts'
import { sayIn } from '../../../report/speaking.ts'
import type { Setting } from '../../../report/asked.ts'
import type { AskQueryWire } from '../../../wire/ask.ts'
import { addressWith } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { actsList, speechFor, statusMark } from '../../words.ts'

/** How other kinds of organisation of a country stand, each asked for by a link: a reader must not take one of them for all. */
export function besideSection(
  frame: Frame,
  query: AskQueryWire,
  setting: Setting,
  beside: Beside | undefined,
): Html {
  if (beside === undefined) return NOTHING
  const { snapshot } = setting
  const system = systemName(snapshot, beside.system, speechFor(frame))
  return html`<section class="beside" aria-labelledby="beside">
    <h3 id="beside">${sayIn(setting)['beside.head']({ system })}</h3>
    <ul>
      ${beside.others.map(
        other =>
          html`<li>
            <a
              href="${addressWith('/', { words: query.words, as: other.id, act: query.act, on: query.on, in: beside.system, said: query.said })}"
              >${organisationName(snapshot, other, frame.language)}</a
            >
            ${other.groups.map(
              ({ acts, range }) =>
                html`<span class="pair"
                  >${statusMark(frame, range)} <small>${actsList(frame, acts)}</small></span
                > `,
            )}
          </li>`,
      )}
    </ul>
  </section>`
}
