import { type Call, isSet } from '../call.ts'
import { unwritable } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { oneFile } from '../one-file.ts'
import { refuse } from '../refuse.ts'
import { registryPlace } from '../registry-place.ts'
import type { World } from '../world.ts'

/** Writes a whole registry into one file. */
export async function run(world: World, call: Call): Promise<Exit> {
  const file = oneFile(call, 'backup')
  if (!file.ok) return refuse(world, file.problems)
  const keys = isSet(call, 'keys') ? 'with-keys' : 'without-keys'
  const keeper = await world.keeper()
  try {
    const told = await keeper.backUp(registryPlace(world, call), file.value, keys)
    if (!told.ok) return refuse(world, told.problems)
    const { rows, tables, sizeBytes, keys: count } = told.value
    const kept = count === 0 ? 'without the keys of the gazette' : `with ${count} keys of the gazette`
    await world.print(`${file.value}: ${rows} rows of ${tables} tables in ${sizeBytes} bytes, ${kept}.\n`)
    return EXIT.nothing
  } catch (error) {
    const problem = unwritable(file.value, error)
    if (problem === undefined) throw error
    return refuse(world, [problem])
  }
}
