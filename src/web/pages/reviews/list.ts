import type { z } from 'zod'
import { REVIEW_STAGES } from '../../../model/review.ts'
import type { review, ReviewListQueryWire } from '../../../wire/review.ts'
import { selectField } from '../../fields.ts'
import { filesOf, filterForm } from '../../filter-form.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { instantMark, numberText } from '../../numbers.ts'
import { table } from '../../table.ts'
import { wordOf } from '../../words.ts'

type ReviewWire = z.infer<typeof review>

/** Cases, the newest first. */
export function reviewsPage(
  frame: Frame,
  page: {
    readonly query: ReviewListQueryWire
    readonly reviews: readonly ReviewWire[]
    readonly total: number
    readonly nameOf: (subject: ReviewWire['state']['subject']) => string
  },
): Html {
  const { texts } = frame
  const { query, reviews, total, nameOf } = page
  return html`<h1>${texts['review.title']}</h1>
    <p class="prose">${texts['review.says']}</p>
    <p>
      <a class="button" href="/reviews/new">${texts['review.new']}</a>
      <a href="/review-schemes">${texts['review.schemes']}</a>
    </p>
    ${filterForm(frame, {
      action: '/reviews',
      query,
      fields: [
        selectField({
          name: 'stage',
          label: texts['review.stage'],
          none: texts['table.all'],
          value: query.stage,
          choices: REVIEW_STAGES.map(value => ({ value, text: texts[`review-stage.${value}`] })),
        }),
      ],
    })}
    ${table<ReviewWire>(frame, {
      caption: texts['review.title'],
      rows: reviews,
      query,
      pages: { kind: 'numbered', page: query.page, per: query.per, total },
      exports: filesOf(frame, '/reviews'),
      none: texts['review.none'],
      columns: [
        {
          key: 'number',
          canSort: true,
          title: texts['review.number'],
          cell: ({ number }) => numberText(frame, number),
          isNumber: true,
        },
        {
          key: 'title',
          canSort: true,
          title: texts['review.name'],
          cell: ({ id, state }) => html`<a href="/reviews/${id}">${state.title}</a>`,
          isHead: true,
        },
        {
          key: 'subject',
          canSort: true,
          title: texts['review.subject'],
          cell: ({ state }) =>
            html`${nameOf(state.subject)} <small>${wordOf(frame, 'subject', state.subject.kind)}</small>`,
        },
        {
          key: 'way',
          canSort: true,
          title: texts['review.way'],
          cell: ({ state }) => texts[`way.${state.way}`],
          isMinor: true,
        },
        {
          key: 'stage',
          canSort: true,
          title: texts['review.stage'],
          cell: ({ state }) => html`<span class="tag">${texts[`review-stage.${state.stage}`]}</span>`,
        },
        {
          key: 'updated',
          canSort: true,
          title: texts['review.updated'],
          cell: ({ updatedAt }) => instantMark(frame, updatedAt),
          isMinor: true,
        },
      ],
    })}`
}
