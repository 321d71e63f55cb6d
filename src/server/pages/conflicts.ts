import { z } from 'zod'
import { conflictMatrix } from '../../app/asking/conflict-matrix.ts'
import { formatDay, parseDay } from '../../base/day.ts'
import { conflictsPage, MOST_SIDES } from '../../web/pages/conflicts/conflicts-page.ts'
import { severalTexts } from '../../wire/several.ts'
import { presetChoices } from '../organisation-choices.ts'
import { type Page, page, show } from '../page.ts'

const FIRST_SIDES = ['cn/state-owned-enterprise', 'us/federal-contractor']

/** What several sets of rules cannot have together. */
export const conflictPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/conflicts',
    door: 'open',
    query: z.object({
      as: severalTexts.optional(),
      act: z.string().max(40).default('procure'),
      on: z.string().max(20).default(''),
    }),
    run: async ({ registry, frame, query }) => {
      const { snapshot } = registry.catalogue.current()
      const named = [...new Set(query.as ?? [])].slice(0, MOST_SIDES)
      const found = named.filter(id => Object.hasOwn(snapshot.organisations, id))
      const as = found.length === 0 ? FIRST_SIDES : found
      const act = Object.hasOwn(snapshot.acts, query.act) ? query.act : 'procure'
      const date = parseDay(query.on) ?? registry.clock.today()
      const sides = as.flatMap(id => snapshot.organisations[id] ?? [])
      return show(
        frame.texts['nav.conflicts'],
        conflictsPage(frame, {
          snapshot,
          as: sides.map(({ id }) => id),
          act,
          on: formatDay(date),
          organisations: presetChoices(frame, snapshot),
          ...(await conflictMatrix(snapshot, sides, act, date)),
        }),
      )
    },
  }),
]
