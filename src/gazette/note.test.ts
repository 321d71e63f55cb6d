import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderBase64, utf8 } from '../base/bytes.ts'
import { parseCheckpoint, renderCheckpoint } from './checkpoint.ts'
import { FIRST_KEY, ORIGIN, SECOND_KEY, signerOf } from './gazette.testing.ts'
import { parseHead } from './head.ts'
import { parseNote, verifyNote } from './note.ts'
import { signNote } from './sign-note.ts'
import { parseVerifierKey, renderVerifierKey, type VerifierKey } from './verifier-key.ts'

/** The note and key by which implementations of signed notes are compared. */
const KNOWN_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const KNOWN_TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const KNOWN_SIGNATURE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'

function keyOf(text: string): VerifierKey {
  const key = parseVerifierKey(text)
  assert.ok(key.ok)
  return key.value
}

function signersOf(written: string, ...keys: readonly string[]): readonly string[] | string {
  const note = parseNote('note', utf8(written))
  if (!note.ok) return note.problems[0]?.code ?? ''
  const signers = verifyNote('note', note.value, keys.map(keyOf))
  return signers.ok ? signers.value.map(renderVerifierKey) : (signers.problems[0]?.code ?? '')
}

test('the note by which implementations of signed notes are compared is signed by its key', () => {
  assert.deepEqual(signersOf(`${KNOWN_TEXT}\n${KNOWN_SIGNATURE}`, KNOWN_KEY), [KNOWN_KEY])
})

/** The key of the Go checksum database, and checkpoints that it signed over the years: size, root, signature. */
const SUMDB_KEY = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'
const SUMDB_CHECKPOINTS: readonly (readonly [number, string, string])[] = [
  [
    6_476_701,
    'mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=',
    'Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=',
  ],
  [
    19_777_102,
    '+g50vJoV4VVGa6aiQF3LYGUZHEP4pvGkW38vlR7WKtU=',
    'Az3griMTLHyRzj7jMuyEt85a2JnegVME6Lx3xLEBdzTd3FMDiD5y3bHV24rcl0yijOtWxV0zyygwTdo/rnaennuoqgU=',
  ],
  [
    65_209_736,
    '5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=',
    'Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=',
  ],
]

for (const [size, signedRoot, made] of SUMDB_CHECKPOINTS)
  test(`the checkpoint of ${size} entries that the Go checksum database signed is read, and holds under its key`, () => {
    const written = `go.sum database tree\n${size}\n${signedRoot}\n\n— sum.golang.org ${made}\n`
    assert.deepEqual(signersOf(written, SUMDB_KEY), [SUMDB_KEY])
    assert.equal(signersOf(written.replace(String(size), String(size + 1)), SUMDB_KEY), 'note-forged')
    const head = parseHead('checkpoint', utf8(written))
    assert.ok(head.ok)
    assert.deepEqual(
      [head.value.checkpoint.size, renderBase64(head.value.checkpoint.root)],
      [size, signedRoot],
    )
  })

test('a note is signed by each that signed it, and by nobody else', async () => {
  const written = await signNote('a\n\nb\n', [FIRST_KEY, SECOND_KEY])
  const [first, second, third] = [FIRST_KEY, SECOND_KEY, signerOf(3)].map(({ verifierKey }) => verifierKey)
  assert.ok(first !== undefined && second !== undefined && third !== undefined)
  assert.deepEqual(signersOf(written, first, second, third), [first, second])
  assert.deepEqual(signersOf(written, third), [])
})

test('a note in which a byte was changed is refused, or signed by nobody', async () => {
  const written = utf8(await signNote(`${ORIGIN}\n3\nAAAA\n`, [FIRST_KEY]))
  fc.assert(
    fc.property(fc.nat(written.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = written.map((byte, each) => (each === at ? byte ^ change : byte))
      const note = parseNote('note', changed)
      if (!note.ok) return
      const signers = verifyNote('note', note.value, [keyOf(FIRST_KEY.verifierKey)])
      assert.ok(!signers.ok || signers.value.length === 0)
    }),
  )
})

