import type { AskAnswer } from '../../../report/ask-page.ts'
import { partyName, productName } from '../../../report/names.ts'
import type { AskQueryWire } from '../../../wire/ask.ts'
import { addressWith } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { actText, just, statusMark } from '../../words.ts'

/** What could be taken instead; each asks the same question of itself. */
export function replacementsSection(frame: Frame, query: AskQueryWire, answer: AskAnswer): Html {
  const { snapshot } = answer.setting
  const found = answer.replacements.filter(({ products }) => products.length > 0)
  return html`${found.map(
    ({ act, products }) =>
      html`<section class="instead">
        <h3>${frame.texts['ask.instead-to']({ act: actText(frame, act) })}</h3>
        <p class="note">${frame.texts['ask.instead-order']}</p>
        <ul>
          ${products.map(
            ({ product, party, status }) =>
              html`<li>
                <a href="${addressWith('/', { words: product, as: query.as, on: query.on, act: query.act })}"
                  >${productName(snapshot, product, frame.language)}</a
                >
                ${party === undefined ? '' : html`<small>${partyName(snapshot, party, frame.language)}</small>`}
                ${statusMark(frame, just(status))}
              </li>`,
          )}
        </ul>
      </section>`,
  )}`
}
