import type { Product } from '../../../model/party.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { partyName } from '../../../report/names.ts'
import type { ProductQueryWire } from '../../../wire/catalogue.ts'
import { pathTo } from '../../address.ts'
import { categoryChoices, inOrder } from '../../choices.ts'
import { selectField, textField } from '../../fields.ts'
import { exportsOf, filterForm } from '../../filter-form.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { numberText } from '../../numbers.ts'
import { table } from '../../table.ts'
import { inEnglish } from '../../words.ts'
import { namedField, nativeMark } from '../parties/list.ts'

/** A product as its list shows it. */
export interface ProductLine {
  readonly product: Product
  readonly title: string
  readonly native: { readonly text: string; readonly lang: string } | undefined
  readonly maker: string | undefined
  readonly makerName: string
  readonly categories: readonly string[]
  readonly measures: number
}

/** The products of the catalogue. */
export function productsPage(
  frame: Frame,
  page: {
    readonly snapshot: Snapshot
    readonly query: ProductQueryWire
    readonly rows: readonly ProductLine[]
    readonly total: number
  },
): Html {
  const { texts } = frame
  const { snapshot, query, rows, total } = page
  return html`<h1>${texts['nav.products']}</h1>
    <p class="prose">${texts['products.says']}</p>
    ${filterForm(frame, {
      action: '/products',
      query,
      fields: [
        textField({ name: 'words', label: texts['table.words'], type: 'search', value: query.words }),
        selectField({
          name: 'category',
          label: texts['measures.category'],
          none: texts['table.all'],
          value: query.category,
          choices: categoryChoices(frame, snapshot),
        }),
        selectField({
          name: 'party',
          label: texts['products.maker'],
          none: texts['table.all'],
          value: query.party,
          choices: inOrder(
            frame,
            [
              ...new Set(
                Object.values(snapshot.products).flatMap(({ roles }) => roles.map(({ party }) => party)),
              ),
            ].map(id => ({ value: id, text: partyName(snapshot, id) })),
          ),
        }),
        namedField(frame, query.named),
      ],
    })}
    ${table<ProductLine>(frame, {
      caption: texts['nav.products'],
      rows,
      pages: { kind: 'numbered', page: query.page, per: query.per, total },
      query,
      none: texts['products.none'],
      exports: exportsOf(frame, '/products'),
      columns: [
        {
          key: 'title',
          title: texts['products.name'],
          canSort: true,
          isHead: true,
          cell: ({ product, title, native }) =>
            html`<a href="${pathTo('/products', product.id)}">${title}</a>${nativeMark(native, title)}`,
        },
        {
          key: 'maker',
          title: texts['products.maker'],
          canSort: true,
          cell: ({ maker, makerName }) =>
            maker === undefined ? '' : html`<a href="${pathTo('/parties', maker)}">${makerName}</a>`,
        },
        {
          key: 'categories',
          title: texts['products.categories'],
          canSort: true,
          isMinor: true,
          cell: ({ categories }) => inEnglish(frame, categories.join(', ')),
        },
        {
          key: 'measures',
          title: texts['products.measures'],
          canSort: true,
          isNumber: true,
          cell: ({ measures }) => numberText(frame, measures),
        },
      ],
    })}`
}
