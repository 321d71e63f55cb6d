import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { utf8 } from '../base/bytes.ts'
import { verifyEd25519 } from '../base/ed25519.ts'
import { invariant } from '../base/fault.ts'
import { parseVerifierKey } from '../gazette/verifier-key.ts'
import type { Signer } from '../ports/signer.ts'
import { openSigner } from './ed25519-signer.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-key-'))
after(() => rmSync(folder, { recursive: true }))

async function signerAt(file: string): Promise<Signer> {
  const signer = await openSigner(join(folder, file), 'registry.example/gazette')
  invariant(signer.ok, 'the key can be had')
  return signer.value
}

async function codeAt(file: string, name = 'registry.example/gazette'): Promise<string | undefined> {
  const signer = await openSigner(join(folder, file), name)
  return signer.ok ? undefined : signer.problems[0]?.code
}

test('a key is made once, for its owner alone, and is the same ever after', async () => {
  const first = await signerAt('key.pem')
  const text = readFileSync(join(folder, 'key.pem'), 'utf8')
  assert.equal((await signerAt('key.pem')).verifierKey, first.verifierKey)
  assert.equal(readFileSync(join(folder, 'key.pem'), 'utf8'), text)
  if (process.platform !== 'win32') assert.equal(statSync(join(folder, 'key.pem')).mode & 0o777, 0o600)
})

test('of many that make a key at the same moment all have one, and nothing else is left behind', async () => {
  const before = readdirSync(folder)
  const keys = await Promise.all(
    Array.from({ length: 8 }, async () => (await signerAt('race.pem')).verifierKey),
  )
  assert.equal(new Set(keys).size, 1)
  assert.deepEqual(
    readdirSync(folder).filter(file => !before.includes(file)),
    ['race.pem'],
  )
})

test('what it signs holds under the key that it shows, and nothing else does', async () => {
  const signer = await signerAt('key.pem')
  const key = parseVerifierKey(signer.verifierKey)
  assert.ok(key.ok && key.value.name === signer.name)
  const { publicKey } = key.value
  const signature = await signer.sign(utf8('a'))
  assert.ok(verifyEd25519(publicKey, utf8('a'), signature))
  assert.ok(!verifyEd25519(publicKey, utf8('b'), signature))
  assert.ok(
    !verifyEd25519(
      publicKey.map(byte => byte ^ 1),
      utf8('a'),
      signature,
    ),
  )
  assert.ok(!verifyEd25519(publicKey.slice(1), utf8('a'), signature))
  assert.ok(!verifyEd25519(publicKey, utf8('a'), signature.slice(1)))
})

test('a key that others may read is refused', { skip: process.platform === 'win32' }, async () => {
  await signerAt('open.pem')
  chmodSync(join(folder, 'open.pem'), 0o644)
  assert.equal(await codeAt('open.pem'), 'key-open-to-others')
})

test('a file that holds no Ed25519 key is refused and stays as it is', async () => {
  writeFileSync(join(folder, 'none.pem'), 'hello', { mode: 0o600 })
  assert.equal(await codeAt('none.pem'), 'key-unreadable')
  assert.equal(readFileSync(join(folder, 'none.pem'), 'utf8'), 'hello')
})

test('a name that no note can be signed under is refused before a key is made', async () => {
  for (const name of ['', 'a b', 'a+b', 'a\n'])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    assert.equal(await codeAt('unnamed.pem', name), 'key-name-wrong')
  assert.ok(!readdirSync(folder).includes('unnamed.pem'))
})
