import { basename } from 'node:path'
import type { Problem } from '../../src/base/problem.ts'
import { readInventory } from '../../src/readers/read-inventory.ts'
import { countOf } from './count.ts'
import type { Document } from './corpus.ts'
import { QUIET_KINDS, type QuietKind } from './quiet-kinds.ts'

/** What came of one document. */
export interface Outcome {
  readonly document: Document
  /** The count by another way. */
  readonly wanted: number | 'refuse'
  readonly items: number
  readonly reader: string
  readonly problems: readonly Problem[]
  readonly wasRefused: boolean
  /** Whether an invalid document is read without a word where nobody asks for `--strict`. */
  readonly isQuiet: boolean
  /** Of what kind it is then. */
  readonly kind: QuietKind | undefined
  /** Why it is not as it must be; undefined where it is. */
  readonly wrong: string | undefined
}

/** So many bytes come at once: no document comes whole. */
const PIECE_BYTES = 10_007

/** Reads a document with whatever reader recognises it, and compares. */
export async function outcomeOf(document: Document): Promise<Outcome> {
  let items = 0
  let reader = '—'
  let wasRefused = false
  const problems: Problem[] = []
  let crash: string | undefined
  try {
    for await (const batch of readInventory(document.file, piecesOf(document.bytes()), { isStrict: true })) {
      items += batch.items.length
      problems.push(...batch.problems)
      wasRefused ||= batch.broken !== undefined
      const format = batch.notes?.find(({ code }) => code === 'format')?.says ?? ''
      reader = /\(reader (\S+)/u.exec(format)?.[1] ?? reader
    }
  } catch (error) {
    crash = error instanceof Error ? error.message : 'it threw'
  }
  const wanted = countOf(document)
  const isQuiet = document.said === 'invalid' && (await isReadQuietly(document))
  const kind = isQuiet ? QUIET_KINDS.find(({ names }) => names.test(basename(document.file))) : undefined
  const outcome = { document, wanted, items, reader, problems, wasRefused, isQuiet, kind }
  return { ...outcome, wrong: crash === undefined ? wrongIn(outcome) : `crashed: ${crash}` }
}

async function isReadQuietly({ file, bytes }: Document): Promise<boolean> {
  for await (const { problems } of readInventory(file, piecesOf(bytes())))
    if (problems.length > 0) return false
  return true
}

function wrongIn({
  document,
  wanted,
  items,
  problems,
  wasRefused,
  isQuiet,
  kind,
}: Omit<Outcome, 'wrong'>): string | undefined {
  if (wanted === 'refuse') return wasRefused ? undefined : `${items} items read where nothing may be`
  if (wasRefused && document.said === 'valid') return `refused: ${problems.at(-1)?.says ?? ''}`
  if (!wasRefused && items !== wanted) return `${items} items read, ${wanted} counted`
  if (document.said === 'invalid' && !problems.some(hasPlace)) return 'invalid, and read without a word'
  if (isQuiet && kind === undefined)
    return 'invalid, read without a word where nobody asks for --strict, and no reason for that is stored (quiet-kinds.ts)'
  return undefined
}

/** A line or a pointer; of a problem with the whole file, the file is the place. */
function hasPlace({ at, code }: Problem): boolean {
  return at.line !== undefined || at.pointer !== undefined || /^(?:file|format)-/u.test(code)
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}
