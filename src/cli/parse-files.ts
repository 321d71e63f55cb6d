import { err, ok, type Result } from '../base/result.ts'
import type { Call } from './call.ts'

/** The files of a call; none is a mistake. */
export function parseFiles(call: Call): Result<readonly string[]> {
  if (call.words.length > 0) return ok(call.words)
  return err({
    code: 'file-not-named',
    at: {},
    says: 'Which file? None was named.',
    help: 'Name an inventory (an SBOM, an osquery result, a CSV, a dpkg status file), or - for standard input.',
  })
}
