import type { Json } from '../../base/canonical-json.ts'
import type { Tables } from '../../ports/store/store.ts'

const REVISION = 'catalogue-revision'

/** Says, in the transaction of a deed, that what the registry adds to the catalogue has changed. */
export async function bumpCatalogue(tables: Tables): Promise<void> {
  await tables.settings.set(REVISION, (await revisionIn(tables)) + 1)
}

/** Raised by everything that changes what the registry adds. */
export async function revisionIn({ settings }: Tables): Promise<number> {
  const revision: Json | undefined = await settings.get(REVISION)
  return typeof revision === 'number' ? revision : 0
}
