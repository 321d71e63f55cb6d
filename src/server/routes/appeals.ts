import { z } from 'zod'
import {
  APPEAL_DAYS,
  type AppealShown,
  fileAppeal,
  listAppeals,
  readAppeal,
  takeAppealStep,
} from '../../app/appeals/appeals.ts'
import { ok } from '../../base/result.ts'
import { appeal, appealInput, appealQuery, appealStepInput, type AppealWire } from '../../wire/appeal.ts'
import { idText, pageOf } from '../../wire/parts.ts'
import { json } from '../reply.ts'
import { type Route, route } from '../route.ts'
import { withoutUndefined } from '../without-undefined.ts'

const TAG = 'appeals'
const params = z.object({ appeal: idText })

/** Appeals against published measures. */
export const appealRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/published-measures/{measure}/appeals',
    tag: TAG,
    says: `Appeal against a measure for a unit that it concerns, within ${APPEAL_DAYS} days.`,
    door: 'signed-in',
    params: z.object({ measure: idText }),
    body: appealInput,
    answer: { status: 201, body: appeal, says: 'Filed' },
    run: async ({ registry, actor, params: { measure }, body }) => {
      const filed = await fileAppeal(registry, actor, measure, body)
      return filed.ok ? ok(json(wireAppeal(filed.value), filed.value.appeal.version)) : filed
    },
  }),
  route({
    method: 'get',
    path: '/appeals',
    tag: TAG,
    says: 'Appeals, the newest first: your own, or all for those who work on them.',
    door: 'signed-in',
    query: appealQuery,
    answer: { status: 200, body: pageOf(appeal), says: 'A page of appeals' },
    run: async ({ registry, actor, query: { cursor, limit, measure } }) => {
      const listed = await listAppeals(registry, actor, {
        limit: limit + 1,
        ...withoutUndefined({ before: cursor, measure }),
      })
      if (!listed.ok) return listed
      const entries = listed.value.slice(0, limit).map(wireAppeal)
      return ok(json({ entries, next: listed.value.length > limit ? (entries.at(-1)?.id ?? null) : null }))
    },
  }),
  route({
    method: 'get',
    path: '/appeals/{appeal}',
    tag: TAG,
    says: 'One appeal.',
    door: 'signed-in',
    params,
    answer: { status: 200, body: appeal, says: 'The appeal, with its version as ETag' },
    run: async ({ registry, actor, params: { appeal: id } }) => {
      const found = await readAppeal(registry, actor, id)
      return found.ok ? ok(json(wireAppeal(found.value), found.value.appeal.version)) : found
    },
  }),
  route({
    method: 'post',
    path: '/appeals/{appeal}/steps',
    tag: TAG,
    says: 'Take an appeal back, propose a decision, send the proposal back, or confirm it: a second person does, and neither of the two had a part in the measure. What is confirmed is entered into the gazette; to amend or to end the measure takes a later act.',
    door: 'signed-in',
    params,
    body: appealStepInput,
    ifMatch: 'required',
    answer: { status: 200, body: appeal, says: 'The appeal after the step' },
    run: async ({ registry, actor, params: { appeal: id }, version, body }) => {
      const taken = await takeAppealStep(registry, actor, id, version, body)
      return taken.ok ? ok(json(wireAppeal(taken.value), taken.value.appeal.version)) : taken
    },
  }),
]

/** An appeal as whoever looks may see it: who decides is known inside, and what is proposed stays there until it is decided. */
export function wireAppeal({ appeal: record, legal, isInside }: AppealShown): AppealWire {
  const { id, unit, version, createdAt, state } = record
  const { confirmed, proposal, sentBack, carriedOut = null, ...rest } = state
  const by = (who: string): string | null => (isInside ? who : null)
  const isTold = proposal !== undefined && (isInside || confirmed !== undefined)
  return {
    id,
    unit,
    ...rest,
    proposal: isTold ? { ...proposal, by: by(proposal.by) } : null,
    confirmed: confirmed === undefined ? null : { ...confirmed, by: by(confirmed.by) },
    sentBack: isInside ? [...sentBack] : [],
    carriedOut,
    legal: [...legal],
    version,
    createdAt,
  }
}
