import type { Problem } from '../base/problem.ts'
import { resolve } from '../identity/resolve.ts'
import { decide } from '../law/decide.ts'
import type { Finding } from '../model/finding.ts'
import { rankOf } from '../model/status.ts'
import type { Batch } from '../readers/reader.ts'
import { examinerOf } from '../screening/examiner.ts'
import { screen } from '../screening/screening.ts'
import { needsAttention, Tally, worstOf } from '../screening/summary.ts'
import { type Call, isSet } from './call.ts'
import { Circumstances } from './circumstances.ts'
import { EXIT, type Exit } from './exit.ts'
import { type FindingSink, sinkFor } from './finding-sink.ts'
import { outputOf } from './emit.ts'
import type { CallSetting } from './parse-setting.ts'
import { Progress } from './progress.ts'
import { questionOf } from './question.ts'
import { refuse, tell } from './refuse.ts'
import { exitFor, type FailOn } from './verdict-exit.ts'
import type { World } from './world.ts'

/** Something to screen: a file, or a place of this computer. */
export interface Source {
  readonly name: string
  readonly batches: AsyncIterable<Batch>
  readonly sizeBytes?: number
}

/** How a screening is to be done and told. */
export interface ScreenOrder {
  readonly asked: CallSetting
  readonly format: string
  readonly failOn: FailOn
}

/** Problems kept for JSON; the error output tells the first of them anyway. */
const MOST_KEPT_PROBLEMS = 1000
const MOST_GROUPS = 20

/** Screens one source after the other by the same path, whatever they are, and tells what came of it. */
export async function screenSources(
  world: World,
  call: Call,
  order: ScreenOrder,
  sources: AsyncIterable<Source | Problem>,
): Promise<Exit> {
  const { asked, format, failOn } = order
  const { setting, acts } = asked
  const circumstances = new Circumstances(setting.snapshot)
  const examine = await examinerFor(world, asked, circumstances)
  const sink = sinkFor(world, call, setting, format)
  const progress = new Progress(world)
  const tally = new Tally()
  const problems: Problem[] = []
  const files: string[] = []
  let broken = 0
  let count = 0
  for await (const source of sources) {
    if ('code' in source) {
      broken += 1
      problems.push(source)
      continue
    }
    let isBroken = false
    for await (const batch of screen(source.name, source.batches, examine)) {
      count += batch.itemCount
      problems.push(...batch.problems.slice(0, MOST_KEPT_PROBLEMS - problems.length))
      isBroken ||= batch.broken !== undefined
      await takeBatch(sink, batch.findings, isSet(call, 'all'))
      tally.addItems(batch.itemCount)
      for (const finding of batch.findings) tally.add(finding)
      progress.tell(source.name, count, batch.bytesRead, source.sizeBytes)
    }
    if (isBroken) broken += 1
    else files.push(source.name)
  }
  progress.end()
  if (files.length === 0) return refuse(world, problems)
  tell(world, problems)
  if (broken > 0 && outputOf(call) !== undefined) {
    world.warn(`licet: ${outputOf(call) ?? ''} was not written, since not everything could be read.\n`)
    return EXIT.refused
  }
  const summary = tally.summary()
  const found = exitFor(summary.worst, failOn)
  const exit = broken > 0 || (found === EXIT.nothing && problems.length > 0) ? EXIT.refused : found
  return sink.end(
    {
      setting,
      acts,
      files,
      summary,
      groups: tally.groups(),
      problemCount: problems.length,
      notes: circumstances.notes(),
      mostGroups: isSet(call, 'all') ? Infinity : MOST_GROUPS,
    },
    problems,
    exit,
  )
}

async function takeBatch(
  sink: FindingSink,
  findings: readonly Finding[],
  everything: boolean,
): Promise<void> {
  await sink.take(everything ? findings : findings.filter(needsAttention))
}

async function examinerFor(
  world: World,
  { setting, acts, answers }: CallSetting,
  circumstances: Circumstances,
): Promise<ReturnType<typeof examinerOf>> {
  const index = await world.names(setting.snapshot)
  return examinerOf({
    resolve: item => resolve(index, item),
    decide: (item, ofLine) => {
      const facts = { ...answers, ...circumstances.readable(ofLine) }
      return acts
        .map(act => decide(setting.snapshot, questionOf(setting, act, item, facts)))
        .toSorted(
          (one, other) =>
            rankOf(worstOf([one])) - rankOf(worstOf([other])) ||
            rankOf(one.range.best) - rankOf(other.range.best),
        )
    },
  })
}
