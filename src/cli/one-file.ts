import { err, ok, type Result } from '../base/result.ts'
import type { Call } from './call.ts'

/** The one file that a command takes. */
export function oneFile({ words }: Call, command: string): Result<string> {
  const [file, ...rest] = words
  if (file !== undefined && rest.length === 0) return ok(file)
  return err({
    code: file === undefined ? 'file-not-named' : 'words-unexpected',
    at: {},
    says:
      file === undefined
        ? `licet ${command} needs the name of a file.`
        : `licet ${command} takes one file, and got "${words.join(' ')}".`,
    help: `licet ${command} registry.zst`,
  })
}
