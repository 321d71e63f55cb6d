import { renderBase64 } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import { readProvenEntry } from '../../gazette/read-entry.ts'
import type { VerifierKey } from '../../gazette/verifier-key.ts'
import { verifyGazette } from '../../gazette/verify.ts'
import type { GazetteSource } from '../../ports/gazette-source.ts'
import { entriesPage, entryPage, gazettePage, type NumberedEntry } from '../../report/gazette-page.ts'
import { printableJson } from '../../report/printable.ts'
import { type Call, isSet } from '../call.ts'
import { emit, emitPage } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { gazetteAnswer, gazetteExit } from '../open-gazette.ts'
import { refuse } from '../refuse.ts'
import type { World } from '../world.ts'

/** So many entries are listed at once. */
const PAGE = 40

interface Asked {
  readonly source: GazetteSource
  readonly key: VerifierKey | undefined
  readonly format: string
}

/** Lists the entries of a gazette that holds, or shows one with the proof that it is in the log. */
export async function runShow(world: World, call: Call, asked: Asked): Promise<Exit> {
  const [, , number] = call.words
  if (number === undefined) return list(world, call, asked)
  if (!/^\d{1,15}$/u.test(number)) return refuse(world, [noNumber(number)])
  const { source, key, format } = asked
  const proven = await readProvenEntry(source.fetchBytes, Number(number), key)
  if (!proven.ok) return refuse(world, proven.problems)
  const { entry, head, leaf, proof } = proven.value
  const { origin, size, root } = head.checkpoint
  const one = { number: Number(number), entry }
  if (format === 'text')
    return emitPage(world, call, entryPage(one, origin, size, printableJson(entry.body, 2)), EXIT.nothing)
  const document = {
    schemaVersion: 1,
    gazette: source.name,
    origin,
    size,
    root: renderBase64(root),
    pinned: key !== undefined,
    ...one,
    leaf: renderBase64(leaf),
    proof: proof.map(renderBase64),
  }
  return emit(world, call, `${printableJson(document, 2)}\n`, EXIT.nothing)
}

async function list(world: World, call: Call, { source, key, format }: Asked): Promise<Exit> {
  const most = isSet(call, 'all') || format === 'json' ? Infinity : PAGE
  const listed: NumberedEntry[] = []
  const report = await verifyGazette({
    copies: [source.fetchBytes],
    ...(key === undefined ? {} : { pinned: key }),
    onEntry: (entry, number) => {
      listed.push({ number, entry })
      if (listed.length > most) listed.shift()
    },
  })
  if (!report.ok) return refuse(world, report.problems)
  const answer = gazetteAnswer(source.name, report.value, key !== undefined)
  const exit = gazetteExit(report.value)
  if (format === 'json')
    return emit(world, call, `${printableJson({ schemaVersion: 1, ...answer, entries: listed }, 2)}\n`, exit)
  // What does not hold is not shown as if it did.
  if (!answer.holds) return emitPage(world, call, gazettePage(answer), exit)
  return emitPage(world, call, entriesPage(answer.origin, listed, answer.size - listed.length), exit)
}

function noNumber(found: string): Problem {
  return {
    code: 'gazette-entry-none',
    at: {},
    says: `Expected the number of an entry and found "${found.slice(0, 40)}".`,
    help: 'Entries are counted from 0: licet gazette show URL 0',
  }
}
