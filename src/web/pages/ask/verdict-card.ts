import { formatDay } from '../../../base/day.ts'
import type { Verdict } from '../../../model/verdict.ts'
import type { AskAnswer } from '../../../report/ask-page.ts'
import { type Setting, subjectName } from '../../../report/asked.ts'
import { dutyText } from '../../../report/duty-text.ts'
import { measureOf } from '../../../report/names.ts'
import { nextStep } from '../../../report/next-step.ts'
import { contradictionTexts, leadingCitation, verdictSentence } from '../../../report/statement.ts'
import { sayIn } from '../../../report/speaking.ts'
import type { VerdictGroup } from '../../../report/verdict-groups.ts'
import { pathTo } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText } from '../../numbers.ts'
import {
  actsList,
  authorityText,
  basisMark,
  measureText,
  rangeWords,
  statusMark,
  systemText,
} from '../../words.ts'
import { nearSection } from './near.ts'
import { proofSection } from './proof.ts'

/** A verdict: the status first, then the sentence that says who forbids what to whom, then what to do, then why. */
export function verdictCard(frame: Frame, answer: AskAnswer, group: VerdictGroup, number: number): Html {
  const { setting, subject } = answer
  const { verdict, acts } = group
  const sentence = verdictSentence(setting, subjectName(setting, subject), verdict, acts)
  return html`<article class="verdict" data-status="${verdict.range.worst}" aria-labelledby="v${number}">
    <header>
      <h3 id="v${number}">
        <span class="act">${actsList(frame, acts)}</span> ${statusMark(frame, verdict.range)}
      </h3>
      ${marks(frame, verdict)}
    </header>
    <p class="sentence">${sentence}</p>
    ${facts(frame, setting, group)} ${duties(frame, setting, verdict)} ${proofSection(frame, answer, verdict)}
    ${nearSection(frame, setting, group)}
  </article>`
}

function marks(frame: Frame, verdict: Verdict): Html {
  const { texts } = frame
  const leading = leadingCitation(verdict)
  const isCited = leading !== undefined
  return html`<p class="marks">
    ${
      verdict.since === undefined || !isCited
        ? NOTHING
        : html`<span>${texts['ask.since']({ day: dayText(frame, formatDay(verdict.since)) })}</span>`
    }
    ${
      verdict.until === undefined || !isCited
        ? NOTHING
        : html`<span>${texts['ask.until']({ day: dayText(frame, formatDay(verdict.until)) })}</span>`
    }
    ${verdict.basis === undefined ? NOTHING : basisMark(frame, verdict.basis)}
    ${verdict.contested ? html`<span class="contested">${texts['ask.contested']}</span>` : NOTHING}
    ${leading?.suspended === true ? html`<span class="contested">${texts['ask.not-enforced']}</span>` : NOTHING}
  </p>`
}

function facts(frame: Frame, setting: Setting, { verdict, members }: VerdictGroup): Html {
  const { texts } = frame
  const { snapshot } = setting
  const measure = verdict.leading === undefined ? undefined : measureOf(snapshot, verdict.leading)
  const isOpen = verdict.range.best !== verdict.range.worst
  // Who may neither install nor use it has to stop, not only to choose.
  const inUse = members.find(({ act }) => act === 'use') ?? verdict
  const rows: readonly (readonly [string, Html | string])[] = [
    ...(measure === undefined || verdict.leading === undefined
      ? []
      : [
          [
            texts['ask.measure'],
            html`<a href="${pathTo('/measures', measure)}#${verdict.leading.slice(measure.length + 1)}"
                >${measureText(frame, snapshot, measure)}</a
              ><br /><small
                >${authorityText(frame, snapshot, snapshot.measures[measure]?.authority ?? '')}</small
              >`,
          ] as const,
        ]),
    ...(isOpen ? [] : [[texts['ask.next'], nextStep(setting, inUse)] as const]),
    ...(verdict.next === undefined
      ? []
      : [
          [
            texts['ask.then'],
            texts['ask.change']({
              day: dayText(frame, formatDay(verdict.next.on)),
              status: rangeWords(frame, verdict.next.range),
            }),
          ] as const,
        ]),
    ...verdict.floors.map(
      ({ basis, range }) =>
        [texts['ask.basis'], sayIn(setting)[`floor.${basis}`]({ status: rangeWords(frame, range) })] as const,
    ),
    ...contradictionTexts(setting, verdict).map(text => ['≠', text] as const),
    ...(verdict.systems.length < 2
      ? []
      : [
          [
            texts['ask.by-system'],
            html`${verdict.systems.map(
              ({ system, range }) =>
                html`<span class="pair"
                  >${systemText(frame, snapshot, system)}: ${statusMark(frame, range)}</span
                > `,
            )}`,
          ] as const,
        ]),
  ]
  if (rows.length === 0) return NOTHING
  return html`<dl class="facts">
    ${rows.map(
      ([term, content]) =>
        html`<dt>${term}</dt>
          <dd>${content}</dd>`,
    )}
  </dl>`
}

function duties(frame: Frame, setting: Setting, verdict: Verdict): Html {
  const { texts } = frame
  if (verdict.duties.length === 0) return NOTHING
  return html`<h4>${texts['ask.duties']}</h4>
    <ul class="duties">
      ${verdict.duties.map(
        due =>
          html`<li>
            ${withoutOption(dutyText(setting, due))}
            ${due.waived ? html`<em>(${texts['ask.waived']})</em>` : NOTHING}
            ${due.truth === 'unknown' ? html`<em>(${texts['ask.if-reaches']})</em>` : NOTHING}
          </li>`,
      )}
    </ul>`
}

/** What the command line is told to type stands below as a field. */
function withoutOption(text: string): string {
  return text.replace(/[;；] ?--assume \S+=DAY[^)）]*/u, '')
}
