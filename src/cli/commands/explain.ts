import { disputesOver, measuresIn } from '../../report/claims.ts'
import { explainPage } from '../../report/explain-page.ts'
import { printableJson } from '../../report/printable.ts'
import { explainJson } from '../../report/proof-json.ts'
import { allOf } from '../all-of.ts'
import { type Call, textOf } from '../call.ts'
import { decideAll } from '../decide-all.ts'
import { emit, emitPage, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { type CallSetting, parseSetting } from '../parse-setting.ts'
import { refuse } from '../refuse.ts'
import { findSubject } from '../subject.ts'
import type { World } from '../world.ts'

/** Unfolds the whole proof of an answer. */
export async function run(world: World, call: Call): Promise<Exit> {
  const snapshot = await world.snapshot(textOf(call, 'catalog'))
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const parts = allOf<{ asked: CallSetting; format: string }>({
    asked: await parseSetting(world, call, snapshot.value, ['use']),
    format: parseFormat(call, ['text', 'json']),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { asked, format } = parts.value
  const { setting } = asked
  const meaning = await findSubject(world, setting, call.words, asked.version)
  if (!meaning.ok) return refuse(world, meaning.problems)
  const verdicts = decideAll(asked, meaning.value)
  const explanation = {
    setting,
    ...meaning.value,
    verdicts,
    disputes: disputesOver(snapshot.value, measuresIn(setting, verdicts), setting.known),
  }
  if (format === 'json')
    return emit(world, call, `${printableJson(explainJson(explanation), 2)}\n`, EXIT.nothing)
  return emitPage(world, call, explainPage(explanation), EXIT.nothing)
}
