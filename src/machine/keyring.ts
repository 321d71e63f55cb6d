import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../base/fault.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { Signer } from '../ports/signer.ts'
import { parseVerifierKey } from '../gazette/verifier-key.ts'
import { renderHex } from '../base/bytes.ts'
import { disk } from './disk.ts'
import { openSigner } from './ed25519-signer.ts'
import { syncFolder } from './write-text.ts'

const OWNER_ONLY = 0o700
/** A key that was made and not yet named. */
const NEW = 'new.pem'

/** Keys in a folder, one a file named for the id of its key. The folder is made when it is first needed. */
export function keyringIn(folder: string): Keyring {
  const opened = new Map<string, Signer>()
  return {
    async make(name) {
      await mkdir(folder, { recursive: true, mode: OWNER_ONLY })
      const file = join(folder, NEW)
      const signer = await openSigner(file, name)
      if (!signer.ok) throw new Fault(signer.problems[0]?.says ?? 'the key could not be made')
      try {
        await rename(file, join(folder, fileOf(signer.value.verifierKey)))
        await syncFolder(folder)
      } catch (error) {
        throw new Fault(`the key in ${folder} could not be named`, { cause: error })
      }
      opened.set(signer.value.verifierKey, signer.value)
      return signer.value
    },
    async signer(verifierKey) {
      const known = opened.get(verifierKey)
      if (known !== undefined) return known
      const key = parseVerifierKey(verifierKey)
      if (!key.ok || !disk.isFile(join(folder, fileOf(verifierKey)))) return undefined
      const signer = await openSigner(join(folder, fileOf(verifierKey)), key.value.name)
      if (!signer.ok) throw new Fault(signer.problems[0]?.says ?? 'the key could not be read')
      // HOSTILE: a file that holds another key than its name says.
      if (signer.value.verifierKey !== verifierKey) return undefined
      opened.set(verifierKey, signer.value)
      return signer.value
    },
  }
}

function fileOf(verifierKey: string): string {
  const key = parseVerifierKey(verifierKey)
  if (!key.ok) throw new Fault('a signer has no readable verifier key')
  return `${renderHex(key.value.id)}.pem`
}
