import { err, ok, type Result } from '../../base/result.ts'
import { printableJson } from '../../report/printable.ts'
import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { emit, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import type { RegistryPlace } from '../keeper.ts'
import { refuse } from '../refuse.ts'
import { registryPlace } from '../registry-place.ts'
import type { World } from '../world.ts'

/** Hands the gazette of a registry of one's own over to a new key. */
export async function runRotateKey(world: World, call: Call): Promise<Exit> {
  const parts = allOf<{ words: null; place: RegistryPlace; format: string }>({
    words: noMoreWords(call),
    place: await registryPlace(world, call),
    format: parseFormat(call, ['text', 'json']),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const rotated = await (await world.keeper()).rotateKey(parts.value.place)
  if (!rotated.ok) return refuse(world, rotated.problems)
  const { before, key, entry } = rotated.value
  if (parts.value.format === 'json')
    return emit(world, call, `${printableJson({ schemaVersion: 1, before, key, entry }, 2)}\n`, EXIT.nothing)
  const text = `Entry ${entry} announces the new key, signed by the old one:\n  ${key}\nBefore it was:\n  ${before}\nWhoever pinned the old key can go on: the gazette itself says that it handed over.\n`
  return emit(world, call, text, EXIT.nothing)
}

function noMoreWords({ words }: Call): Result<null> {
  if (words.length === 1) return ok(null)
  return err({
    code: 'words-unexpected',
    at: {},
    says: `licet gazette rotate-key takes no words, and got "${words.slice(1).join(' ')}".`,
    help: 'Name the registry by its data folder: licet gazette rotate-key --data licet-data',
  })
}
