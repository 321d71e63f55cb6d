import type { z } from 'zod'
import type { Problem } from '../../../base/problem.ts'
import type { scheme } from '../../../wire/review.ts'
import { areaField, hiddenFields, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { problemBox } from '../../problem-box.ts'

/** What cases are held to, and the form by which a scheme or its next version is kept. */
export function schemesPage(
  frame: Frame,
  page: {
    readonly schemes: readonly z.infer<typeof scheme>[]
    readonly typed: Readonly<Record<string, string>>
    readonly problems: readonly Problem[]
  },
): Html {
  const { texts, csrf = '' } = frame
  const { schemes, typed, problems } = page
  const number = (name: string, label: string, isRequired: boolean): Html =>
    textField({ name, label, type: 'number', value: typed[name] ?? '', isRequired })
  return html`<p class="crumbs"><a href="/reviews">${texts['review.title']}</a></p>
    <h1>${texts['review.schemes']}</h1>
    <p class="prose">${texts['review.schemes-says']}</p>
    ${schemes.length === 0 ? html`<p class="none">${texts['review.schemes-none']}</p>` : schemes.map(each => card(frame, each))}
    <section>
      <h2>${texts['review.keep-scheme']}</h2>
      ${problems.map(problemBox)}
      <form method="post" action="/review-schemes">
        ${hiddenFields({ csrf })}
        ${textField({ name: 'id', label: texts['review.scheme-id'], value: typed['id'] ?? '', isRequired: true })}
        ${textField({
          name: 'title',
          label: texts['review.scheme-title'],
          value: typed['title'] ?? '',
          isRequired: true,
        })}
        ${areaField({
          name: 'criteria',
          label: texts['review.criteria'],
          hint: texts['review.criteria-hint'],
          value: typed['criteria'] ?? '',
          isRequired: true,
        })}
        ${number('hearingDays', texts['review.hearing-days'], true)}
        ${number('appealDays', texts['review.appeal-days'], true)}
        ${number('validDays', texts['review.valid-days'], false)}
        <p><button>${texts['review.keep-scheme']}</button></p>
      </form>
    </section>`
}

function card({ texts }: Frame, { id, version, title, criteria }: z.infer<typeof scheme>): Html {
  return html`<article class="card">
    <header>
      <h2>${texts['review.scheme-version']({ title, version: String(version) })}</h2>
      <p class="marks"><span class="id">${id}</span></p>
    </header>
    <ol>
      ${criteria.map(
        criterion =>
          html`<li>
            ${criterion.says}
            <small
              >${criterion.kind}${criterion.evidence === undefined ? '' : `: ${criterion.evidence}`}</small
            >
          </li>`,
      )}
    </ol>
  </article>`
}
