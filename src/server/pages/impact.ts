import { z } from 'zod'
import type { Actor } from '../../app/access/actor.ts'
import { impactOnOurs } from '../../app/measures/impact-on-ours.ts'
import { type Tried, tryDraft } from '../../app/measures/try-draft.ts'
import type { Registry } from '../../app/registry.ts'
import { formatDay, parseDay } from '../../base/day.ts'
import type { Problem } from '../../base/problem.ts'
import { partyName, productName } from '../../report/names.ts'
import type { Frame } from '../../web/frame.ts'
import {
  impactPage,
  type ImpactPage,
  MOST_TRIED_FOR,
  type TriedDraft,
} from '../../web/pages/impact/impact-page.ts'
import { SAMPLE_DRAFT } from '../../web/pages/impact/sample.ts'
import { presetChoices } from '../organisation-choices.ts'
import { type Page, page, type PageReply, show } from '../page.ts'
import type { Throttle } from '../throttle.ts'
import { KeptTries } from './kept-tries.ts'

const FIRST_ORGANISATION = 'us/civilian-agency'

/** Where a draft measure is tried. `tries` bounds how often: a try costs a second of work. */
export function impactPages(tries: Throttle): readonly Page[] {
  const kept = new KeptTries()
  return [
    page({
      method: 'get',
      path: '/impact',
      door: 'open',
      query: z.object({ tried: z.string().max(100).optional() }),
      run: async ({ registry, actor, frame, query: { tried } }) => {
        const before = tried === undefined ? undefined : kept.get(tried, actor.id)
        const problems = tried !== undefined && before === undefined ? [GONE] : []
        return shown(
          registry,
          frame,
          before ?? { text: SAMPLE_DRAFT, as: [FIRST_ORGANISATION], on: '' },
          problems,
          tried !== undefined && before === undefined ? 404 : 200,
        )
      },
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
        const done = tries.take(client)
          ? await tryDraft(snapshot, text, sides, registry.clock.today(), parseDay(on))
          : { ok: false as const, problems: [TOO_OFTEN] }
        if (!done.ok) return shown(registry, frame, { text, as, on }, done.problems, 422)
        const tried = await toldOf(registry, actor, done.value)
        const key = registry.chance.newSecret()
        kept.keep(key, { text, as, on, tried, actor: actor.id })
        // From here on the result has an address.
        const { isSent: _, ...found } = frame
        return shown(registry, { ...found, here: `/impact?tried=${key}` }, { text, as, on, tried }, [], 200)
      },
    }),
  ]
}

function shown(
  registry: Registry,
  frame: Frame,
  parts: Pick<ImpactPage, 'text' | 'as' | 'on' | 'tried'>,
  problems: readonly Problem[],
  status: number,
): PageReply {
  const { snapshot } = registry.catalogue.current()
  const { text, as, on, tried } = parts
  const content = impactPage(frame, {
    text,
    as,
    on,
    snapshot,
    organisations: presetChoices(frame, snapshot),
    problems,
    ...(tried === undefined ? {} : { tried }),
  })
  return show(frame.texts['nav.impact'], content, status)
}

/** What came of a draft, with the names of what it is about: the catalogue that it was tried in is let go. */
async function toldOf(registry: Registry, actor: Actor, { impact, after, date }: Tried): Promise<TriedDraft> {
  const { snapshot: before } = registry.catalogue.current()
  const ours = await impactOnOurs(registry, actor, { measure: impact.measure, before, after, date })
  return {
    measure: impact.measure,
    products: impact.products,
    isCut: impact.isCut,
    date: formatDay(date),
    changes: impact.changes.map(change => {
      const maker = after.products[change.product]?.roles.find(({ role }) => role === 'maker')?.party
      return {
        ...change,
        name: productName(after, change.product),
        maker: maker === undefined ? '' : partyName(after, maker),
      }
    }),
    ours: ours.map(unit => ({
      ...unit,
      changes: unit.changes.map(change => ({ ...change, name: productName(after, change.product) })),
    })),
  }
}

const TOO_OFTEN: Problem = {
  code: 'too-many',
  at: {},
  says: 'Too many drafts were tried from where you are.',
  help: 'Wait a minute.',
}
const GONE: Problem = {
  code: 'missing',
  at: {},
  says: 'What came of this draft is no longer kept.',
  help: 'Try it again.',
}
