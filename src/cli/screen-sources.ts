import { needsAttention } from '../screening/summary.ts'
import { type Call, isSet } from './call.ts'
import { outputOf } from './emit.ts'
import { EXIT, type Exit } from './exit.ts'
import { sinkFor } from './finding-sink.ts'
import type { Asked } from '../app/asking/asked.ts'
import { refuse, tell } from './refuse.ts'
import { runScreening, type Screened, type Sources } from './run-screening.ts'
import { exitFor, type FailOn } from './verdict-exit.ts'
import type { World } from './world.ts'

/** How a screening is to be done and told. */
export interface ScreenOrder {
  readonly asked: Asked
  readonly format: string
  readonly failOn: FailOn
  /** Whether any problem exits 2. */
  readonly isStrict?: boolean
}

/** So many products are listed under one reason. */
const MOST_ROWS = 12

/** Screens sources and tells what came of it in the format asked for. */
export async function screenSources(
  world: World,
  call: Call,
  { asked, format, failOn, isStrict = false }: ScreenOrder,
  sources: Sources,
): Promise<Exit> {
  const { setting, acts } = asked
  const everything = isSet(call, 'all')
  const sink = sinkFor(world, call, setting, format)
  const screened = await runScreening(world, asked, sources, findings =>
    sink.take(everything ? findings : findings.filter(needsAttention)),
  )
  const { files, problems, summary, groups, quotas, notes } = screened
  if (isUnfit(world, call, screened)) return EXIT.refused
  const mostRows = everything ? Infinity : MOST_ROWS
  const answer = {
    setting,
    acts,
    files,
    summary,
    groups,
    quotas,
    notes,
    problemCount: problems.length,
    mostRows,
  }
  return sink.end(answer, problems, exitOf(screened, failOn, { isStrict }))
}

/** Tells the problems; true where nothing was read, or where a file was to be written and not everything could be read. */
export function isUnfit(world: World, call: Call, { files, problems, broken, summary }: Screened): boolean {
  if (files.length === 0) {
    refuse(world, problems)
    if (summary.items > 0)
      world.warn(
        `licet: No answer is given for part of an inventory: ${summary.items === 1 ? '1 item was' : `${summary.items} items were`} read, and no file to its end.\n`,
      )
    return true
  }
  tell(world, problems)
  const output = outputOf(call)
  if (broken === 0 || output === undefined) return false
  world.warn(`licet: ${output} was not written, since not everything could be read.\n`)
  return true
}

/** What was not read must not pass for free: it exits 2 where no finding stops already, and always where a file broke off. */
export function exitOf(
  { summary, broken, problems, hasLost }: Screened,
  failOn: FailOn,
  { isStrict }: { readonly isStrict?: boolean },
): Exit {
  const found = exitFor(summary.worst, failOn)
  if (isStrict === true && problems.length > 0) return EXIT.refused
  return broken > 0 || (found === EXIT.nothing && hasLost) ? EXIT.refused : found
}
