import type { Asked } from '../../app/asking/asked.ts'
import { allOf } from '../../base/all-of.ts'
import { losesNothing } from '../../readers/loses-nothing.ts'
import { renderSbom } from '../../report/sbom.ts'
import { renderScanned } from '../../report/scan-text.ts'
import { type Call, isSet, textOf } from '../call.ts'
import { parseFormat, putInFile } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { hearJudgements } from '../hear-judgements.ts'
import { LookAround } from '../look-around.ts'
import { parseSetting } from '../parse-setting.ts'
import { refuse, tell } from '../refuse.ts'
import { screenSources } from '../screen-sources.ts'
import { type FailOn, parseFailOn } from '../verdict-exit.ts'
import { loadSnapshot } from '../load-snapshot.ts'
import type { World } from '../world.ts'

/** Screens this computer, or writes what is on it as an SBOM, or both; it changes nothing else and sends nothing. */
export async function run(world: World, call: Call): Promise<Exit> {
  const file = textOf(call, 'sbom')
  if (file !== undefined && !isSet(call, 'as')) return describe(world, file)
  const snapshot = await loadSnapshot(world, call)
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const parts = allOf<{ asked: Asked; format: string; failOn: FailOn }>({
    asked: await hearJudgements(world, call, await parseSetting(world, call, snapshot.value, ['use'])),
    format: parseFormat(call, ['table', 'json', 'jsonl', 'csv']),
    failOn: parseFailOn(call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const around = new LookAround(await world.machine())
  const exit = await screenSources(world, call, parts.value, () => around.sources())
  return told(world, around, file, exit)
}

/** Without an organisation nothing is screened: what is there is written down. */
async function describe(world: World, file: string): Promise<Exit> {
  const around = new LookAround(await world.machine())
  const problems = await around.lookOnly()
  tell(world, problems)
  return told(world, around, file, problems.every(losesNothing) ? EXIT.nothing : EXIT.refused)
}

/** Tells what was looked at and what was not seen, and writes it down where that is wanted. */
async function told(world: World, around: LookAround, file: string | undefined, exit: Exit): Promise<Exit> {
  const scanned = around.scanned()
  world.warn(renderScanned(scanned))
  if (file === undefined) return exit
  const { version, clock } = world
  return putInFile(world, file, renderSbom(scanned, { version, now: clock.now() }), exit)
}
