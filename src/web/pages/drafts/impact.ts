import type { z } from 'zod'
import type { Status } from '../../../model/status.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { productName } from '../../../report/names.ts'
import type { preview } from '../../../wire/measure-draft.ts'
import { pathTo } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { numberText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'
import { actText, statusMark } from '../../words.ts'

type Row = z.infer<typeof preview>['changes'][number]

/** Every verdict that would differ, what is held first. */
export function impactTable(
  frame: Frame,
  { changes, isCut }: z.infer<typeof preview>,
  snapshot: Snapshot,
  unitName: (id: string) => string,
): Html {
  const { texts } = frame
  if (changes.length === 0) return html`<p class="none">${texts['draft.impact-none']}</p>`
  return html`${plainTable<Row>(frame, {
    name: 'changed',
    caption: texts['draft.impact'],
    rows: changes,
    columns: [
      {
        key: 'product',
        title: texts['draft.product'],
        cell: ({ product }) =>
          html`<a href="${pathTo('/products', product)}">${productName(snapshot, product)}</a>`,
        isHead: true,
      },
      { key: 'unit', title: texts['draft.unit'], cell: ({ organisation }) => unitName(organisation) },
      { key: 'act', title: texts['draft.act'], cell: ({ act }) => actText(frame, act) },
      { key: 'before', title: texts['draft.before'], cell: ({ before }) => mark(frame, before) },
      { key: 'after', title: texts['draft.after'], cell: ({ after }) => mark(frame, after) },
      {
        key: 'held',
        title: texts['draft.impact-held'],
        cell: ({ held }) => numberText(frame, held),
        isNumber: true,
      },
    ],
  })}
  ${isCut ? html`<p class="note">${texts['draft.impact-cut']}</p>` : NOTHING}`
}

function mark(frame: Frame, { best, worst }: { best: string; worst: string }): Html {
  // INVARIANT: a preview tells statuses of verdicts.
  return statusMark(frame, { best: best as Status, worst: worst as Status })
}
