import { allOf } from '../../base/all-of.ts'
import { type Call, isSet } from '../call.ts'
import { unwritable } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import type { RegistryPlace } from '../keeper.ts'
import { oneFile } from '../one-file.ts'
import { refuse } from '../refuse.ts'
import { registryPlace } from '../registry-place.ts'
import type { World } from '../world.ts'

/** Writes a whole registry into one file. */
export async function run(world: World, call: Call): Promise<Exit> {
  const parts = allOf<{ file: string; place: RegistryPlace }>({
    file: oneFile(call, 'backup'),
    place: await registryPlace(world, call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { file, place } = parts.value
  const keys = isSet(call, 'keys') ? 'with-keys' : 'without-keys'
  const keeper = await world.keeper()
  try {
    const told = await keeper.backUp(place, file, keys)
    if (!told.ok) return refuse(world, told.problems)
    const { rows, tables, sizeBytes, keys: count } = told.value
    const kept = count === 0 ? 'without the keys of the gazette' : `with ${count} keys of the gazette`
    await world.print(`${file}: ${rows} rows of ${tables} tables in ${sizeBytes} bytes, ${kept}.\n`)
    return EXIT.nothing
  } catch (error) {
    const problem = unwritable(file, error)
    if (problem === undefined) throw error
    return refuse(world, [problem])
  }
}
