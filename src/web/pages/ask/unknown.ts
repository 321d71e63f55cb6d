import { addressWith } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'

/** Something that the words may have meant. */
export interface Near {
  readonly title: string
  readonly about: string
}

/** Where the catalogue knows nothing of that name: what is near, each asked at once, and where to look further. */
export function unknownBox(frame: Frame, words: string, near: readonly Near[]): Html {
  const { texts, here } = frame
  return html`<div class="problem" role="alert">
    <p>${texts['ask.unknown']({ words })}</p>
    ${
      near.length === 0
        ? NOTHING
        : html`<p class="help">${texts['ask.unknown-near']}</p>
            <ul class="chips">
              ${near.map(
                ({ title, about }) =>
                  html`<li>
                    <a href="${addressWith(here, { words: title })}">${title}</a>
                    ${about === '' ? NOTHING : html`<small>${about}</small>`}
                  </li>`,
              )}
            </ul>`
    }
    <p class="help">
      ${texts['ask.unknown-look']}
      <a href="${addressWith('/products', { words })}">${texts['nav.products']}</a> ·
      <a href="${addressWith('/parties', { words })}">${texts['nav.parties']}</a>
    </p>
  </div>`
}
