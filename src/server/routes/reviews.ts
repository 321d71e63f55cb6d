import { z } from 'zod'
import { ok } from '../../base/result.ts'
import { fileReview, takeStep } from '../../app/reviews/reviews.ts'
import { keepScheme, listSchemes, readScheme } from '../../app/reviews/schemes.ts'
import { listReviews, viewReview } from '../../app/reviews/view-review.ts'
import type { ReviewScheme } from '../../model/review.ts'
import type { ReviewFilter, ReviewRecord } from '../../ports/store/reviews.ts'
import { idText, pageOf } from '../../wire/parts.ts'
import {
  review,
  reviewEvent,
  reviewInput,
  reviewQuery,
  reviewView,
  scheme,
  schemeInput,
  stepInput,
} from '../../wire/review.ts'
import { json } from '../reply.ts'
import { type Route, route } from '../route.ts'
import { withoutUndefined } from '../without-undefined.ts'

const TAG = 'reviews'
const params = z.object({ review: idText })
const schemeParams = z.object({ scheme: z.string().max(200) })

/** Cases of the authority, and the schemes that they are held to. */
export const reviewRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/reviews',
    tag: TAG,
    says: 'Cases, the newest first; of those that you do not work on, what is for everybody.',
    door: 'signed-in',
    query: reviewQuery,
    answer: { status: 200, body: pageOf(review), says: 'A page of cases' },
    run: async ({ registry, actor, query: { cursor, limit, stage, subject } }) => {
      const filter: ReviewFilter = {
        limit,
        ...(cursor === undefined ? {} : { before: Number(cursor) }),
        ...(stage === undefined ? {} : { stages: [stage] }),
        ...(subject === undefined ? {} : { subject }),
      }
      const listed = await listReviews(registry, actor, filter)
      if (!listed.ok) return listed
      const entries = listed.value.map(wireReview)
      const last = entries.length < limit ? undefined : entries.at(-1)
      return ok(json({ entries, next: last === undefined ? null : String(last.number) }))
    },
  }),
  route({
    method: 'post',
    path: '/reviews',
    tag: TAG,
    says: 'File a case: apply, give notice, or take it up by own motion.',
    door: 'signed-in',
    body: reviewInput,
    answer: { status: 201, body: review, says: 'Filed; somebody who leads cases opens or dismisses it' },
    run: async ({ registry, actor, body: { unit, ...filed } }) => {
      const step = { kind: 'file' as const, ...withoutUndefined(filed) }
      const made = await fileReview(registry, actor, unit, step)
      return made.ok ? ok(json(wireReview(made.value), made.value.version)) : made
    },
  }),
  route({
    method: 'get',
    path: '/reviews/{review}',
    tag: TAG,
    says: 'One case, and the steps that you may take in it now.',
    door: 'signed-in',
    params,
    answer: { status: 200, body: reviewView, says: 'The case, with its version as ETag' },
    run: async ({ registry, actor, params: { review: id } }) => {
      const found = await viewReview(registry, actor, id)
      if (!found.ok) return found
      const { record, steps } = found.value
      return ok(json({ ...wireReview(record), steps: [...steps] }, record.version))
    },
  }),
  route({
    method: 'get',
    path: '/reviews/{review}/events',
    tag: TAG,
    says: 'Every step that was taken in a case, in order: for those who work on cases.',
    door: 'signed-in',
    params,
    answer: { status: 200, body: z.object({ entries: z.array(reviewEvent) }), says: 'The steps' },
    run: async ({ registry, actor, params: { review: id } }) => {
      const found = await viewReview(registry, actor, id)
      if (!found.ok) return found
      const entries = found.value.events.map(({ seq, at, on, actor: who, step }) => ({
        seq,
        at,
        on,
        actor: { id: who.id, name: who.name },
        step: { ...step },
      }))
      return ok(json({ entries }))
    },
  }),
  route({
    method: 'post',
    path: '/reviews/{review}/steps',
    tag: TAG,
    says: 'Take a step in a case. What is not legal now is refused, whoever asks.',
    door: 'signed-in',
    params,
    body: stepInput,
    ifMatch: 'required',
    answer: { status: 200, body: reviewView, says: 'The case after it' },
    run: async ({ registry, actor, params: { review: id }, version, body }) => {
      const step = withoutUndefined(body)
      const taken = await takeStep(registry, actor, id, version, step)
      if (!taken.ok) return taken
      const found = await viewReview(registry, actor, id)
      if (!found.ok) return found
      const { record, steps } = found.value
      return ok(json({ ...wireReview(record), steps: [...steps] }, record.version))
    },
  }),
  route({
    method: 'get',
    path: '/review-schemes',
    tag: TAG,
    says: 'The schemes that cases are held to, each in its newest version.',
    door: 'signed-in',
    answer: { status: 200, body: z.object({ entries: z.array(scheme) }), says: 'The schemes' },
    run: async ({ registry, actor }) => {
      const listed = await listSchemes(registry, actor)
      return listed.ok ? ok(json({ entries: listed.value.map(wireScheme) })) : listed
    },
  }),
  route({
    method: 'post',
    path: '/review-schemes',
    tag: TAG,
    says: 'Keep a scheme: the first of its id, or its next version. Open cases keep theirs.',
    door: 'signed-in',
    body: schemeInput,
    answer: { status: 201, body: scheme, says: 'Kept' },
    run: async ({ registry, actor, body }) => {
      const kept = await keepScheme(registry, actor, withoutUndefined(body))
      return kept.ok ? ok(json(wireScheme(kept.value))) : kept
    },
  }),
  route({
    method: 'get',
    path: '/review-schemes/{scheme}',
    tag: TAG,
    says: 'One scheme, in its newest version or the one that is named.',
    door: 'signed-in',
    params: schemeParams,
    query: z.object({ version: z.coerce.number().int().min(1).optional() }),
    answer: { status: 200, body: scheme, says: 'The scheme' },
    run: async ({ registry, actor, params: { scheme: id }, query }) => {
      const found = await readScheme(registry, actor, id, query.version)
      return found.ok ? ok(json(wireScheme(found.value))) : found
    },
  }),
]

/** A case in the shape of the wire, which differs from ours in what may be written to. */
export function wireReview(record: ReviewRecord): z.input<typeof review> {
  return structuredClone(record) as z.input<typeof review>
}

/** A scheme likewise. */
export function wireScheme(kept: ReviewScheme): z.input<typeof scheme> {
  return structuredClone(kept) as z.input<typeof scheme>
}
