import type { z } from 'zod'
import { REVIEW_STAGES } from '../../../model/review.ts'
import type { review } from '../../../wire/review.ts'
import { selectField } from '../../fields.ts'
import { filterForm } from '../../filter-form.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark, numberText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'
import { wordOf } from '../../words.ts'

type ReviewWire = z.infer<typeof review>

/** Cases, the newest first. */
export function reviewsPage(
  frame: Frame,
  page: {
    readonly reviews: readonly ReviewWire[]
    readonly stage: string
    readonly nameOf: (subject: ReviewWire['state']['subject']) => string
    readonly next: string | undefined
  },
): Html {
  const { texts } = frame
  const { reviews, stage, nameOf, next } = page
  return html`<h1>${texts['review.title']}</h1>
    <p class="prose">${texts['review.says']}</p>
    <p>
      <a class="button" href="/reviews/new">${texts['review.new']}</a>
      <a href="/review-schemes">${texts['review.schemes']}</a>
    </p>
    ${filterForm(frame, {
      action: '/reviews',
      query: { sort: '', order: 'up' },
      fields: [
        selectField({
          name: 'stage',
          label: texts['review.stage'],
          none: texts['table.all'],
          value: stage,
          choices: REVIEW_STAGES.map(value => ({ value, text: texts[`review-stage.${value}`] })),
        }),
      ],
    })}
    ${
      reviews.length === 0
        ? html`<p class="none">${texts['review.none']}</p>`
        : plainTable<ReviewWire>(frame, {
            name: 'reviews',
            caption: texts['review.title'],
            rows: reviews,
            columns: [
              {
                key: 'number',
                title: texts['review.number'],
                cell: ({ number }) => numberText(frame, number),
                isNumber: true,
              },
              {
                key: 'title',
                title: texts['review.name'],
                cell: ({ id, state }) => html`<a href="/reviews/${id}">${state.title}</a>`,
                isHead: true,
              },
              {
                key: 'subject',
                title: texts['review.subject'],
                cell: ({ state }) =>
                  html`${nameOf(state.subject)}
                    <small>${wordOf(frame, 'subject', state.subject.kind)}</small>`,
              },
              {
                key: 'way',
                title: texts['review.way'],
                cell: ({ state }) => texts[`way.${state.way}`],
                isMinor: true,
              },
              {
                key: 'stage',
                title: texts['review.stage'],
                cell: ({ state }) => html`<span class="tag">${texts[`review-stage.${state.stage}`]}</span>`,
              },
              {
                key: 'updated',
                title: texts['review.updated'],
                cell: ({ updatedAt }) => instantMark(frame, updatedAt),
                isMinor: true,
              },
            ],
          })
    }
    ${next === undefined ? NOTHING : html`<p><a href="${next}">${texts['table.next']}</a></p>`}`
}
