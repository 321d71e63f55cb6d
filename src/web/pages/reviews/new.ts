import type { Problem } from '../../../base/problem.ts'
import { REVIEW_WAYS } from '../../../model/review.ts'
import { areaField, type Choice, choiceFields, hiddenFields, selectField, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { problemBox } from '../../problem-box.ts'

/** The form by which a case is filed. */
export function newReviewPage(
  frame: Frame,
  page: {
    readonly typed: Readonly<Record<string, string>>
    readonly problems: readonly Problem[]
    readonly units: readonly Choice[]
    readonly mayLead: boolean
  },
): Html {
  const { texts, csrf = '' } = frame
  const { typed, problems, units, mayLead } = page
  const ways = REVIEW_WAYS.filter(way => mayLead || way !== 'own-motion')
  const text = (name: string, label: string, hint?: string): Html =>
    textField({
      name,
      label,
      value: typed[name] ?? '',
      isRequired: true,
      ...(hint === undefined ? {} : { hint }),
    })
  return html`<p class="crumbs"><a href="/reviews">${texts['review.title']}</a></p>
    <h1>${texts['review.new']}</h1>
    ${problems.map(problemBox)}
    <form method="post" action="/reviews/new">
      ${hiddenFields({ csrf })}
      ${choiceFields({
        name: 'way',
        legend: texts['review.way'],
        kind: 'radio',
        chosen: [typed['way'] ?? 'application'],
        choices: ways.map(value => ({ value, text: texts[`way.${value}`] })),
      })}
      ${text('title', texts['review.case-title'])}
      <div class="row">
        ${selectField({
          name: 'subjectKind',
          label: texts['review.subject-kind'],
          value: typed['subjectKind'] ?? 'product',
          choices: (['product', 'party', 'category'] as const).map(value => ({
            value,
            text: texts[`subject.${value}`],
          })),
        })}
        ${text('subjectId', texts['review.subject-id'])}
      </div>
      ${text('acts', texts['review.acts'], texts['review.acts-hint'])}
      ${text('to', texts['review.to'], texts['review.to-hint'])}
      ${text('onBehalfOf', texts['review.on-behalf-of'], texts['review.on-behalf-of-hint'])}
      ${selectField({
        name: 'unit',
        label: texts['review.unit'],
        value: typed['unit'] ?? '',
        none: texts['review.unit-none'],
        choices: units,
      })}
      ${areaField({
        name: 'says',
        label: texts['review.grounds'],
        value: typed['says'] ?? '',
        isRequired: true,
      })}
      ${areaField({
        name: 'confidential',
        label: texts['review.confidential'],
        hint: texts['review.confidential-hint'],
        value: typed['confidential'] ?? '',
        rows: 3,
      })}
      <p><button>${texts['review.file']}</button></p>
    </form>`
}
