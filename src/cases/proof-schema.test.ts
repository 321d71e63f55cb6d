import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { canonicalJson } from '../base/canonical-json.ts'
import { decide } from '../law/decide.ts'
import { PROOF_FORMAT } from '../model/proof.ts'
import { parseProof } from '../spec/parse-proof.ts'
import schema from '../../schema/proof.schema.json' with { type: 'json' }
import { worldRuns } from './worlds/count.testing.ts'
import { worlds } from './worlds/world.testing.ts'

const isProof = new Ajv2020({ allErrors: true }).compile(schema)
const SNAPSHOT = `sha256:${'0'.repeat(64)}`

test('every proof is as its published schema says, and is read back from its own text', () => {
  fc.assert(
    fc.property(worlds(), ({ snapshot, question }) => {
      const proof = {
        format: PROOF_FORMAT,
        snapshot: SNAPSHOT,
        question,
        verdict: decide(snapshot, question),
      }
      const text = canonicalJson(proof)
      assert.ok(isProof(JSON.parse(text)), JSON.stringify(isProof.errors?.slice(0, 3)))
      const value: unknown = JSON.parse(text)
      assert.deepEqual(parseProof(text), { ok: true, value })
    }),
    worldRuns(200, 1000),
  )
})

for (const [name, text] of [
  ['no JSON', '{'],
  ['a list', '[]'],
  ['another format', '{"format":2}'],
  [
    'a question without a date',
    '{"format":1,"snapshot":"s","question":{"act":"use"},"verdict":{"citations":[]}}',
  ],
  [
    'units stacked without end',
    JSON.stringify({
      format: 1,
      snapshot: 's',
      question: { act: 'use', date: 1, answers: {}, item: {}, waivers: [], organisation: stacked(200) },
      verdict: { citations: [] },
    }),
  ],
  [
    'a waiver on a condition that no waiver can have',
    JSON.stringify({
      format: 1,
      snapshot: 's',
      question: {
        act: 'use',
        date: 1,
        answers: {},
        item: {},
        organisation: stacked(2),
        waivers: [
          {
            id: 'w',
            grantor: 'g',
            provision: 'p',
            organisation: 'o',
            from: 1,
            until: 2,
            where: { kind: 'all', of: [{ kind: 'always' }, { kind: 'product', products: ['p'] }] },
          },
        ],
      },
      verdict: { citations: [] },
    }),
  ],
  [
    'a prototype in place of answers',
    '{"format":1,"snapshot":"s","question":{"act":"use","date":1,"answers":{"__proto__":{"polluted":"yes"}},"item":{},"waivers":[],"organisation":{}},"verdict":{"citations":[]}}',
  ],
] as const) {
  test(`what is no proof is refused with its place: ${name}`, () => {
    const parsed = parseProof(text)
    assert.equal(parsed.ok, false)
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false)
  })
}

function stacked(depth: number): object {
  const unit = {
    id: 'u',
    title: 'u',
    systems: [],
    classes: [],
    attributes: {},
    circumstances: {},
    isLegalPerson: false,
  }
  return depth === 0 ? unit : { ...unit, above: stacked(depth - 1) }
}
