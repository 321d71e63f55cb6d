import { ok, type Result } from '../base/result.ts'
import type { Call } from './call.ts'
import type { RegistryPlace } from './keeper.ts'
import type { World } from './world.ts'

/** Where the registry is kept that a command means, as `licet serve` of the same settings has it. */
export async function registryPlace(world: World, call: Call): Promise<Result<RegistryPlace>> {
  const { readServeChoices } = await import('./serving/read-choices.ts')
  const choices = await readServeChoices(world, call)
  if (!choices.ok) return choices
  const { dataFolder, databaseUrl, gazetteKeys } = choices.value
  return ok({
    dataFolder,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(gazetteKeys === undefined ? {} : { gazetteKeys }),
  })
}
