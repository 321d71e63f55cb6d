import { z } from 'zod'
import { ok } from '../../base/result.ts'
import {
  listJudgements,
  listOpenMatches,
  makeJudgement,
  type OpenMatch,
  revokeJudgement,
} from '../../app/judgements/judgements.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { levelIn } from '../../report/level.ts'
import { partyName, productName } from '../../report/names.ts'
import { effectOf } from '../../app/findings/list-findings.ts'
import { effect } from '../../wire/finding.ts'
import { judgement, judgementInput, openMatch } from '../../wire/judgement.ts'
import { longText } from '../../wire/parts.ts'
import { json, NOTHING } from '../reply.ts'
import { type Route, route } from '../route.ts'

const TAG = 'judgements'
const EFFECT_MS = 3_000
type Made = Awaited<ReturnType<typeof listJudgements>>[number]

/** Possible matches, and what people say that they are. */
export const judgementRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/matches',
    tag: TAG,
    says: 'Titles that may be something the catalogue knows and that nobody has settled, those of most lines first.',
    door: 'signed-in',
    query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(50) }),
    answer: { status: 200, body: z.object({ entries: z.array(openMatch) }), says: 'The open ones' },
    run: async ({ registry, actor, query }) => {
      const { snapshot } = registry.catalogue.current()
      const open = await listOpenMatches(registry, actor, query.limit)
      return ok(json({ entries: open.map(each => wireMatch(snapshot, each)) }))
    },
  }),
  route({
    method: 'get',
    path: '/judgements',
    tag: TAG,
    says: 'What people have settled, the newest first.',
    door: 'signed-in',
    answer: { status: 200, body: z.object({ entries: z.array(judgement) }), says: 'Those that stand' },
    run: async ({ registry, actor }) =>
      ok(json({ entries: (await listJudgements(registry, actor)).map(wireJudgement) })),
  }),
  route({
    method: 'post',
    path: '/judgements',
    tag: TAG,
    says: 'Settle what a title is; every screening hears of it at once.',
    door: 'signed-in',
    body: judgementInput,
    answer: { status: 201, body: judgement.extend({ effect }), says: 'Settled, and what that changed' },
    run: async ({ registry, actor, body }) => {
      const made = await makeJudgement(registry, actor, {
        ...body,
        answer: body.answer.kind === 'is' ? isAnswer(body.answer) : body.answer,
      })
      if (!made.ok) return made
      const done = await effectOf(registry, `judgement ${made.value.id}`, EFFECT_MS)
      return ok(json({ ...wireJudgement(made.value), effect: done ?? null }))
    },
  }),
  route({
    method: 'delete',
    path: '/judgements/{judgement}',
    tag: TAG,
    says: 'Take a judgement back.',
    door: 'signed-in',
    params: z.object({ judgement: z.string().regex(/^sha256:[0-9a-f]{64}$/u) }),
    query: z.object({ why: longText.default('') }),
    answer: { status: 204, says: 'Taken back' },
    run: async ({ registry, actor, params, query }) => {
      const revoked = await revokeJudgement(registry, actor, params.judgement, query.why)
      return revoked.ok ? ok(NOTHING) : revoked
    },
  }),
]

function isAnswer({ party, product }: { party?: string | undefined; product?: string | undefined }): {
  kind: 'is'
  party?: string
  product?: string
} {
  return {
    kind: 'is',
    ...(party === undefined ? {} : { party }),
    ...(product === undefined ? {} : { product }),
  }
}

/** A judgement as the API tells it. */
export function wireJudgement({ id, title, answer, by, at, why, scope }: Made): z.output<typeof judgement> {
  return {
    id,
    title,
    answer: answer.kind === 'is-not' ? { kind: 'is-not', parties: [...answer.parties] } : answer,
    by,
    at,
    why,
    unit: scope.kind === 'everywhere' ? null : scope.id,
  }
}

/** An open match as the API tells it. */
export function wireMatch(snapshot: Snapshot, open: OpenMatch): z.output<typeof openMatch> {
  const { title, unit, lines, answers } = open
  const { name, publisher = null, version = null, identifiers } = title.item
  return {
    title: title.id,
    unit,
    lines,
    name,
    publisher,
    version,
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
    answers: answers.slice(0, 5).map(({ party = null, product = null, probability, because }) => ({
      party,
      product,
      level: levelIn(snapshot, product ?? undefined),
      name: product === null ? partyName(snapshot, party ?? '') : productName(snapshot, product),
      probability,
      because: [...because],
    })),
  }
}
