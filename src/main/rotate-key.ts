import type { Result } from '../base/result.ts'
import { SYSTEM } from '../app/access/actor.ts'
import { type KeyRotated, rotateKey } from '../app/gazette/rotate-key.ts'
import type { DatabaseAddress } from '../store/connections.ts'
import { loadCatalogue, makeRegistry, type RegistryParts } from './make-registry.ts'

/** Hands a registry's gazette over to a new key, from beside it: a server that runs goes on with the new one. */
export async function rotateKeyOf(
  database: DatabaseAddress,
  gazetteKeys: string,
): Promise<Result<KeyRotated>> {
  const parts: RegistryParts = {
    database,
    gazetteKeys,
    logs: 'trouble',
    messenger: { address: '', webhookAllow: [] },
  }
  const catalogue = await loadCatalogue(parts)
  if (!catalogue.ok) return catalogue
  const registry = await makeRegistry(parts, catalogue.value, {
    wake: () => undefined,
    settled: async () => true,
  })
  try {
    return await rotateKey(registry, SYSTEM)
  } finally {
    await registry.store.close()
  }
}
