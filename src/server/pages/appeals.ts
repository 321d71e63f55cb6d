import { z } from 'zod'
import type { Actor } from '../../app/access/actor.ts'
import {
  APPEAL_DAYS,
  type AppealStepInput,
  fileAppeal,
  listAppeals,
  takeAppealStep,
} from '../../app/appeals/appeals.ts'
import type { Registry } from '../../app/registry.ts'
import type { Problem } from '../../base/problem.ts'
import type { Frame } from '../../web/frame.ts'
import { appealsPage } from '../../web/pages/appeals.ts'
import { appealInput, appealStepInput } from '../../wire/appeal.ts'
import { idText } from '../../wire/parts.ts'
import { parse } from '../mount-api.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { wireAppeal } from '../routes/appeals.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { unitsSeen } from './work-parts.ts'

const MOST = 200

/** The page of appeals against measures. */
export const appealPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/appeals',
    door: 'signed-in',
    query: z.object({ measure: idText.optional() }),
    run: async ({ registry, actor, frame, query: { measure } }) =>
      all(registry, actor, frame, measure, {}, []),
  }),
  page({
    method: 'post',
    path: '/appeals',
    door: 'signed-in',
    form: z.object({ measure: idText }),
    run: async ({ registry, actor, frame, typed, problems }) => {
      const { measure = '', unit, grounds } = typed
      const read = parse(appealInput, { unit, grounds }, '')
      const wrong = [...problems, ...read.problems]
      if (wrong.length > 0) return all(registry, actor, frame, measure, typed, wrong)
      const filed = await fileAppeal(
        registry,
        actor,
        measure,
        read.value as { readonly unit: string; readonly grounds: string },
      )
      return filed.ok
        ? go(`/appeals?measure=${encodeURIComponent(measure)}`)
        : all(registry, actor, frame, measure, typed, filed.problems)
    },
  }),
  page({
    method: 'post',
    path: '/appeals/{appeal}/steps',
    door: 'signed-in',
    params: z.object({ appeal: idText }),
    run: async ({ registry, actor, frame, params: { appeal }, typed }) => {
      const { kind, outcome, says, version } = typed
      const fields =
        kind === 'propose' ? { kind, outcome, says } : kind === 'send-back' ? { kind, says } : { kind }
      const read = parse(appealStepInput, fields, '')
      if (read.problems.length > 0) return all(registry, actor, frame, undefined, typed, read.problems)
      const step = read.value as AppealStepInput
      const taken = await takeAppealStep(registry, actor, appeal, Number(version), step)
      return taken.ok
        ? go(`/appeals?measure=${encodeURIComponent(taken.value.appeal.state.measure)}`)
        : all(registry, actor, frame, undefined, typed, taken.problems)
    },
  }),
]

async function all(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  measure: string | undefined,
  typed: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): Promise<PageReply> {
  const listed = await listAppeals(registry, actor, { limit: MOST, ...withoutUndefined({ measure }) })
  if (!listed.ok) return { kind: 'problems', problems: listed.problems }
  const units = await unitsSeen(registry, actor)
  const content = appealsPage(frame, {
    appeals: listed.value.map(wireAppeal),
    days: APPEAL_DAYS,
    unitName: id => units.names.get(id) ?? id,
    measure,
    units: units.choicesFor('appeal.file'),
    typed,
    problems,
  })
  return show(frame.texts['appeal.title'], content, problems.length > 0 ? 422 : 200)
}
