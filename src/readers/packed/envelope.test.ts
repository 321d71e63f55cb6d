import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readWhole } from '../reading.testing.ts'

const SBOM = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components: [{ type: 'library', name: 'zlib "} ?' }],
}
const STATEMENT = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'predicate', digest: { predicate: '{' } }],
  predicateType: 'https://cyclonedx.org/bom',
  predicate: SBOM,
}
const payload = Buffer.from(JSON.stringify(STATEMENT)).toString('base64')
const ENVELOPE = {
  payloadType: 'application/vnd.in-toto+json',
  payload,
  signatures: [{ keyid: '', sig: 'AA==' }],
}
const BUNDLE = { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', dsseEnvelope: ENVELOPE }

const bytesOf = (value: unknown, indent = 0): Uint8Array =>
  Buffer.from(JSON.stringify(value, undefined, indent))

for (const [what, bytes] of [
  ['an in-toto statement', bytesOf(STATEMENT, 2)],
  ['a DSSE envelope', bytesOf(ENVELOPE)],
  [
    'an envelope with its payload first',
    bytesOf({ payload, payloadType: ENVELOPE.payloadType, signatures: [] }),
  ],
  ['an envelope with escapes', Buffer.from(JSON.stringify(ENVELOPE).replaceAll('=', String.raw`\u003d`))],
  ['a bundle of Sigstore', bytesOf(BUNDLE, 1)],
  ['a packed envelope', gzipSync(bytesOf(ENVELOPE))],
] as const) {
  test(`an SBOM in ${what} reads like the SBOM, however its bytes come`, async () => {
    const plain = await readWhole('x', bytesOf(SBOM))
    for (const size of [1, 7, 65_536]) {
      const { items, problems, notes } = await readWhole('x', bytes, { size })
      assert.deepEqual([items, problems], [plain.items, []])
      assert.ok(notes.some(({ says }) => says.includes('Signatures were not verified')))
    }
  })
}

for (const [because, text, code] of [
  ['it is cut off', JSON.stringify(ENVELOPE).slice(0, 200), 'envelope-broken'],
  ['it holds no base64', JSON.stringify({ ...ENVELOPE, payload: '%%%%' }), 'envelope-broken'],
  ['it has no payload', JSON.stringify({ ...ENVELOPE, payload: 7 }), 'envelope-empty'],
  ['another follows', `${JSON.stringify(ENVELOPE)}\n${JSON.stringify(ENVELOPE)}\n`, 'envelope-followed'],
] as const) {
  test(`an envelope ends with ${code} when ${because}`, async () => {
    const { broken, problems } = await readWhole('x', Buffer.from(text))
    assert.equal(broken?.code, code)
    assert.deepEqual(problems.at(-1), broken)
  })
}
