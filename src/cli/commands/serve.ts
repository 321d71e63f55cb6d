import { err, ok, type Result } from '../../base/result.ts'
import { allOf } from '../../base/all-of.ts'
import { type Call, textOf } from '../call.ts'
import { EXIT, type Exit } from '../exit.ts'
import { refuse } from '../refuse.ts'
import { registryPlace } from '../registry-place.ts'
import type { World } from '../world.ts'

const USUAL_PORT = 8420
const USUAL_HOST = '127.0.0.1'

/** Runs the registry until it is told to stop. */
export async function run(world: World, call: Call): Promise<Exit> {
  const parts = allOf<{ port: number; words: null }>({
    port: parsePort(textOf(call, 'port')),
    words: noWords(call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const catalog = textOf(call, 'catalog')
  const served = await world.serve({
    ...registryPlace(world, call),
    host: textOf(call, 'host') ?? world.environment['LICET_HOST'] ?? USUAL_HOST,
    port: parts.value.port,
    ...(catalog === undefined ? {} : { catalog }),
  })
  return served.ok ? EXIT.nothing : refuse(world, served.problems)
}

function parsePort(text: string | undefined): Result<number> {
  if (text === undefined) return ok(USUAL_PORT)
  const port = Number(text)
  if (/^\d{1,5}$/u.test(text) && port <= 65_535) return ok(port)
  return err({
    code: 'port-unreadable',
    at: {},
    says: `--port: "${text}" is no port.`,
    help: `Write a number from 1 to 65535, for example --port ${USUAL_PORT}; 0 takes any that is free.`,
  })
}

function noWords({ words }: Call): Result<null> {
  if (words.length === 0) return ok(null)
  return err({
    code: 'words-unexpected',
    at: {},
    says: `licet serve takes no words, and got "${words.join(' ')}".`,
    help: 'licet serve --help',
  })
}
