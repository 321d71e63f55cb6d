import { answerQuestion } from '../../app/asking/answer-question.ts'
import { ownUnits } from '../../app/asking/own-units.ts'
import { byText } from '../../base/order.ts'
import { askPage } from '../../web/pages/ask.ts'
import { askQuery } from '../../wire/ask.ts'
import { type Page, page, show } from '../page.ts'
import { queryOfWire } from '../routes/ask.ts'

const FIRST_ORGANISATION = 'us/federal-contractor'

/** The first page: one question, one answer. */
export const askPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/',
    door: 'open',
    query: askQuery,
    run: async ({ registry, actor, frame, query }) => {
      const catalogue = registry.catalogue.current()
      const own = await ownUnits(registry, actor)
      const ours = Object.values(own.organisations)
      const as = query.as ?? ours[0]?.id ?? FIRST_ORGANISATION
      const answered =
        query.words.trim() === ''
          ? undefined
          : await answerQuestion(catalogue, own, { ...queryOfWire(query), as }, registry.clock.today())
      const content = askPage(frame, {
        query: { ...query, as },
        organisations: [
          ...ours.map(({ id, title }) => ({ id, title, isOwn: true })),
          ...Object.values(catalogue.snapshot.organisations)
            .toSorted(byText(({ id }) => id))
            .map(({ id, title }) => ({ id, title, isOwn: false })),
        ],
        acts: Object.keys(catalogue.snapshot.acts),
        problems: answered === undefined || answered.ok ? [] : answered.problems,
        ...(answered?.ok === true ? { answer: answered.value } : {}),
      })
      const title = query.words.trim() === '' ? frame.texts['site.claim'] : query.words
      return show(title, content, answered?.ok === false ? 404 : 200)
    },
  }),
]
