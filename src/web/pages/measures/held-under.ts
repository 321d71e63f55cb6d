import { addressWith } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { numberText } from '../../numbers.ts'

/** How much of one's own stands in findings that a measure leads. */
export interface HeldUnder {
  readonly findings: number
  readonly products: number
  readonly items: number
  readonly units: number
  /** Whether all findings were counted. */
  readonly isAll: boolean
}

/** What of a measure is in our inventories, each count a way to the findings behind it; nothing for those who have not signed in. */
export function heldUnderSection(frame: Frame, measure: string, held: HeldUnder | undefined): Html {
  if (held === undefined) return NOTHING
  const { texts } = frame
  const to = (by?: string): string => addressWith('/findings', { measure, by })
  const number = (count: number): string => `${held.isAll ? '' : '≥ '}${numberText(frame, count)}`
  const counts = [
    [texts['held.products'], held.products, to('product')],
    [texts['held.items'], held.items, to('product')],
    [texts['held.units'], held.units, to('unit')],
    [texts['held.findings'], held.findings, to()],
  ] as const
  return html`<section id="ours">
    <h2>${texts['held.title']}</h2>
    ${
      held.findings === 0
        ? html`<p class="none">${texts['held.none']} <a href="/screen">${texts['due.screen']}</a></p>`
        : html`<ul class="tally">
            ${counts.map(
              ([text, count, href]) =>
                html`<li>
                  <a href="${href}"><strong>${number(count)}</strong> ${text}</a>
                </li>`,
            )}
          </ul>`
    }
  </section>`
}
