import { sameBytes } from '../base/bytes.ts'
import { ok, type Result } from '../base/result.ts'
import type { FetchBytes } from '../model/fetch-bytes.ts'
import { firstFork } from './difference.ts'
import { NOTE_LIMITS } from './note.ts'
import { type GazetteReport, verifyGazette, type VerifyRequest } from './verify.ts'

/** A copy of a gazette that is kept: what reads it and what puts something into it. */
export interface Copy {
  readonly fetchBytes: FetchBytes
  /** Whole or not at all. */
  readonly putBytes: (path: string, bytes: Uint8Array) => Promise<void>
}

/**
 * Brings a copy up to what a gazette is now. Only what was found to be in the tree is put down, and the checkpoint last, when all holds:
 * at every moment the copy is a whole gazette, of before or of now. What was put down before it broke off need not be fetched
 * again. A gazette that does not continue the copy changes nothing in it.
 */
export async function syncCopy(
  from: FetchBytes,
  copy: Copy,
  asked: Pick<VerifyRequest, 'pinned' | 'onEntry'> = {},
): Promise<Result<GazetteReport>> {
  const held = await copy.fetchBytes('checkpoint', NOTE_LIMITS.bytes)
  if (!held.ok && held.problems.some(({ code }) => code !== 'gazette-missing')) return held
  const report = await verifyGazette({
    ...asked,
    copies: [copy.fetchBytes, from],
    ...(held.ok ? { since: { file: 'checkpoint of the copy', bytes: held.value } } : {}),
    keep: async (path, bytes) => putIfNew(copy, path, bytes),
  })
  if (!report.ok) return report
  if (report.value.problems.length > 0) return ok(await withFork(report.value, from, copy))
  await copy.putBytes('checkpoint', report.value.head.bytes)
  return ok(report.value)
}

/** Whoever holds a copy can name the entry at which a gazette left it. */
async function withFork(report: GazetteReport, from: FetchBytes, copy: Copy): Promise<GazetteReport> {
  const { head, since, problems } = report
  if (since === undefined || problems.every(({ code }) => code !== 'gazette-forked')) return report
  const entry = await firstFork(
    { fetchBytes: copy.fetchBytes, size: since.size },
    { fetchBytes: from, size: head.checkpoint.size },
  )
  if (entry === undefined) return report
  return {
    ...report,
    problems: problems.map(problem => (problem.code === 'gazette-forked' ? { ...problem, entry } : problem)),
  }
}

async function putIfNew(copy: Copy, path: string, bytes: Uint8Array): Promise<void> {
  const held = await copy.fetchBytes(path, bytes.length)
  if (!held.ok || !sameBytes(held.value, bytes)) await copy.putBytes(path, bytes)
}
