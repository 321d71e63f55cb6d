import { renderCheckpoint } from './checkpoint.ts'
import { type LogState, rootOf } from './log.ts'
import { type NoteSigner, signNote } from './sign-note.ts'

/**
 * The signed checkpoint of a log, as it is served under `checkpoint`. To be signed only after the entries and tiles of this state are
 * down for good: what was signed once may never be taken back. While a key hands over, the old one and the new one both sign.
 */
export async function signCheckpoint(
  origin: string,
  state: LogState,
  signers: readonly NoteSigner[],
): Promise<string> {
  return signNote(
    renderCheckpoint({ origin, size: state.size, root: rootOf(state), extensions: [] }),
    signers,
  )
}
