import type { z } from 'zod'
import type { Problem } from '../../../base/problem.ts'
import type { hearing } from '../../../wire/hearing.ts'
import { areaField, hiddenFields } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText, numberText } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { roundSection } from '../reviews/round.ts'

type Step = z.infer<typeof hearing>['steps'][number]

/** What the page of somebody who is heard shows. */
export interface HearingPage {
  readonly hearing: z.infer<typeof hearing>
  /** The name of what the case is about. */
  readonly subject: string
  readonly problems: readonly Problem[]
  readonly typed: Readonly<Record<string, string>>
}

/** The page of a link, which opens nothing by being looked at: whoever checks the mail for dangers does so, too. */
export function linkPage(
  frame: Frame,
  page: { readonly secret: string; readonly problems: readonly Problem[] },
): Html {
  const { texts, csrf = '' } = frame
  return html`<h1>${texts['hearing.title']}</h1>
    <p class="lead">${texts['hearing.open-says']}</p>
    ${page.problems.map(problemBox)}
    <form class="narrow" method="post" action="/hearing/link/${page.secret}">
      ${hiddenFields({ csrf })}
      <p><button>${texts['hearing.open']}</button></p>
    </form>`
}

/** A case as its vendor sees it, and what they may do in it now. */
export function hearingPage(frame: Frame, page: HearingPage): Html {
  const { texts, csrf = '' } = frame
  const { hearing: found, subject, problems, typed } = page
  const { state, guest, steps } = found
  const criterionOf = (id: string): string => state.scheme?.criteria.find(each => each.id === id)?.says ?? id
  return html`<h1>${state.title}</h1>
    <p class="marks">
      <span class="tag">${texts['review.number']} ${found.number}</span>
      <span class="tag">${texts[`review-stage.${state.stage}`]}</span>
    </p>
    <p class="lead">
      ${texts['hearing.says']({ name: guest.name, day: dayText(frame, guest.expiresAt.slice(0, 10)) })}
    </p>
    ${problems.map(problemBox)}
    <dl class="facts">
      <dt>${texts['review.subject']}</dt>
      <dd>${subject}</dd>
    </dl>
    ${
      steps.length === 0
        ? html`<p class="none">${texts['review.no-steps']}</p>`
        : steps.map(kind => wordsForm(frame, kind, found.version, typed['kind'] === kind ? typed : {}))
    }
    ${files(frame, page)}
    ${state.rounds.toReversed().map(round => roundSection(frame, round, () => '', criterionOf))}
    <form class="no-print" method="post" action="/hearing/leave">
      ${hiddenFields({ csrf })}
      <p><button class="second">${texts['hearing.leave']}</button></p>
    </form>`
}

function wordsForm(
  { texts, csrf = '' }: Frame,
  kind: Step,
  version: number,
  typed: Readonly<Record<string, string>>,
): Html {
  return html`<form class="card" method="post" action="/hearing/steps">
    <h2>${texts[`hearing.${kind}`]}</h2>
    ${hiddenFields({ csrf, kind, version: String(version) })}
    ${areaField({ name: 'says', id: `${kind}-says`, label: texts['review.says-field'], isRequired: true, rows: 6, value: typed['says'] })}
    ${areaField({
      name: 'confidential',
      id: `${kind}-confidential`,
      label: texts['review.confidential'],
      hint: texts['review.confidential-hint'],
      rows: 3,
      value: typed['confidential'],
    })}
    <p><button>${texts['hearing.send']}</button></p>
  </form>`
}

function files(frame: Frame, { hearing: { files: kept, mayAddFiles } }: HearingPage): Html {
  const { texts, csrf = '' } = frame
  if (kept.length === 0 && !mayAddFiles) return NOTHING
  return html`<h2>${texts['hearing.files']}</h2>
    <p>${texts['hearing.files-says']}</p>
    <ul>
      ${kept.map(
        file =>
          html`<li>
            <a href="/api/v1/hearing/files/${file.id}" download>${file.name}</a>
            <small
              >${numberText(frame, file.sizeBytes)} B, SHA-256 <span class="id">${file.sha256}</span></small
            >
          </li>`,
      )}
    </ul>
    ${
      mayAddFiles
        ? html`<form method="post" action="/hearing/files" enctype="multipart/form-data">
            ${hiddenFields({ csrf })}
            <p class="field">
              <label for="file">${texts['hearing.file-add']}</label>
              <input id="file" name="file" type="file" required />
            </p>
            <p><button class="second">${texts['hearing.file-go']}</button></p>
          </form>`
        : NOTHING
    }`
}
