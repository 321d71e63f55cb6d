import { decide } from '../../law/decide.ts'
import { timeline } from '../../law/timeline.ts'
import type { ActId } from '../../model/condition.ts'
import { settingJson } from '../../report/ask-json.ts'
import { printableJson } from '../../report/printable.ts'
import { type ActTimeline, timelineJson, timelinePage } from '../../report/timeline-page.ts'
import { allOf } from '../../base/all-of.ts'
import { type Call, textOf } from '../call.ts'
import { emit, emitPage, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { hearJudgements } from '../hear-judgements.ts'
import type { Asked } from '../../app/asking/asked.ts'
import { parseSetting } from '../parse-setting.ts'
import { itemOf, questionOf } from '../../app/asking/question.ts'
import { refuse } from '../refuse.ts'
import { findSubject, type Meaning } from '../../app/asking/subject.ts'
import type { World } from '../world.ts'

/** Draws the verdict of every act over the years. */
export async function run(world: World, call: Call): Promise<Exit> {
  const snapshot = await world.snapshot(textOf(call, 'catalog'))
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
    acts: asked.acts.map(act => timelineOf(asked, meaning.value, act)),
  }
  if (format === 'text') return emitPage(world, call, timelinePage(answer), EXIT.nothing)
  const document = { ...settingJson(asked.setting), ...timelineJson(answer) }
  return emit(world, call, `${printableJson(document, 2)}\n`, EXIT.nothing)
}

function timelineOf({ setting, answers }: Asked, { subject }: Meaning, act: ActId): ActTimeline {
  const question = questionOf(setting, act, itemOf(subject), answers)
  const stretches = timeline(setting.snapshot, question).map(({ from, range }) => {
    const { leading } = decide(setting.snapshot, { ...question, date: from })
    return { from, range, ...(leading === undefined ? {} : { leading }) }
  })
  return { act, stretches }
}
