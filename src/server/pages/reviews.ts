import { z } from 'zod'
import type { Actor } from '../../app/access/actor.ts'
import type { Registry } from '../../app/registry.ts'
import { boundBy } from '../../app/reviews/case-measure.ts'
import { fileReview, takeStep } from '../../app/reviews/reviews.ts'
import { outcomesOf } from '../../app/reviews/round.ts'
import { keepScheme, listSchemes } from '../../app/reviews/schemes.ts'
import { assessorsToBe, pageOfReviews, viewReview } from '../../app/reviews/view-review.ts'
import { mayAnywhere } from '../../app/access/may.ts'
import { listGuests } from '../../app/hearing/guests.ts'
import { thingOf } from '../../app/public-list/thing.ts'
import type { Problem } from '../../base/problem.ts'
import { ok } from '../../base/result.ts'
import { REVIEW_ORDERS, type ReviewListing, type ReviewRecord } from '../../ports/store/reviews.ts'
import { conditionText } from '../../report/condition-text.ts'
import { sayIn } from '../../report/speaking.ts'
import type { Frame } from '../../web/frame.ts'
import { casePage } from '../../web/pages/reviews/case.ts'
import { reviewsPage } from '../../web/pages/reviews/list.ts'
import { newReviewPage } from '../../web/pages/reviews/new.ts'
import { schemesPage } from '../../web/pages/reviews/schemes.ts'
import { spoken } from '../../web/words.ts'
import { idText } from '../../wire/parts.ts'
import {
  reviewInput,
  reviewListQuery,
  type ReviewListQueryWire,
  schemeInput,
  stepInput,
} from '../../wire/review.ts'
import { newestFirst } from '../listing.ts'
import { parse } from '../mount-api.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { wireFile, wireGuest } from '../routes/hearing.ts'
import { wireReview, wireScheme } from '../routes/reviews.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { filingTyped, schemeTyped, stepTyped, type Typed } from './review-forms.ts'
import { fileOfList } from './list-files.ts'
import { unitsSeen } from './work-parts.ts'

const params = z.object({ review: idText })
/** The pages of cases and schemes. */
export const reviewPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/reviews',
    door: 'signed-in',
    query: reviewListQuery,
    run: async ({ registry, actor, frame, query }) => {
      const listed = await pageOfReviews(registry, actor, casesAsked(query))
      if (!listed.ok) return { kind: 'problems', problems: listed.problems }
      const { snapshot } = registry.catalogue.current()
      const content = reviewsPage(frame, {
        query,
        reviews: listed.value.rows.map(wireReview),
        total: listed.value.total,
        nameOf: subject => thingOf(snapshot, { kind: kindOf(subject.kind), id: subject.id }).name,
      })
      return show(frame.texts['review.title'], content)
    },
  }),
  ...(['csv', 'json'] as const).map(format =>
    page({
      method: 'get',
      path: `/reviews.${format}`,
      door: 'signed-in',
      query: reviewListQuery,
      run: async ({ registry, actor, query }) =>
        fileOfList<ReviewRecord>(
          {
            name: 'reviews',
            format,
            columns: {
              number: ({ number }) => number,
              title: ({ state }) => state.title,
              subject: ({ state }) => state.subject.id,
              kind: ({ state }) => state.subject.kind,
              way: ({ state }) => state.way,
              stage: ({ state }) => state.stage,
              updated: ({ updatedAt }) => updatedAt,
              id: ({ id }) => id,
            },
          },
          async ({ offset, limit }) => {
            const listed = await pageOfReviews(registry, actor, { ...casesAsked(query), offset, limit })
            return listed.ok ? ok(listed.value.rows) : listed
          },
        ),
    }),
  ),
  page({
    method: 'get',
    path: '/reviews/new',
    door: 'signed-in',
    run: async ({ registry, actor, frame }) => newCase(registry, actor, frame, {}, []),
  }),
  page({
    method: 'post',
    path: '/reviews/new',
    door: 'signed-in',
    run: async ({ registry, actor, frame, typed }) => {
      const read = parse(reviewInput, filingTyped(typed), '')
      if (read.problems.length > 0) return newCase(registry, actor, frame, typed, read.problems)
      const { unit, ...filed } = withoutUndefined(read.value as z.output<typeof reviewInput>)
      const made = await fileReview(registry, actor, unit, { kind: 'file', ...filed })
      return made.ok ? go(`/reviews/${made.value.id}`) : newCase(registry, actor, frame, typed, made.problems)
    },
  }),
  page({
    method: 'get',
    path: '/reviews/{review}',
    door: 'signed-in',
    params,
    run: async ({ registry, actor, frame, params: { review } }) =>
      oneCase(registry, actor, frame, review, {}, []),
  }),
  page({
    method: 'post',
    path: '/reviews/{review}/steps',
    door: 'signed-in',
    params,
    run: async ({ registry, actor, frame, params: { review }, typed }) => {
      const read = parse(stepInput, stepTyped(typed), '')
      if (read.problems.length > 0) return oneCase(registry, actor, frame, review, typed, read.problems)
      const step = withoutUndefined(read.value as z.output<typeof stepInput>)
      const taken = await takeStep(registry, actor, review, Number(typed['version']), step)
      return taken.ok
        ? go(`/reviews/${review}`)
        : oneCase(registry, actor, frame, review, typed, taken.problems)
    },
  }),
  page({
    method: 'get',
    path: '/review-schemes',
    door: 'signed-in',
    run: async ({ registry, actor, frame }) => schemes(registry, actor, frame, {}, []),
  }),
  page({
    method: 'post',
    path: '/review-schemes',
    door: 'signed-in',
    run: async ({ registry, actor, frame, typed }) => {
      const read = parse(schemeInput, schemeTyped(typed), '')
      if (read.problems.length > 0) return schemes(registry, actor, frame, typed, read.problems)
      const kept = await keepScheme(
        registry,
        actor,
        withoutUndefined(read.value as z.output<typeof schemeInput>),
      )
      return kept.ok ? go('/review-schemes') : schemes(registry, actor, frame, typed, kept.problems)
    },
  }),
]

