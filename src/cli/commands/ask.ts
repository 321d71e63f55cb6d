import type { ActId } from '../../model/condition.ts'
import { askJson } from '../../report/ask-json.ts'
import { askPage } from '../../report/ask-page.ts'
import { disputesOver, measuresIn } from '../../report/claims.ts'
import { printableJson } from '../../report/printable.ts'
import { worstOf } from '../../screening/summary.ts'
import { allOf } from '../../base/all-of.ts'
import { askBack, offerToRemember } from '../ask-back.ts'
import { type Call, textsOf } from '../call.ts'
import { type AskSource, quickSource, wholeSource } from '../ask-source.ts'
import { BeyondExcerpt } from '../excerpts/excerpt.ts'
import { decideAll } from '../../app/asking/decide-all.ts'
import { emit, emitPage, parseFormat } from '../emit.ts'
import type { Exit } from '../exit.ts'
import { hearJudgements } from '../hear-judgements.ts'
import type { Asked } from '../../app/asking/asked.ts'
import { parseSetting } from '../parse-setting.ts'
import type { ReadCall } from '../read-call.ts'
import { refuse } from '../refuse.ts'
import { isOfInterest, replacementsFor } from '../../app/asking/replacements-for.ts'
import { findSubject } from '../../app/asking/subject.ts'
import { exitFor, type FailOn, parseFailOn } from '../verdict-exit.ts'
import type { World } from '../world.ts'

const USUAL_ACTS: readonly ActId[] = ['procure', 'install', 'use', 'update', 'supply']

/** Answers one question: the verdict of each act with its reason, what others say, and what could be taken instead. */
export async function run(world: World, call: Call): Promise<Exit> {
  const quick = await quickSource(world, call)
  try {
    if (quick !== undefined) return await answerFrom(world, call, quick)
  } catch (error) {
    if (!(error instanceof BeyondExcerpt)) throw error
  }
  const source = await wholeSource(world, call)
  if (!source.ok) return refuse(world, source.problems)
  // Whoever asks in few words has been answered from the excerpts; this is for sentences.
  const { readCall } = await import('../read-call.ts')
  const read = readCall(world, call, source.value.snapshot)
  return read.ok
    ? answerFrom(world, read.value.call, source.value, [], read.value)
    : refuse(world, read.problems)
}

/** Answers out of one source; prints nothing before it knows everything. */
export async function answerFrom(
  world: World,
  call: Call,
  source: AskSource,
  answered: readonly string[] = [],
  read?: ReadCall,
): Promise<Exit> {
  const { snapshot, meant } = source
  const parts = allOf<{ asked: Asked; format: string; failOn: FailOn }>({
    asked: await hearJudgements(world, call, await parseSetting(world, call, snapshot, USUAL_ACTS)),
    format: parseFormat(call, ['text', 'json']),
    failOn: parseFailOn(call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { asked, format, failOn } = parts.value
  const meaning = await findSubject(world, asked, call.words, meant)
  if (!meaning.ok) return refuse(world, meaning.problems)
  const actsWereNamed = textsOf(call, 'act').length > 0
  const verdicts = decideAll(asked, meaning.value).filter(verdict => actsWereNamed || isOfInterest(verdict))
  const answer = {
    setting: asked.setting,
    ...meaning.value,
    ...(await read?.told(asked, meaning.value, actsWereNamed)),
    verdicts,
    disputes: disputesOver(asked.setting, measuresIn(asked.setting, verdicts), asked.setting.known),
    replacements: await replacementsFor(
      source.alternatives,
      asked,
      meaning.value.subject,
      verdicts,
      actsWereNamed,
    ),
  }
  const exit = exitFor(worstOf(verdicts), failOn)
  if (format === 'json') return emit(world, call, `${printableJson(askJson(answer), 2)}\n`, exit)
  const shown = await emitPage(world, call, askPage(answer), exit)
  const again = await askBack(world, call, asked.setting, verdicts)
  if (again !== undefined)
    return answerFrom(
      world,
      again.call,
      source,
      [...answered, ...textsOf(again.call, 'assume').slice(-1)],
      read,
    )
  return (await offerToRemember(world, call, answered)) ?? shown
}
