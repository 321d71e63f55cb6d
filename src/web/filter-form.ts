import { addressWith } from './address.ts'
import { hiddenFields } from './fields.ts'
import type { Frame } from './frame.ts'
import { html, type Html, NOTHING } from './html.ts'

/** The filters above a list: a form whose fields go into the address; the order of the list stays. */
export function filterForm(
  { texts, here }: Frame,
  parts: {
    readonly action: string
    readonly fields: readonly Html[]
    readonly query: { readonly sort: string; readonly order: string }
  },
): Html {
  const { action, fields, query } = parts
  return html`<form class="filters no-print" method="get" action="${action}" role="search">
    ${fields} ${hiddenFields({ sort: query.sort, order: query.order === 'down' ? 'down' : '' })}
    <p class="field go">
      <button>${texts['table.filter']}</button>
      ${here.includes('?') ? html`<a href="${action}">${texts['table.clear']}</a>` : NOTHING}
    </p>
  </form>`
}

/** Where a list of this page can be had whole as a file: the same query at an address beside it. */
export function filesOf({ here }: Frame, path: string): Readonly<Record<'csv' | 'json', string>> {
  const at = here.indexOf('?')
  const query = at < 0 ? '' : here.slice(at)
  const to = (format: string): string =>
    addressWith(`${path}.${format}${query}`, { page: undefined, cursor: undefined, check: undefined })
  return { csv: to('csv'), json: to('json') }
}

/** Where a list can be had whole: the same query at the API. */
export function exportsOf(frame: Frame, path: string): Readonly<Record<'csv' | 'json', string>> {
  const at = frame.here.indexOf('?')
  const query = new URLSearchParams(at < 0 ? '' : frame.here.slice(at + 1))
  query.delete('page')
  const to = (format: string): string => {
    query.set('format', format)
    return `/api/v1${path}?${query.toString()}`
  }
  return { csv: to('csv'), json: to('json') }
}
