import { pathTo } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { numberText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'

/** An inventory that holds what was asked about. */
export interface WhereRow {
  readonly inventory: string
  readonly name: string
  readonly unit: string
  readonly unitTitle: string
  readonly quantity: number
}

/** Where we have it: the last part of the question. Only for those who have signed in. */
export function whereaboutsSection(frame: Frame, rows: readonly WhereRow[]): Html {
  const { texts, person } = frame
  if (person === undefined) return NOTHING
  return html`<section>
    <h2>${texts['where.title']}</h2>
    ${
      rows.length === 0
        ? html`<p class="none">${texts['where.nowhere']}</p>`
        : plainTable<WhereRow>(frame, {
            name: 'where',
            caption: texts['where.title'],
            rows,
            columns: [
              {
                key: 'inventory',
                title: texts['screen.inventories'],
                isHead: true,
                cell: row => html`<a href="${pathTo('/inventories', row.inventory)}">${row.name}</a>`,
              },
              {
                key: 'unit',
                title: texts['finding.unit'],
                cell: row => html`<a href="${pathTo('/units', row.unit)}">${row.unitTitle}</a>`,
              },
              {
                key: 'quantity',
                title: texts['finding.quantity'],
                isNumber: true,
                cell: row => numberText(frame, row.quantity),
              },
            ],
          })
    }
  </section>`
}
