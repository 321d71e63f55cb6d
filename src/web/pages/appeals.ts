import type { Problem } from '../../base/problem.ts'
import { APPEAL_OUTCOMES } from '../../model/appeal.ts'
import type { AppealWire } from '../../wire/appeal.ts'
import { pathTo } from '../address.ts'
import { areaField, type Choice, hiddenFields, selectField } from '../fields.ts'
import type { Frame } from '../frame.ts'
import { html, type Html, NOTHING } from '../html.ts'
import { problemBox } from '../problem-box.ts'

/** Appeals that somebody may see, each with what they may do; and the form by which they appeal against one measure. */
export function appealsPage(
  frame: Frame,
  page: {
    readonly appeals: readonly AppealWire[]
    readonly days: number
    readonly unitName: (id: string) => string
    /** The measure whose appeals these are, where only its are shown. */
    readonly measure: string | undefined
    readonly units: readonly Choice[]
    readonly typed: Readonly<Record<string, string>>
    readonly problems: readonly Problem[]
  },
): Html {
  const { texts } = frame
  const { appeals, measure, days, problems } = page
  return html`<h1>${measure === undefined ? texts['appeal.title'] : texts['appeal.of']({ measure })}</h1>
    <p class="prose">${texts['appeal.says']({ days: String(days) })}</p>
    ${problems.map(problemBox)}
    ${appeals.length === 0 ? html`<p class="none">${texts['appeal.none']}</p>` : NOTHING}
    ${appeals.map(each => card(frame, each, page.unitName))}
    ${measure === undefined || page.units.length === 0 ? NOTHING : filingForm(frame, { ...page, measure })}`
}

function card(frame: Frame, appeal: AppealWire, unitName: (id: string) => string): Html {
  const { texts } = frame
  const { proposal, carriedOut } = appeal
  return html`<section class="card">
    <h2>
      <a href="${pathTo('/measures', appeal.measure)}">${appeal.measure}</a>: ${unitName(appeal.unit)}
      <span class="tag">${texts[`appeal-stage.${appeal.stage}`]}</span>
    </h2>
    <p>${texts['appeal.filed']({ day: appeal.filedOn, entry: String(appeal.entry) })}</p>
    <p class="prose">${appeal.grounds}</p>
    ${appeal.sentBack.map(({ on, says }) => html`<p>${texts['appeal.sent-back']({ day: on, says })}</p>`)}
    ${
      proposal === null
        ? NOTHING
        : html`<p>
            <strong>${texts[`appeal-outcome.${proposal.outcome}`]}</strong> (${proposal.on}): ${proposal.says}
          </p>`
    }
    ${
      carriedOut === null
        ? NOTHING
        : html`<p>${texts['appeal.carried-out']({ day: carriedOut.on, entry: String(carriedOut.entry) })}</p>`
    }
    ${appeal.legal.map(kind => stepForm(frame, appeal, kind))}
  </section>`
}

function stepForm(
  { texts, csrf = '' }: Frame,
  { id, version }: AppealWire,
  kind: AppealWire['legal'][number],
): Html {
  return html`<form method="post" action="/appeals/${id}/steps">
    ${hiddenFields({ csrf, kind, version: String(version) })}
    ${
      kind === 'propose'
        ? selectField({
            name: 'outcome',
            label: texts['appeal.outcome'],
            value: 'dismiss',
            choices: APPEAL_OUTCOMES.map(value => ({ value, text: texts[`appeal-outcome.${value}`] })),
          })
        : NOTHING
    }
    ${
      kind === 'propose' || kind === 'send-back'
        ? areaField({ name: 'says', label: texts['draft.reasons'], value: '', rows: 3 })
        : NOTHING
    }
    <button type="submit">${texts[`appeal-step.${kind}`]}</button>
  </form>`
}

function filingForm(
  { texts, csrf = '' }: Frame,
  {
    measure,
    units,
    typed,
  }: {
    readonly measure: string
    readonly units: readonly Choice[]
    readonly typed: Readonly<Record<string, string>>
  },
): Html {
  return html`<section>
    <h2>${texts['appeal.file']}</h2>
    <form method="post" action="/appeals">
      ${hiddenFields({ csrf, measure })}
      ${selectField({
        name: 'unit',
        label: texts['appeal.unit'],
        value: typed['unit'] ?? '',
        choices: units,
      })}
      ${areaField({ name: 'grounds', label: texts['appeal.grounds'], value: typed['grounds'] ?? '', rows: 6 })}
      <button type="submit">${texts['appeal.file']}</button>
    </form>
  </section>`
}