const signature = KNOWN_SIGNATURE
const NO_NOTES: readonly (readonly [string, string])[] = [
  ['a text without signatures', 'a\n'],
  ['a text with an empty line and no signature behind it', 'a\n\n'],
  ['a signature that does not end in a line break', `a\n\n${signature.trimEnd()}`],
  ['a line behind the signatures', `a\n\n${signature}b\n`],
  ['a control character', `a\r\n\n${signature}`],
  ['a signature with a hyphen for the dash', `a\n\n${signature.replace('—', '-')}`],
  ['a signature that is no base64', `a\n\n— x08go ????\n`],
  ['a signature of a key id alone', 'a\n\n— name AAAAAA==\n'],
  ['a name with a plus sign', `a\n\n${signature.replace('PeterNeumann', 'a+b')}`],
  ['65 signatures', `a\n\n${signature.repeat(65)}`],
  ['more than 64 KiB', `${'a'.repeat(65_536)}\n\n${signature}`],
]

for (const [claim, written] of NO_NOTES)
  test(`${claim} makes no note`, () => {
    assert.equal(signersOf(written, KNOWN_KEY), 'note-unreadable')
  })

test('a signature that claims to be of a known key and is not makes the whole note refused', async () => {
  const [good, other] = [await signNote('a\n', [FIRST_KEY]), await signNote('b\n', [FIRST_KEY])]
  const swapped = `a\n\n${other.split('\n\n')[1] ?? ''}`
  assert.deepEqual(signersOf(good, FIRST_KEY.verifierKey), [FIRST_KEY.verifierKey])
  assert.equal(signersOf(swapped, FIRST_KEY.verifierKey), 'note-forged')
})

const key = FIRST_KEY.verifierKey
const NO_KEYS: readonly (readonly [string, string, string])[] = [
  ['an empty text', '', 'verifier-key-unreadable'],
  ['a key without a name', key.slice(key.indexOf('+')), 'verifier-key-unreadable'],
  ['a name with a space', `a ${key}`, 'verifier-key-unreadable'],
  ['a key that is too short', key.slice(0, -4), 'verifier-key-unreadable'],
  ['another name over the same id', key.replace('registry', 'registri'), 'verifier-key-mistyped'],
  [
    'another character of the key',
    `${key.slice(0, -3)}${key.at(-3) === 'A' ? 'B' : 'A'}${key.slice(-2)}`,
    'verifier-key-mistyped',
  ],
]

for (const [claim, text, code] of NO_KEYS)
  test(`${claim} is no verifier key`, () => {
    const read = parseVerifierKey(text)
    assert.equal(read.ok ? 'read' : read.problems[0]?.code, code)
  })

test('a checkpoint is read back as it was written', () => {
  const checkpoint = {
    origin: ORIGIN,
    size: 20_852_163,
    root: new Uint8Array(32).fill(7),
    extensions: ['more'],
  }
  assert.deepEqual(parseCheckpoint('checkpoint', renderCheckpoint(checkpoint)), {
    ok: true,
    value: checkpoint,
  })
})

const root = 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc='
const NO_CHECKPOINTS: readonly (readonly [string, string])[] = [
  ['two lines', `a\n1\n`],
  ['no origin', `\n1\n${root}\n`],
  ['a size with a zero before it', `a\n01\n${root}\n`],
  ['a size with a sign', `a\n-1\n${root}\n`],
  ['a size beyond all logs', `a\n9999999999999999\n${root}\n`],
  ['a root that is too short', `a\n1\n${root.slice(4)}\n`],
  ['a root written another way', `a\n1\n${root.replace('c=', 'd=')}\n`],
  ['an empty line behind', `a\n1\n${root}\n\n`],
  ['no line break at the end', `a\n1\n${root}`],
]

for (const [claim, text] of NO_CHECKPOINTS)
  test(`${claim} makes no checkpoint`, () => {
    assert.equal(parseCheckpoint('checkpoint', text).ok, false)
  })
