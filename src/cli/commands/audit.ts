import { printableJson } from '../../report/printable.ts'
import { allOf } from '../../base/all-of.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Call } from '../call.ts'
import { emit, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import type { RegistryPlace } from '../keeper.ts'
import { refuse } from '../refuse.ts'
import { registryPlace } from '../registry-place.ts'
import { unknownVerb } from '../unknown-verb.ts'
import type { World } from '../world.ts'

const VERBS = ['verify']

/** Goes through a registry's journal and says whether it holds together. */
export async function run(world: World, call: Call): Promise<Exit> {
  const parts = allOf<{ verb: null; format: string; place: RegistryPlace }>({
    verb: verify(call),
    format: parseFormat(call, ['text', 'json']),
    place: await registryPlace(world, call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const checked = await (await world.keeper()).verifyAudit(parts.value.place)
  if (!checked.ok) return refuse(world, checked.problems)
  const { entries, head, bad } = checked.value
  const exit = bad === undefined ? EXIT.nothing : EXIT.findings
  if (parts.value.format === 'json') {
    const told = { schemaVersion: 1, holds: bad === undefined, entries, head, ...(bad && { bad }) }
    return emit(world, call, `${printableJson(told, 2)}\n`, exit)
  }
  const text =
    bad === undefined
      ? `The journal holds: ${entries} entries${head === '' ? '' : `, the last with the hash ${head}`}.\n`
      : `The journal does not hold. Entry ${bad.seq} is the first that is wrong: ${bad.why}. The ${entries} before it hold.\n`
  return emit(world, call, text, exit)
}

function verify({ words: [verb, ...rest] }: Call): Result<null> {
  if (verb === 'verify' && rest.length === 0) return ok(null)
  const wanted = { asks: 'What is to be done with the journal?', help: 'licet audit verify' }
  return err(unknownVerb('audit', verb === 'verify' ? rest[0] : verb, VERBS, wanted))
}
