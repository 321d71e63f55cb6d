import type { z } from 'zod'
import type { Problem } from '../../../base/problem.ts'
import type { StepKind } from '../../../model/review.ts'
import type { review, reviewEvent } from '../../../wire/review.ts'
import { pathTo } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { actsList, wordOf } from '../../words.ts'
import { type GuestsPart, guestsSection } from '../hearing/guests.ts'
import { roundSection } from './round.ts'
import { type StepChoices, stepForm } from './step-form.ts'

const SHELVES: Readonly<Record<string, string>> = { product: '/products', party: '/parties' }

/** What the page of one case shows. */
export interface CasePage {
  readonly review: z.infer<typeof review>
  /** The name of what it is about. */
  readonly subject: string
  /** Whom a decision would bind, as a phrase. */
  readonly bound: string
  readonly steps: readonly StepKind[]
  readonly events: readonly z.infer<typeof reviewEvent>[]
  readonly people: Readonly<Record<string, string>>
  readonly choices: StepChoices
  /** For those who work on the case. */
  readonly guests?: GuestsPart
  readonly problems: readonly Problem[]
  readonly typed: Readonly<Record<string, string>>
}

/** One case: where it stands, what this person may do now, its rounds, and every step that was taken. */
export function casePage(frame: Frame, page: CasePage): Html {
  const { texts } = frame
  const { review: found, subject, bound, steps, people, choices, problems, typed } = page
  const { id, number, version, state } = found
  const nameOf = (person: string): string => people[person] ?? person
  const criterionOf = (criterion: string): string =>
    state.scheme?.criteria.find(each => each.id === criterion)?.says ?? criterion
  return html`<p class="crumbs"><a href="/reviews">${texts['review.title']}</a></p>
    <h1>${state.title}</h1>
    <p class="marks">
      <span class="tag">${texts['review.number']} ${number}</span>
      <span class="tag">${texts[`review-stage.${state.stage}`]}</span>
      <span>${texts[`way.${state.way}`]}</span>
    </p>
    ${problems.map(problemBox)}
    <dl class="facts">
      <dt>${texts['review.subject']}</dt>
      <dd>
        ${subjectLink(subject, state.subject)} <small>${wordOf(frame, 'subject', state.subject.kind)}</small>
      </dd>
      <dt>${texts['review.for']}</dt>
      <dd>${state.onBehalfOf}</dd>
      <dt>${texts['review.binds']}</dt>
      <dd>${bound}; ${actsList(frame, state.reach.acts)}</dd>
      ${
        state.scheme === undefined
          ? NOTHING
          : html`<dt>${texts['review.scheme']}</dt>
              <dd>
                ${texts['review.scheme-version']({
                  title: state.scheme.title,
                  version: String(state.scheme.version),
                })}
              </dd>`
      }
    </dl>
    <section>
      <h2>${texts['review.steps']}</h2>
      ${
        steps.length === 0
          ? html`<p class="none">${texts['review.no-steps']}</p>`
          : steps.map(kind =>
              stepForm(frame, kind, {
                id,
                version,
                choices,
                typed: typed['kind'] === kind ? typed : undefined,
              }),
            )
      }
    </section>
    ${page.guests === undefined ? NOTHING : guestsSection(frame, page.guests)}
    ${state.rounds.toReversed().map(round => roundSection(frame, round, nameOf, criterionOf))}
    ${timeline(frame, page)}`
}

function subjectLink(name: string, { kind, id }: { kind: string; id: string }): Html {
  const shelf = SHELVES[kind]
  return shelf === undefined ? html`${name}` : html`<a href="${pathTo(shelf, id)}">${name}</a>`
}

function timeline(frame: Frame, { events }: CasePage): Html {
  const { texts } = frame
  if (events.length === 0) return NOTHING
  return html`<section>
    <h2>${texts['review.timeline']}</h2>
    <ol class="events">
      ${events.map(
        ({ at, actor, step }) =>
          html`<li>
            ${instantMark(frame, at)} <strong>${wordOf(frame, 'step', step.kind)}</strong>
            <span class="quiet">${actor.name}</span>
          </li>`,
      )}
    </ol>
  </section>`
}
