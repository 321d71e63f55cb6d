import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto'
import { link, open, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Fault } from '../base/fault.ts'
import { err, ok, type Result } from '../base/result.ts'
import { isKeyName, renderVerifierKey, verifierKey } from '../gazette/verifier-key.ts'
import type { Signer } from '../ports/signer.ts'
import { failureCode } from './failure.ts'
import { syncFolder } from './write-text.ts'

const OWNER_ONLY = 0o600
const ANYBODY_ELSE = 0o077

/**
 * Signs with the Ed25519 key of a file (PKCS #8 in PEM), which is made when it is not there: once, at mode 0600, whole or not at
 * all, and durable on return; of several that try at the same moment all get the same key. A file that others may read, or that holds
 * no such key, is a problem.
 */
export async function openSigner(path: string, name: string): Promise<Result<Signer>> {
  if (!isKeyName(name)) return err(nameProblem(name))
  const held = (await readKey(path)) ?? (await createKey(path))
  return held.ok ? ok(signerOf(held.value, name)) : held
}

function signerOf(key: KeyObject, name: string): Signer {
  const raw = createPublicKey(key).export({ format: 'jwk' }).x
  if (raw === undefined) throw new Fault('an Ed25519 key has a public half')
  return {
    name,
    verifierKey: renderVerifierKey(verifierKey(name, new Uint8Array(Buffer.from(raw, 'base64url')))),
    sign: async bytes => new Uint8Array(sign(null, bytes, key)),
  }
}

async function readKey(path: string): Promise<Result<KeyObject> | undefined> {
  let text: string
  try {
    const { mode } = await stat(path)
    if (process.platform !== 'win32' && (mode & ANYBODY_ELSE) !== 0) return err(openToOthers(path))
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return undefined
    throw new Fault(`the key ${path} could not be read`, { cause: error })
  }
  try {
    const key = createPrivateKey(text)
    return key.asymmetricKeyType === 'ed25519' ? ok(key) : err(noKey(path))
  } catch {
    // Not chained: what the parser says may show bytes of the key.
    return err(noKey(path))
  }
}

async function createKey(path: string): Promise<Result<KeyObject>> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    await writeDurably(draft, String(privateKey.export({ type: 'pkcs8', format: 'pem' })))
    // A link, not a rename: it fails where another process was first, and then that key counts.
    const isFirst = await linkOnce(draft, path)
    await rm(draft)
    await syncFolder(dirname(path))
    if (isFirst) return ok(privateKey)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw new Fault(`the key ${path} could not be made`, { cause: error })
  }
  return (await readKey(path)) ?? err(noKey(path))
}

async function linkOnce(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (failureCode(error) === 'EEXIST') return false
    throw error
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY)
  try {
    await file.writeFile(text, 'utf8')
    await file.sync()
  } finally {
    await file.close()
  }
}

interface Refusal {
  readonly code: string
  readonly at: { readonly file?: string }
  readonly says: string
  readonly help: string
}

function openToOthers(file: string): Refusal {
  return {
    code: 'key-open-to-others',
    at: { file },
    says: 'Expected a key that only its owner may read, and others may read this one.',
    help: `chmod 600 ${file}; if others have used this computer, make a new key.`,
  }
}

function noKey(file: string): Refusal {
  return {
    code: 'key-unreadable',
    at: { file },
    says: 'Expected an Ed25519 key (PKCS #8 in PEM) and found something else.',
    help: 'Put the key back from a backup. Moving the file away makes a new key, which others then have to pin anew.',
  }
}

function nameProblem(name: string): Refusal {
  return {
    code: 'key-name-wrong',
    at: {},
    says: `Expected a name without spaces and plus signs, as registry.example/gazette, and found "${name.slice(0, 100)}".`,
    help: 'Name the gazette for the address at which it is read, without https://.',
  }
}
