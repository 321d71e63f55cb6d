import type { Problem } from '../../base/problem.ts'
import { syncCopy } from '../../gazette/sync-copy.ts'
import type { VerifierKey } from '../../gazette/verifier-key.ts'
import { type GazetteReport, verifyGazette, type VerifyRequest } from '../../gazette/verify.ts'
import type { GazetteSource } from '../../ports/gazette-source.ts'
import { gazettePage } from '../../report/gazette-page.ts'
import { printableJson } from '../../report/printable.ts'
import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { emit, emitPage, parseFormat, unwritable } from '../emit.ts'
import type { Exit } from '../exit.ts'
import { gazetteAnswer, gazetteExit, openGazette, parseKey, readSince } from '../open-gazette.ts'
import { Progress } from '../progress.ts'
import { refuse } from '../refuse.ts'
import { unknownVerb } from '../unknown-verb.ts'
import type { World } from '../world.ts'
import { runRotateKey } from './gazette-rotate-key.ts'
import { runShow } from './gazette-show.ts'

const VERBS = ['verify', 'show', 'mirror', 'rotate-key']

type Asked = {
  readonly source: GazetteSource
  readonly key: VerifierKey | undefined
  readonly since: VerifyRequest['since'] | undefined
  readonly format: string
}

/** Checks a gazette, looks into it, or keeps a copy of it. */
export async function run(world: World, call: Call): Promise<Exit> {
  const [verb, where, copy] = call.words
  if (verb === undefined || !VERBS.includes(verb))
    return refuse(world, [unknownVerb('gazette', verb, VERBS, VERB_WANTED)])
  if (verb === 'rotate-key') return runRotateKey(world, call)
  const parts = allOf<Asked>({
    source: await openGazette(world, where),
    key: parseKey(call),
    since: await readSince(world, call),
    format: parseFormat(call, ['text', 'json']),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const asked = parts.value
  if (verb === 'show') return runShow(world, call, asked)
  if (verb === 'mirror') return runMirror(world, call, asked, copy)
  const progress = new Progress(world)
  const { source, key, since } = asked
  const report = await verifyGazette({
    copies: [source.fetchBytes],
    ...(key === undefined ? {} : { pinned: key }),
    ...(since === undefined ? {} : { since }),
    onEntry: (_, number) => progress.tell(source.name, number + 1, undefined, undefined),
  })
  progress.end()
  return report.ok ? tellReport(world, call, asked, report.value) : refuse(world, report.problems)
}

async function runMirror(world: World, call: Call, asked: Asked, folder: string | undefined): Promise<Exit> {
  if (folder === undefined) return refuse(world, [COPY_MISSING])
  if (asked.since !== undefined) return refuse(world, [SINCE_OF_ITSELF])
  const { source, key } = asked
  const progress = new Progress(world)
  try {
    const report = await syncCopy(source.fetchBytes, await world.gazetteFolder(folder), {
      ...(key === undefined ? {} : { pinned: key }),
      onEntry: (_, number) => progress.tell(source.name, number + 1, undefined, undefined),
    })
    return report.ok ? await tellReport(world, call, asked, report.value) : refuse(world, report.problems)
  } catch (error) {
    const problem = unwritable(folder, error)
    if (problem === undefined) throw error
    return refuse(world, [problem])
  } finally {
    progress.end()
  }
}

async function tellReport(
  world: World,
  call: Call,
  { source, key, format }: Asked,
  report: GazetteReport,
): Promise<Exit> {
  const answer = gazetteAnswer(source.name, report, key !== undefined)
  const exit = gazetteExit(report)
  if (format === 'text') return emitPage(world, call, gazettePage(answer), exit)
  return emit(world, call, `${printableJson({ schemaVersion: 1, ...answer }, 2)}\n`, exit)
}

const VERB_WANTED = {
  asks: 'Check a gazette, look into it, or keep a copy of it?',
  help: 'licet gazette verify URL, show URL [N], mirror URL FOLDER, or rotate-key',
}

const COPY_MISSING: Problem = {
  code: 'output-missing',
  at: {},
  says: 'Where shall the copy be kept? No folder was named.',
  help: 'licet gazette mirror https://registry.example/gazette copy',
}

const SINCE_OF_ITSELF: Problem = {
  code: 'option-unknown',
  at: {},
  says: 'mirror holds a gazette against the checkpoint of its own copy and takes no --since.',
  help: 'Leave --since out, or use licet gazette verify.',
}