function casesAsked(query: ReviewListQueryWire): Omit<ReviewListing, 'filedBy'> {
  return { ...newestFirst(REVIEW_ORDERS, query), ...(query.stage === '' ? {} : { stages: [query.stage] }) }
}

async function newCase(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  typed: Typed,
  problems: readonly Problem[],
): Promise<PageReply> {
  const units = await unitsSeen(registry, actor)
  const mayLead = actor.grants.some(
    ({ unit, role }) => unit === null && !['reader', 'analyst'].includes(role),
  )
  const content = newReviewPage(frame, { typed, problems, units: units.choicesFor('review.apply'), mayLead })
  return show(frame.texts['review.new'], content, problems.length > 0 ? 422 : 200)
}

async function oneCase(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  id: string,
  typed: Typed,
  problems: readonly Problem[],
): Promise<PageReply> {
  const found = await viewReview(registry, actor, id)
  if (!found.ok) return { kind: 'problems', problems: found.problems }
  const { record, steps, events, people } = found.value
  const { state } = record
  const kept = await listSchemes(registry, actor)
  const heard = found.value.isInside ? await listGuests(registry, actor, id) : undefined
  const { snapshot } = registry.catalogue.current()
  const speaking = spoken(frame, snapshot)
  const whom = boundBy(snapshot, state)
  const content = casePage(frame, {
    review: wireReview(record),
    subject: thingOf(snapshot, state.subject).name,
    bound:
      whom === undefined
        ? JSON.stringify(state.reach.to)
        : conditionText(speaking, whom, sayIn(speaking)['anybody.everyone']),
    steps,
    events: events.map(({ seq, at, on, actor: who, step }) => ({
      seq,
      at,
      on,
      actor: who,
      step: { ...step },
    })),
    people,
    choices: {
      schemes: (kept.ok ? kept.value : []).map(({ id: value, title }) => ({ value, text: title })),
      people: (await assessorsToBe(registry, actor)).map(({ id: value, name }) => ({ value, text: name })),
      criteria: (state.scheme?.criteria ?? []).map(({ id: value, says }) => ({ value, text: says })),
      outcomes: outcomesOf(state),
    },
    ...(heard?.ok === true
      ? {
          guests: {
            review: id,
            guests: heard.value.guests.map(wireGuest),
            files: heard.value.files.map(wireFile),
            mayInvite: state.stage !== 'ended' && mayAnywhere(actor, 'review.lead'),
          },
        }
      : {}),
    problems,
    typed,
  })
  return show(state.title, content, problems.length > 0 ? 422 : 200)
}

async function schemes(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  typed: Typed,
  problems: readonly Problem[],
): Promise<PageReply> {
  const listed = await listSchemes(registry, actor)
  if (!listed.ok) return { kind: 'problems', problems: listed.problems }
  const content = schemesPage(frame, { schemes: listed.value.map(wireScheme), typed, problems })
  return show(frame.texts['review.schemes'], content, problems.length > 0 ? 422 : 200)
}

function kindOf(kind: string): 'product' | 'party' | 'category' {
  return kind === 'party' || kind === 'category' ? kind : 'product'
}
