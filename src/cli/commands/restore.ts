import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { EXIT, type Exit } from '../exit.ts'
import type { RegistryPlace } from '../keeper.ts'
import { oneFile } from '../one-file.ts'
import { refuse } from '../refuse.ts'
import { registryPlace } from '../registry-place.ts'
import type { World } from '../world.ts'

/** Puts a whole registry back from one file. */
export async function run(world: World, call: Call): Promise<Exit> {
  const parts = allOf<{ file: string; place: RegistryPlace }>({
    file: oneFile(call, 'restore'),
    place: await registryPlace(world, call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { file, place } = parts.value
  const told = await (await world.keeper()).restore(place, file)
  if (!told.ok) return refuse(world, told.problems)
  const { at, rows, keys, audit } = told.value
  const journal =
    audit.bad === undefined
      ? `Its journal holds: ${audit.entries} entries.`
      : `Its journal does not hold from entry ${audit.bad.seq} on: ${audit.bad.why}. It did not when the backup was made.`
  await world.print(
    `Restored what was there at ${at}: ${rows} rows and ${keys} keys of the gazette. ${journal}\n`,
  )
  return audit.bad === undefined ? EXIT.nothing : EXIT.findings
}
