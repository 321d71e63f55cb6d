import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { GazetteEntry } from '../model/gazette-entry.ts'
import { announcementNote, announcementText } from './announce-key.ts'
import { parseNote, verifyNote } from './note.ts'
import { isSameKey, parseVerifierKey, type VerifierKey } from './verifier-key.ts'

/** The keys that a gazette has announced, in order: each was handed the log by the one before it. */
export type KeyChain = readonly VerifierKey[]

/** The chain with the key of a further announcement; one that does not follow from the key before is a problem. */
export function extendChain(chain: KeyChain, entry: GazetteEntry, origin: string): Result<KeyChain> {
  const { body, subject, at } = entry
  const announced = typeof body['key'] === 'string' ? body['key'] : ''
  const key = parseVerifierKey(announced)
  if (!key.ok) return key
  const note = parseNote('', announcementNote(entry))
  if (!note.ok) return note
  const next = key.value
  if (subject !== origin || next.name !== origin)
    return err(refused(`Expected a key named for the gazette ${origin} and found one of ${next.name}.`))
  if (note.value.text !== announcementText(origin, announced, at))
    return err(
      refused('Expected the signed announcement to be of the key of this entry, and it is of another.'),
    )
  if (chain.some(earlier => isSameKey(earlier, next)))
    return err(refused('Expected a new key and found one that was announced before.'))
  const before = chain.at(-1)
  const wanted = before === undefined ? [next] : [before, next]
  const signers = verifyNote('', note.value, wanted)
  if (!signers.ok) return signers
  if (!wanted.every(each => signers.value.includes(each)))
    return err(
      refused('Expected the signatures of the new key and of the key before it, and one is missing.'),
    )
  return ok([...chain, next])
}

function refused(says: string): Problem {
  return {
    code: 'gazette-key-refused',
    at: { pointer: '/body' },
    says,
    help: 'A key that was not handed over by the one before it is not the gazette’s. Ask its keeper.',
  }
}
