import { z } from 'zod'
import { ok } from '../../base/result.ts'
import { answerQuestion } from '../../app/asking/answer-question.ts'
import { lookUp } from '../../app/asking/look-up.ts'
import { ownUnits } from '../../app/asking/own-units.ts'
import { askJson } from '../../report/ask-json.ts'
import { SPEECHES } from '../../report/messages/speeches.ts'
import { askInQuery, lookedUp, verdictQuery } from '../../wire/ask.ts'
import { json } from '../reply.ts'
import { type Route, route } from '../route.ts'
import { withoutUndefined } from '../without-undefined.ts'

/** Questions, as `licet ask` answers them. */
export const askRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/ask',
    tag: 'ask',
    says: 'May this organisation do this with this product on this date?',
    door: 'open',
    query: askInQuery,
    answer: {
      status: 200,
      body: z.looseObject({}).describe('As schema/ask.schema.json'),
      says: 'The verdict of every act asked about',
    },
    run: async ({ registry, actor, query: { lang, ...query } }) => {
      const answered = await answerQuestion(
        registry.catalogue.current(),
        await ownUnits(registry, actor),
        withoutUndefined(query),
        registry.clock.today(),
        lang === undefined ? undefined : SPEECHES[lang],
      )
      return answered.ok ? ok(json(askJson(answered.value) as Record<string, unknown>)) : answered
    },
  }),
  route({
    method: 'get',
    path: '/verdict',
    tag: 'ask',
    says: 'The verdict of one act in few words, for gates that look many up; /ask proves it.',
    door: 'open',
    query: verdictQuery,
    answer: { status: 200, body: lookedUp, says: 'The verdict' },
    run: async ({ registry, actor, query: { act, ...rest } }) => {
      const found = await lookUp(registry, actor, { ...withoutUndefined(rest), act: [act] })
      return found.ok ? ok(json(found.value)) : found
    },
  }),
  route({
    method: 'get',
    path: '/organisations',
    tag: 'ask',
    says: 'For whom one can ask: the presets of the catalogue and your own units.',
    door: 'open',
    answer: {
      status: 200,
      body: z.object({
        entries: z.array(z.object({ id: z.string(), title: z.string(), isOwn: z.boolean() })),
      }),
      says: 'Your own first',
    },
    run: async ({ registry, actor }) => {
      const own = await ownUnits(registry, actor)
      const entry = (isOwn: boolean) => (each: { id: string; title: string }) => ({
        id: each.id,
        title: each.title,
        isOwn,
      })
      return ok(
        json({
          entries: [
            ...Object.values(own.organisations).map(entry(true)),
            ...Object.values(registry.catalogue.current().snapshot.organisations).map(entry(false)),
          ],
        }),
      )
    },
  }),
]
