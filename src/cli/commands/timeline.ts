import { settingJson } from '../../report/ask-json.ts'
import { printableJson } from '../../report/printable.ts'
import { timelineJson, timelinePage } from '../../report/timeline-page.ts'
import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { emit, emitPage, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { hearJudgements } from '../hear-judgements.ts'
import type { Asked } from '../../app/asking/asked.ts'
import { parseSetting } from '../parse-setting.ts'
import { timelineOf } from '../../app/asking/timeline-of.ts'
import { refuse } from '../refuse.ts'
import { findSubject } from '../../app/asking/subject.ts'
import { loadSnapshot } from '../load-snapshot.ts'
import type { World } from '../world.ts'

/** Draws the verdict of every act over the years. */
export async function run(world: World, call: Call): Promise<Exit> {
  const snapshot = await loadSnapshot(world, call)
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const parts = allOf<{ asked: Asked; format: string }>({
    asked: await hearJudgements(
      world,
      call,
      await parseSetting(world, call, snapshot.value, ['procure', 'use', 'update', 'supply']),
    ),
    format: parseFormat(call, ['text', 'json']),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { asked, format } = parts.value
  const meaning = await findSubject(world, asked, call.words)
  if (!meaning.ok) return refuse(world, meaning.problems)
  const answer = {
    setting: asked.setting,
    ...meaning.value,
    acts: asked.acts.map(act => timelineOf(asked.setting, meaning.value.subject, act, asked.answers)),
  }
  if (format === 'text') return emitPage(world, call, timelinePage(answer), EXIT.nothing)
  const document = { ...settingJson(asked.setting), ...timelineJson(answer) }
  return emit(world, call, `${printableJson(document, 2)}\n`, EXIT.nothing)
}
