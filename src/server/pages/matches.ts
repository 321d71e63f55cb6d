import { z } from 'zod'
import type { Actor } from '../../app/access/actor.ts'
import { may, mayAnywhere } from '../../app/access/may.ts'
import {
  type JudgementInput,
  listJudgements,
  listOpenMatches,
  makeJudgement,
  revokeJudgement,
} from '../../app/judgements/judgements.ts'
import type { Registry } from '../../app/registry.ts'
import type { Problem } from '../../base/problem.ts'
import { partyName, productName } from '../../report/names.ts'
import type { Frame } from '../../web/frame.ts'
import { matchesPage } from '../../web/pages/work/matches.ts'
import { idText } from '../../wire/parts.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { wireJudgement, wireMatch } from '../routes/judgements.ts'
import { unitsSeen } from './work-parts.ts'

const MATCHES = 50
const SETTLE_MS = 2_000
/** How the whole registry is written where a unit can be chosen. */
const EVERYWHERE = '*'

/** The page on which possible matches are settled. */
export const matchPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/matches',
    door: 'signed-in',
    run: async ({ registry, actor, frame }) => shown(registry, actor, frame, []),
  }),
  page({
    method: 'post',
    path: '/matches/{title}',
    door: 'signed-in',
    params: z.object({ title: idText }),
    form: z.object({
      answer: z.string().regex(/^(?:nobodys|(?:party|product):.{1,200})$/u),
      why: z.string().max(2_000).default(''),
      unit: z.string().max(200),
    }),
    run: async ({ registry, actor, frame, params: { title }, form, problems }) => {
      if (problems.length > 0) return shown(registry, actor, frame, problems)
      const made = await makeJudgement(registry, actor, {
        title,
        answer: answerOf(registry, form.answer),
        why: form.why,
        unit: form.unit === EVERYWHERE ? null : form.unit,
      })
      if (!made.ok) return shown(registry, actor, frame, made.problems)
      await registry.jobs.settled(SETTLE_MS)
      return go('/matches')
    },
  }),
  page({
    method: 'post',
    path: '/judgements/{judgement}/revoke',
    door: 'signed-in',
    params: z.object({ judgement: z.string().max(100) }),
    run: async ({ registry, actor, frame, params }) => {
      const revoked = await revokeJudgement(registry, actor, params.judgement, '')
      if (!revoked.ok) return shown(registry, actor, frame, revoked.problems)
      await registry.jobs.settled(SETTLE_MS)
      return go('/matches')
    },
  }),
]

function answerOf(registry: Registry, text: string): JudgementInput['answer'] {
  if (text === 'nobodys') return { kind: 'is-nobodys' }
  const [kind, id] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)]
  if (kind === 'party') return { kind: 'is', party: id }
  const maker = registry.catalogue.current().snapshot.products[id]?.roles.find(({ role }) => role === 'maker')
  return { kind: 'is', product: id, ...(maker === undefined ? {} : { party: maker.party }) }
}

async function shown(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  problems: readonly Problem[],
): Promise<PageReply> {
  const { snapshot } = registry.catalogue.current()
  const units = await unitsSeen(registry, actor)
  const open = mayAnywhere(actor, 'judgement.make') ? await listOpenMatches(registry, actor, MATCHES) : []
  const everywhere = may(actor, 'judgement.make-everywhere', null, new Map())
    ? [{ value: EVERYWHERE, text: frame.texts['match.everywhere'] }]
    : []
  const content = matchesPage(frame, {
    matches: open.map(each => wireMatch(snapshot, each)),
    judgements: (await listJudgements(registry, actor)).map(wireJudgement),
    units: units.names,
    scopes: [...everywhere, ...units.choicesFor('judgement.make')],
    nameOf: answer =>
      answer.kind === 'is'
        ? answer.product === undefined
          ? partyName(snapshot, answer.party ?? '')
          : productName(snapshot, answer.product)
        : frame.texts['match.nobodys'],
    problems,
  })
  return show(frame.texts['match.title'], content, problems.length === 0 ? 200 : 422)
}
