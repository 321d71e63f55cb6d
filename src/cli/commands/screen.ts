import type { Problem } from '../../base/problem.ts'
import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { emitPage, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { hearAll } from '../hear-judgements.ts'
import { openInventories } from '../open-inventories.ts'
import { parseFiles } from '../parse-files.ts'
import type { Asked } from '../../app/asking/asked.ts'
import { parseSettings } from '../parse-setting.ts'
import { parseReading, type Reading } from '../parse-reading.ts'
import { refuse } from '../refuse.ts'
import { exitOf, isUnfit, screenSources } from '../screen-sources.ts'
import { compareSides, sidesPage } from '../side-by-side.ts'
import { type FailOn, parseFailOn } from '../verdict-exit.ts'
import { loadSnapshot } from '../load-snapshot.ts'
import type { World } from '../world.ts'

/** Screens inventories, for one organisation or for several side by side. */
export async function run(world: World, call: Call): Promise<Exit> {
  const snapshot = await loadSnapshot(world, call)
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const parts = allOf<{
    asked: readonly Asked[]
    format: string
    failOn: FailOn
    reading: Reading
    files: readonly string[]
  }>({
    asked: await hearAll(world, call, await parseSettings(world, call, snapshot.value, ['use', 'procure'])),
    format: parseFormat(call, ['table', 'json', 'jsonl', 'csv']),
    failOn: parseFailOn(call),
    reading: parseReading(call),
    files: parseFiles(call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { asked, files, reading, format, failOn } = parts.value
  const [only, ...others] = asked
  if (only !== undefined && others.length === 0) {
    return screenSources(
      world,
      call,
      { asked: only, format, failOn, isStrict: reading.isStrict === true },
      choices => openInventories(world, files, { ...reading, ...choices }, 'told'),
    )
  }
  if (format !== 'table' || files.includes('-')) return refuse(world, [sidesProblem(format)])
  const sides = await compareSides(
    world,
    asked.map(each => ({ label: labelOf(each), asked: each })),
    files,
    reading,
  )
  const [first] = sides
  if (first === undefined || isUnfit(world, call, first.screened)) return EXIT.refused
  const exits = sides.map(side => exitOf(side.screened, failOn, reading))
  return emitPage(world, call, sidesPage(sides), worstExit(exits))
}

function worstExit(exits: readonly Exit[]): Exit {
  return (
    exits.find(exit => exit === EXIT.refused) ?? exits.find(exit => exit === EXIT.findings) ?? EXIT.nothing
  )
}

function labelOf({ setting }: Asked): string {
  return setting.organisation.id
}

function sidesProblem(format: string): Problem {
  return {
    code: 'sides-only-as-table',
    at: {},
    says: `Several organisations stand side by side in a table of named files, not ${format === 'table' ? 'of standard input' : `as ${format}`}.`,
    help: 'Name files and leave --format out, or ask for one organisation at a time.',
  }
}
