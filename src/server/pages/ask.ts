import { answerQuestion } from '../../app/asking/answer-question.ts'
import { ownUnits } from '../../app/asking/own-units.ts'
import { parseAnswers } from '../../app/asking/parse-answers.ts'
import { type ReadDeadline, type ReadQuestion, readQuestion } from '../../app/asking/read-question.ts'
import { suggest } from '../../app/asking/suggest.ts'
import { timelineOf } from '../../app/asking/timeline-of.ts'
import { isAtTheBeginning } from '../../app/screenings/how-far.ts'
import { whereIs } from '../../app/screenings/where-is.ts'
import { formatDay } from '../../base/day.ts'
import type { AskAnswer } from '../../report/ask-page.ts'
import type { ActTimeline } from '../../report/timeline-page.ts'
import { addressWith } from '../../web/address.ts'
import { askPage } from '../../web/pages/ask/ask-page.ts'
import { GIVEN } from '../../web/pages/ask/settle.ts'
import { speechFor } from '../../web/words.ts'
import { type AskQueryWire, askQuery } from '../../wire/ask.ts'
import { FIRST_ORGANISATION, organisationChoices } from '../organisation-choices.ts'
import { go, type Page, page, show } from '../page.ts'
import { withoutUndefined } from '../without-undefined.ts'

/** So many names near one that is not known are offered. */
const MOST_NEAR = 5

/** The first page: one question, one answer. */
export const askPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/',
    door: 'open',
    query: askQuery,
    run: async ({ registry, actor, frame, query, request }) => {
      const settled = withGiven(frame.here, query)
      if (settled !== undefined) return go(settled)
      const catalogue = registry.catalogue.current()
      const { snapshot } = catalogue
      const read = readQuestion(snapshot, query.words, registry.clock.today())
      if (read !== undefined && read.kind !== 'nowhere') return go(addressOf(frame.here, query, read))
      const own = await ownUnits(registry, actor)
      const as = query.as ?? Object.keys(own.organisations)[0] ?? FIRST_ORGANISATION
      const answered =
        query.words.trim() === '' || read !== undefined
          ? undefined
          : await answerQuestion(
              catalogue,
              own,
              { ...withoutUndefined(query), as },
              registry.clock.today(),
              speechFor(frame),
            )
      const content = askPage(frame, {
        query: { ...query, as },
        organisations: organisationChoices(frame, snapshot, own),
        acts: Object.keys(snapshot.acts),
        where: answered?.ok === true ? await whereIs(registry, actor, subjectOf(answered.value)) : [],
        timelines: answered?.ok === true ? timelinesOf(answered.value, query) : [],
        near:
          answered?.ok === false
            ? suggest(catalogue, query.words, MOST_NEAR * 2)
                .filter(({ kind }) => kind !== 'measure')
                .slice(0, MOST_NEAR)
            : [],
        problems: answered === undefined || answered.ok ? [] : answered.problems,
        ...(read === undefined ? {} : { nowhere: read.country }),
        counts: {
          measures: Object.keys(snapshot.measures).length,
          authorities: Object.keys(snapshot.authorities).length,
          products: Object.keys(snapshot.products).length,
        },
        isFirst: answered === undefined && (await isAtTheBeginning(registry, actor)),
        origin: new URL(request.url).origin,
        ...(answered?.ok === true ? { answer: answered.value } : {}),
      })
      const title = query.words.trim() === '' ? frame.texts['site.claim'] : query.words
      return show(title, content, answered?.ok === false || read !== undefined ? 404 : 200)
    },
  }),
]

/** Where a question in words leads: the same with its parts in their fields. An act that was chosen goes before one that was said. */
function addressOf(
  here: string,
  { words, as, act = [] }: AskQueryWire,
  read: ReadQuestion | ReadDeadline,
): string {
  if (read.kind === 'deadline') return addressWith('/due', { by: formatDay(read.by), as })
  return addressWith(here, {
    words: read.words,
    ...(read.act === undefined || act.length > 0 ? {} : { act: read.act }),
    ...(read.as === undefined ? {} : { as: read.as }),
    ...(read.on === undefined ? {} : { on: read.on }),
    in: read.system,
    unheld: read.unheld,
    said: words,
  })
}

/** What an answer is about, as inventories know it: the product, else whatever its maker makes. */
function subjectOf({ subject: { product, party } }: AskAnswer): Parameters<typeof whereIs>[2] {
  if (product !== undefined) return { product }
  return party === undefined ? {} : { party }
}

/** Each act of an answer over the years. */
function timelinesOf(
  { setting, subject, verdicts }: AskAnswer,
  { assume = [] }: AskQueryWire,
): readonly ActTimeline[] {
  const answers = parseAnswers(setting.snapshot, assume)
  if (!answers.ok) return []
  const { version: _, ...others } = answers.value
  return verdicts.map(({ act }) => timelineOf(setting, subject, act, others))
}

/** Where fields carried facts (`given.acquired=2020-01-01`): the address that says them as `assume`. */
function withGiven(here: string, { assume = [] }: AskQueryWire): string | undefined {
  const query = new URLSearchParams(here.split('?')[1] ?? '')
  const names = [...new Set(query.keys())].filter(name => name.startsWith(GIVEN))
  if (names.length === 0) return undefined
  const given = names.flatMap(name => {
    const value = query.get(name) ?? ''
    return value === '' ? [] : [`${name.slice(GIVEN.length)}=${value}`]
  })
  return addressWith(here, {
    ...Object.fromEntries(names.map(name => [name, undefined])),
    assume: [...assume, ...given],
  })
}
