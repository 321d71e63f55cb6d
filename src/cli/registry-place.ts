import { type Call, textOf } from './call.ts'
import type { RegistryPlace } from './keeper.ts'
import type { World } from './world.ts'

const USUAL_FOLDER = 'licet-data'

/** Where the registry is kept that a command means: --data or LICET_DATA, DATABASE_URL, LICET_GAZETTE_KEYS. */
export function registryPlace({ environment }: World, call: Call): RegistryPlace {
  const databaseUrl = environment['DATABASE_URL']
  const gazetteKeys = environment['LICET_GAZETTE_KEYS']
  return {
    dataFolder: textOf(call, 'data') ?? environment['LICET_DATA'] ?? USUAL_FOLDER,
    ...(databaseUrl === undefined || databaseUrl === '' ? {} : { databaseUrl }),
    ...(gazetteKeys === undefined || gazetteKeys === '' ? {} : { gazetteKeys }),
  }
}
