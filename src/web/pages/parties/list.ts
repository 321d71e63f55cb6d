import type { Party } from '../../../model/party.ts'
import type { PartyQueryWire } from '../../../wire/catalogue.ts'
import { addressWith, pathTo } from '../../address.ts'
import { inOrder } from '../../choices.ts'
import { selectField, textField } from '../../fields.ts'
import { exportsOf, filterForm } from '../../filter-form.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { numberText } from '../../numbers.ts'
import { table } from '../../table.ts'
import { countryText } from '../names-table.ts'

/** A party as its list shows it. */
export interface PartyLine {
  readonly party: Party
  readonly title: string
  readonly native: { readonly text: string; readonly lang: string } | undefined
  readonly country: string
  readonly measures: number
  readonly products: number
}

/** The parties of the catalogue. */
export function partiesPage(
  frame: Frame,
  page: {
    readonly query: PartyQueryWire
    readonly rows: readonly PartyLine[]
    readonly total: number
    readonly countries: readonly string[]
  },
): Html {
  const { texts } = frame
  const { query, rows, total, countries } = page
  return html`<h1>${texts['nav.parties']}</h1>
    <p class="prose">${texts['parties.says']}</p>
    ${filterForm(frame, {
      action: '/parties',
      query,
      fields: [
        textField({ name: 'words', label: texts['table.words'], type: 'search', value: query.words }),
        selectField({
          name: 'country',
          label: texts['parties.country'],
          none: texts['table.all'],
          value: query.country,
          choices: inOrder(
            frame,
            countries.map(code => ({ value: code, text: countryText(frame, code) })),
          ),
        }),
        namedField(frame, query.named),
      ],
    })}
    ${table<PartyLine>(frame, {
      caption: texts['nav.parties'],
      rows,
      pages: { kind: 'numbered', page: query.page, per: query.per, total },
      query,
      none: texts['parties.none'],
      exports: exportsOf(frame, '/parties'),
      columns: [
        {
          key: 'title',
          title: texts['parties.name'],
          canSort: true,
          isHead: true,
          cell: ({ party, title, native }) =>
            html`<a href="${pathTo('/parties', party.id)}">${title}</a>${nativeMark(native, title)}`,
        },
        {
          key: 'country',
          title: texts['parties.country'],
          canSort: true,
          cell: ({ country }) => (country === '' ? '' : countryText(frame, country)),
        },
        {
          key: 'measures',
          title: texts['parties.measures'],
          canSort: true,
          isNumber: true,
          cell: ({ party, measures }) =>
            measures === 0
              ? '0'
              : html`<a href="${addressWith('/measures', { party: party.id })}"
                  >${numberText(frame, measures)}</a
                >`,
        },
        {
          key: 'products',
          title: texts['parties.products'],
          canSort: true,
          isNumber: true,
          cell: ({ party, products }) =>
            products === 0
              ? '0'
              : html`<a href="${addressWith('/products', { party: party.id })}"
                  >${numberText(frame, products)}</a
                >`,
        },
      ],
    })}`
}

/** Whether a measure names it. */
export function namedField({ texts }: Frame, value: string): Html {
  return selectField({
    name: 'named',
    label: texts['parties.named'],
    none: texts['table.all'],
    value,
    choices: [
      { value: 'yes', text: texts['parties.named-yes'] },
      { value: 'no', text: texts['parties.named-no'] },
    ],
  })
}

/** The native name beside the common one, where they differ. */
export function nativeMark(
  native: { readonly text: string; readonly lang: string } | undefined,
  title: string,
): Html | string {
  return native === undefined || native.text === title
    ? ''
    : html` <small class="native" lang="${native.lang}">${native.text}</small>`
}
