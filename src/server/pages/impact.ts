import { z } from 'zod'
import { impactOnOurs } from '../../app/measures/impact-on-ours.ts'
import { tryDraft } from '../../app/measures/try-draft.ts'
import { formatDay, parseDay } from '../../base/day.ts'
import type { Problem } from '../../base/problem.ts'
import { impactPage, MOST_TRIED_FOR } from '../../web/pages/impact/impact-page.ts'
import { SAMPLE_DRAFT } from '../../web/pages/impact/sample.ts'
import { presetChoices } from '../organisation-choices.ts'
import { type Page, page, show } from '../page.ts'
import type { Throttle } from '../throttle.ts'

const FIRST_ORGANISATION = 'us/civilian-agency'

/** Where a draft measure is tried. `tries` bounds how often: a try costs a second of work. */
export function impactPages(tries: Throttle): readonly Page[] {
  return [
    page({
      method: 'get',
      path: '/impact',
      door: 'open',
      run: async ({ registry, frame }) =>
        show(
          frame.texts['nav.impact'],
          impactPage(frame, {
            text: SAMPLE_DRAFT,
            as: [FIRST_ORGANISATION],
            on: '',
            organisations: presetChoices(frame, registry.catalogue.current().snapshot),
            problems: [],
          }),
        ),
    }),
    page({
      method: 'post',
      path: '/impact',
      door: 'open',
      form: z.looseObject({
        text: z.string().max(200_000),
        as: z.string().max(1000).default(''),
        on: z.string().max(20).default(''),
      }),
      run: async ({ registry, actor, frame, typed, client }) => {
        const { snapshot } = registry.catalogue.current()
        const { text = '', as: named = '', on = '' } = typed
        const as = [...new Set(named.split('\n'))]
          .filter(id => Object.hasOwn(snapshot.organisations, id))
          .slice(0, MOST_TRIED_FOR)
        const sides = as.flatMap(id => snapshot.organisations[id] ?? [])
        const tried = tries.take(client)
          ? await tryDraft(snapshot, text, sides, registry.clock.today(), parseDay(on))
          : { ok: false as const, problems: [TOO_OFTEN] }
        const ours = tried.ok
          ? await impactOnOurs(registry, actor, {
              measure: tried.value.impact.measure,
              before: snapshot,
              after: tried.value.after,
              date: tried.value.date,
            })
          : []
        const content = impactPage(frame, {
          text,
          as,
          on,
          organisations: presetChoices(frame, snapshot),
          problems: tried.ok ? [] : tried.problems,
          ...(tried.ok
            ? {
                tried: {
                  ...tried.value.impact,
                  ours,
                  after: tried.value.after,
                  date: formatDay(tried.value.date),
                },
              }
            : {}),
        })
        return show(frame.texts['nav.impact'], content, tried.ok ? 200 : 422)
      },
    }),
  ]
}

const TOO_OFTEN: Problem = {
  code: 'too-many',
  at: {},
  says: 'Too many drafts were tried from where you are.',
  help: 'Wait a minute.',
}
