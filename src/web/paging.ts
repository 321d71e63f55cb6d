import { addressWith } from './address.ts'
import type { Frame } from './frame.ts'
import { html, type Html, NOTHING } from './html.ts'
import { numberText } from './numbers.ts'

/** How pages follow one another: by their numbers, or each from where the one before ended. */
export type Pages =
  | { readonly kind: 'numbered'; readonly page: number; readonly per: number; readonly total: number }
  | {
      readonly kind: 'onward'
      /** Cursor of the next page. */
      readonly next: string | null
      readonly isFirst: boolean
      /** Where it is known. */
      readonly total?: number
    }

/** The ways to the other pages of a table. */
export function waysToPages(frame: Frame, pages: Pages): Html {
  if (pages.kind === 'onward') return onward(frame, pages)
  const { page, per, total } = pages
  return numbered(frame, { page, pages: Math.ceil(total / per) }, to =>
    addressWith(frame.here, { page: to === 1 ? undefined : String(to) }),
  )
}

function onward({ texts, here }: Frame, { next, isFirst }: Extract<Pages, { kind: 'onward' }>): Html {
  if (isFirst && next === null) return NOTHING
  return html`<nav class="pages no-print" aria-label="${texts['table.pages']}">
    ${isFirst ? NOTHING : html`<a href="${addressWith(here, { cursor: undefined })}">${texts['table.first']}</a>`}
    ${
      next === null
        ? NOTHING
        : html`<a rel="next" href="${addressWith(here, { cursor: next })}">${texts['table.next']}</a>`
    }
  </nav>`
}

/** The same where pages have numbers, and `to` gives the address of each. */
export function numbered(
  frame: Frame,
  { page, pages }: { readonly page: number; readonly pages: number },
  to: (page: number) => string,
): Html {
  if (pages < 2) return NOTHING
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    number => number >= 1 && number <= pages,
  )
  return html`<nav class="pages no-print" aria-label="${frame.texts['table.pages']}">
    ${page > 1 ? html`<a rel="prev" href="${to(page - 1)}">${frame.texts['table.previous']}</a>` : NOTHING}
    ${shown.map((number, at) => {
      const gap =
        at > 0 && number - (shown[at - 1] ?? 0) > 1 ? html`<span aria-hidden="true">…</span>` : NOTHING
      const text = numberText(frame, number)
      return html`${gap}${
        number === page
          ? html`<span class="here" aria-current="page">${text}</span>`
          : html`<a href="${to(number)}">${text}</a>`
      }`
    })}
    ${page < pages ? html`<a rel="next" href="${to(page + 1)}">${frame.texts['table.next']}</a>` : NOTHING}
  </nav>`
}
