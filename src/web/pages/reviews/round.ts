import type { z } from 'zod'
import type { review } from '../../../wire/review.ts'
import { webAddress } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText, instantText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'

export type RoundWire = z.infer<typeof review>['state']['rounds'][number]
type FindingRow = RoundWire['findings'][number]

/** One examination of a case: what was asked, found, heard, recommended and decided. */
export function roundSection(
  frame: Frame,
  round: RoundWire,
  nameOf: (person: string) => string,
  criterionOf: (id: string) => string,
): Html {
  const { texts } = frame
  return html`<section class="round">
    <h2>${texts[`round.${round.kind}`]} <small>${dayText(frame, round.begunOn)}</small></h2>
    ${words(frame, round.grounds)}
    ${
      round.assessors.length === 0
        ? NOTHING
        : html`<p>${texts['review.assessors']}: ${round.assessors.map(nameOf).join(', ')}</p>`
    }
    ${findings(frame, round, criterionOf)} ${hearing(frame, round)} ${recommendation(frame, round, nameOf)}
    ${decision(frame, round, nameOf)}
    ${round.closed === undefined ? NOTHING : html`<p>${dayText(frame, round.closed.on)}: ${round.closed.says}</p>`}
  </section>`
}

function findings(frame: Frame, { findings: rows }: RoundWire, criterionOf: (id: string) => string): Html {
  const { texts } = frame
  if (rows.length === 0) return NOTHING
  return plainTable<FindingRow>(frame, {
    name: 'assessment',
    caption: texts['review.findings'],
    rows,
    columns: [
      {
        key: 'criterion',
        title: texts['review.criterion'],
        cell: ({ criterion }) => criterionOf(criterion),
        isHead: true,
      },
      { key: 'grade', title: texts['review.grade'], cell: ({ grade }) => texts[`grade.${grade}`] },
      { key: 'says', title: texts['review.findings'], cell: row => words(frame, row) },
      {
        key: 'sources',
        title: texts['review.sources'],
        cell: ({ sources }) =>
          html`<ul>
            ${sources.map(({ title, publisher, published, url }) => {
              const address = webAddress(url)
              const name = `${title} (${publisher}, ${published})`
              return html`<li>
                ${address === undefined ? name : html`<a href="${address}" rel="noreferrer">${name}</a>`}
              </li>`
            })}
          </ul>`,
      },
    ],
  })
}

function hearing(frame: Frame, { hearing: held }: RoundWire): Html {
  const { texts } = frame
  if (held === undefined) return NOTHING
  const { invitedAt, deadline, points, statement, record } = held
  return html`<h3>${texts['review.hearing']}</h3>
    <p>${texts['review.invited']({ day: instantText(frame, invitedAt), until: dayText(frame, deadline) })}</p>
    <p class="prose">${points}</p>
    ${
      statement === undefined
        ? NOTHING
        : html`<h4>${texts['review.statement']}: ${statement.from}</h4>
            ${words(frame, statement)}`
    }
    ${
      record === undefined
        ? NOTHING
        : html`<h4>${texts['review.record']}</h4>
            <p>${texts['review.held']({ day: dayText(frame, record.heldOn), present: record.present })}</p>
            ${words(frame, record)}`
    }`
}

function recommendation(
  frame: Frame,
  { recommendation: given }: RoundWire,
  nameOf: (person: string) => string,
): Html {
  const { texts } = frame
  if (given === undefined) return NOTHING
  return html`<h3>${texts['review.recommendation']}: ${texts[`outcome.${given.outcome}`]}</h3>
    <p class="quiet">${texts['review.by']({ name: nameOf(given.by), day: instantText(frame, given.at) })}</p>
    ${conditions(given.conditions)} ${words(frame, given)}`
}

function decision(frame: Frame, { decision: made }: RoundWire, nameOf: (person: string) => string): Html {
  const { texts } = frame
  if (made === undefined) return NOTHING
  const signed = (label: string, person: string | undefined, at: string | undefined): Html =>
    person === undefined || person === '' || at === undefined
      ? NOTHING
      : html`<p class="quiet">
          ${label}: ${texts['review.by']({ name: nameOf(person), day: instantText(frame, at) })}
        </p>`
  return html`<h3>${texts['review.decision']}: ${texts[`outcome.${made.outcome}`]}</h3>
    ${signed(texts['review.first'], made.first, made.firstAt)}
    ${signed(texts['review.second'], made.second, made.secondAt)} ${conditions(made.conditions)}
    ${words(frame, made)}
    <p>
      ${
        made.publishedOn === undefined
          ? NOTHING
          : texts['review.published']({ day: dayText(frame, made.publishedOn) })
      }
      ${
        made.appealUntil === undefined
          ? NOTHING
          : texts['review.appeal-until']({ day: dayText(frame, made.appealUntil) })
      }
      ${made.until === undefined ? NOTHING : html`${texts['review.until']} ${dayText(frame, made.until)}`}
    </p>`
}

function conditions(all: readonly string[]): Html {
  if (all.length === 0) return NOTHING
  return html`<ul>
    ${all.map(each => html`<li>${each}</li>`)}
  </ul>`
}

function words(
  { texts }: Frame,
  { says, confidential }: { says: string; confidential?: string | undefined },
): Html {
  return html`<p class="prose">${says}</p>
    ${
      confidential === undefined
        ? NOTHING
        : html`<p class="prose confidential">
            <strong>${texts['review.confidential']}:</strong> ${confidential}
          </p>`
    }`
}
