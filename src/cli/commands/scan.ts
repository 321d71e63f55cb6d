import type { Batch } from '../../readers/reader.ts'
import { readInventory } from '../../readers/read-inventory.ts'
import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { parseFormat } from '../emit.ts'
import type { Exit } from '../exit.ts'
import { hearJudgements } from '../hear-judgements.ts'
import type { Asked } from '../../app/asking/asked.ts'
import { parseSetting } from '../parse-setting.ts'
import { refuse } from '../refuse.ts'
import type { Source } from '../run-screening.ts'
import { screenSources } from '../screen-sources.ts'
import { type FailOn, parseFailOn } from '../verdict-exit.ts'
import { loadSnapshot } from '../load-snapshot.ts'
import type { World } from '../world.ts'

/** Screens this computer; it changes nothing and sends nothing. */
export async function run(world: World, call: Call): Promise<Exit> {
  const snapshot = await loadSnapshot(world, call)
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const parts = allOf<{ asked: Asked; format: string; failOn: FailOn }>({
    asked: await hearJudgements(world, call, await parseSetting(world, call, snapshot.value, ['use'])),
    format: parseFormat(call, ['table', 'json', 'jsonl', 'csv']),
    failOn: parseFailOn(call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  return screenSources(world, call, parts.value, lookAround(world))
}

/** Every place that was looked at; where nothing could be seen is told on the error output. */
async function* lookAround(world: World): AsyncGenerator<Source, void, undefined> {
  const machine = await world.machine()
  for await (const sighting of machine.look()) {
    switch (sighting.kind) {
      case 'inventory':
        yield {
          name: sighting.place,
          batches: readInventory(sighting.name, sighting.bytes, { reader: sighting.reader }),
        }
        break
      case 'items':
        yield { name: sighting.place, batches: once({ items: sighting.items, problems: sighting.problems }) }
        break
      case 'unseen':
        world.warn(`licet: not seen: ${sighting.place}; ${sighting.why}\n`)
        break
      case 'absent':
        break
    }
  }
}

async function* once(batch: Batch): AsyncGenerator<Batch, void, undefined> {
  yield batch
}
