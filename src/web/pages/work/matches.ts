import type { Problem } from '../../../base/problem.ts'
import type { judgement as judgementShape, openMatch as openMatchShape } from '../../../wire/judgement.ts'
import { pathTo } from '../../address.ts'
import { type Choice, selectField, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark, numberText } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { plainTable } from '../../table.ts'
import { unitLink, type UnitNames } from './unit-names.ts'

type OpenMatchWire = (typeof openMatchShape)['_output']
type JudgementWire = (typeof judgementShape)['_output']

/** What the page of possible matches shows. */
export interface MatchesPage {
  readonly matches: readonly OpenMatchWire[]
  readonly judgements: readonly JudgementWire[]
  readonly units: UnitNames
  /** Where a judgement may hold, the widest first. */
  readonly scopes: readonly Choice[]
  readonly nameOf: (answer: JudgementWire['answer']) => string
  readonly problems: readonly Problem[]
}

/** Possible matches, to be settled one after the other by keyboard or by button. */
export function matchesPage(frame: Frame, page: MatchesPage): Html {
  const { texts } = frame
  return html`<h1>${texts['match.title']}</h1>
    <p class="lead">${texts['match.says']}</p>
    ${page.problems.map(problemBox)}
    ${
      page.matches.length === 0
        ? html`<p class="none">${texts['match.none']}</p>`
        : html`<p class="hint needs-script">${texts['match.keys']}</p>
            <ol class="matches" data-matches>
              ${page.matches.map((match, at) => card(frame, page, match, at))}
            </ol>`
    }
    ${page.judgements.length === 0 ? NOTHING : settled(frame, page)}`
}

function card(frame: Frame, { units, scopes }: MatchesPage, match: OpenMatchWire, at: number): Html {
  const { texts, csrf = '' } = frame
  return html`<li class="card" id="m-${match.title}" tabindex="${at === 0 ? '0' : '-1'}">
    <h2>${match.name}</h2>
    <p class="marks">
      ${match.publisher === null ? NOTHING : html`<span>${match.publisher}</span>`}
      ${match.version === null ? NOTHING : html`<span>${match.version}</span>`}
      ${match.identifiers.map(({ scheme, value }) => html`<span class="id">${scheme} ${value}</span>`)}
      <span>${texts['match.lines']({ count: numberText(frame, match.lines) })}</span>
      <span>${unitLink(units, match.unit)}</span>
    </p>
    <form method="post" action="/matches/${match.title}">
      <input type="hidden" name="csrf" value="${csrf}" />
      <div class="row">
        ${selectField({
          name: 'unit',
          id: `unit-${match.title}`,
          label: texts['match.where'],
          choices: scopes,
          value: scopes[0]?.value,
        })}
        ${textField({ name: 'why', id: `why-${match.title}`, label: texts['match.why'], most: 2000 })}
      </div>
      <p class="answers">
        ${match.answers.map(
          (answer, index) =>
            html`<button
              name="answer"
              value="${answer.product === null ? `party:${answer.party ?? ''}` : `product:${answer.product}`}"
              ${index === 0 ? html`data-key="y"` : html`class="second"`}
            >
              ${texts['match.is']({ name: answer.name })}
              <small>${texts[`level.${answer.level}`]}, ${Math.round(answer.probability * 100)} %</small>
            </button>`,
        )}
        <button class="second" name="answer" value="nobodys" data-key="n">${texts['match.nobodys']}</button>
      </p>
      <details>
        <summary>${texts['match.evidence']}</summary>
        ${match.answers.map(
          answer =>
            html`<h3>${answer.name}</h3>
              <ul lang="en">
                ${answer.because.map(
                  reason =>
                    html`<li>
                      ${reason.says} “${reason.item}” / “${reason.candidate}”
                      <span class="number">${reason.weight.toFixed(1)}</span>
                    </li>`,
                )}
              </ul>`,
        )}
      </details>
    </form>
  </li>`
}

function settled(frame: Frame, { judgements, units, nameOf }: MatchesPage): Html {
  const { texts, csrf = '' } = frame
  return html`<h2>${texts['match.judged']}</h2>
    ${plainTable<JudgementWire>(frame, {
      name: 'judged',
      caption: texts['match.judged'],
      rows: judgements,
      columns: [
        { key: 'title', title: texts['screen.name'], isHead: true, cell: row => row.title },
        { key: 'answer', title: texts['screen.taken-for'], cell: row => nameOf(row.answer) },
        {
          key: 'where',
          title: texts['match.where'],
          cell: row => (row.unit === null ? texts['match.everywhere'] : unitLink(units, row.unit)),
        },
        { key: 'why', title: texts['match.why'], isMinor: true, cell: row => row.why },
        { key: 'by', title: texts['match.by'], cell: row => html`${row.by}, ${instantMark(frame, row.at)}` },
        {
          key: 'back',
          title: texts['match.take-back'],
          cell: row =>
            html`<form method="post" action="${pathTo('/judgements', row.id)}/revoke">
              <input type="hidden" name="csrf" value="${csrf}" />
              <button class="quiet" data-key="u">${texts['match.take-back']}</button>
            </form>`,
        },
      ],
    })}`
}
