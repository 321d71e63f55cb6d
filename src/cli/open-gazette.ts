import { renderBase64, utf8 } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import { parseVerifierKey, type VerifierKey } from '../gazette/verifier-key.ts'
import type { GazetteReport } from '../gazette/verify.ts'
import { NOTE_LIMITS } from '../gazette/note.ts'
import type { GazetteSource } from '../ports/gazette-source.ts'
import type { GazetteAnswer } from '../report/gazette-page.ts'
import { type Call, textOf } from './call.ts'
import { EXIT, type Exit } from './exit.ts'
import type { World } from './world.ts'

/** The gazette that a word names: an address of HTTP, or a folder. */
export async function openGazette(world: World, word: string | undefined): Promise<Result<GazetteSource>> {
  if (word !== undefined) return world.gazetteSource(word)
  return err({
    code: 'gazette-not-named',
    at: {},
    says: 'Which gazette? None was named.',
    help: 'Name its address or the folder of a copy, as licet gazette verify https://registry.example/gazette.',
  })
}

/** The key of --key. */
export function parseKey(call: Call): Result<VerifierKey | undefined> {
  const text = textOf(call, 'key')
  return text === undefined ? ok(undefined) : parseVerifierKey(text)
}

/** The checkpoint of --since. */
export async function readSince(
  world: World,
  call: Call,
): Promise<Result<{ readonly file: string; readonly bytes: Uint8Array } | undefined>> {
  const file = textOf(call, 'since')
  if (file === undefined) return ok(undefined)
  const text = await world.disk.readText(file, NOTE_LIMITS.bytes)
  return text.ok ? ok({ file, bytes: utf8(text.value) }) : text
}

/** What a check found, ready to be told. */
export function gazetteAnswer(gazette: string, report: GazetteReport, pinned: boolean): GazetteAnswer {
  const { head, entries, kinds, keys, since, problems } = report
  const bad = problems.find(({ entry }) => entry !== undefined)?.entry
  return {
    gazette,
    origin: head.checkpoint.origin,
    holds: problems.length === 0,
    size: head.checkpoint.size,
    checked: entries,
    root: renderBase64(head.checkpoint.root),
    kinds,
    keys,
    pinned,
    ...(since === undefined ? {} : { since: since.size }),
    ...(bad === undefined ? {} : { firstBadEntry: bad }),
    problems,
  }
}

const NOT_TO_BE_HAD = ['gazette-unreachable', 'gazette-refused', 'gazette-redirected']

/** 0 for a gazette that holds, 1 for one that does not, 2 for one that could not be read to its end. */
export function gazetteExit({ problems }: GazetteReport): Exit {
  if (problems.length === 0) return EXIT.nothing
  return problems.every(({ code }) => NOT_TO_BE_HAD.includes(code)) ? EXIT.refused : EXIT.findings
}
